/** The kinds of a notice, from good news to an error; the colour follows the kind. */
export type NoticeKind = 'ok' | 'warn' | 'bad' | 'idle';

/** One entry of the main navigation. `current` marks the section that the page belongs to. */
export interface NavigationLink {
  readonly href: string;
  readonly label: string;
  readonly current: boolean;
  /** Name of the menu that holds it on a wide screen; null: it stands by itself. Entries of a menu follow each other. */
  readonly menu: string | null;
}

/** The person who is signed in, as shown in the header. */
export interface FrameUser {
  readonly displayName: string;
  /** Role and place in one line, such as "Thư ký khối, Ban Nội chính Tỉnh ủy". */
  readonly roleLine: string;
  /** An opaque id of the person, under which this browser keeps entries that are not stored yet. */
  readonly key?: string;
}

/** Addresses of the shared assets, each with its content hash. */
export interface FrameAssets {
  readonly css: string;
  /** In the order of execution; all are deferred. */
  readonly js: readonly string[];
  readonly icon: string;
}

/** What every page shows around its own content. */
export interface PageFrame {
  readonly title: string;
  /** Name of the province without "tỉnh"; null hides the line of the parent body. */
  readonly provinceName: string | null;
  /** True when the figures are invented: the page then says so. */
  readonly demonstration: boolean;
  /** Null before signing in: no search, no navigation, no account menu. */
  readonly user: FrameUser | null;
  readonly navigation: readonly NavigationLink[];
  readonly csrfToken: string;
  readonly assets: FrameAssets;
  /** At most one notice a page, shown above the content. */
  readonly notice?: { readonly kind: NoticeKind; readonly text: string };
  /** Number of mistakes in the form of this page; the title then starts with "Lỗi (n)". */
  readonly errorCount?: number;
  readonly bodyClass?: string;
}
