import { Page } from '../../../templates/layout/page';
import { renderFragment, renderPage } from '../../../templates/layout/render';
import { PageHeader } from '../../../templates/components/page-header';
import { anonymousFrame, frameOf } from './frame';
import { expectEscaped, expectSoundPage, HOSTILE, textOf } from './html';

const pageOf = (frame = frameOf()): string =>
  renderPage(
    <Page frame={frame}>
      <PageHeader title="Tiêu đề" />
    </Page>,
  );

describe('the frame of a page', () => {
  it('is sound', () => expectSoundPage(pageOf()));

  it('says on every page of a demonstration that the figures are invented', () => {
    expect(textOf(pageOf())).toContain('Số liệu minh họa');
    expect(textOf(pageOf(anonymousFrame()))).toContain('Số liệu minh họa');
    expect(textOf(pageOf(frameOf({ demonstration: false })))).not.toContain('minh họa');
  });

  it('names province and number of mistakes in the title', () => {
    expect(pageOf(frameOf({ errorCount: 2 }))).toContain(
      '<title>Lỗi (2): Trang thử – Thi đua, khen thưởng tỉnh Lam Giang</title>',
    );
    expect(pageOf(frameOf({ provinceName: null }))).toContain('<title>Trang thử – Thi đua, khen thưởng</title>');
  });

  it('marks the current section and only that', () => {
    const current = pageOf().match(/<a href="\/khoi[^>]*aria-current="page"[^>]*>/g) ?? [];
    // Once in the wide and once in the narrow navigation.
    expect(current).toHaveLength(2);
    expect(current.every((link) => link.includes('tong-quan'))).toBe(true);
  });

  it('gathers what belongs to one menu, and leaves a single entry of it in the row', () => {
    const link = (label: string, menu: string | null, current = false) => ({ href: `/${label}`, label, current, menu });
    const wide = (links: ReturnType<typeof link>[]): string =>
      /navigation__wide">(.*?)<details class="navigation__narrow/s.exec(pageOf(frameOf({ navigation: links })))?.[1] ??
      '';
    const gathered = wide([link('a', null), link('b', 'Nhóm', true), link('c', 'Nhóm'), link('d', null)]);
    expect(gathered.match(/<summary data-current[^>]*>Nhóm/g)).toHaveLength(1);
    expect(textOf(gathered)).toMatch(/a.*Nhóm.*b.*c.*d/s);
    expect(wide([link('a', null, true), link('b', 'Nhóm')])).not.toContain('<summary');
  });

  it('signs out by POST with the token', () => {
    expect(pageOf()).toMatch(
      /<form method="post" action="\/dang-xuat"[^>]*><input type="hidden" name="_csrf" value="dau-thu"/,
    );
  });

  it('hides search, navigation and account before signing in', () => {
    const html = pageOf(anonymousFrame());
    expect(html).not.toContain('/tim-kiem');
    expect(html).not.toContain('<nav');
    expect(html).not.toContain('/dang-xuat');
  });

  it('carries token and settings of htmx for the script', () => {
    expect(pageOf()).toContain('<meta name="csrf-token" content="dau-thu"');
    expect(pageOf()).toContain('&quot;allowEval&quot;:false');
  });

  it('escapes names and the notice', () => {
    const html = pageOf(
      frameOf({
        title: HOSTILE,
        user: { displayName: HOSTILE, roleLine: HOSTILE },
        notice: { kind: 'ok', text: HOSTILE },
      }),
    );
    expectSoundPage(html);
    expectEscaped(html);
  });

  it('renders a fragment without doctype', () => {
    expect(renderFragment(<b>a &lt; b</b>)).toBe('<b>a &lt; b</b>');
  });
});
