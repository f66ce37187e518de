import { exact, toNumber } from '../../fraction';
import type { MemberCountCondition, MemberShareCondition } from '../award';
import type { Findings } from '../eligibility';
import { COMPLETION_LEVELS, type CompletionLevel, type MembersRecord } from '../records';
import { metIf, type Scope, unknownFor } from './scope';
import { reachesLevel } from './evaluation';

/** A number of persons of which only the least and the most are known. */
interface Between {
  readonly least: number;
  readonly most: number;
}

/** A share of the persons of a collective, rounded up: of 17 persons 70 % are 12. */
export function judgeMemberShare({ holding, share }: MemberShareCondition, { records }: Scope): Findings {
  const { members } = records;
  if (members === null || members.total === 0) return unknownFor('members');
  const needed = toNumber(exact(share).mul(members.total).ceil());
  if ('awards' in holding) return compare(holdersOf(members, holding.awards), needed, members, holding);
  if (members.byLevel === null) return unknownFor('member_levels');
  const found = countFrom(members.byLevel, holding.level);
  return compare({ least: found, most: found }, needed, members, holding);
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

/** Persons are counted by title; who holds two of them is counted with each, so that only bounds are known. */
function holdersOf({ holders, total }: MembersRecord, awards: readonly string[]): Between {
  const counts = awards.map((award) => holders[award] ?? 0);
  const sum = counts.reduce((one, other) => one + other, 0);
  return { least: Math.max(0, ...counts), most: Math.min(sum, total) };
}

function compare(
  { least, most }: Between,
  needed: number,
  { total }: MembersRecord,
  holding: MemberShareCondition['holding'],
): Findings {
  const values = { needed, found: least, total, ...holding };
  if (least < needed && most >= needed)
    return { outcome: 'unknown', values, counted: [], missing: [{ code: 'title_overlap', values: { least, most } }] };
  return { outcome: metIf(least >= needed), values, counted: [], missing: [] };
}
