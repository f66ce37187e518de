import type { VNode } from 'preact';
import { Breadcrumb } from '../../../components/breadcrumb';
import { CsrfField } from '../../../components/csrf-field';
import { PageHeader } from '../../../components/page-header';
import { Tag } from '../../../components/tag';
import type { PageFrame } from '../../../layout/frame';
import { Page } from '../../../layout/page';
import type { CheckLine, EditorView, MenuLink } from './editor-props';
import { NoForm, PartEditor } from './part';
import { Tree } from './tree';

/** The points of the groups beside the scale they must add up to, and how much does not fit yet. */
export function Totals({ view, swapped = false }: { view: EditorView; swapped?: boolean }): VNode {
  const { totals, checks } = view;
  return (
    <p id="tong-nhom" class="editor-totals" hx-swap-oob={swapped ? 'true' : undefined}>
      Các nhóm cộng lại <b>{totals.sum}</b> / thang <b>{totals.total}</b> điểm{' '}
      {totals.fits ? <Tag kind="ok">khớp</Tag> : <Tag kind="warn">chưa khớp</Tag>}
      {checks.length === 0 ? null : <a href="#kiem-tra">Xem {checks.length} chỗ chưa khớp</a>}
    </p>
  );
}

/** Everything that keeps the scheme from being published, each line leading to where it is mended. */
export function Checks({ checks, swapped = false }: { checks: readonly CheckLine[]; swapped?: boolean }): VNode {
  return (
    <section
      class="card editor-checks"
      id="kiem-tra"
      aria-labelledby="kiem-tra-tieu-de"
      hx-swap-oob={swapped ? 'true' : undefined}
    >
      <div class="card__head">
        <h2 id="kiem-tra-tieu-de">Kiểm tra</h2>
        {checks.length === 0 ? (
          <Tag kind="ok">ban hành được</Tag>
        ) : (
          <Tag kind="warn">{checks.length} chỗ chưa khớp</Tag>
        )}
      </div>
      {checks.length === 0 ? (
        <p class="card__body">Mọi tổng điểm, mức trần, khoảng và mã nhắc đến đều khớp.</p>
      ) : (
        <>
          <p class="card__body editor-checks__lead">Vẫn lưu được bản soạn; sửa hết mới ban hành được.</p>
          <ol class="link-list">
            {checks.map((line, index) => (
              <li key={index}>
                <a href={line.href}>{line.message}</a>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function LinkMenu({ words, links }: { words: string; links: readonly MenuLink[] }): VNode | null {
  if (links.length === 0) return null;
  return (
    <details class="editor-menu" data-menu>
      <summary class="button">{words}</summary>
      <ul class="editor-menu__panel">
        {links.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Actions({ view }: { view: EditorView }): VNode {
  const { header, base, csrfToken } = view;
  return (
    <>
      <LinkMenu words="Chấm thử" links={header.trials} />
      {header.compare === null ? null : (
        <a class="button" href={header.compare}>
          So sánh với bản đang dùng
        </a>
      )}
      <LinkMenu words="Tải về" links={header.downloads} />
      <details class="editor-menu" data-menu>
        <summary class="button">Bỏ bản soạn</summary>
        <form class="editor-menu__panel" method="post" action={`${base}/bo`}>
          <CsrfField token={csrfToken} />
          <input type="hidden" name="revision" value={String(header.revision)} />
          <p>Bản soạn này bị xóa hẳn. Các phiên bản đã ban hành và các bản soạn khác không đổi.</p>
          <button class="button" type="submit">
            Xóa bản soạn
          </button>
        </form>
      </details>
      {header.publishAddress === null ? null : <Publishing view={view} address={header.publishAddress} />}
    </>
  );
}

function Publishing({ view, address }: { view: EditorView; address: string }): VNode {
  const { csrfToken, header, checks } = view;
  return (
    <details class="editor-menu" data-menu>
      <summary class="button button--main">Ban hành</summary>
      {checks.length > 0 ? (
        <div class="editor-menu__panel">
          <p>
            Chưa ban hành được: còn {checks.length} chỗ chưa khớp ở mục <a href="#kiem-tra">Kiểm tra</a>.
          </p>
        </div>
      ) : (
        <form class="editor-menu__panel" method="post" action={address}>
          <CsrfField token={csrfToken} />
          <input type="hidden" name="revision" value={String(header.revision)} />
          <p>Bảng đã ban hành không sửa được nữa; muốn sửa thì soạn phiên bản mới.</p>
          <button class="button button--main" type="submit">
            Ban hành bảng này
          </button>
        </form>
      )}
    </details>
  );
}

/** The editor of one draft: its tree at the left, the chosen part beside it, and what does not fit yet. */
export function SchemeEditorPage({ frame, view }: { frame: PageFrame; view: EditorView }): VNode {
  const { base, csrfToken, header, form, instead } = view;
  const list = '/danh-muc/thang-diem';
  return (
    <Page frame={{ ...frame, errorCount: form?.wrong.length ?? 0 }}>
      <Breadcrumb
        items={[
          { label: 'Thang điểm', href: list },
          { label: header.code, href: `${list}/${encodeURIComponent(header.code)}` },
          { label: 'Soạn' },
        ]}
      />
      <PageHeader over={header.state} title={header.title} lead={<Totals view={view} />}>
        <Actions view={view} />
      </PageHeader>
      <div class="editor-columns">
        <Tree base={base} csrfToken={csrfToken} tree={view.tree} />
        <div class="editor-main">
          {form === null ? null : <PartEditor form={form} csrfToken={csrfToken} conflict={view.conflict} />}
          {instead === null ? null : <NoForm view={instead} base={base} csrfToken={csrfToken} />}
          <Checks checks={view.checks} />
        </div>
      </div>
    </Page>
  );
}

/** What a move changes on the page; the form beside the tree keeps what is typed into it. */
export function MovedFragment({ view }: { view: EditorView }): VNode {
  return (
    <>
      <Tree base={view.base} csrfToken={view.csrfToken} tree={view.tree} />
      <Totals view={view} swapped />
      <Checks checks={view.checks} swapped />
    </>
  );
}
