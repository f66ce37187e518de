import type { TodoKind } from '../../../domain/todo';

/** One thing that waits for a person in a bloc and a period. */
export interface Todo {
  readonly kind: TodoKind;
  readonly blocCode: string;
  readonly blocName: string;
  readonly periodCode: string;
  readonly periodName: string;
  /** The agency it is about, and its short name; null for work on several. */
  readonly agencyCode: string | null;
  readonly agencyName: string | null;
  /** How many things wait together: registrations to gather, criteria to answer for. */
  readonly count: number;
  /** The id of what the page shows, where codes do not say it: a ballot, a meeting. */
  readonly target: string | null;
  /** Why it came back, as the person wrote it; null when it did not. */
  readonly returnReason: string | null;
  /** When it must be done; null while no deadline is set. */
  readonly dueAt: Date | null;
}
