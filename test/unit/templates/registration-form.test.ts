import { exact } from '../../../src/domain/fraction';
import type { TermsDraft } from '../../../src/domain/tasks/terms';
import { type TableBlock, tablesOf } from '../../../src/documents/model';
import {
  registrationForm,
  type RegistrationFormFacts,
} from '../../../templates/documents/registration/registration-form';

const TERMS: TermsDraft = {
  title: 'Kết nạp đảng viên mới',
  unit: 'đảng viên',
  target: exact('900'),
  kind: 'cumulative',
  direction: 'higher',
  weight: null,
  due: '2022-11-30',
  product: '',
  coordinators: [],
  milestones: [],
};

function tableOf(...terms: readonly Partial<TermsDraft>[]): TableBlock {
  const facts: RegistrationFormFacts = {
    registrant: 'Sở Tài chính',
    year: '2022',
    agencies: [
      {
        name: 'Sở Tài chính',
        tasks: terms.map((changes, index) => ({ number: index + 1, terms: { ...TERMS, ...changes } })),
        titles: [],
      },
    ],
    names: new Map([['AG2', 'AG hai']]),
    issuer: { superior: null, issuing: 'SỞ TÀI CHÍNH', symbol: 'STC', archive: 'Sở Tài chính' },
    signer: { onBehalfOf: null, position: 'Giám đốc', office: null, name: null },
    layout: 'state',
    place: null,
    rulingDate: '2022-01-01',
    draft: false,
    demonstration: false,
  };
  const tables = registrationForm(facts).parts.flatMap(({ blocks }) => blocks.flatMap((block) => tablesOf(block)));
  return tables[0]!;
}

const heads = ({ head }: TableBlock): string[] => head.flat().map(({ text }) => text);
const cells = ({ rows }: TableBlock, row: number): string[] => rows[row]!.cells.map(({ text }) => text);

describe('the table of the registration form', () => {
  it('leaves out columns that nobody filled in', () => {
    const table = tableOf({}, { direction: 'reach', target: exact('1') });
    expect(heads(table)).toEqual(['TT', 'Nội dung nhiệm vụ', 'Đơn vị tính', 'Chỉ tiêu', 'Cách đo', 'Hạn hoàn thành']);
    expect(table.columns).toHaveLength(6);
    expect(cells(table, 0)).toEqual([
      ...['1', 'Kết nạp đảng viên mới', 'đảng viên', '900', 'Cộng dồn, càng cao càng tốt', '30/11/2022'],
    ]);
    expect(cells(table, 1)[3]).toBe('Đạt');
  });

  it('has a column as soon as one task fills it in', () => {
    const table = tableOf(
      {},
      {
        weight: exact('2.5'),
        product: 'Quyết định',
        coordinators: ['AG2'],
        milestones: [{ date: '2022-06-30', share: exact('0.5') }],
      },
    );
    expect(heads(table)).toHaveLength(10);
    expect(cells(table, 1).slice(5)).toEqual(['2,5', '30/11/2022', 'Quyết định', 'AG hai', '30/06/2022: 50%']);
    expect(table.rows.at(-1)!.cells[0]!.columnSpan).toBe(10);
  });
});
