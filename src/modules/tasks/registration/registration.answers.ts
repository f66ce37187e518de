import type { Plain } from '../tasks.answers';
import { termsAnswer } from '../terms/terms-answer';
import type { Registration, RegistrationLine, RegistrationList } from './registration';
import type { RegistrationAnswer, RegistrationLineAnswer, RegistrationListAnswer } from './registration.dto';

/** The registrations of a bloc for programs. */
export function registrationListAnswer({ place, deadline, registrations }: RegistrationList): RegistrationListAnswer {
  return {
    year: place.year.code,
    dueAt: deadline?.dueAt.toISOString() ?? null,
    registrations: registrations.map(({ member, submittedAt, ...rest }) => ({
      agency: member.code,
      ...rest,
      submittedAt: submittedAt?.toISOString() ?? null,
    })),
  };
}

/** A registration with its contents for programs. */
export function registrationAnswer(registration: Registration): Plain<RegistrationAnswer> {
  const { place, member, state, version, titles, lines, approved, events } = registration;
  return {
    agency: member.code,
    year: place.year.code,
    ...{ state, version, titles: [...titles] },
    lines: lines.map(lineAnswer),
    approved: approved.map(({ number, terms }) => ({ number, ...termsAnswer(terms) })),
    events: events.map((event) => ({ ...event, happenedAt: event.happenedAt.toISOString() })),
  };
}

/** A drafted line for programs. */
export function lineAnswer({ terms, changedAt, ...line }: RegistrationLine): Plain<RegistrationLineAnswer> {
  return { ...termsAnswer(terms), ...line, changedAt: changedAt.toISOString() };
}
