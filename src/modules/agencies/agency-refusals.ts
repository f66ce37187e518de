import { brokenConstraint } from '../../database/broken-constraint';
import { Conflict } from '../../platform/errors';

/** Why the database refuses a row; the last guard when two people work at the same moment. */
const SENTENCES: Readonly<Record<string, string>> = {
  agency_code_unique: 'Mã cơ quan này đã có.',
  agency_name_overlap_exclusion: 'Trong khoảng thời gian này cơ quan đã có một tên khác.',
  agency_name_validity_check: 'Ngày có hiệu lực của tên mới nằm ngoài thời gian của tên đang ghi.',
  agency_validity_check: 'Ngày kết thúc hoạt động phải sau ngày bắt đầu.',
  agency_succession_pk: 'Việc sắp xếp này đã được ghi.',
};

/** Runs the work; a row that the database refuses becomes a Conflict with a sentence. */
export async function explainRefusals<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const sentence = SENTENCES[brokenConstraint(error) ?? ''];
    throw sentence === undefined ? error : new Conflict(sentence);
  }
}
