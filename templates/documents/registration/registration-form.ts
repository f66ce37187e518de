import {
  type Block,
  type Cell,
  type Column,
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

type FormTask = RegisteredAgency['tasks'][number];

/** A column of the form; one that may be left empty is printed only where somebody filled it in. */
interface FormColumn {
  readonly column: Column;
  readonly head: string;
  readonly cell: (task: FormTask, names: ReadonlyMap<string, string>) => Cell;
  readonly isFilled?: (terms: TermsDraft) => boolean;
}

const COLUMNS: readonly FormColumn[] = [
  { column: column('number', 4, { align: 'center' }), head: 'TT', cell: ({ number }) => integerCell(number) },
  {
    column: column('title', 28, { heading: true }),
    head: 'Nội dung nhiệm vụ',
    cell: ({ terms }) => textCell(terms.title),
  },
  { column: column('unit', 9, { align: 'center' }), head: 'Đơn vị tính', cell: ({ terms }) => textCell(terms.unit) },
  { column: column('target', 8, { align: 'right' }), head: 'Chỉ tiêu', cell: ({ terms }) => targetCell(terms) },
  { column: column('method', 15), head: 'Cách đo', cell: ({ terms }) => textCell(methodOf(terms)) },
  {
    column: column('weight', 7, { align: 'right' }),
    head: 'Trọng số',
    cell: ({ terms }) => (terms.weight === null ? blankCell() : numberCell(toDecimalString(terms.weight))),
    isFilled: ({ weight }) => weight !== null,
  },
  {
    column: column('due', 10.5, { align: 'center' }),
    head: 'Hạn hoàn thành',
    cell: ({ terms }) => dateCell(terms.due),
  },
  {
    column: column('product', 15),
    head: 'Sản phẩm dự kiến',
    cell: ({ terms }) => textCell(terms.product),
    isFilled: ({ product }) => product !== '',
  },
  {
    column: column('coordinators', 14),
    head: 'Cơ quan phối hợp',
    cell: ({ terms }, names) => textCell(coordinatorsText(terms.coordinators, names)),
    isFilled: ({ coordinators }) => coordinators.length > 0,
  },
  {
    column: column('milestones', 16),
    head: 'Mốc tiến độ',
    cell: ({ terms }) => textCell(milestonesText(terms.milestones)),
    isFilled: ({ milestones }) => milestones.length > 0,
  },
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
  const tasks = facts.agencies.flatMap((agency) => agency.tasks);
  const columns = COLUMNS.filter(({ isFilled }) => !isFilled || tasks.some(({ terms }) => isFilled(terms)));
  const wide = (kind: 'group' | 'total', text: string): Row => ({
    kind,
    cells: [textCell(text, { columnSpan: columns.length, align: 'left', bold: true })],
  });
  const rows = facts.agencies.flatMap((agency, index) => [
    ...(isOne ? [] : [wide('group', `${String(index + 1)}. ${agency.name} (${String(agency.tasks.length)} nhiệm vụ)`)]),
    ...agency.tasks.map((task): Row => ({ kind: 'data', cells: columns.map(({ cell }) => cell(task, facts.names)) })),
  ]);
  return {
    kind: 'table',
    id: 'registered-tasks',
    caption: 'Nhiệm vụ trọng tâm đăng ký',
    columns: columns.map((shown) => shown.column),
    head: [columns.map(({ head }) => headCell(head))],
    rows: [...rows, wide('total', `Tổng cộng: ${String(tasks.length)} nhiệm vụ`)],
    fontSize: 11,
  };
}

function targetCell({ direction, target }: TermsDraft): Cell {
  return direction === 'reach' ? textCell('Đạt') : numberCell(target && toDecimalString(target));
}

function methodOf({ direction, kind }: TermsDraft): string {
  const words = targetDirectionWords[direction];
  return direction === 'reach' ? words : `${targetKindWords[kind]}, ${words.toLowerCase()}`;
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
