import { PROPOSAL_LEVELS, type ProposalLevel } from '../../domain/commendation/award';

/** Who submits a proposal, as far as its way depends on it. */
export interface Submitter {
  readonly isBloc: boolean;
  /** Whether the agency belongs to a bloc that could take it up. */
  readonly hasBloc: boolean;
}

/**
 * The stations of a list, each that one of its awards asks for, in their order. Where it is drafted is no station: the agency
 * submits from its own, the bloc from its own; without a bloc that station is left out. An empty list goes to Sở Nội vụ.
 */
export function routeOf(routes: readonly (readonly ProposalLevel[])[], submitter: Submitter): ProposalLevel[] {
  const left: readonly ProposalLevel[] = submitter.isBloc || !submitter.hasBloc ? ['agency', 'bloc'] : ['agency'];
  const asked = PROPOSAL_LEVELS.filter(
    (level) => !left.includes(level) && routes.some((route) => route.includes(level)),
  );
  return asked.length === 0 ? ['home_affairs'] : asked;
}
