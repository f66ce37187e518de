import type { ProposalLevel } from '../../domain/commendation/award';
import type { SubmissionAddress } from '../../../templates/documents/submission-letter/submission-letter';
import type { Proposal } from './proposal';

const COUNCIL = 'Hội đồng Thi đua - Khen thưởng tỉnh';

/**
 * Whom a submission goes to, and what it asks of them. Where nobody stands between, those who decide: `authorities` of its
 * awards. Elsewhere the next station of its way (the Council through Sở Nội vụ, which prepares its sessions), which decides
 * nothing and submits the list further on.
 */
export function addressOf(
  { system, route, blocName, agencyName }: Pick<Proposal, 'system' | 'route' | 'blocName' | 'agencyName'>,
  authorities: readonly string[],
): SubmissionAddress {
  const isDirect = system === 'party' || route[0] === 'authority';
  if (isDirect && authorities.length > 0) {
    const recipients = [...new Set(authorities.map((authority) => deciderFor(authority, agencyName)))];
    return { recipients, asks: 'decide', authorities: recipients.length };
  }
  return { recipients: nextBodies(route, blocName), asks: 'submit', authorities: new Set(authorities).size };
}

/** An authority in several words ('thủ trưởng cơ quan…; Chủ tịch xã…') is, for an agency that has it, its own head. */
export function deciderFor(authority: string, agencyName: string | null): string {
  if (agencyName === null || !authority.includes(';')) return authority;
  return `${agencyName.startsWith('Ủy ban nhân dân') ? 'Chủ tịch' : 'Thủ trưởng'} ${agencyName}`;
}

function nextBodies(route: readonly ProposalLevel[], blocName: string | null): string[] {
  const [next] = route;
  if (next === 'bloc' && blocName !== null) return [blocName];
  if (next === 'standing_board') return [`Thường trực ${COUNCIL}`];
  if (next === 'council') return [COUNCIL];
  const hasCouncil = route.includes('council') || route.includes('standing_board');
  return hasCouncil ? [COUNCIL, 'Sở Nội vụ'] : ['Sở Nội vụ'];
}
