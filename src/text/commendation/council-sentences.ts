import type { AwardQuota } from '../../domain/commendation/award';
import type { QuotaLine, QuotaResult } from '../../domain/commendation/quota';
import type { Attendance, VoteResult, VoteViolationCode } from '../../domain/commendation/votes';
import type { Facts } from '../facts';
import { formatShare } from '../share';
import { twoDigits } from './values';
import { quotaStandingWords } from './words';

/** What the votes come to: '14 trên 17 thành viên đồng ý, cần 14: đạt'. */
export function voteSentence({
  inFavour,
  members,
  needed,
  isPassed,
  lacking,
  silent,
  mayStillPass,
}: VoteResult): string {
  const counted = `${twoDigits(inFavour)} trên tổng số ${twoDigits(members)} thành viên Hội đồng đồng ý, cần ${twoDigits(needed)}`;
  if (isPassed) return `${counted}: đạt.`;
  const open = mayStillPass
    ? ` Còn ${twoDigits(silent)} thành viên vắng mặt chưa có ý kiến bằng văn bản, có thể làm thay đổi kết quả.`
    : '';
  return `${counted}: không đạt, thiếu ${twoDigits(lacking)} phiếu.${open}`;
}

/** Whether enough members attend; another rule than the vote that an award needs. */
export function attendanceSentence({ members, present, needed, isEnough }: Attendance): string {
  const counted = `Có mặt ${twoDigits(present)} trên ${twoDigits(members)} thành viên, cần ${twoDigits(needed)}`;
  return isEnough ? `${counted}: đủ điều kiện họp.` : `${counted}: chưa đủ điều kiện họp.`;
}

/** The quota of an award as a rule: 'không quá 25% số đơn vị thành viên, nhiều nhất 02'. */
export function quotaRuleText({ share, shareOf, places }: AwardQuota): string {
  const of = shareOf === 'members' ? 'tổng số đơn vị thành viên' : 'số đối tượng đủ điều kiện';
  const parts = [
    ...(share === null ? [] : [`không quá ${formatShare(share)} ${of} (làm tròn xuống)`]),
    ...(places === null ? [] : [`nhiều nhất ${twoDigits(places)}`]),
  ];
  return parts.length === 0 ? 'không hạn chế số lượng' : parts.join(', ');
}

/** How a candidate stands in a list with a quota. */
export function quotaLineSentence({ standing, isByWomenFirst }: QuotaLine, { places }: QuotaResult): string {
  const limit = places === null ? '' : ` (được đề nghị ${twoDigits(places)})`;
  const women = isByWomenFirst
    ? '; khi các điều kiện ngang nhau, ưu tiên nữ hoặc tập thể có tỷ lệ nữ đạt mức quy định'
    : '';
  return `${quotaStandingWords[standing]}${standing === 'not_eligible' ? '' : limit}${women}.`;
}

export const voteSentences: Readonly<Record<VoteViolationCode, (facts: Facts) => string>> = {
  vote_present_over_members: ({ number }) =>
    `Số có mặt (${number('present')}) không được quá tổng số thành viên (${number('members')}).`,
  vote_given_over_present: ({ number }) =>
    `Số phiếu tại phiên họp (${number('given')}) không được quá số thành viên có mặt (${number('present')}).`,
  vote_written_over_absent: ({ number }) =>
    `Số ý kiến bằng văn bản (${number('written')}) không được quá số thành viên vắng mặt (${number('absent')}).`,
  vote_not_a_count: () => 'Nhập số nguyên từ 0 trở lên.',
};
