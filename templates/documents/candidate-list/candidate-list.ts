import {
  type Block,
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
import { eligibilityOutcomeWords, twoDigits } from '../../../src/text/commendation';
import { commendationSubjectWords } from '../../../src/text/words/commendations';
import type { AwardGroup, ListedCandidate, ProposalDocumentFacts } from '../proposal/facts';
import { allOf, countsText, layoutOf, metaOf, proposalHead, yearsText } from '../proposal/head';

/** What the list of a proposal holds. */
export interface CandidateListFacts extends ProposalDocumentFacts {
  readonly groups: readonly AwardGroup[];
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'] as const;
const COLUMNS = 8;

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

function table(groups: readonly AwardGroup[]): TableBlock {
  return {
    kind: 'table',
    id: 'candidates',
    caption: 'Danh sách đề nghị khen thưởng',
    columns: [
      column('number', 1, { align: 'center' }),
      column('name', 6, { heading: true }),
      column('position', 4),
      column('agency', 5),
      column('rank', 2, { align: 'center' }),
      column('total', 2, { align: 'center' }),
      column('grade', 3),
      column('outcome', 3),
    ],
    head: [
      [
        'TT',
        'Tên tập thể, cá nhân',
        'Chức vụ, địa chỉ',
        'Cơ quan, đơn vị',
        'Xếp hạng',
        'Điểm',
        'Xếp loại',
        'Xét điều kiện',
      ].map((text) => headCell(text)),
    ],
    rows: groups.flatMap(groupRows),
    fontSize: 11,
  };
}

function groupRows({ awardName, candidates }: AwardGroup, index: number): Row[] {
  const title = `${ROMAN[index] ?? String(index + 1)}. ${awardName} (${countsText(candidates)})`;
  return [
    { kind: 'group', cells: [textCell(title, { columnSpan: COLUMNS })] },
    ...COMMENDATION_SUBJECTS.flatMap((subject) => {
      const ofSubject = candidates.filter((candidate) => candidate.subject === subject);
      if (ofSubject.length === 0) return [];
      const heading = `${commendationSubjectWords[subject]}: ${twoDigits(ofSubject.length)}`;
      const group: Row = { kind: 'group', cells: [textCell(heading, { columnSpan: COLUMNS })] };
      return [group, ...ofSubject.map(candidateRow)];
    }),
  ];
}

function candidateRow(candidate: ListedCandidate, index: number): Row {
  const { name, position, agencyName, rank, members, total, gradeName, outcome } = candidate;
  const place = rank === null ? '' : `${String(rank)}${members === null ? '' : `/${String(members)}`}`;
  return {
    kind: 'data',
    cells: [
      textCell(String(index + 1)),
      textCell(name),
      textCell(position),
      textCell(agencyName),
      textCell(place),
      numberCell(total, { align: 'center' }),
      textCell(gradeName ?? ''),
      textCell(outcome === null ? '' : eligibilityOutcomeWords[outcome]),
    ],
  };
}
