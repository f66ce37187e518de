import type { VNode } from 'preact';
import { CsrfField } from '../components/csrf-field';
import { Icon } from '../components/icon';
import type { FrameUser, NavigationLink, PageFrame } from './frame';

/** A neutral mark. The national emblem needs written approval and the official file, so it is not drawn here. */
function Mark(): VNode {
  return (
    <svg class="brand__mark" viewBox="0 0 48 48" width="44" height="44" aria-hidden="true" focusable="false">
      <circle cx="24" cy="24" r="23" fill="#a5161d" />
      <circle cx="24" cy="24" r="19.5" fill="none" stroke="#e3b23c" stroke-width="1.2" />
      <path fill="#f3c747" d="M24 11.5l2.9 8.9h9.4l-7.6 5.5 2.9 8.9-7.6-5.5-7.6 5.5 2.9-8.9-7.6-5.5h9.4z" />
    </svg>
  );
}

function SearchForm(): VNode {
  return (
    <form class="search" role="search" action="/tim-kiem" method="get">
      <label class="visually-hidden" for="tim-nhanh">
        Tìm cơ quan, nhiệm vụ, khối thi đua
      </label>
      <Icon name="search" />
      <input
        id="tim-nhanh"
        name="q"
        type="search"
        placeholder="Tìm kiếm, không cần gõ dấu"
        autocomplete="off"
        maxlength={100}
        aria-keyshortcuts="Control+K"
      />
    </form>
  );
}

function AccountMenu({ user, csrfToken }: { user: FrameUser; csrfToken: string }): VNode {
  return (
    <details class="account" data-menu>
      <summary class="account__summary">
        <Icon name="person" />
        <span class="account__text">
          <span class="account__name">{user.displayName}</span>
          <span class="account__role">{user.roleLine}</span>
        </span>
        <Icon name="chevron" />
      </summary>
      <div class="account__menu">
        <p class="account__who">
          <b>{user.displayName}</b>
          <span>{user.roleLine}</span>
        </p>
        <a class="account__item" href="/doi-mat-khau">
          Đổi mật khẩu
        </a>
        <form method="post" action="/dang-xuat" data-sign-out>
          <CsrfField token={csrfToken} />
          <button class="account__item" type="submit">
            Đăng xuất
          </button>
        </form>
      </div>
    </details>
  );
}

type Links = readonly NavigationLink[];

function NavigationItem({ link }: { link: NavigationLink }): VNode {
  return (
    <li>
      <a href={link.href} aria-current={link.current ? 'page' : undefined}>
        {link.label}
      </a>
    </li>
  );
}

function NavigationMenu({ name, links }: { name: string; links: Links }): VNode {
  return (
    <li>
      <details class="navigation__menu" data-menu>
        <summary data-current={links.some(({ current }) => current) ? '' : undefined}>
          {name}
          <Icon name="chevron" />
        </summary>
        <NavigationList links={links} />
      </details>
    </li>
  );
}

function NavigationList({ links }: { links: Links }): VNode {
  return (
    <ul>
      {links.map((link) => (
        <NavigationItem key={link.href} link={link} />
      ))}
    </ul>
  );
}

/** Entries of one menu are gathered under its name, unless there is only one of them. */
function NavigationRow({ links }: { links: Links }): VNode {
  const runs: NavigationLink[][] = [];
  for (const link of links) {
    const run = runs.at(-1);
    if (link.menu !== null && run?.[0]?.menu === link.menu) run.push(link);
    else runs.push([link]);
  }
  return (
    <ul>
      {runs.map((run) =>
        run.length > 1 ? (
          <NavigationMenu key={run[0]?.menu} name={run[0]?.menu ?? ''} links={run} />
        ) : (
          run.map((link) => <NavigationItem key={link.href} link={link} />)
        ),
      )}
    </ul>
  );
}

/** Brand, search and account. Before signing in only the brand is shown. */
export function Header({ frame }: { frame: PageFrame }): VNode {
  return (
    <header class="top">
      <div class="wrap top__row">
        <a class="brand" href="/">
          <Mark />
          <span class="brand__text">
            {frame.provinceName === null ? null : (
              <span class="brand__owner">Ủy ban nhân dân tỉnh {frame.provinceName}</span>
            )}
            <span class="brand__name">Theo dõi thi đua, khen thưởng</span>
          </span>
        </a>
        {frame.user === null ? null : <SearchForm />}
        {frame.user === null ? null : <AccountMenu user={frame.user} csrfToken={frame.csrfToken} />}
      </div>
    </header>
  );
}

/** The main navigation: a row on a wide screen, a folding list on a phone. Nothing when there are no links. */
export function Navigation({ links }: { links: PageFrame['navigation'] }): VNode | null {
  if (links.length === 0) return null;
  return (
    <nav class="navigation" aria-label="Chức năng chính">
      <div class="wrap">
        <div class="navigation__wide">
          <NavigationRow links={links} />
        </div>
        <details class="navigation__narrow">
          <summary>Danh mục chức năng</summary>
          <NavigationList links={links} />
        </details>
      </div>
    </nav>
  );
}
