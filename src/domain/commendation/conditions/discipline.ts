import type { DisciplineCondition } from '../award';
import { isAtLeast, isImposedIn, touchesYears } from '../discipline';
import type { Counted, Findings, NotCounted } from '../eligibility';
import type { CandidateRecords, DisciplineRecord } from '../records';
import { lookedAt, metIf, type Scope, unknownFor } from './scope';

/**
 * Nobody named is disciplined in the achievement years at this step or a heavier one, in the list that is meant (trap T31).
 * Of the candidate every discipline whose term touches the years blocks; of members and of the head those imposed in them.
 */
export function judgeDiscipline(condition: DisciplineCondition, { records }: Scope): Findings {
  const disciplines = disciplinesOf(condition.whose, records);
  if (disciplines === null)
    return unknownFor(condition.whose === 'candidate' || records.members !== null ? 'disciplines' : 'members');
  const counted = disciplines.map((discipline) => countedOf(discipline, condition, records));
  const found = counted.filter(({ counts }) => counts).length;
  return {
    outcome: metIf(found === 0),
    values: {
      ...{ found, whose: condition.whose, system: condition.system, from: condition.from ?? '' },
      ...{ first: records.achievementFrom, last: records.achievementYear },
    },
    counted,
    missing: [],
  };
}

function disciplinesOf(
  whose: DisciplineCondition['whose'],
  { disciplines, members }: CandidateRecords,
): readonly DisciplineRecord[] | null {
  if (whose === 'candidate') return disciplines;
  return (whose === 'members' ? members?.disciplines : members?.disciplinesOfHead) ?? null;
}

/** A discipline that counts is one that blocks. */
function countedOf(discipline: DisciplineRecord, condition: DisciplineCondition, records: CandidateRecords): Counted {
  const { system, kind, from, to, decisionNumber } = discipline;
  const values = { system, kind, from, to: to ?? '', decisionNumber };
  return lookedAt('discipline', values, whyNot(discipline, condition, records));
}

function whyNot(
  discipline: DisciplineRecord,
  { system, from, whose }: DisciplineCondition,
  { achievementFrom: first, achievementYear: last }: CandidateRecords,
): NotCounted | null {
  const isInYears =
    whose === 'candidate' ? touchesYears(discipline, first, last) : isImposedIn(discipline, first, last);
  if (!isInYears) return 'other_year';
  if (system !== 'any' && discipline.system !== system) return 'other_discipline_system';
  return isAtLeast(discipline.kind, from) ? null : 'lighter_discipline';
}
