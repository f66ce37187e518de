import { type Block, bold, heading, paragraph, plain } from '../../../src/documents/model';
import { formatClock, formatLongDate } from '../../../src/text/date';
import { isBlank, proseBlocks } from '../prose';
import { agendaTable } from '../invitation/invitation';
import type { MinutesBallot, MinutesFacts, MinutesRound } from './facts';
import { commentsTable, conclusionsTable, dutiesTable, roundTable, unitsTable } from './tables';

/** A titled part of the minutes. */
export interface MinutesSection {
  readonly title: string;
  readonly blocks: readonly Block[];
}

const DOTS = '……………';

/** The parts of the minutes that have something to say, in their order; the annex of a report may print the same. */
export function minutesSections(facts: MinutesFacts): MinutesSection[] {
  return [
    occasion(facts),
    unitsSection(facts),
    ...when(facts.agenda.length > 0, 'Nội dung chương trình', () => [agendaTable(facts.agenda)]),
    ...when(facts.comments.length > 0, 'Góp ý dự thảo báo cáo', () => [commentsTable(facts.comments)]),
    ...speeches(facts),
    ...when(facts.conclusions.length > 0, 'Kết luận về từng cơ quan, đơn vị', () => [
      conclusionsTable(facts.conclusions),
    ]),
    ...when(facts.ballots.length > 0, 'Kết quả bỏ phiếu', () => facts.ballots.flatMap(ballotBlocks)),
    ...agreements(facts),
  ];
}

function occasion({ meeting }: MinutesFacts): MinutesSection {
  const { heldOn, startsAt, venue, presidedBy, recordedBy } = meeting;
  const begin = startsAt === null ? DOTS : formatClock(startsAt);
  const day = heldOn === null ? 'ngày …… tháng …… năm ……' : formatLongDate(heldOn);
  const lines: readonly (readonly [string, string])[] = [
    ['Thời gian', `khai mạc ${begin}, ${day}`],
    ['Địa điểm', venue === '' ? DOTS : venue],
    ['Chủ trì', presidedBy === '' ? DOTS : presidedBy],
    ['Thư ký', recordedBy === '' ? DOTS : recordedBy],
  ];
  return {
    title: 'Thời gian, địa điểm, người chủ trì',
    blocks: lines.map(([label, words]) => paragraph([bold(`${label}: `), plain(`${words}.`)])),
  };
}

function unitsSection({ units, count, texts }: MinutesFacts): MinutesSection {
  const { present, total, required } = count;
  const enough = present >= required ? 'đủ điều kiện tiến hành' : 'chưa đủ điều kiện tiến hành';
  const words = `Có mặt ${String(present)}/${String(total)} đơn vị thành viên (yêu cầu ít nhất ${String(required)}), ${enough}.`;
  const guests = texts.guests ?? '';
  return {
    title: 'Thành phần dự họp',
    blocks: [
      paragraph([plain(words)]),
      unitsTable(units),
      ...(isBlank(guests)
        ? []
        : [heading(2, 'Khách mời (không tham gia biểu quyết, bỏ phiếu)'), ...proseBlocks(guests)]),
    ],
  };
}

function speeches({ texts }: MinutesFacts): MinutesSection[] {
  const parts = [
    ['Ý kiến thảo luận', texts.discussion],
    ['Phát biểu của Sở Nội vụ', texts.home_affairs_speech],
    ['Phát biểu chỉ đạo của lãnh đạo phụ trách khối', texts.leader_directive],
  ] as const;
  const spoken = parts.filter(([, text]) => text !== undefined && !isBlank(text));
  return when(spoken.length > 0, 'Thảo luận, phát biểu', () =>
    spoken.flatMap(([title, text], index) => [
      heading(2, `${String(index + 1)}. ${title}`),
      ...proseBlocks(text ?? ''),
    ]),
  );
}

function agreements({ decisions, nextTasks, texts }: MinutesFacts): MinutesSection[] {
  const conclusion = texts.chair_conclusion ?? '';
  return [
    ...when(decisions.length > 0, 'Các nội dung thống nhất', () => [
      dutiesTable('decisions', 'Các nội dung thống nhất', decisions),
    ]),
    ...when(nextTasks.length > 0, 'Nhiệm vụ trọng tâm thời gian tới', () => [
      dutiesTable('next-tasks', 'Nhiệm vụ trọng tâm thời gian tới', nextTasks),
    ]),
    ...when(!isBlank(conclusion), 'Kết luận của người chủ trì', () => proseBlocks(conclusion)),
  ];
}

function ballotBlocks(ballot: MinutesBallot, index: number): Block[] {
  const kind = ballot.secret ? 'bỏ phiếu kín' : 'biểu quyết công khai';
  return [
    heading(2, `${String(index + 1)}. ${ballot.title} (${kind})`),
    ...ballot.rounds.flatMap((round) => roundBlocks(round, index)),
  ];
}

function roundBlocks(round: MinutesRound, index: number): Block[] {
  const counts = [
    `phiếu phát ra ${String(round.issued)}`,
    `thu vào ${String(round.collected)}`,
    `hợp lệ ${String(round.valid)}`,
    `không hợp lệ ${String(round.invalid)}`,
    `cần ít nhất ${String(round.needed)} phiếu đồng ý`,
  ];
  const caption = `Kết quả vòng ${String(round.round)}`;
  return [
    paragraph([plain(`Vòng ${String(round.round)}: ${counts.join('; ')}.`)]),
    roundTable(`ballot-${String(index + 1)}-${String(round.round)}`, caption, round),
    ...(round.decision === null ? [] : [paragraph([plain(`Quyết định khi bằng phiếu: ${round.decision}`)])]),
  ];
}

function when(is: boolean, title: string, blocks: () => readonly Block[]): MinutesSection[] {
  return is ? [{ title, blocks: blocks() }] : [];
}
