import { exact } from '../domain/fraction';
import { formatNumber } from './number';

const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;

/** A file's size for people, from bytes: '1,2 MB', '35 KB'; never less than 1 KB. */
export function formatFileSize(bytes: number): string {
  if (bytes >= MEGABYTE) return `${formatNumber(exact(bytes).div(MEGABYTE), 1)} MB`;
  return `${formatNumber(Math.max(1, Math.round(bytes / KILOBYTE)))} KB`;
}
