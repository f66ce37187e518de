/** What may be left unfinished in a bloc, in the order of the list. */
export const OPEN_WORK_KINDS = [
  'registration',
  'target_change',
  'pact',
  'sheet',
  'cross_check',
  'reply_awaited',
  'reply_given',
  'minutes',
  'comment',
  'ballot',
] as const;
export type OpenWorkKind = (typeof OPEN_WORK_KINDS)[number];

/** Something of a bloc's year that waits to be finished. */
export interface OpenWork {
  readonly kind: OpenWorkKind;
  /** Whose work it is; null for work of the bloc as a whole. */
  readonly agencyCode: string | null;
  /** The agency it is about, where that is another one: whose sheet is checked. */
  readonly aboutCode: string | null;
  readonly periodCode: string;
  readonly periodName: string;
  /** What exactly, where there may be several. */
  readonly detail: string;
  readonly state: string;
  /** Until when; null where nothing is said. */
  readonly dueAt: Date | null;
}
