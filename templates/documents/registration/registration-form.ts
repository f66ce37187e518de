import {
  type Block,
  type Document,
  type DocumentLayout,
  type LayoutKind,
  type Row,
  type Signature,
  blankCell,
  bulletList,
  closing,
  column,
  contentHashOf,
  dateCell,
  documentTitle,
  headCell,
  heading,
  integerCell,
  layoutFor,
  letterhead,
  numberCell,
  plain,
  textCell,
} from '../../../src/documents/model';
import type { BusinessDate } from '../../../src/domain/calendar';
import { toDecimalString } from '../../../src/domain/fraction';
import type { TermsDraft } from '../../../src/domain/tasks/terms';
import { coordinatorsText, milestonesText } from '../../../src/text/task-terms';
import { targetDirectionWords, targetKindWords } from '../../../src/text/words/tasks';

/** What an agency registers. */
export interface RegisteredAgency {
  readonly name: string;
  readonly tasks: readonly { readonly number: number; readonly terms: TermsDraft }[];
  /** Titles and forms that the agency aims at. */
  readonly titles: readonly string[];
}

/** All that the form "Biểu đăng ký nhiệm vụ trọng tâm" says. */
export interface RegistrationFormFacts {
  /** 'Ban Tổ chức Tỉnh ủy', or the name of the bloc. */
  readonly registrant: string;
  readonly year: string;
  readonly agencies: readonly RegisteredAgency[];
  /** Short names of agencies by code. */
  readonly names: ReadonlyMap<string, string>;
  readonly issuer: {
    readonly superior: string | null;
    readonly issuing: string;
    readonly symbol: string;
    readonly archive: string;
  };
  readonly signer: Signature;
  readonly layout: LayoutKind;
  readonly place: string | null;
  /** The day by whose rules it is laid out: the first of the year. */
  readonly rulingDate: BusinessDate;
  /** Something in it is not approved: every page carries a watermark. */
  readonly draft: boolean;
  readonly demonstration: boolean;
}

const COLUMNS = [
  column('number', 4, { align: 'center' }),
  column('title', 28, { heading: true }),
  column('unit', 9, { align: 'center' }),
  column('target', 8, { align: 'right' }),
  column('method', 12),
  column('weight', 7, { align: 'right' }),
  column('due', 10.5, { align: 'center' }),
  column('product', 15),
  column('coordinators', 14),
  column('milestones', 16),
];
const HEAD = [
  [
    headCell('TT'),
    headCell('Nội dung nhiệm vụ'),
    headCell('Đơn vị tính'),
    headCell('Chỉ tiêu'),
    headCell('Cách đo'),
    headCell('Trọng số'),
    headCell('Hạn hoàn thành'),
    headCell('Sản phẩm dự kiến'),
    headCell('Cơ quan phối hợp'),
    headCell('Mốc tiến độ'),
  ],
];

/** The registration of one agency or of a whole bloc, agencies as groups in their official order. */
export function registrationForm(facts: RegistrationFormFacts): Document {
  const layout = layoutFor(facts.layout, facts.rulingDate);
  return {
    meta: {
      title: `Biểu đăng ký nhiệm vụ trọng tâm năm ${facts.year}`,
      subject: `Biểu đăng ký nhiệm vụ trọng tâm của ${facts.registrant}`,
      author: facts.issuer.archive,
      language: 'vi',
      documentDate: null,
      contentHash: contentHashOf({ ...plainFacts(facts), layout: layout.code }),
      demonstration: facts.demonstration,
      draft: facts.draft,
    },
    layout,
    parts: [
      {
        key: 'registration',
        title: 'Biểu đăng ký',
        orientation: 'landscape',
        startsPage: true,
        blocks: [...headBlocks(facts, layout), taskTable(facts), ...titleBlocks(facts), closingBlock(facts, layout)],
      },
    ],
  };
}

function headBlocks(facts: RegistrationFormFacts, layout: DocumentLayout): Block[] {
  const { superior, issuing, symbol } = facts.issuer;
  return [
    letterhead(layout, {
      ...{ superior, issuing, place: facts.place, date: null, year: facts.year },
      number: { ordinal: null, type: 'BĐK', issuer: symbol },
    }),
    documentTitle(layout, 'BIỂU ĐĂNG KÝ', [`Nhiệm vụ trọng tâm năm ${facts.year}`, `của ${facts.registrant}`]),
  ];
}

function taskTable(facts: RegistrationFormFacts): Block {
  const isOne = facts.agencies.length === 1;
  const rows = facts.agencies.flatMap((agency, index) => [
    ...(isOne ? [] : [wide('group', `${String(index + 1)}. ${agency.name} (${String(agency.tasks.length)} nhiệm vụ)`)]),
    ...agency.tasks.map((task) => taskRow(task, facts.names)),
  ]);
  const count = facts.agencies.reduce((sum, { tasks }) => sum + tasks.length, 0);
  return {
    kind: 'table',
    id: 'registered-tasks',
    caption: 'Nhiệm vụ trọng tâm đăng ký',
    columns: COLUMNS,
    head: HEAD,
    rows: [...rows, wide('total', `Tổng cộng: ${String(count)} nhiệm vụ`)],
    fontSize: 11,
  };
}

function taskRow({ number, terms }: RegisteredAgency['tasks'][number], names: ReadonlyMap<string, string>): Row {
  const isYesNo = terms.direction === 'reach';
  const direction = targetDirectionWords[terms.direction];
  return {
    kind: 'data',
    cells: [
      integerCell(number),
      textCell(terms.title),
      textCell(terms.unit),
      isYesNo ? textCell('Đạt') : numberCell(terms.target && toDecimalString(terms.target)),
      textCell(isYesNo ? direction : `${targetKindWords[terms.kind]}, ${direction.toLowerCase()}`),
      terms.weight === null ? blankCell() : numberCell(toDecimalString(terms.weight)),
      dateCell(terms.due),
      textCell(terms.product),
      textCell(coordinatorsText(terms.coordinators, names)),
      textCell(milestonesText(terms.milestones)),
    ],
  };
}

function wide(kind: 'group' | 'total', text: string): Row {
  return { kind, cells: [textCell(text, { columnSpan: COLUMNS.length, align: 'left', bold: true })] };
}

/** The titles aimed at; nothing where nobody named any. */
function titleBlocks(facts: RegistrationFormFacts): Block[] {
  const isOne = facts.agencies.length === 1;
  const lines = facts.agencies.flatMap(({ name, titles }) =>
    isOne ? titles : titles.length === 0 ? [] : [`${name}: ${titles.join('; ')}`],
  );
  if (lines.length === 0) return [];
  return [heading(1, 'Danh hiệu, hình thức khen thưởng đăng ký'), bulletList(lines.map((text) => [plain(text)]))];
}

function closingBlock(facts: RegistrationFormFacts, layout: DocumentLayout): Block {
  const recipients = ['Hội đồng Thi đua - Khen thưởng tỉnh', 'Sở Nội vụ'];
  return closing(layout, recipients, facts.issuer.archive, facts.signer);
}

/** The facts without what only draws them, as plain data. */
function plainFacts({ agencies, names, registrant, year, issuer, draft }: RegistrationFormFacts): object {
  return {
    ...{ registrant, year, issuer, draft },
    agencies: agencies.map(({ name, titles, tasks }) => ({
      ...{ name, titles },
      tasks: tasks.map(({ number, terms }) => ({
        ...terms,
        number,
        target: terms.target?.toFraction() ?? null,
        weight: terms.weight?.toFraction() ?? null,
        coordinators: coordinatorsText(terms.coordinators, names),
        milestones: milestonesText(terms.milestones),
      })),
    })),
  };
}
