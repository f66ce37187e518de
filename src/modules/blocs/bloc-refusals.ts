import { brokenConstraint } from '../../database/broken-constraint';
import { Conflict } from '../../platform/errors';

/** Why the database refuses a row; the last guard when two people work at the same moment. */
const SENTENCES: Readonly<Record<string, string>> = {
  bloc_code_unique: 'Mã khối này đã có.',
  bloc_membership_overlap_exclusion: 'Cơ quan này đã là thành viên của khối trong khoảng thời gian đó.',
  bloc_membership_one_chair_exclusion:
    'Khối đã có Khối trưởng trong khoảng thời gian đó. Hãy đổi vai trò của Khối trưởng cũ trước.',
  deadline_kind_once_index: 'Mốc này vừa được người khác đặt.',
  bloc_membership_validity_check: 'Ngày kết thúc phải sau ngày bắt đầu.',
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
