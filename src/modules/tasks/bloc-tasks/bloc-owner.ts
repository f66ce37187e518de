import type { Member } from '../../blocs';

/**
 * Who a task of the bloc as a whole belongs to, in the place of an agency. The code stands in addresses; codes of agencies are
 * written in capitals, so it is none of theirs. There is no agency behind the id.
 */
export const BLOC_OWNER: Member = {
  agencyId: '',
  code: 'chung',
  name: 'Nhiệm vụ chung của khối',
  shortName: 'Khối',
  kind: 'party',
  role: 'member',
  officialOrder: 0,
};

/** Whether a task, or the agency of an address, is the bloc's own. */
export function isBlocOwner({ agencyId }: { readonly agencyId: string }): boolean {
  return agencyId === BLOC_OWNER.agencyId;
}
