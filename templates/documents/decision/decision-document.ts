import {
  type Block,
  bold,
  closing,
  column,
  contentHashOf,
  type Document,
  type DocumentLayout,
  documentTitle,
  headCell,
  integerCell,
  layoutFor,
  legalGrounds,
  letterhead,
  line,
  paragraph,
  type Part,
  plain,
  type Row,
  type TableBlock,
  textCell,
  titleBlock,
} from '../../../src/documents/model';
import { formatDate } from '../../../src/text/date';
import { documentSymbolOf } from '../../../src/text/names';
import type { DecisionFacts, GrantedGroup } from './facts';

export type { DecisionFacts, GrantedGroup } from './facts';

const FONT_SIZE = 12;
/** Left open to be written by hand. */
const DOTS = '……………………';

/** The draft of a decision with the list that goes with it; a draft carries its watermark until it is signed. */
export function decisionDocument(facts: DecisionFacts): Document {
  const layout = layoutFor(facts.layout, facts.date ?? facts.asOf);
  const main: Part = {
    key: 'decision',
    title: 'Quyết định',
    orientation: 'portrait',
    startsPage: true,
    blocks: [...head(facts, layout), ...articles(facts, layout), foot(facts, layout)],
  };
  return document(facts, layout, 'Dự thảo quyết định khen thưởng', true, [main, listPart(facts)]);
}

/** The list of a decision alone, as it is attached to the signed text. */
export function decisionListDocument(facts: DecisionFacts): Document {
  const layout = layoutFor(facts.layout, facts.date ?? facts.asOf);
  return document(facts, layout, 'Danh sách khen thưởng', false, [listPart(facts)]);
}

function document(
  facts: DecisionFacts,
  layout: DocumentLayout,
  title: string,
  draft: boolean,
  parts: readonly Part[],
): Document {
  return {
    meta: {
      title,
      subject: facts.subjectLine,
      author: facts.issuingBody,
      language: 'vi',
      documentDate: facts.date,
      contentHash: contentHashOf({ facts, layout: layout.code, title }),
      demonstration: facts.demonstration,
      draft,
    },
    layout,
    parts,
  };
}

function head(facts: DecisionFacts, layout: DocumentLayout): Block[] {
  const year = (facts.date ?? facts.asOf).slice(0, 4);
  const { agency } = facts;
  const number = { ordinal: facts.number, type: 'QĐ', issuer: agency?.symbol ?? documentSymbolOf(facts.issuingBody) };
  const issuing = agency?.issuing ?? facts.issuingBody.toLocaleUpperCase('vi');
  const issue = { superior: agency?.superior ?? null, issuing, number, place: facts.place };
  return [
    letterhead(layout, { ...issue, date: facts.date, year }),
    documentTitle(layout, 'QUYẾT ĐỊNH', [facts.subjectLine === '' ? 'Về việc khen thưởng' : facts.subjectLine]),
    titleBlock([line(facts.authority.toLocaleUpperCase('vi'), { size: 14, bold: true })]),
    ...legalGrounds(layout, [
      ...facts.grounds.map((ground) => `Căn cứ ${ground}`),
      // Who proposes to the head of an agency is for the agency to say.
      `Theo đề nghị của ${facts.isOfParty || agency !== null ? DOTS : 'Giám đốc Sở Nội vụ'}`,
    ]),
    titleBlock([line('QUYẾT ĐỊNH:', { size: 14, bold: true })]),
  ];
}

function articles({ groups, isOfParty }: DecisionFacts, layout: DocumentLayout): Block[] {
  const article = (number: number, text: string): Block => paragraph([bold(`Điều ${String(number)}. `), plain(text)]);
  const first = groups[0];
  const opening =
    groups.length === 1 && first !== undefined
      ? `Tặng ${first.awardName} cho ${quantity(first)} (có danh sách kèm theo).`
      : 'Tặng các danh hiệu, hình thức khen thưởng sau đây (có danh sách kèm theo):';
  const rest =
    groups.length < 2 ? [] : groups.map((group) => paragraph([plain(`- ${group.awardName}: ${quantity(group)}.`)]));
  const money = isOfParty
    ? 'Tiền thưởng thực hiện theo quy định hiện hành về khen thưởng của Đảng.'
    : 'Tiền thưởng thực hiện theo quy định tại Nghị định số 152/2025/NĐ-CP và được chi từ Quỹ thi đua, khen thưởng.';
  return [
    article(1, opening),
    ...rest,
    article(2, money),
    article(
      3,
      `Quyết định này có hiệu lực kể từ ngày ký. Các cơ quan, đơn vị liên quan và ${recipients(groups)} có tên trong danh sách kèm theo chịu trách nhiệm thi hành Quyết định này${layout.endMark}`,
    ),
  ];
}

/** Only those who are commended: 'các tập thể, cá nhân'. */
function recipients(groups: readonly GrantedGroup[]): string {
  return `các ${[...new Set(groups.map(({ subject }) => subject.toLocaleLowerCase('vi')))].join(', ')}`;
}

function quantity({ lines, subject }: GrantedGroup): string {
  const count = lines.length < 10 ? `0${String(lines.length)}` : String(lines.length);
  return `${count} ${subject.toLocaleLowerCase('vi')}`;
}

function foot(facts: DecisionFacts, layout: DocumentLayout): Block {
  // What a body decides, its head signs on its behalf (NĐ 30/2020 Phụ lục I).
  const onBehalfOf = /^(Ủy ban nhân dân|Ban Thường vụ)/u.exec(facts.authority)?.[1] ?? null;
  const signature = { onBehalfOf, position: facts.signerTitle, office: null, name: facts.signerName };
  if (facts.isOfParty) return closing(layout, ['Như Điều 3'], 'Văn phòng', signature);
  return closing(layout, ['Như Điều 3', 'Sở Nội vụ'], facts.agency?.archive ?? 'SNV', signature);
}

function listPart(facts: DecisionFacts): Part {
  const number = facts.number === null ? 'số ……' : `số ${facts.number}`;
  const day = facts.date === null ? 'ngày …… tháng …… năm ……' : `ngày ${formatDate(facts.date)}`;
  return {
    key: 'list',
    title: 'Danh sách',
    orientation: 'portrait',
    startsPage: true,
    blocks: [
      titleBlock([
        line('DANH SÁCH KHEN THƯỞNG', { size: 14, bold: true }),
        line(`(Kèm theo Quyết định ${number} ${day} của ${facts.authority})`, { size: 13, italic: true }),
      ]),
      listTable(facts.groups),
    ],
  };
}

/** Agencies have no post: the column stands only where somebody fills it. */
function listTable(groups: readonly GrantedGroup[]): TableBlock {
  const hasDetails = groups.some(({ lines }) => lines.some((one) => detailOf(one) !== ''));
  const when = <Item>(item: Item): Item[] => (hasDetails ? [item] : []);
  return {
    kind: 'table',
    id: 'list',
    caption: 'Tập thể, cá nhân, hộ gia đình được khen thưởng',
    columns: [
      column('number', 7, { align: 'center' }),
      column('name', 36, { heading: true }),
      ...when(column('detail', 42)),
      column('years', 15, { align: 'center' }),
    ],
    head: [['TT', 'Tên', ...when('Chức vụ, cơ quan, đơn vị'), 'Năm thành tích'].map((text) => headCell(text))],
    rows: groups.flatMap(({ awardName, subject, lines }, index): Row[] => [
      {
        kind: 'group',
        cells: [
          textCell(roman(index + 1)),
          textCell(`${awardName} – ${subject.toLocaleLowerCase('vi')}`, {
            columnSpan: hasDetails ? 3 : 2,
            align: 'left',
          }),
        ],
      },
      ...lines.map((one, at): Row => ({
        kind: 'data',
        cells: [integerCell(at + 1), textCell(one.name), ...when(textCell(detailOf(one))), textCell(one.years)],
      })),
    ]),
    fontSize: FONT_SIZE,
  };
}

/** Post and agency of who is commended; '' for an agency itself. */
function detailOf({ name, detail, agency }: GrantedGroup['lines'][number]): string {
  return [detail, agency === name ? '' : agency].filter((text) => text !== '').join(', ');
}

const NUMERALS = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function roman(value: number): string {
  const numeral = NUMERALS.find(([least]) => value >= least);
  return numeral === undefined ? '' : `${numeral[1]}${roman(value - numeral[0])}`;
}
