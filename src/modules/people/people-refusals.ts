import { brokenConstraint } from '../../database/broken-constraint';
import { Conflict, InvalidInput } from '../../platform/errors';

/** Why the database refuses a row, as a mistake at a field. */
const VIOLATIONS: Readonly<Record<string, { code: string; place: string }>> = {
  person_identity_number_unique: { code: 'identity_number_taken', place: 'identityNumber' },
  person_post_main_exclusion: { code: 'post_overlaps', place: 'validFrom' },
  person_post_twice_exclusion: { code: 'post_twice', place: 'validFrom' },
  person_post_validity_check: { code: 'dates_out_of_order', place: 'validTo' },
  division_validity_check: { code: 'dates_out_of_order', place: 'validTo' },
};

/** The last guard when two people write the same at the same moment. */
const CONFLICTS: Readonly<Record<string, string>> = {
  division_overlap_exclusion: 'Cơ quan đã có phòng, đơn vị mang tên này trong khoảng thời gian ấy.',
  evaluation_person_version_unique: 'Mức xếp loại vừa được người khác ghi. Hãy xem lại rồi lưu.',
  evaluation_agency_version_unique: 'Mức xếp loại vừa được người khác ghi. Hãy xem lại rồi lưu.',
  evaluation_division_version_unique: 'Mức xếp loại vừa được người khác ghi. Hãy xem lại rồi lưu.',
};

/** Runs the work; a row that the database refuses becomes a refusal with a sentence. */
export async function explainRefusals<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const constraint = brokenConstraint(error) ?? '';
    const violation = VIOLATIONS[constraint];
    if (violation !== undefined) throw new InvalidInput([violation]);
    const sentence = CONFLICTS[constraint];
    throw sentence === undefined ? error : new Conflict(sentence);
  }
}
