import { MEGABYTE, type WorkbookLimits } from './limits';
import { WorkbookRefused } from './refusal';
import type { ZipPart } from './zip-directory';

/** Small parts may be very regular without harm: only what expands beyond this is judged by its ratio. */
const RATIO_MATTERS_FROM = MEGABYTE;

const STORED = 0;
const DEFLATED = 8;

/**
 * Refuses an archive by what its directory declares, before anything is expanded: encrypted parts, names that leave the
 * archive or occur twice, parts that share bytes, sizes and ratios of a zip bomb.
 */
export function screenZip(parts: readonly ZipPart[], limits: WorkbookLimits): void {
  if (parts.some(({ encrypted }) => encrypted)) throw new WorkbookRefused('workbook_encrypted');
  refuseUnsafeNames(parts);
  refuseBombs(parts, limits);
  refuseSharedBytes(parts);
}

function refuseUnsafeNames(parts: readonly ZipPart[]): void {
  const seen = new Set<string>();
  for (const { name, method } of parts) {
    const folded = name.toLowerCase();
    const leaves = name.startsWith('/') || /[\\:\0]/.test(name) || name.split('/').includes('..');
    if (leaves || name === '' || seen.has(folded)) throw new WorkbookRefused('workbook_unsafe_part', { part: name });
    if (method !== STORED && method !== DEFLATED) throw new WorkbookRefused('workbook_corrupt');
    seen.add(folded);
  }
}

function refuseBombs(parts: readonly ZipPart[], limits: WorkbookLimits): void {
  const expanded = parts.reduce((total, part) => total + part.expandedBytes, 0);
  const tooRegular = parts.some(
    ({ expandedBytes, compressedBytes }) =>
      expandedBytes > RATIO_MATTERS_FROM && expandedBytes > limits.ratio * compressedBytes,
  );
  if (expanded > limits.expandedBytes || tooRegular) {
    throw new WorkbookRefused('workbook_expands_too_much');
  }
}

/** Parts that overlap let a small file expand without end while every single part looks harmless. */
function refuseSharedBytes(parts: readonly ZipPart[]): void {
  const inOrder = [...parts].sort((first, second) => first.offset - second.offset);
  inOrder.forEach((part, index) => {
    const following = inOrder[index + 1];
    if (following !== undefined && part.offset + part.compressedBytes > following.offset) {
      throw new WorkbookRefused('workbook_expands_too_much');
    }
  });
}
