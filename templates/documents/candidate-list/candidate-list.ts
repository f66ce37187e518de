import {
  type Block,
  type Cell,
  closing,
  column,
  type Document,
  documentTitle,
  headCell,
  line,
  note,
  numberCell,
  type Row,
  type TableBlock,
  textCell,
  titleBlock,
} from '../../../src/documents/model';
import { COMMENDATION_SUBJECTS } from '../../../src/domain/commendation/subjects';
import { blocBallotCounts, eligibilityOutcomeWords, twoDigits } from '../../../src/text/commendation';
import { outsideMinutesText } from '../../../src/text/commendation/outside-votes';
import { commendationSubjectWords } from '../../../src/text/words/commendations';
import type { AwardGroup, ListedCandidate, OutsideCount, ProposalDocumentFacts } from '../proposal/facts';
import { allOf, countsText, layoutOf, metaOf, proposalHead, yearsText } from '../proposal/head';

/** What the list of a proposal holds. */
export interface CandidateListFacts extends ProposalDocumentFacts {
  readonly groups: readonly AwardGroup[];
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'] as const;

/** The list that goes with a submission: by award, within it by subject, numbered within each. */
export function candidateList(facts: CandidateListFacts): Document {
  const layout = layoutOf(facts);
  const { proposal, groups, issuer } = facts;
  const counted = countsText(allOf(groups));
  const blocks: Block[] = [
    proposalHead(layout, facts, null),
    documentTitle(layout, 'DANH SÁCH', [proposal.title]),
    titleBlock([
      line(`(Kèm theo Tờ trình số …… ngày …… tháng …… năm ${facts.rulingDate.slice(0, 4)} của ${proposal.submitter})`, {
        size: 13,
        italic: true,
      }),
    ]),
    table(groups),
    note(
      counted === ''
        ? 'Danh sách chưa có trường hợp nào.'
        : `Danh sách có ${counted}; thành tích ${yearsText(proposal)}; hạng và điểm theo kết quả đã công bố của khối.`,
    ),
    { ...closing(layout, [], issuer.archive, facts.signer), recipients: [] },
  ];
  return {
    meta: metaOf(facts, `Danh sách: ${proposal.title}`),
    layout,
    parts: [{ key: 'list', title: 'Danh sách', orientation: 'landscape', startsPage: true, blocks }],
  };
}

interface ListColumn {
  readonly key: string;
  readonly weight: number;
  readonly words: string;
  readonly align?: 'left' | 'center';
  readonly heading?: boolean;
  readonly cell: (candidate: ListedCandidate, index: number) => Cell;
}

const ALWAYS: readonly string[] = ['number', 'name', 'outcome'];
const COLUMNS: readonly ListColumn[] = [
  { key: 'number', weight: 1, words: 'TT', align: 'center', cell: (_, index) => textCell(String(index + 1)) },
  { key: 'name', weight: 6, words: 'Tên tập thể, cá nhân', heading: true, cell: ({ name }) => textCell(name) },
  { key: 'position', weight: 4, words: 'Chức vụ, địa chỉ', cell: ({ position }) => textCell(position) },
  { key: 'agency', weight: 5, words: 'Cơ quan, đơn vị', cell: ({ agencyName }) => textCell(agencyName) },
  { key: 'rank', weight: 2, words: 'Xếp hạng', align: 'center', cell: (candidate) => textCell(rankText(candidate)) },
  {
    key: 'total',
    weight: 2,
    words: 'Điểm',
    align: 'center',
    cell: ({ total }) => (total === null ? textCell('') : numberCell(total)),
  },
  { key: 'grade', weight: 3, words: 'Xếp loại', cell: ({ gradeName }) => textCell(gradeName ?? '') },
  {
    key: 'ballot',
    weight: 4,
    words: 'Phiếu của khối',
    cell: ({ blocBallot }) => textCell(blocBallot === null ? '' : blocBallotCounts(blocBallot)),
  },
  {
    key: 'council',
    weight: 5,
    words: 'Phiếu của Hội đồng cơ quan',
    cell: ({ outsideCount }) => textCell(outsideCount === undefined ? '' : councilText(outsideCount)),
  },
  {
    key: 'outcome',
    weight: 3,
    words: 'Xét điều kiện',
    cell: ({ outcome }) => textCell(outcome === null ? '' : eligibilityOutcomeWords[outcome]),
  },
];

/** Columns that nobody of the list fills in are left out. */
function table(groups: readonly AwardGroup[]): TableBlock {
  const everybody = allOf(groups);
  const columns = COLUMNS.filter(
    ({ key, cell }) => ALWAYS.includes(key) || everybody.some((candidate, index) => cell(candidate, index).text !== ''),
  );
  return {
    kind: 'table',
    id: 'candidates',
    caption: 'Danh sách đề nghị khen thưởng',
    columns: columns.map(({ key, weight, align = 'left', heading = false }) => column(key, weight, { align, heading })),
    head: [columns.map(({ words }) => headCell(words))],
    rows: groups.flatMap((group, index) => groupRows(group, index, columns)),
    fontSize: 11,
  };
}

function groupRows({ awardName, candidates }: AwardGroup, index: number, columns: readonly ListColumn[]): Row[] {
  const group = (text: string): Row => ({ kind: 'group', cells: [textCell(text, { columnSpan: columns.length })] });
  return [
    group(`${ROMAN[index] ?? String(index + 1)}. ${awardName} (${countsText(candidates)})`),
    ...COMMENDATION_SUBJECTS.flatMap((subject) => {
      const ofSubject = candidates.filter((candidate) => candidate.subject === subject);
      if (ofSubject.length === 0) return [];
      const rows = ofSubject.map((candidate, place): Row => ({
        kind: 'data',
        cells: columns.map(({ cell }) => cell(candidate, place)),
      }));
      return [group(`${commendationSubjectWords[subject]}: ${twoDigits(ofSubject.length)}`), ...rows];
    }),
  ];
}

function councilText({ votes, members, ...minutes }: OutsideCount): string {
  return `${twoDigits(votes)}/${twoDigits(members)} thành viên đồng ý. ${outsideMinutesText(minutes)}`;
}

function rankText({ rank, members }: ListedCandidate): string {
  if (rank === null) return '';
  return `${String(rank)}${members === null ? '' : `/${String(members)}`}`;
}
