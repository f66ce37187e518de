import { renderPage } from '../../../templates/layout/render';
import type { AgencyFormValues, AgencyRow } from '../../../templates/pages/agencies/agency-props';
import { AgencyEditPage, type AgencyEditPageProps } from '../../../templates/pages/agencies/edit';
import { AgencyListPage } from '../../../templates/pages/agencies/list';
import { PeriodListPage } from '../../../templates/pages/blocs/periods';
import { BlocPage, type BlocPageProps } from '../../../templates/pages/blocs/bloc';
import { BlocListPage } from '../../../templates/pages/blocs/list';
import { frameOf } from './frame';
import { expectEscaped, expectSoundPage, HOSTILE, textOf } from './html';

const succession = { words: 'sáp nhập vào', agencies: [{ code: 'BTGDV', name: HOSTILE }], effectiveOn: '01/02/2025' };

const agency: AgencyRow = {
  code: 'BTGTU',
  name: HOSTILE,
  shortName: 'BTGTU',
  kind: 'party',
  kindWords: 'Ban xây dựng Đảng',
  identifierCode: null,
  officialOrder: 3,
  validity: 'đến 31/01/2025',
  dated: true,
  active: false,
  successions: [succession],
};

describe('the list of agencies', () => {
  const list = (rows: readonly AgencyRow[], query = '', mayEdit = true): string =>
    renderPage(AgencyListPage({ frame: frameOf(), rows, query, asOfText: '30/06/2022', mayEdit }));

  it('is sound, escapes, and tells what became of an agency', () => {
    const html = list([agency]);
    expectSoundPage(html);
    expectEscaped(html);
    expect(textOf(html)).toContain('không còn hoạt động');
    expect(textOf(html)).toContain(`sáp nhập vào ${HOSTILE}, từ ngày 01/02/2025`);
    expect(html).toContain('href="/danh-muc/co-quan/BTGTU"');
  });

  it('offers changes only to those who may make them', () => {
    const html = list([agency], '', false);
    expect(html).toContain('/danh-muc/co-quan/BTGTU');
    expect(textOf(html)).not.toContain('Thêm cơ quan');
  });

  it('says what was searched when nothing is found', () => {
    const html = list([], HOSTILE);
    expectSoundPage(html);
    expectEscaped(html);
    expect(textOf(list([]))).toContain('Chưa có cơ quan nào');
  });
});

const values: AgencyFormValues = {
  code: 'BTGTU',
  name: HOSTILE,
  shortName: 'BTGTU',
  kind: 'party',
  yearKind: 'calendar',
  identifierCode: '',
  officialOrder: '3',
  validFrom: '',
  superiorBody: 'TỈNH ỦY LAM GIANG',
  letterheadName: '',
  documentSymbol: 'BTGTU',
  email: '',
};

const existing: NonNullable<AgencyEditPageProps['existing']> = {
  code: 'BTGTU',
  currentName: HOSTILE,
  version: 2,
  names: [{ name: HOSTILE, shortName: 'BTGTU', validity: 'từ 01/01/2000', current: true }],
  successions: [succession],
  rename: { name: '', shortName: '', effectiveOn: 'hôm qua' },
  active: true,
};

describe('the page of an agency', () => {
  const page = (changes: Partial<AgencyEditPageProps> = {}): string =>
    renderPage(
      AgencyEditPage({ frame: frameOf(), values, errors: [], conflict: null, mayEdit: true, existing, ...changes }),
    );

  it('renames from a day on by its own form and leads to the page that ends the agency', () => {
    const html = page({ errors: [{ fieldId: 'doi-ten-tu', message: 'Nhập ngày, ví dụ 01/02/2025.' }] });
    expectSoundPage(html);
    expectEscaped(html);
    for (const action of ['', '/doi-ten']) expect(html).toContain(`action="/danh-muc/co-quan/BTGTU${action}"`);
    expect(html).toContain('href="/danh-muc/co-quan/BTGTU/sap-xep"');
    expect(html).toContain('value="hôm qua"');
    expect(html).toContain('<title>Lỗi (1): ');
  });

  it('asks for code and first name only when an agency is added', () => {
    const html = page({ existing: null });
    expectSoundPage(html);
    expect(html).toContain('name="code"');
    expect(html).not.toContain('/doi-ten');
    expect(page()).not.toContain('name="code"');
  });

  it('has no form for readers, nor a further name or successor for one that has ended', () => {
    const forms = /<form[^>]*method="post" action="\/danh-muc/;
    const read = page({ mayEdit: false });
    expectSoundPage(read);
    expectEscaped(read);
    expect(read).not.toMatch(forms);
    expect(page({ existing: { ...existing, active: false } })).not.toContain('/ke-thua');
  });

  it('shows both sides of a form that was overtaken, and sends it again', () => {
    const rows = [{ label: 'Tên', stored: HOSTILE, typed: 'Ban Tổ chức' }];
    const title = 'Cơ quan vừa được người khác sửa';
    const html = page({ conflict: { formId: 'sua-co-quan', title, explanation: 'Sở Nội vụ lưu lúc 8:00.', rows } });
    expectSoundPage(html);
    expectEscaped(html);
    expect(html).toContain('role="alertdialog"');
    expect(html).toContain('form="sua-co-quan"');
  });
});

describe('the list of blocs', () => {
  it('is sound, and escapes', () => {
    const row = {
      code: 'BXD',
      name: HOSTILE,
      kindText: 'Khối thi đua',
      memberCount: 9,
      chairName: null,
      viceChairName: null,
      leaderInCharge: null,
    };
    const years = [{ value: '2022', label: '2022' }];
    const list = { frame: frameOf(), year: '2022', years, mayImport: true, mayDefine: true };
    const html = renderPage(BlocListPage({ ...list, rows: [row] }));
    expectSoundPage(html);
    expectEscaped(html);
    const empty = renderPage(BlocListPage({ ...list, rows: [], mayImport: false, mayDefine: false }));
    expect(textOf(empty)).toContain('Chưa có khối nào');
    expect(empty).not.toContain('/danh-muc/khoi/them');
    expect(empty).not.toContain('/nhap-du-lieu');
  });
});

const bloc = (changes: Partial<BlocPageProps> = {}): string =>
  renderPage(
    BlocPage({
      frame: frameOf(),
      code: 'BXD',
      name: HOSTILE,
      kindText: 'Khối thi đua',
      foundingDecision: null,
      year: '2022',
      years: [{ value: '2022', label: '2022' }],
      chairName: 'Ban Nội chính Tỉnh ủy',
      viceChairName: null,
      schemeTitle: null,
      blocValues: { code: 'BXD', name: HOSTILE, kind: 'bloc', foundingDecision: HOSTILE, version: 1 },
      values: { leaderInCharge: '', pactSignedOn: '', scheme: '', version: 1 },
      pactHref: null,
      schemes: [],
      members: [
        { id: 'm1', agencyCode: 'VPTU', agencyName: HOSTILE, role: 'member', from: '01/01/2022', to: null },
        { id: 'm2', agencyCode: 'BAO', agencyName: 'Báo tỉnh', role: 'chair', from: '01/01/2022', to: '31/12/2022' },
      ],
      candidates: [{ value: 'TCT', label: 'Trường Chính trị tỉnh (TCT)' }],
      newMember: { agency: '', role: 'member', from: '' },
      typedMember: null,
      deadlines: [
        {
          id: 'd1',
          title: 'Nộp phiếu tự chấm',
          periodName: 'Sáu tháng đầu năm 2022',
          dueText: '17:00 ngày 05/07/2022',
          opensText: '15/06/2022',
          past: true,
          mayExtend: true,
          extensions: [
            { fromText: '17:00 ngày 25/06/2022', reason: HOSTILE, by: 'Sở Nội vụ', at: '08:00 ngày 20/06/2022' },
          ],
        },
      ],
      deadlineSlots: [{ value: '2022-H1/report', label: 'Gửi báo cáo, sáu tháng' }],
      newDeadline: { slot: '', date: HOSTILE, time: '17:00', opensOn: HOSTILE },
      typedExtension: { id: 'd1', date: '', time: '', reason: HOSTILE },
      links: [],
      closedPeriods: [{ code: '2022', name: HOSTILE }],
      conflict: null,
      errors: [],
      mayDefine: true,
      mayManage: true,
      ...changes,
    }),
  );

describe('the page of a bloc', () => {
  it('is sound, escapes, and tells what is not known', () => {
    const html = bloc();
    expectSoundPage(html);
    expectEscaped(html);
    expect(textOf(html)).toContain('Lãnh đạo phụ trách chưa có');
    expect(textOf(html)).toContain('(đã qua)');
  });

  it('ends a membership that has no end yet, and only that', () => {
    const html = bloc();
    expect(html).toContain('action="/danh-muc/khoi/BXD/thanh-vien/m1/ket-thuc"');
    expect(html).not.toContain('thanh-vien/m2/ket-thuc');
  });

  it('keeps what was typed for one member, and opens that form', () => {
    const typedMember = { id: 'm1', to: '', role: 'chair', from: 'mai' } as const;
    const html = bloc({ typedMember, errors: [{ fieldId: 'vai-tro-tu-m1', message: 'Nhập ngày, ví dụ 30/06/2022.' }] });
    expectSoundPage(html);
    expect(html).toContain('value="mai"');
    expect(html).toMatch(/<details class="reason-form" open>\s*<summary>\s*Thay đổi/);
  });

  it('leads to the periods where the province has no year yet', () => {
    const html = bloc({ year: null, members: [], deadlines: [] });
    expectSoundPage(html);
    expect(html).toContain('href="/danh-muc/ky"');
    expect(html).not.toContain('/thanh-vien"');
  });

  it('demands a reason for an extension, and opens the form that was wrong', () => {
    const html = bloc({ errors: [{ fieldId: 'ly-do-d1', message: 'Ghi lý do.' }] });
    expectSoundPage(html);
    expect(html).toContain('action="/danh-muc/khoi/BXD/han/d1/gia-han"');
    expect(html).toMatch(/<details class="reason-form" open>\s*<summary>\s*Gia hạn/);
  });

  it('has no form to change anything for readers', () => {
    const html = bloc({ mayDefine: false, mayManage: false, members: [], deadlines: [] });
    expectSoundPage(html);
    expect(html).not.toMatch(/<form[^>]*method="post" action="\/danh-muc/);
  });
});

describe('the list of periods', () => {
  const row = { code: '2022-H1', name: HOSTILE, kindText: 'Sáu tháng', from: '01/01/2022', to: '30/06/2022' };
  const page = (mayEdit: boolean): string =>
    renderPage(
      PeriodListPage({
        ...{ frame: frameOf(), rows: [{ ...row, cutOff: '30/06/2022', version: 1 }], conflict: null, mayEdit },
        ...{ values: { year: HOSTILE, sixMonthsCutOff: '', yearCutOff: '' } },
        ...{ typedCutOff: { code: '2022-H1', value: 'mai' } },
        errors: [{ fieldId: 'chot-2022-H1', message: 'Nhập ngày, ví dụ 30/06/2022.' }],
      }),
    );

  it('is sound, escapes, and keeps what was typed', () => {
    expectSoundPage(page(true));
    expectEscaped(page(true));
    expect(page(true)).toContain('value="mai"');
  });

  it('has no form for readers', () => {
    expect(page(false)).not.toMatch(/<form[^>]*method="post" action="\/danh-muc/);
  });
});
