import { renderPage } from '../../../templates/layout/render';
import type { SheetInput, SheetTask } from '../../../templates/pages/sheets/input-props';
import { SheetPage } from '../../../templates/pages/sheets/sheet';
import type { SheetLine } from '../../../templates/pages/sheets/sheet-props';
import { expectSoundPage, HOSTILE, textOf } from './html';
import { groupsWith, pointsAsked, sheetPageProps } from './support/sheet-fixtures';

const page = (changes: Record<string, Partial<SheetLine>>, editable = true): string =>
  renderPage(
    SheetPage(
      sheetPageProps({
        groups: groupsWith(changes),
        permissions: editable ? ['edit'] : [],
        ...(editable ? {} : { state: { ...sheetPageProps().state, state: 'submitted' } }),
      }),
    ),
  );
const rowOf = (html: string, code: string): string =>
  html.slice(html.indexOf(`id="tc-${code}"`), html.indexOf('id="tc-A2"'));
const asks = (changes: Partial<SheetInput>): SheetInput => ({ ...pointsAsked, ...changes });
const fields = (values: Readonly<Record<string, string>>) => new Map(Object.entries(values));

const task = (changes: Partial<SheetTask> = {}): SheetTask => ({
  ...{
    code: '3',
    title: 'Kết nạp đảng viên',
    href: '/nhiem-vu/3',
    status: 'completed',
    completion: '100%',
    planned: null,
  },
  ...{ isFinished: true, points: null, missing: 'Chưa đánh giá' },
  axes: {
    onTime: { text: 'Có', isStated: false },
    quality: { text: '', isStated: true },
    effectiveness: { text: 'Không', isStated: true },
  },
  ...changes,
});

const KINDS: readonly [string, Partial<SheetLine>][] = [
  [
    'a level',
    {
      input: asks({
        kind: 'level',
        options: [
          { value: '', label: 'Chọn mức' },
          { value: 'TOT', label: 'Tốt: 6 điểm' },
        ],
      }),
      fields: fields({ level: 'TOT' }),
    },
  ],
  [
    'yes or no',
    {
      input: asks({ kind: 'yes_no', options: [{ value: '1', label: 'Có: 4 điểm' }] }),
      fields: fields({ achieved: '1' }),
    },
  ],
  ['times', { input: asks({ kind: 'times', takesCount: true }), fields: fields({ count: '3' }) }],
  [
    'events',
    {
      input: asks({ kind: 'times', takesCount: true }),
      fields: fields({ 'events.0.name': 'Nộp chậm', 'events.0.code': 'F1' }),
    },
  ],
  [
    'events of levels',
    {
      input: asks({ kind: 'times', eventLevels: [{ value: 'TW', label: 'Cấp Trung ương: 2 điểm' }] }),
      fields: fields({}),
    },
  ],
  [
    'scored events',
    {
      input: asks({ kind: 'average', notOccurred: 'Không phát sinh: không tính' }),
      fields: fields({ 'events.0.points': '7,5' }),
    },
  ],
  [
    'a ratio',
    {
      input: asks({ kind: 'ratio', notOccurred: 'Không phát sinh: hưởng điểm tối đa' }),
      fields: fields({ actual: '41', target: '42' }),
    },
  ],
  [
    'parts',
    { input: asks({ kind: 'parts', rule: 'Chỉ tính phần đến hạn.' }), fields: fields({ 'parts.0.target': '10' }) },
  ],
  ['a value', { input: asks({ kind: 'value' }), fields: fields({ value: '95' }) }],
  [
    'tasks',
    {
      input: asks({ kind: 'tasks', tasks: { tasks: [task()], note: 'Lấy từ theo dõi nhiệm vụ' } }),
      fields: fields({}),
    },
  ],
];

describe('a row that asks for', () => {
  it.each(KINDS)('%s is sound, with every field named by its criterion', (_what, line) => {
    const html = page({ A1: line });
    expectSoundPage(html);
    const names = [...rowOf(html, 'A1').matchAll(/data-field="([^"]+)"/g)].map(([, field]) => field);
    expect(names.length).toBeGreaterThan(0);
    for (const field of names) expect(rowOf(html, 'A1')).toContain(`name="${String(field)}@A1"`);
  });

  it.each(KINDS)('%s is only read without any field', (_what, line) => {
    const html = page({ A1: { ...line, inputText: 'kết quả 41' } }, false);
    expectSoundPage(html);
    expect(rowOf(html, 'A1')).not.toMatch(/<(?:input|select|textarea)/);
  });

  it.each(KINDS)('%s escapes what was typed', (_what, line) => {
    const typed = new Map([...(line.fields ?? [])].map(([field]) => [field, HOSTILE]));
    const html = page({ A1: { ...line, fields: typed } });
    expectSoundPage(html);
    expect(html).not.toContain(HOSTILE);
  });
});

describe('the fields of a row', () => {
  it('have spare lines, of which a script shows the next', () => {
    const html = rowOf(
      page({
        A1: { input: asks({ kind: 'times', takesCount: true }), fields: fields({ 'events.0.name': 'Nộp chậm' }) },
      }),
      'A1',
    );
    expect(html.match(/<tr data-line/g)).toHaveLength(3);
    expect(html.match(/data-spare/g)).toHaveLength(1);
    expect(html).toMatch(/<details class="row-panel" open/);
    expect(html).toContain('placeholder="1"');
  });

  it('are closed while a bare count says enough', () => {
    const html = rowOf(
      page({ A1: { input: asks({ kind: 'times', takesCount: true }), fields: fields({ count: '3' }) } }),
      'A1',
    );
    expect(html).not.toMatch(/<details class="row-panel" open/);
  });

  it('are marked where they could not be understood', () => {
    const line = { input: asks({ kind: 'ratio' }), fields: fields({ actual: 'chín' }), wrongFields: ['actual'] };
    expect(rowOf(page({ A1: line }), 'A1')).toMatch(/<input[^>]*name="actual@A1"[^>]*aria-invalid="true"/);
  });

  it('of a line that is wrong say why with the state of the row', () => {
    const line = {
      input: asks({ kind: 'times', takesCount: true, dayExample: '31/12/2022' }),
      fields: fields({ 'events.0.date': '31/02/2022', 'events.0.code': 'F-17' }),
      wrongFields: ['events.0.date'],
    };
    const html = rowOf(page({ A1: line }), 'A1');
    const [date = ''] = /<input[^>]*name="events\.0\.date@A1"[^>]*>/.exec(html) ?? [];
    expect(date).toContain('aria-describedby="tc-A1-luu"');
    expect(date).toContain('placeholder="31/12/2022"');
    expect(/<input[^>]*name="events\.0\.name@A1"[^>]*>/.exec(html)?.[0]).not.toContain('aria-describedby');
    expect(html).toContain('data-most-lines="200"');
    expect(html).toMatch(/<input type="hidden" name="events\.0\.code@A1"[^>]*value="F-17"/);
  });

  it('of a task ask only what its log leaves open', () => {
    const html = rowOf(
      page({
        A1: {
          input: asks({ kind: 'tasks', tasks: { tasks: [task()], note: '' } }),
          fields: fields({ 'tasks.3.effectiveness': '0' }),
        },
      }),
      'A1',
    );
    expect(html).not.toContain('tasks.3.onTime@A1');
    expect(html).toContain('name="tasks.3.quality@A1"');
    expect(html).toMatch(/name="tasks\.3\.effectiveness@A1"[\s\S]*?value="0" selected/);
    expect(textOf(html)).toContain('Chưa đánh giá');
  });

  it('have a column of statuses only while there are any', () => {
    const shown = (status: SheetTask['status']): string =>
      rowOf(
        page({ A1: { input: asks({ kind: 'tasks', tasks: { tasks: [task({ status })], note: '' } }) } }, false),
        'A1',
      );
    expect(textOf(shown('completed'))).toContain('Trạng thái');
    expect(textOf(shown(null))).not.toContain('Trạng thái');
  });

  it('are not there for a criterion that is not assigned', () => {
    const html = rowOf(page({ A1: { isAssigned: false } }), 'A1');
    expect(textOf(html)).toContain('Không giao');
    expect(html).not.toMatch(/<(?:input|select|textarea|form)/);
  });

  it('say what they come to and how', () => {
    const result = {
      points: '9,76',
      how: 'theo tỷ lệ (kết quả 41; kế hoạch 42)',
      note: 'Tạm tính theo các phiếu đã nộp.',
    };
    expect(textOf(rowOf(page({ A1: { input: asks({ kind: 'ratio' }), result } }), 'A1'))).toContain(
      '= 9,76 điểm theo tỷ lệ (kết quả 41; kế hoạch 42) Tạm tính theo các phiếu đã nộp.',
    );
  });
});
