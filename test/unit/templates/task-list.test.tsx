import { exact } from '../../../src/domain/fraction';
import { renderPage } from '../../../templates/layout/render';
import {
  TaskListPage,
  taskListAddress,
  type TaskListPageProps,
  type TaskListRow,
} from '../../../templates/pages/tasks/list';
import { frameOf } from './frame';
import { expectEscaped, expectSoundPage, HOSTILE, textOf } from './html';

const row: TaskListRow = {
  href: '/nhiem-vu/BTCTU/3',
  number: 3,
  title: 'Kết nạp đảng viên mới',
  agencyName: 'Ban Tổ chức Tỉnh ủy',
  status: 'on_track',
  targetText: '900 đảng viên',
  resultText: '512 đảng viên',
  completion: exact(512).div(900),
  due: '2022-12-31',
  daysOverdue: 0,
  updatedOn: '2022-06-29',
};

const list = (changes: Partial<TaskListPageProps> = {}): string =>
  renderPage(
    TaskListPage({
      frame: frameOf(),
      blocName: 'Khối thi đua số 1',
      periodName: 'Sáu tháng đầu năm 2022',
      asOf: '2022-06-30',
      path: '/khoi/K/2022-H1/nhiem-vu',
      gridHref: '/khoi/K/2022-H1/luoi-nhiem-vu',
      registrationHref: '/khoi/K/2022-H1/dang-ky',
      changesHref: '/khoi/K/2022-H1/dieu-chinh',
      newBlocTaskHref: null,
      filter: { query: '', agency: '', status: '' },
      agencies: [{ value: 'BTCTU', label: 'Ban Tổ chức Tỉnh ủy' }],
      rows: [row],
      found: 1,
      total: 1,
      page: 1,
      pageCount: 1,
      ...changes,
    }),
  );

describe('the list of key tasks', () => {
  it('is sound and shows each task with its state', () => {
    const html = list();
    expectSoundPage(html);
    const text = textOf(html);
    expect(text).toContain(
      'Kết nạp đảng viên mới Ban Tổ chức Tỉnh ủy Đúng tiến độ 900 đảng viên 512 đảng viên 57% 31/12/2022 29/06/2022',
    );
    expect(text).toContain('Trạng thái tính đến hết ngày 30/06/2022.');
  });

  it('keeps the conditions in the form', () => {
    const html = list({ filter: { query: `"dang`, agency: 'BTCTU', status: 'late' }, found: 1, total: 90 });
    expect(html).toContain('value="&quot;dang"');
    expect(html).toContain('<option value="BTCTU" selected>');
    expect(html).toContain('<option value="late" selected>');
    expect(textOf(html)).toContain('1 trong 90 nhiệm vụ');
    expect(textOf(html)).toContain('Xóa điều kiện');
  });

  it('tells a task without a value and one that is overdue', () => {
    const html = list({
      rows: [{ ...row, status: 'not_updated', resultText: null, completion: null, updatedOn: null, daysOverdue: 5 }],
    });
    expect(textOf(html)).toContain('Chưa có số liệu');
    expect(textOf(html)).toContain('quá 5 ngày');
  });

  it('says why it is empty', () => {
    expect(textOf(list({ rows: [], found: 0, total: 0 }))).toContain('Chưa có nhiệm vụ trọng tâm nào');
    const filtered = list({ rows: [], found: 0, total: 90, filter: { query: 'x', agency: '', status: '' } });
    expect(textOf(filtered)).toContain('Không có nhiệm vụ nào đúng điều kiện');
  });

  it('escapes every text', () => {
    const html = list({
      rows: [{ ...row, title: HOSTILE, agencyName: HOSTILE }],
      filter: { query: HOSTILE, agency: '', status: '' },
    });
    expectSoundPage(html);
    expectEscaped(html);
  });
});

describe('the address of a list', () => {
  it('carries only the conditions that are set', () => {
    expect(taskListAddress('/n', { query: '', agency: '', status: '' })).toBe('/n');
    expect(taskListAddress('/n', { query: 'đảng viên', agency: 'BTCTU', status: 'behind' }, 2)).toBe(
      '/n?q=%C4%91%E1%BA%A3ng+vi%C3%AAn&agency=BTCTU&status=behind&page=2',
    );
  });
});
