import { FieldReader } from '../../platform/forms';
import type { DivisionDraft } from './division';

/** A new division and the agency that it belongs to. Throws InvalidInput naming every field that is wrong. */
export function readNewDivision(fields: object): { agencyCode: string; draft: DivisionDraft } {
  const reader = new FieldReader(fields);
  return reader.finish({ agencyCode: reader.text('agencyCode', 'cơ quan'), draft: division(reader) });
}

/** What is put right about a division, with the version that was read. */
export function readDivisionChange(fields: object): { draft: DivisionDraft; version: number } {
  const reader = new FieldReader(fields);
  return reader.finish({ draft: division(reader), version: reader.integer('version', 'phiên bản', 1) });
}

function division(reader: FieldReader): DivisionDraft {
  return {
    name: reader.text('name', 'tên phòng, đơn vị', { maximum: 200 }).replace(/\s+/g, ' '),
    validFrom: reader.optionalDate('validFrom'),
    validTo: reader.optionalDate('validTo'),
  };
}
