import {
  type Block,
  bulletList,
  type Document,
  documentTitle,
  heading,
  paragraph,
  plain,
} from '../../../src/documents/model';
import { attendanceSentence, voteSentence } from '../../../src/text/commendation';
import { formatClock, formatDate, formatLongDate } from '../../../src/text/date';
import { formatShare } from '../../../src/text/share';
import { voteMethodWords } from '../../../src/text/words/councils';
import type { CouncilMinutesFacts, MinutesMatter, MinutesVote } from './facts';
import { councilDocument, councilHead, resultsTable, signatures } from './parts';

const DOTS = '……………………';

/** The minutes of a session: who was there, what was voted and how it came out, opinions in writing, the conclusion. Secret votes name nobody. */
export function councilMinutes(facts: CouncilMinutesFacts): Document {
  return councilDocument(facts, 'Biên bản phiên họp', (layout) => [
    councilHead(layout, facts, 'BB'),
    documentTitle(layout, 'BIÊN BẢN', [facts.session]),
    text(`${opening(facts)} Chủ trì: ${orDots(facts.presidedBy)}. Thư ký: ${orDots(facts.recordedBy)}.`),
    heading(1, 'I. Thành phần'),
    text(attendance(facts)),
    list(
      facts.attendance.map(
        ({ name, office, status }) => `${name}${office === '' || office === name ? '' : `, ${office}`}: ${status}.`,
      ),
    ),
    heading(1, 'II. Nội dung và kết quả bỏ phiếu'),
    ...matters(facts),
    ...facts.votes.flatMap(voteBlocks),
    ...opinions(facts),
    heading(1, 'III. Kết luận'),
    ...conclusions(facts),
    text(`${closingSentence(facts)}${layout.endMark}`),
    signatures(layout, { post: 'THƯ KÝ', name: facts.recordedBy }, { post: 'CHỦ TRÌ', name: facts.presidedBy }),
  ]);
}

/** A draft has not been read out to anybody yet. */
function closingSentence({ draft }: CouncilMinutesFacts): string {
  return draft ? 'Dự thảo, chưa được phiên họp thông qua' : 'Biên bản đã được thông qua tại phiên họp';
}

function opening({ startsAt, date, venue, council, session }: CouncilMinutesFacts): string {
  const hour = startsAt === '' ? '' : `lúc ${formatClock(startsAt)}, `;
  return `Hôm nay, ${hour}${formatLongDate(date)}, tại ${orDots(venue)}, ${council} tổ chức ${session.charAt(0).toLocaleLowerCase('vi')}${session.slice(1)}.`;
}

function attendance({ members, present, presentNeeded, attendanceShare }: CouncilMinutesFacts): string {
  const sentence = attendanceSentence({ members, present, needed: presentNeeded, isEnough: present >= presentNeeded });
  return `${sentence} Điều kiện họp: ít nhất ${formatShare(attendanceShare)} tổng số thành viên có mặt; đây là điều kiện riêng, không phải tỷ lệ phiếu.`;
}

function matters({ matters: all }: CouncilMinutesFacts): Block[] {
  const free = all.filter(({ kind }) => kind === null).map(({ title }) => `${title}.`);
  const waiting = all.filter(({ kind, result }) => kind !== null && result === null).map(({ title }) => `${title}.`);
  return [
    ...(free.length === 0 ? [] : [text('Nội dung không bỏ phiếu:'), list(free)]),
    ...(waiting.length === 0 ? [] : [text('Nội dung chưa bỏ phiếu:'), list(waiting)]),
  ];
}

function voteBlocks(vote: MinutesVote): Block[] {
  const { round, method, members, present, issued, collected, countingBoard } = vote;
  const counted =
    method === 'open'
      ? 'Kết quả ghi theo từng thành viên.'
      : `Phát ra ${String(issued)} phiếu, thu vào ${String(collected)} phiếu.${countingBoard === '' ? ' Hệ thống kiểm phiếu.' : ` Ban kiểm phiếu: ${countingBoard}.`}`;
  return [
    text(
      `Lần ${String(round)}: ${voteMethodWords[method].toLocaleLowerCase('vi')}; tổng số thành viên ${String(members)}, có mặt ${String(present)}. ${counted}`,
    ),
    resultsTable(`results-${String(round)}`, vote.matters),
    ...ties(vote.matters),
    ...(vote.openVotes.length === 0 ? [] : [list(vote.openVotes)]),
  ];
}

/** Why one of several equals of its bloc is in the list. */
function ties(matters: readonly MinutesMatter[]): Block[] {
  return matters.flatMap(({ title, tie }) => (tie === undefined ? [] : [text(`${title}: ${lower(tie)}.`)]));
}

function opinions({ opinions: all, votes }: CouncilMinutesFacts): Block[] {
  if (all.length === 0) return [];
  const isSecret = votes.some(({ method }) => method !== 'open');
  const why = isSecret
    ? ' Ý kiến bằng văn bản có tên người gửi nên không phải phiếu kín; được cộng vào số phiếu và ghi công khai ở đây.'
    : '';
  return [
    text(`Ý kiến bằng văn bản của thành viên vắng mặt, tính vào kết quả.${why}`),
    list(
      all.map(
        ({ name, matter, agrees, date }) =>
          `${name}: ${agrees ? 'đồng ý' : 'không đồng ý'}, ${matter} (văn bản ngày ${formatDate(date)}).`,
      ),
    ),
  ];
}

function conclusions({ matters: all, conclusion }: CouncilMinutesFacts): Block[] {
  const said =
    conclusion === ''
      ? []
      : conclusion
          .split('\n')
          .filter((row) => row.trim() !== '')
          .map(text);
  return [list(all.flatMap((matter) => sentenceOf(matter) ?? [])), ...said];
}

function sentenceOf({ title, share, result, cutReason }: MinutesMatter): string | null {
  if (result === null || share === null) return null;
  const cut = cutReason === null ? '' : ` Hội đồng cắt giảm: ${cutReason}`;
  return `${title}: ${lower(voteSentence(result))} (tỷ lệ cần ${formatShare(share)} tổng số thành viên).${cut}`.replace(
    '. (',
    ' (',
  );
}

function text(words: string): Block {
  return paragraph([plain(words)]);
}

function list(items: readonly string[]): Block {
  return bulletList(items.map((item) => [plain(item)]));
}

function orDots(words: string): string {
  return words === '' ? DOTS : words;
}

function lower(words: string): string {
  return words.charAt(0).toLocaleLowerCase('vi') + words.slice(1);
}
