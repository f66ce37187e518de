/** What a person may be, for one agency, one bloc or the province, during a time. */
export const ROLES = [
  'OFFICER',
  'LEADER',
  'SECRETARY',
  'CROSS_CHECKER',
  'APPRAISER',
  'COUNCIL_MEMBER',
  'PROVINCIAL_LEADER',
  'ADMINISTRATOR',
] as const;
export type Role = (typeof ROLES)[number];

export const SCOPE_KINDS = ['agency', 'bloc', 'province'] as const;
export type ScopeKind = (typeof SCOPE_KINDS)[number];

/** The kind of scope in which each role is held. */
export const SCOPE_OF_ROLE: Readonly<Record<Role, ScopeKind>> = {
  OFFICER: 'agency',
  LEADER: 'agency',
  SECRETARY: 'bloc',
  CROSS_CHECKER: 'agency',
  APPRAISER: 'province',
  COUNCIL_MEMBER: 'province',
  PROVINCIAL_LEADER: 'bloc',
  ADMINISTRATOR: 'province',
};
