import { renderPage } from '../../../templates/layout/render';
import { ReorganisationPage } from '../../../templates/pages/agencies/reorganisation';
import type { ReorganisationPageProps } from '../../../templates/pages/agencies/reorganisation-props';
import { PactPage } from '../../../templates/pages/pacts/pact';
import type { PactEditorProps, PactPageProps } from '../../../templates/pages/pacts/pact-props';
import { frameOf } from './frame';
import { expectEscaped, expectSoundPage, HOSTILE, textOf } from './html';

const PATH = '/khoi/KHOI-1/2022/giao-uoc';

const editor: PactEditorProps = {
  action: PATH,
  typed: {
    seen: '1',
    opening: HOSTILE,
    contents: [
      { title: HOSTILE, targets: [{ text: HOSTILE, unit: HOSTILE, figure: 'nhiều' }] },
      { title: 'Hai', targets: [] },
    ],
  },
  errors: [{ fieldId: 'so-c0t0', message: 'Nhập số, ví dụ 27,5.' }],
  conflict: null,
  focusId: 'noi-dung-c1',
  unsaved: true,
};

const props: PactPageProps = {
  frame: frameOf(),
  path: PATH,
  blocName: HOSTILE,
  yearName: 'Năm 2022',
  overviewHref: '/khoi/KHOI-1/2022/tong-quan',
  state: { kind: 'go', words: 'Đang lấy chữ ký', explanation: HOSTILE },
  countText: '1 nội dung, 1 chỉ tiêu',
  version: 2,
  editor: null,
  text: {
    opening: HOSTILE,
    contents: [{ title: HOSTILE, targets: [{ text: HOSTILE, amount: '98%' }] }],
    origin: 'Bản 1',
  },
  olderVersion: null,
  mayCopy: true,
  steps: [
    { step: 'enforce', label: 'Cho có hiệu lực', explanation: 'Vì', needsReason: true, reason: HOSTILE },
    { step: 'open_signing', label: 'Đưa ra ký', explanation: 'Xong', needsReason: false, reason: '' },
  ],
  signers: [
    {
      ...{ agencyCode: 'AG1', agencyName: HOSTILE, roleText: 'Khối trưởng', maySign: false, mayRecord: false },
      signature: { by: HOSTILE, on: '25/03/2022', how: 'Ký trên hệ thống' },
    },
    { agencyCode: 'AG2', agencyName: 'Ban B', roleText: null, signature: null, maySign: true, mayRecord: true },
  ],
  signedText: '1/2',
  former: [],
  paper: { agencyCode: 'AG2', signedOn: 'mai', signedBy: HOSTILE },
  errors: [{ fieldId: 'ngay-ky-AG2', message: 'Nhập ngày, ví dụ 30/06/2022.' }],
  history: [{ title: 'Đưa ra ký (bản 1)', detail: HOSTILE, byline: 'Thư ký khối' }],
  versions: [{ href: `${PATH}?phien-ban=1`, label: 'Bản 1', byline: 'Thư ký khối' }],
  earlierSignatures: [{ title: HOSTILE, detail: 'Lần ký 1', byline: 'Thư ký khối' }],
};

describe('the page of a pact', () => {
  it('is sound and escapes while it is signed, with what was typed beside its mistake', () => {
    const html = renderPage(PactPage(props));
    expectSoundPage(html);
    expectEscaped(html);
    expect(html).toContain(`action="${PATH}/ky"`);
    expect(html).toContain(`action="${PATH}/ky-giay"`);
    expect(html).toContain('value="mai"');
    expect(html).toContain('id="ngay-ky-AG2-loi"');
    for (const format of ['pdf', 'docx', 'xlsx']) expect(html).toContain(`href="${PATH}/ban-in/${format}"`);
  });

  it('is sound and escapes while it is written; the first button of the form saves', () => {
    const html = renderPage(PactPage({ ...props, editor, errors: editor.errors }));
    expectSoundPage(html);
    expectEscaped(html);
    const form = html.slice(html.indexOf('id="soan-giao-uoc"'));
    expect(/<button[^>]*value="([^"]*)"/.exec(form)?.[1]).toBe('save');
    expect(html).toContain('value="nhiều"');
    expect(html).toMatch(/<textarea[^>]*id="noi-dung-c1"[^>]*autofocus|<textarea[^>]*autofocus[^>]*id="noi-dung-c1"/);
    expect(textOf(html)).toContain('Thay đổi chưa lưu.');
  });

  it('shows both texts of a conflict and sends the typed one with the version that is stored', () => {
    const conflict = {
      explanation: 'Sở Nội vụ lưu lúc 09:00 ngày 01/03/2022.',
      rows: [{ label: 'Nội dung 1', stored: HOSTILE, typed: 'Của tôi' }],
      storedVersion: 7,
    };
    const html = renderPage(PactPage({ ...props, editor: { ...editor, conflict }, errors: [] }));
    expectSoundPage(html);
    expectEscaped(html);
    expect(html).toContain('name="seen" value="7"');
    expect(textOf(html)).toContain('Của tôi');
  });
});

describe('the page that ends an agency', () => {
  const page: ReorganisationPageProps = {
    frame: frameOf(),
    code: 'AG3',
    name: HOSTILE,
    version: 4,
    values: { kind: 'merge', successors: HOSTILE, effectiveOn: 'mai' },
    candidates: [{ code: 'AG2', name: HOSTILE }],
    errors: [],
    conflict: null,
    active: true,
    preview: {
      summary: HOSTILE,
      memberships: [HOSTILE],
      staying: [HOSTILE],
      joins: [{ blocCode: 'KHOI-1', words: HOSTILE, checked: true }],
      keepPost: { words: HOSTILE, checked: false },
      roles: [HOSTILE],
      tasks: [HOSTILE],
      sheets: [HOSTILE],
      warnings: [HOSTILE],
      key: 'merge 2022-07-01 AG2',
    },
  };

  it('is sound and escapes, and writes only with the button under the preview', () => {
    const html = renderPage(ReorganisationPage(page));
    expectSoundPage(html);
    expectEscaped(html);
    expect(html).toContain('value="confirm"');
    expect(html).toContain('name="previewed" value="merge 2022-07-01 AG2"');
    expect(renderPage(ReorganisationPage({ ...page, preview: null }))).not.toContain('value="confirm"');
  });

  it('offers nothing once the agency has ended', () => {
    const html = renderPage(ReorganisationPage({ ...page, active: false, preview: null }));
    expectSoundPage(html);
    expect(html).not.toContain('<form id="sap-xep-co-quan"');
  });
});
