import { brokenConstraint } from '../../database/broken-constraint';
import { Conflict } from '../../platform/errors';

/** Why the database refuses a row; the last guard when two people work at the same moment. */
const SENTENCES: Readonly<Record<string, string>> = {
  council_place_unique: 'Hội đồng của cấp, cơ quan hoặc khối này đã có. Ghi thay đổi thành viên vào Hội đồng đó.',
  council_member_one_chair_exclusion:
    'Hội đồng đã có Chủ tịch trong thời gian này. Ghi ngày thôi tham gia của Chủ tịch cũ trước.',
  council_member_user_exclusion: 'Tài khoản này đã là của một thành viên khác của Hội đồng trong thời gian này.',
  session_item_candidate_unique: 'Trường hợp này đã có trong chương trình phiên họp.',
  session_voter_user_index: 'Một tài khoản được ghi cho hai thành viên có mặt.',
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
