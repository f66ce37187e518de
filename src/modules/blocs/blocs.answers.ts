import type { Bloc, Membership } from './bloc';
import type { BlocYearAnswer, DeadlineAnswer, MembershipAnswer, PeriodAnswer } from './blocs.dto';
import type { BlocInYear } from './blocs.service';
import type { Deadline } from './deadlines.repository';
import type { PeriodListing } from './period';

/** A period as the API answers it. */
export function periodAnswer({ code, name, kind, from, to, cutOff, parentCode, version }: PeriodListing): PeriodAnswer {
  return { code, name, kind, from, to, cutOff, parentCode, version };
}

/** A bloc as the API answers it. */
export function blocAnswer({ code, name, kind, foundingDecision, version }: Bloc) {
  return { code, name, kind, foundingDecision, version };
}

/** A bloc in a year as the API answers it. */
export function blocYearAnswer(found: BlocInYear, yearCode: string): BlocYearAnswer {
  const { bloc, facts, members, periods, reviewed } = found;
  return {
    ...blocAnswer(bloc),
    year: yearCode,
    leaderInCharge: facts.leaderInCharge,
    pactSignedOn: facts.pactSignedOn,
    schemeCode: facts.scheme?.code ?? null,
    yearVersion: facts.version,
    members: members.map(membershipAnswer),
    reviews: periods.filter(({ id }) => reviewed.includes(id)).map(periodAnswer),
  };
}

/** A deadline as the API answers it. */
export function deadlineAnswer({ kind, setAt, dueAt, opensOn, extensionReason }: Deadline): DeadlineAnswer {
  return { kind, setAt: setAt.toISOString(), dueAt: dueAt.toISOString(), opensOn, extensionReason };
}

function membershipAnswer({ id, agencyCode, agencyName, role, from, to }: Membership): MembershipAnswer {
  return { id, agencyCode, agencyName, role, from, to };
}
