import { FieldReader } from '../forms';
import type { SettingsFields } from './installation.dto';

/** The settings from a form or JSON body. Throws InvalidInput naming every field that is wrong. */
export function readSettings(fields: SettingsFields): { provinceName: string; version: number } {
  const reader = new FieldReader(fields);
  return reader.finish({
    provinceName: reader.text('provinceName', 'tên tỉnh, thành phố', { maximum: 100 }),
    version: reader.integer('version', 'phiên bản', 1),
  });
}
