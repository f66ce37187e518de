import { exact } from '../../../src/domain/fraction';
import { renderPage } from '../../../templates/layout/render';
import { AdministratorHomePage } from '../../../templates/pages/home/administrator-home';
import { AgencyHomePage, type MySheet } from '../../../templates/pages/home/agency-home';
import { NoPlacePage } from '../../../templates/pages/home/no-place';
import { ProvinceHomePage } from '../../../templates/pages/home/province-home';
import { SearchResultsPage } from '../../../templates/pages/home/search-results';
import { frameOf } from './frame';
import { expectEscaped, expectSoundPage, HOSTILE, textOf } from './html';

const sheet: MySheet = {
  href: '/phieu',
  state: 'drafting',
  scored: 11,
  criterionCount: 13,
  remaining: [{ code: 'B3', name: 'Hoạt động đoàn thể', href: '/phieu#tc-B3-diem' }],
  totalText: null,
  scaleText: '100',
  deadlineText: '15/07/2022, còn 15 ngày',
  returnReason: null,
  action: { href: '/phieu#tc-B3-diem', label: 'Tiếp tục tự chấm' },
};

const agencyHome = (changes: { sheet?: MySheet | null; name?: string } = {}): string =>
  renderPage(
    AgencyHomePage({
      frame: frameOf(),
      agencyName: changes.name ?? 'Ban Tuyên giáo Tỉnh ủy',
      monitored: [{ href: '/khoi/K/2022/cham-linh-vuc', label: 'Khối số 2, Năm 2022' }],
      blocName: 'Khối thi đua số 1',
      periodName: 'Sáu tháng đầu năm 2022',
      asOf: '2022-06-30',
      counts: { overdue: 1, on_track: 9 },
      taskTotal: 10,
      tasksToUpdate: [
        {
          href: '/nhiem-vu/BTGTU/9',
          number: 9,
          title: changes.name ?? 'Tổ chức hội thi',
          status: 'overdue',
          due: '2022-05-31',
          note: 'quá 30 ngày',
          urgent: true,
        },
      ],
      sheet: changes.sheet === undefined ? sheet : changes.sheet,
      deadlines: [],
      tasksHref: '/nhiem-vu',
      overviewHref: '/tong-quan',
    }),
  );

describe('the home of an agency', () => {
  it('is sound and escapes', () => {
    expectSoundPage(agencyHome());
    expectSoundPage(agencyHome({ name: HOSTILE }));
    expectEscaped(agencyHome({ name: HOSTILE }));
  });

  it('leads to what is to be done', () => {
    const html = agencyHome();
    expect(textOf(html)).toContain('9. Tổ chức hội thi Hạn 31/05/2022, quá 30 ngày');
    expect(textOf(html)).toContain('11 / 13 tiêu chí đã chấm');
    expect(html).toContain('<a class="button button--main" href="/phieu#tc-B3-diem">Tiếp tục tự chấm</a>');
  });

  it('shows a complete total, and the reason of a return', () => {
    const html = agencyHome({
      sheet: { ...sheet, totalText: '90,5', scored: 13, remaining: [], returnReason: 'Thiếu tệp C5' },
    });
    expect(textOf(html)).toContain('90,5 / 100 điểm');
    expect(textOf(html)).toContain('Phiếu bị trả lại: Thiếu tệp C5');
  });

  it('says when there is no sheet', () => {
    expect(textOf(agencyHome({ sheet: null }))).toContain('Kỳ này chưa mở phiếu');
  });
});

describe('the home of the province', () => {
  const bloc = {
    href: '/khoi/K/2022-H1/tong-quan',
    name: 'Khối thi đua số 1',
    periodName: 'Sáu tháng đầu năm 2022',
    chairName: null,
    agencyCount: 9,
    counts: { completed: 7, overdue: 2 },
    taskTotal: 90,
    overdue: 2,
    reportingRate: exact(8).div(9),
    onTimeRate: null,
    sheetsSent: 7,
    nextDeadlineText: null,
  };

  it('gives the rates of each bloc', () => {
    const html = renderPage(ProvinceHomePage({ frame: frameOf(), lead: 'Mọi khối.', blocs: [bloc] }));
    expectSoundPage(html);
    expect(textOf(html)).toContain('7/90 hoàn thành, 2 quá hạn 88,9% – 7/9 Chưa đặt hạn');
  });

  it('says that there is no bloc, or no task', () => {
    expect(textOf(renderPage(ProvinceHomePage({ frame: frameOf(), lead: '', blocs: [] })))).toContain(
      'Chưa có khối thi đua nào',
    );
    const empty = { ...bloc, name: HOSTILE, counts: {}, taskTotal: 0 };
    const html = renderPage(ProvinceHomePage({ frame: frameOf(), lead: '', blocs: [empty] }));
    expect(textOf(html)).toContain('Chưa đăng ký');
    expectEscaped(html);
  });
});

describe('the home of the administrator', () => {
  const page = (brokenAt: number | null, checkedText: string | null = '08:05 ngày 01/07/2022'): string =>
    renderPage(
      AdministratorHomePage({
        frame: frameOf(),
        accounts: {
          active: 24,
          locked: 1,
          temporaryPassword: 2,
          neverSignedIn: 5,
          byRole: [{ role: HOSTILE, count: 9 }],
        },
        audit: {
          checkedText,
          checkHref: '/?kiem-tra=1',
          chains: [{ name: 'Toàn hệ thống', entries: 1204, lastText: null, brokenAt }],
        },
        usersHref: '/he-thong/nguoi-dung',
      }),
    );

  it('is sound and escapes', () => {
    expectSoundPage(page(null));
    expectEscaped(page(null));
  });

  it('says that nothing was checked yet', () => {
    expect(textOf(page(null, null))).toContain('1.204 Chưa có Chưa kiểm tra');
  });

  it('names the first link of the audit log that does not fit', () => {
    expect(textOf(page(null))).toContain('1.204 Chưa có Nguyên vẹn');
    expect(textOf(page(77))).toContain('Đứt từ dòng 77');
    expect(textOf(page(77))).toContain('Chuỗi nhật ký bị đứt ở Toàn hệ thống');
  });
});

describe('a person without a bloc', () => {
  it('reads why there is nothing, and what may help', () => {
    const html = renderPage(
      NoPlacePage({ frame: frameOf(), action: { href: '/nhap-du-lieu', label: 'Nhập từ Excel' }, monitored: [] }),
    );
    expectSoundPage(html);
    expect(textOf(html)).toContain('Chưa có khối thi đua nào để xem');
    expect(html).toContain('href="/nhap-du-lieu"');
    expectSoundPage(
      renderPage(
        NoPlacePage({
          frame: frameOf(),
          action: null,
          monitored: [{ href: '/khoi/K/2022/cham-linh-vuc', label: 'Khối số 2, Năm 2022' }],
        }),
      ),
    );
  });
});

describe('search results', () => {
  const none = { hits: [], total: 0 };
  const hit = { href: '/nhiem-vu/BTCTU/3', title: 'Kết nạp đảng viên mới', detail: 'Ban Tổ chức Tỉnh ủy, nhiệm vụ 3' };

  it('group what was found and say what is left out', () => {
    const html = renderPage(
      SearchResultsPage({
        frame: frameOf(),
        query: 'dang vien',
        tasks: { hits: [hit], total: 12 },
        agencies: none,
        blocs: none,
      }),
    );
    expectSoundPage(html);
    expect(textOf(html)).toContain('Có 12 kết quả cho “dang vien”. Đã tìm cả không dấu.');
    expect(textOf(html)).toContain('Còn 11 kết quả nữa.');
    expect(textOf(html)).not.toContain('Không tìm thấy');
  });

  it('say that nothing was found, and keep what was asked', () => {
    const html = renderPage(
      SearchResultsPage({ frame: frameOf(), query: HOSTILE, tasks: none, agencies: none, blocs: none }),
    );
    expectSoundPage(html);
    expectEscaped(html);
  });

  it('ask for words when there are none', () => {
    const html = renderPage(
      SearchResultsPage({ frame: frameOf(), query: ' ', tasks: none, agencies: none, blocs: none }),
    );
    expect(textOf(html)).not.toContain('Không tìm thấy');
  });
});
