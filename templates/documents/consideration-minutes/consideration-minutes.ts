import {
  type Block,
  bulletList,
  type ClosingBlock,
  column,
  type Document,
  type DocumentLayout,
  documentTitle,
  headCell,
  heading,
  line,
  paragraph,
  plain,
  type Row,
  signaturePair,
  type TableBlock,
  textCell,
} from '../../../src/documents/model';
import type { BusinessDate } from '../../../src/domain/calendar';
import type { VoteRule } from '../../../src/domain/commendation/award';
import { eligibilityOutcomeWords, twoDigits } from '../../../src/text/commendation';
import { outsideMinutesText } from '../../../src/text/commendation/outside-votes';
import { formatLongDate } from '../../../src/text/date';
import { formatShare } from '../../../src/text/share';
import { voteBodyWords, voteKindWords } from '../../../src/text/words/awards';
import type { AwardGroup, CandidateBallot, ListedCandidate, ProposalDocumentFacts } from '../proposal/facts';
import { allOf, countsText, DOTS, fullName, layoutOf, metaOf, proposalHead, yearsText } from '../proposal/head';

/** Candidates of an award with the vote that it must have, and what was counted as far as the system knows it. */
export interface ConsideredGroup extends AwardGroup {
  /** Null: the law asks for no ballot. */
  readonly vote: Pick<VoteRule, 'body' | 'share' | 'kind'> | null;
  /** What other concluded ballots of the bloc counted for these candidates. */
  readonly otherBallots: readonly {
    readonly title: string;
    readonly counts: readonly (CandidateBallot & { readonly name: string })[];
  }[];
}

/** The meeting that considered the list, as far as it was written down: texts are '' and the day null where it was not. */
export interface ConsideringMeeting {
  readonly heldOn: BusinessDate | null;
  readonly venue: string;
  /** 'Họ tên, chức vụ'. */
  readonly presidedBy: string;
  readonly recordedBy: string;
  /** Units of the bloc, and how many of them were there. */
  readonly members: number;
  readonly present: number;
}

/** What the minutes of the consideration say. */
export interface ConsiderationMinutesFacts extends ProposalDocumentFacts {
  readonly groups: readonly ConsideredGroup[];
  /** Null: the clerk writes day, place and persons. */
  readonly meeting: ConsideringMeeting | null;
}

/**
 * The minutes of the consideration (biên bản bình xét): who was considered by which conditions, the ballots where they are
 * mandatory or were held, and the conclusion. Day, place and persons are those of the meeting; what nobody wrote down is left
 * open.
 */
export function considerationMinutes(facts: ConsiderationMinutesFacts): Document {
  const layout = layoutOf(facts);
  const { proposal, groups, meeting } = facts;
  const blocks: Block[] = [
    proposalHead(layout, facts, 'BB', meeting?.heldOn ?? null),
    documentTitle(layout, 'BIÊN BẢN', ['Họp bình xét khen thưởng', proposal.title]),
    paragraph([
      plain(
        `Hôm nay, ${dayText(facts)}, tại ${meeting?.venue || DOTS}, ${proposal.submitter} họp xét, đề nghị khen thưởng thành tích ${yearsText(proposal)}.`,
      ),
    ]),
    heading(1, 'I. Thành phần'),
    bulletList([
      [plain(`Chủ trì: ${meeting?.presidedBy || OPEN_PERSON}`)],
      [plain(`Thư ký: ${meeting?.recordedBy || OPEN_PERSON}`)],
      [plain(attendanceText(meeting))],
    ]),
    heading(1, 'II. Nội dung'),
    paragraph([
      plain(
        'Hội nghị nghe báo cáo thành tích, đối chiếu tiêu chuẩn của từng danh hiệu, hình thức khen thưởng, thảo luận và xét các trường hợp sau:',
      ),
    ]),
    ...groups.flatMap(considered),
    heading(1, 'III. Kết luận'),
    paragraph([plain(`Hội nghị thống nhất đề nghị khen thưởng ${countsText(allOf(groups))}, gồm:`)]),
    bulletList(
      groups.map(({ awardName, candidates }) => [
        plain(`${awardName}: ${candidates.map((candidate) => fullName(candidate)).join('; ')}.`),
      ]),
    ),
    paragraph([plain(`Biên bản được thông qua vào …… giờ …… phút cùng ngày${layout.endMark}`)]),
    signatures(layout, meeting),
  ];
  return {
    meta: metaOf(facts, `Biên bản bình xét: ${proposal.title}`),
    layout,
    parts: [{ key: 'minutes', title: 'Biên bản bình xét', orientation: 'portrait', startsPage: true, blocks }],
  };
}

const OPEN_PERSON = `${DOTS}, chức vụ: ${DOTS}`;

function dayText({ meeting, rulingDate }: ConsiderationMinutesFacts): string {
  const day = meeting?.heldOn ?? null;
  if (day === null) return `ngày …… tháng …… năm ${rulingDate.slice(0, 4)}`;
  return formatLongDate(day);
}

function attendanceText(meeting: ConsideringMeeting | null): string {
  if (meeting === null) return 'Tổng số thành viên: ……; có mặt: ……; vắng mặt: …… (lý do: ………………)';
  const { members, present } = meeting;
  const absent = members - present;
  const there = `Tổng số thành viên: ${twoDigits(members)}; có mặt: ${twoDigits(present)}; vắng mặt: `;
  return `${there}${absent === 0 ? 'không' : `${twoDigits(absent)} (lý do: ………………)`}`;
}

function considered(group: ConsideredGroup, index: number): Block[] {
  return [
    heading(2, `${String(index + 1)}. ${group.awardName}`),
    ...(group.vote === null ? [] : blocText(group)),
    ...group.otherBallots.map(({ title, counts }) => paragraph([plain(`Kết quả “${title}”: ${countedText(counts)}.`)])),
    paragraph([plain(voteText(group))]),
    table(group, index),
    ...group.candidates.flatMap(({ name, outsideCount }) =>
      outsideCount === undefined
        ? []
        : [paragraph([plain(`${name}: ${lowerFirst(outsideMinutesText(outsideCount))}.`)])],
    ),
    ...group.candidates.flatMap(({ name, tie }) =>
      tie === undefined ? [] : [paragraph([plain(`${name}: ${lowerFirst(tie)}.`)])],
    ),
  ];
}

/** What the bloc counted, apart from the votes of the council that the law asks for. */
function blocText({ candidates }: ConsideredGroup): Block[] {
  const counted = candidates.flatMap(({ name, blocBallot }) => (blocBallot === null ? [] : [{ name, ...blocBallot }]));
  const [first] = counted;
  if (first === undefined) return [];
  const what = first.isAboutAward
    ? `bỏ phiếu của khối về danh hiệu, hình thức này (cần ${twoDigits(first.needed)} phiếu)`
    : 'bỏ phiếu suy tôn của khối';
  return [paragraph([plain(`Kết quả ${what}: ${countedText(counted)}.`)])];
}

function countedText(counts: readonly (CandidateBallot & { readonly name: string })[]): string {
  return counts
    .map(({ name, votes, members }) => `${name} được ${twoDigits(votes)}/${twoDigits(members)} phiếu`)
    .join('; ');
}

function voteText({ vote, candidates }: ConsideredGroup): string {
  if (vote === null) {
    const ballot = candidates.find(({ blocBallot }) => blocBallot !== null)?.blocBallot ?? null;
    if (ballot === null) return 'Hội nghị xét và thống nhất theo từng trường hợp:';
    const what = ballot.isAboutAward
      ? `bỏ phiếu chọn đơn vị đề nghị (cần ${twoDigits(ballot.needed)} phiếu)`
      : 'bỏ phiếu suy tôn';
    return `Các đơn vị thành viên của khối đã ${what}; kết quả kiểm phiếu như sau:`;
  }
  const body = lowerFirst(voteBodyWords[vote.body]);
  return `Trường hợp được đề nghị phải có từ ${formatShare(vote.share)} tổng số thành viên ${body} đồng ý (${lowerFirst(voteKindWords[vote.kind])}); thành viên vắng mặt lấy ý kiến bằng văn bản. Kết quả:`;
}

function table({ candidates, vote }: ConsideredGroup, group: number): TableBlock {
  const hasBallot = vote !== null || candidates.some(({ blocBallot }) => blocBallot !== null);
  const heads = [
    'TT',
    'Tập thể, cá nhân',
    'Xét điều kiện',
    ...(hasBallot ? ['Tổng số thành viên', 'Số phiếu đồng ý'] : ['Ý kiến hội nghị']),
  ];
  return {
    kind: 'table',
    id: `considered-${String(group + 1)}`,
    caption: 'Kết quả bình xét',
    columns: [
      column('number', 1, { align: 'center' }),
      column('name', 7, { heading: true }),
      column('outcome', 3),
      ...(hasBallot
        ? [column('members', 2, { align: 'center' }), column('votes', 2, { align: 'center' })]
        : [column('opinion', 4)]),
    ],
    head: [heads.map((text) => headCell(text))],
    rows: candidates.map((candidate, index) =>
      candidateRow(candidate, index, hasBallot ? countedOf(candidate, vote) : undefined),
    ),
    fontSize: 12,
  };
}

/** The votes that the law asks for where it does, those of the bloc elsewhere. */
function countedOf(
  { councilVotes, blocBallot }: ListedCandidate,
  vote: ConsideredGroup['vote'],
): CandidateBallot | null {
  return vote === null ? blocBallot : councilVotes;
}

/** `ballot` null: held on paper, left open to be written; undefined: no ballot. */
function candidateRow(candidate: ListedCandidate, index: number, ballot: CandidateBallot | null | undefined): Row {
  const { outcome } = candidate;
  const counts =
    ballot === null ? ['……', '……'] : ballot === undefined ? ['……………'] : [ballot.members, ballot.votes].map(twoDigits);
  return {
    kind: 'data',
    cells: [
      textCell(String(index + 1)),
      textCell(fullName(candidate)),
      textCell(outcome === null ? '' : eligibilityOutcomeWords[outcome]),
      ...counts.map((text) => textCell(text)),
    ],
  };
}

/** Minutes are signed by who wrote them and who presided, side by side. */
function signatures(layout: DocumentLayout, meeting: ConsideringMeeting | null): ClosingBlock {
  const side = (post: string, person: string) => [
    line(post, { size: 14, bold: layout.positionBold }),
    line(nameOf(person), { size: 14, bold: true, spaceBefore: 70 }),
  ];
  return signaturePair(side('THƯ KÝ', meeting?.recordedBy ?? ''), side('CHỦ TRÌ', meeting?.presidedBy ?? ''));
}

/** A person is typed 'Họ tên, chức vụ': the name alone is signed under. */
function nameOf(person: string): string {
  const [name = ''] = person.split(',');
  return name.trim() === '' ? '(Họ và tên)' : name.trim();
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}
