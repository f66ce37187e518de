import { brokenConstraint } from '../../database/broken-constraint';
import { Conflict } from '../../platform/errors';

/** Why the database refuses a row; the last guard when two people work at the same moment. */
const SENTENCES: Readonly<Record<string, string>> = {
  ballot_acclaim_index: 'Kỳ này vừa có một cuộc suy tôn khác dùng để phân hạng. Hãy tải lại trang.',
  ballot_one_award_index:
    'Kỳ này vừa có một cuộc bỏ phiếu khác chọn đơn vị đề nghị cùng danh hiệu, hình thức. Hãy tải lại trang.',
  ballot_voter_user_index:
    'Một tài khoản được ghi bỏ phiếu cho hai đơn vị. Ghi cho mỗi đơn vị một tài khoản ở phần điểm danh.',
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
