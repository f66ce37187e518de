import type { OutsideVote } from '../../domain/commendation/outside-votes';
import { formatDate } from '../date';

/** Names of the counts in the middle of a sentence, in the order of the minutes. */
export const outsideCountWords = {
  members: 'tổng số thành viên',
  issued: 'số phiếu phát ra',
  returned: 'số phiếu thu về',
  valid: 'số phiếu hợp lệ',
  inFavour: 'số phiếu đồng ý',
  writtenInFavour: 'số ý kiến đồng ý bằng văn bản',
} as const;

/** 'cần 14/17, có 13: không đủ phiếu'. */
export function outsideResultText(counts: {
  readonly needed: number;
  readonly members: number;
  readonly total: number;
  readonly isPassed: boolean;
}): string {
  const { needed, members, total, isPassed } = counts;
  return `cần ${String(needed)}/${String(members)}, có ${String(total)}: ${isPassed ? 'đủ phiếu' : 'không đủ phiếu'}`;
}

/** What the minutes of a council that sat outside the system say of a vote, as it is printed beside the name. */
export function outsideMinutesText(vote: Omit<OutsideVote, 'members'>): string {
  const { issued, returned, valid, inFavour, writtenInFavour, minutesNumber, minutesOn } = vote;
  const written = writtenInFavour === 0 ? '' : `; vắng mặt, đồng ý bằng văn bản ${String(writtenInFavour)}`;
  const papers = `phát ra ${String(issued)} phiếu, thu vào ${String(returned)}, hợp lệ ${String(valid)}, không hợp lệ ${String(returned - valid)}, đồng ý ${String(inFavour)}`;
  return `Biên bản kiểm phiếu số ${minutesNumber} ngày ${formatDate(minutesOn)}: ${papers}${written}`;
}

/** Every count and the minutes in one line; '' where nothing is typed. */
export function outsideVoteText(vote: OutsideVote | null): string {
  if (vote === null) return '';
  const { members, issued, returned, valid, inFavour, writtenInFavour, minutesNumber, minutesOn } = vote;
  return [
    `${String(members)} thành viên`,
    `phát ra ${String(issued)}`,
    `thu về ${String(returned)}`,
    `hợp lệ ${String(valid)}`,
    `đồng ý ${String(inFavour)}`,
    `đồng ý bằng văn bản ${String(writtenInFavour)}`,
    `biên bản số ${minutesNumber} ngày ${formatDate(minutesOn)}`,
  ].join('; ');
}
