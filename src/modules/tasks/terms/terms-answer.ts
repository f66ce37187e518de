import { toDecimalString } from '../../../domain/fraction';
import type { TermsDraft } from '../../../domain/tasks/terms';
import type { Plain } from '../tasks.answers';
import type { TermsAnswer } from './terms.dto';

/** Terms as programs read them: exact numbers as decimal strings, milestones with percentages. */
export function termsAnswer(terms: TermsDraft): Plain<TermsAnswer> {
  const { title, unit, target, kind, direction, weight, due, product, coordinators, milestones } = terms;
  return {
    ...{ title, unit, kind, direction, due, product },
    target: target && toDecimalString(target),
    weight: weight && toDecimalString(weight),
    coordinators: [...coordinators],
    milestones: milestones.map(({ date, share }) => ({ date, percent: toDecimalString(share.mul(100)) })),
  };
}
