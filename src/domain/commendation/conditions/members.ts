import { exact, toNumber } from '../../fraction';
import type { MemberCountCondition, MemberShareCondition } from '../award';
import type { Findings } from '../eligibility';
import { COMPLETION_LEVELS, type CompletionLevel, type MembersRecord } from '../records';
import { metIf, type Scope, unknownFor } from './scope';
import { reachesLevel } from './evaluation';

/** A share of the persons of a collective, rounded up: of 17 persons 70 % are 12. */
export function judgeMemberShare({ holding, share }: MemberShareCondition, { records }: Scope): Findings {
  const { members } = records;
  if (members === null || members.total === 0) return unknownFor('members');
  const needed = toNumber(exact(share).mul(members.total).ceil());
  if ('awards' in holding) return compare(holdersOf(members, holding.awards), needed, members, holding);
  if (members.byLevel === null) return unknownFor('member_levels');
  const found = countFrom(members.byLevel, holding.level);
  return compare(found, needed, members, holding);
}

/** A number of persons of a collective. */
export function judgeMemberCount({ awards, atLeast }: MemberCountCondition, { records }: Scope): Findings {
  if (records.members === null) return unknownFor('members');
  return compare(holdersOf(records.members, awards), atLeast, records.members, { awards });
}

function countFrom(byLevel: Readonly<Record<CompletionLevel, number>>, atLeast: CompletionLevel): number {
  const levels = COMPLETION_LEVELS.filter((level) => reachesLevel(level, atLeast));
  return levels.reduce((count, level) => count + byLevel[level], 0);
}

/** Persons who hold at least one of the titles: who holds two of them is one person. */
function holdersOf({ holders }: MembersRecord, awards: readonly string[]): number {
  return new Set(awards.flatMap((award) => holders[award] ?? [])).size;
}

function compare(
  found: number,
  needed: number,
  { total }: MembersRecord,
  holding: MemberShareCondition['holding'],
): Findings {
  return { outcome: metIf(found >= needed), values: { needed, found, total, ...holding }, counted: [], missing: [] };
}
