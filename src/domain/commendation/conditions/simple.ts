import type { AttestedCondition, MovementCondition, RepeatCondition, ServiceCondition } from '../award';
import { wholeYears } from '../../movements';
import type { Findings } from '../eligibility';
import { lookedAt, metIf, type Scope, unknownFor } from './scope';

/** Years of service by gender; maternity leave is service and is never taken off (domain §3.2, trap T30). */
export function judgeService({ yearsOfMen, yearsOfWomen }: ServiceCondition, { records }: Scope): Findings {
  const { serviceYears: found, gender } = records;
  if (found === null) return unknownFor('service');
  const least = Math.min(yearsOfMen, yearsOfWomen);
  const most = Math.max(yearsOfMen, yearsOfWomen);
  if (gender === null && found >= least && found < most) return unknownFor('gender', { found, least, most });
  const needed = neededOf(gender, { men: yearsOfMen, women: yearsOfWomen, most });
  return { outcome: metIf(found >= needed), values: { needed, found, gender: gender ?? '' }, counted: [], missing: [] };
}

function neededOf(
  gender: Scope['records']['gender'],
  { men, women, most }: { men: number; women: number; most: number },
): number {
  if (gender === null) return most;
  return gender === 'female' ? women : men;
}

/** A movement that lasts long enough, in whole years from its first to its last day. */
export function judgeMovement({ years }: MovementCondition, { records }: Scope): Findings {
  const { movement } = records;
  if (movement === null) return unknownFor('movement');
  const { name, from, to } = movement;
  const found = wholeYears(from, to);
  const counted = [lookedAt('movement', { name, from, to, found })];
  return { outcome: metIf(found >= years), values: { needed: years, found }, counted, missing: [] };
}

/** The same award again only so many achievement years after the last time, or never again. */
export function judgeRepeat({ awards, afterYears }: RepeatCondition, { records }: Scope): Findings {
  const earlier = records.honours.filter(({ awardCode }) => awards.includes(awardCode));
  const counted = earlier.map(({ awardCode, awardName, type, achievementYear, decisionNumber, decidedOn, revokedOn }) =>
    lookedAt(
      'honour',
      {
        ...{ award: awardCode, name: awardName, type, year: achievementYear, decisionNumber, decidedOn },
        ...(revokedOn === null ? {} : { revokedOn }),
      },
      revokedOn === null ? null : 'revoked',
    ),
  );
  const years = earlier.filter(({ revokedOn }) => revokedOn === null).map(({ achievementYear }) => achievementYear);
  const last = years.length === 0 ? null : Math.max(...years);
  const isFree = last === null || (afterYears !== null && records.achievementYear - last >= afterYears);
  const values = { afterYears: afterYears ?? '', last: last ?? '', year: records.achievementYear, awards };
  return { outcome: metIf(isFree), values, counted, missing: [] };
}

/** What an official has confirmed or denied; not known while nobody has. */
export function judgeAttested({ code }: Pick<AttestedCondition, 'code'>, { records }: Scope): Findings {
  const answer = records.attested[code];
  return answer === undefined
    ? unknownFor('attestation')
    : { outcome: metIf(answer), values: {}, counted: [], missing: [] };
}
