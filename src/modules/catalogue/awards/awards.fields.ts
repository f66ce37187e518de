import { VERSION_DATES } from '../../../domain/commendation/award';
import { readAward } from '../../../domain/commendation/read-award';
import { InvalidInput } from '../../../platform/errors';
import { FieldReader } from '../../../platform/forms';
import type { VersionDraft } from './award-edits.service';
import type { NewAwardFields, NewVersionFields } from './awards.dto';

const LONGEST_REASON = 1000;

/** A version from JSON or from the form. Throws InvalidInput naming every field and every place of the definition that is wrong. */
export function readVersion(fields: NewAwardFields): VersionDraft {
  const { draft, violations } = versionReading(fields);
  if (violations.length > 0) throw new InvalidInput(violations);
  return draft;
}

/** The version that the writer had read. */
export function readSeenNumber(fields: Pick<NewVersionFields, 'version'>): number {
  const reader = new FieldReader(fields);
  return reader.finish(reader.integer('version', 'phiên bản', 1));
}

function versionReading(fields: NewAwardFields): { draft: VersionDraft; violations: InvalidInput['violations'] } {
  const reader = new FieldReader(fields);
  const { award, violations } = readAward(fields.award);
  const draft = {
    award,
    from: reader.date('from', 'ngày áp dụng'),
    appliesBy: reader.choice('appliesBy', 'ngày quyết định phiên bản', VERSION_DATES),
    yieldsToFavourable: [true, '1', 'true'].some((yes) => yes === fields.yieldsToFavourable),
    reason: reader.text('reason', 'lý do', { maximum: LONGEST_REASON }),
  };
  return { draft, violations: [...violations, ...refusals(reader)] };
}

function refusals(reader: FieldReader): InvalidInput['violations'] {
  try {
    reader.finish(null);
    return [];
  } catch (error) {
    if (error instanceof InvalidInput) return error.violations;
    throw error;
  }
}
