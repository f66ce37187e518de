/**
 * Who is told: everybody who holds the role for the agency, for the bloc, or (neither given) for the province; or one account,
 * while it holds the role.
 */
export type Recipient =
  | { readonly role: 'OFFICER' | 'LEADER' | 'CROSS_CHECKER'; readonly agencyId: string }
  | { readonly role: 'SECRETARY' | 'PROVINCIAL_LEADER'; readonly blocId: string }
  | { readonly role: 'COUNCIL_MEMBER'; readonly userId: string }
  | { readonly role: 'APPRAISER' | 'ADMINISTRATOR' };

/** What to say. Written once, in Vietnamese, by src/text: it is shown years later as it was sent. */
export interface NoticeContent {
  /** What is to be done, in a few words: "Phiếu tự chấm chờ duyệt". */
  readonly title: string;
  /** One or two sentences: what, of whom, until when. May be empty. */
  readonly body: string;
  /** Where it is done: an address of the product that begins with '/'. */
  readonly path: string;
  /** Said before under this key, it is not said again. */
  readonly onceKey?: string;
}

/** A notice as its reader finds it. */
export interface Notice extends Omit<NoticeContent, 'onceKey'> {
  readonly id: string;
  readonly toldBy: string;
  readonly toldAt: Date;
  /** Null while this reader has not read it. */
  readonly readAt: Date | null;
}
