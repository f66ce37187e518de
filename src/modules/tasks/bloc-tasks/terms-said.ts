import { toDecimalString } from '../../../domain/fraction';
import type { TaskTerms } from '../../../domain/tasks/terms';

/** What the record of changes keeps of what is measured. */
export function termsSaid({ title, unit, target, kind, direction, due }: TaskTerms): Record<string, string> {
  return { title, unit, target: toDecimalString(target), kind, direction, due };
}
