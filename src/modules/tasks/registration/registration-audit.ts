import type { AuditService } from '../../../platform/audit';
import { chainOfBloc } from '../../../platform/audit';
import type { Actor } from '../../../platform/access';
import type { TermsDraft } from '../../../domain/tasks/terms';
import { toDecimalString } from '../../../domain/fraction';
import { milestonesText } from '../../../text/task-terms';
import type { Registration } from './registration';

/** What an audit entry says of a task. */
export function auditedTerms(number: number, terms: TermsDraft): Record<string, string> {
  const { title, unit, target, kind, direction, weight, due, product, coordinators, milestones } = terms;
  return {
    ...{ number: String(number), title, unit, kind, direction, due: due ?? '', product },
    target: target === null ? '' : toDecimalString(target),
    weight: weight === null ? '' : toDecimalString(weight),
    coordinators: coordinators.join('; '),
    milestones: milestonesText(milestones),
  };
}

/** What an entry about a registration is about: 'registration:BTCTU/2022'. */
export function registrationSubject({ place, member }: Pick<Registration, 'place' | 'member'>): string {
  return `registration:${member.code}/${place.year.code}`;
}

/** Notes in the audit what was written into a draft. */
export function auditDraft(
  audit: AuditService,
  actor: Actor,
  registration: Pick<Registration, 'place' | 'member'>,
  data: Readonly<Record<string, string>>,
): void {
  const chain = chainOfBloc(registration.place.bloc.code);
  audit.record({ chain, actor, action: 'registration.saved', subject: registrationSubject(registration), data });
}
