import type { BusinessDate } from '../../../domain/calendar';
import { exact, toDecimalString } from '../../../domain/fraction';
import type { Milestone, TargetDirection, TargetKind } from '../../../domain/tasks/target';
import type { TermsDraft } from '../../../domain/tasks/terms';

/** A milestone as it is stored: the share is a decimal from 0 to 1. */
interface StoredMilestone {
  readonly date: BusinessDate;
  readonly share: string;
}

/** What is approved or drafted for a task, as TERMS_COLUMNS answers it. */
export interface TermsRow {
  readonly title: string;
  readonly unit: string;
  readonly target: string | null;
  readonly kind: TargetKind;
  readonly direction: TargetDirection;
  readonly weight: string | null;
  readonly due: BusinessDate | null;
  readonly product: string;
  readonly coordinators: readonly string[];
  readonly milestones: readonly StoredMilestone[];
}

/** Columns of the terms in a table, under the names that termsOfRow reads. */
export const TERMS_COLUMNS = (table: string): string =>
  `${table}.title, ${table}.unit, ${table}.target::text, ${table}.target_kind AS kind, ${table}.direction,
   ${table}.weight::text, ${table}.due_on::text AS due, ${table}.expected_product AS product, ${table}.coordinators,
   ${table}.milestones`;

/** Columns that are written, in the order of termsParameters. */
export const WRITTEN_TERMS =
  'title, unit, target, target_kind, direction, weight, due_on, expected_product, coordinators, milestones';

/** The terms of a row. */
export function termsOfRow(row: TermsRow): TermsDraft {
  const { title, unit, kind, direction, due, product, coordinators } = row;
  return {
    ...{ title, unit, kind, direction, due, product, coordinators },
    target: row.target === null ? null : exact(row.target),
    weight: row.weight === null ? null : exact(row.weight),
    milestones: milestonesOf(row.milestones),
  };
}

/** Milestones as they are computed with. */
export function milestonesOf(stored: readonly StoredMilestone[]): Milestone[] {
  return stored.map(({ date, share }) => ({ date, share: exact(share) }));
}

/** The terms as parameters of SQL, in the order of WRITTEN_TERMS. */
export function termsParameters(terms: TermsDraft): unknown[] {
  const { title, unit, target, kind, direction, weight, due, product, coordinators, milestones } = terms;
  return [
    ...[title, unit, target && toDecimalString(target), kind, direction, weight && toDecimalString(weight), due],
    ...[product, [...coordinators], milestonesJson(milestones)],
  ];
}

function milestonesJson(milestones: readonly Milestone[]): string {
  return JSON.stringify(milestones.map(({ date, share }) => ({ date, share: toDecimalString(share) })));
}
