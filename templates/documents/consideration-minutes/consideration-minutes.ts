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
import type { VoteRule } from '../../../src/domain/commendation/award';
import { eligibilityOutcomeWords, twoDigits } from '../../../src/text/commendation';
import { formatShare } from '../../../src/text/share';
import { voteBodyWords, voteKindWords } from '../../../src/text/words/awards';
import type { AwardGroup, CandidateBallot, ListedCandidate, ProposalDocumentFacts } from '../proposal/facts';
import { allOf, countsText, DOTS, fullName, layoutOf, metaOf, proposalHead, yearsText } from '../proposal/head';

/** Candidates of an award with the vote that it must have, and what was counted as far as the system knows it. */
export interface ConsideredGroup extends AwardGroup {
  /** Null: the law asks for no ballot. */
  readonly vote: Pick<VoteRule, 'body' | 'share' | 'kind'> | null;
  /** By position in `candidates`; null where no ballot of the bloc was counted. */
  readonly ballots: readonly (CandidateBallot | null)[];
}

/** What the minutes of the consideration say. */
export interface ConsiderationMinutesFacts extends ProposalDocumentFacts {
  readonly groups: readonly ConsideredGroup[];
}

/**
 * The minutes of the consideration (biên bản bình xét): who was considered by which conditions, the ballots where they are
 * mandatory or were held, and the conclusion. What the meeting alone knows (day, persons) is left open.
 */
export function considerationMinutes(facts: ConsiderationMinutesFacts): Document {
  const layout = layoutOf(facts);
  const { proposal, groups } = facts;
  const blocks: Block[] = [
    proposalHead(layout, facts, 'BB'),
    documentTitle(layout, 'BIÊN BẢN', ['Họp bình xét khen thưởng', proposal.title]),
    paragraph([
      plain(
        `Hôm nay, ngày …… tháng …… năm ${facts.rulingDate.slice(0, 4)}, tại ${DOTS}, ${proposal.submitter} họp xét, đề nghị khen thưởng thành tích ${yearsText(proposal)}.`,
      ),
    ]),
    heading(1, 'I. Thành phần'),
    bulletList([
      [plain(`Chủ trì: ${DOTS}, chức vụ: ${DOTS}`)],
      [plain(`Thư ký: ${DOTS}, chức vụ: ${DOTS}`)],
      [plain('Tổng số thành viên: ……; có mặt: ……; vắng mặt: …… (lý do: ………………)')],
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
    signatures(layout),
  ];
  return {
    meta: metaOf(facts, `Biên bản bình xét: ${proposal.title}`),
    layout,
    parts: [{ key: 'minutes', title: 'Biên bản bình xét', orientation: 'portrait', startsPage: true, blocks }],
  };
}

function considered(group: ConsideredGroup, index: number): Block[] {
  return [
    heading(2, `${String(index + 1)}. ${group.awardName}`),
    ...(group.vote === null ? [] : blocText(group)),
    paragraph([plain(voteText(group))]),
    table(group, index),
  ];
}

/** What the bloc counted, apart from the votes of the council that the law asks for. */
function blocText({ candidates, ballots }: ConsideredGroup): Block[] {
  const counted = candidates.flatMap(({ name }, index) => {
    const ballot = ballots[index] ?? null;
    return ballot === null ? [] : [`${name} được ${twoDigits(ballot.votes)}/${twoDigits(ballot.members)} phiếu`];
  });
  return counted.length === 0 ? [] : [paragraph([plain(`Kết quả bỏ phiếu suy tôn của khối: ${counted.join('; ')}.`)])];
}

function voteText({ vote, ballots }: ConsideredGroup): string {
  if (vote === null) {
    return ballots.some((ballot) => ballot !== null)
      ? 'Các đơn vị thành viên của khối đã bỏ phiếu suy tôn; kết quả kiểm phiếu như sau:'
      : 'Hội nghị xét và thống nhất theo từng trường hợp:';
  }
  const body = lowerFirst(voteBodyWords[vote.body]);
  return `Trường hợp được đề nghị phải có từ ${formatShare(vote.share)} tổng số thành viên ${body} đồng ý (${lowerFirst(voteKindWords[vote.kind])}); thành viên vắng mặt lấy ý kiến bằng văn bản. Kết quả:`;
}

function table({ candidates, vote, ballots }: ConsideredGroup, group: number): TableBlock {
  const hasBallot = vote !== null || ballots.some((ballot) => ballot !== null);
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
      candidateRow(candidate, index, hasBallot ? countedOf(candidate, vote, ballots[index]) : undefined),
    ),
    fontSize: 12,
  };
}

/** The votes that the law asks for where it does, those of the bloc elsewhere. */
function countedOf(
  { councilVotes }: ListedCandidate,
  vote: ConsideredGroup['vote'],
  ballot: CandidateBallot | null | undefined,
): CandidateBallot | null {
  return vote === null ? (ballot ?? null) : councilVotes;
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
function signatures(layout: DocumentLayout): ClosingBlock {
  const side = (post: string) => [
    line(post, { size: 14, bold: layout.positionBold }),
    line('(Họ và tên)', { size: 14, bold: true, spaceBefore: 70 }),
  ];
  return signaturePair(side('THƯ KÝ'), side('CHỦ TRÌ'));
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}
