import type { BusinessDate } from '../calendar';
import { isChosen } from './bloc-ballot';
import { runsOn } from './discipline';
import type { Award } from './award';
import type { ConditionResult, Counted, EligibilityFinding, EligibilityValues, FindingCode } from './eligibility';
import type { CandidateRecords, HonourRecord, VerificationRecord } from './records';
import type { CommendationType } from './subjects';

/** Types of which one achievement fills the year, so that a second honour of the year is for the same achievement. */
const ONE_A_YEAR: readonly CommendationType[] = ['achievement', 'contribution', 'tenure'];

/** An achievement and what the ledger holds of its owner. */
export type Achievement = Pick<CandidateRecords, 'honours' | 'type' | 'achievementFrom' | 'achievementYear'>;

/** Whether the award is one for such a candidate at all. */
export function admissionFindings(award: Award, { subject, type }: CandidateRecords): EligibilityFinding[] {
  return [
    ...(award.subjects.includes(subject) ? [] : [found('subject_not_allowed', true, { subject })]),
    ...(award.types.includes(type) ? [] : [found('type_not_allowed', true, { type })]),
  ];
}

/**
 * Verifications and disciplines: open ones pause, a violation found in the time of the achievement or after it blocks, one
 * that was cleared is told and does no harm (domain §3.2, trap T32).
 */
export function conductFindings(records: CandidateRecords, asOf: BusinessDate): EligibilityFinding[] {
  const verifications = records.verifications
    .filter(({ from }) => from <= asOf)
    .flatMap((verification) => verificationFinding(verification, records.achievementFrom, asOf));
  const disciplines = (records.disciplines ?? [])
    .filter((discipline) => runsOn(discipline, asOf))
    .map(({ system, kind, from, to, decisionNumber }) =>
      found('under_discipline', false, { system, kind, from, to: to ?? '', decisionNumber }),
    );
  return [...verifications, ...disciplines];
}

/** Whether the findings hold up the candidate. */
export function isPausing({ code }: EligibilityFinding): boolean {
  return code === 'under_verification' || code === 'under_discipline';
}

/**
 * What the ledger already holds for the same achievement: an award is not given twice for it, nor several forms (domain
 * §3.2). A title and a form may both be given. Years do not tell sudden achievements apart: those are for a person to judge.
 */
export function honourFindings(
  award: Pick<Award, 'code' | 'system' | 'kind'>,
  records: Achievement,
): EligibilityFinding[] {
  return records.honours
    .filter(({ revokedOn, type, system }) => revokedOn === null && type === records.type && system === award.system)
    .filter((honour) => overlaps(honour, records))
    .flatMap((honour) => {
      const code = codeOf(honour, award, records);
      if (code === null) return [];
      const isCertain = ONE_A_YEAR.includes(records.type);
      const isSame = code === 'same_award_already' || code === 'other_form_same_achievement';
      return [found(code, isSame && isCertain, valuesOf(honour))];
    });
}

/**
 * Ballots of blocs about the award that did not choose the candidate. No law sets a share for such a ballot (domain §3.5): it
 * is told and refuses nothing by itself; where a place in the bloc is a condition, the condition judges it.
 */
export function ballotFindings({
  blocResults,
  achievementYear,
}: Pick<CandidateRecords, 'blocResults' | 'achievementYear'>): EligibilityFinding[] {
  return blocResults.flatMap(({ year, blocName, ballot }) => {
    if (year !== achievementYear || ballot === null || isChosen(ballot)) return [];
    const { title, votes, members, needed, heldOn } = ballot;
    const counts = votes === null ? {} : { votes };
    return [found('bloc_ballot_failed', false, { blocName, title, members, needed, heldOn: heldOn ?? '', ...counts })];
  });
}

/** Initiatives that count and have served another title before, each said once (no ban of it is known). */
export function initiativeFindings(condition: ConditionResult | null): EligibilityFinding[] {
  const used = (condition === null ? [] : countedIn(condition)).filter(
    ({ what, counts, values }) => what === 'initiative' && counts && values.usedFor !== undefined,
  );
  const byInitiative = new Map(used.map((counted) => [counted.values.id, counted]));
  return [...byInitiative.values()].map(({ values }) => found('initiative_used_for_title', false, values));
}

function verificationFinding(
  { reason, from, to, outcome }: VerificationRecord,
  achievementFrom: number,
  asOf: BusinessDate,
): EligibilityFinding[] {
  if (to === null || asOf < to) return [found('under_verification', false, { reason, from })];
  if (outcome === 'cleared') return [found('verification_cleared', false, { reason, from, to })];
  return to >= `${achievementFrom}-01-01` ? [found('violation_found', true, { reason, from, to })] : [];
}

function codeOf(honour: HonourRecord, award: Pick<Award, 'code' | 'kind'>, records: Achievement): FindingCode | null {
  const isSamePeriod =
    honour.achievementYear === records.achievementYear && honour.achievementFrom === records.achievementFrom;
  if (honour.awardCode === award.code) {
    return honour.achievementYear === records.achievementYear ? 'same_award_already' : 'same_award_overlapping';
  }
  if (award.kind !== 'form' || honour.kind !== 'form') return null;
  return isSamePeriod ? 'other_form_same_achievement' : 'other_form_overlapping';
}

function overlaps(
  { achievementFrom, achievementYear }: HonourRecord,
  records: Pick<Achievement, 'achievementFrom' | 'achievementYear'>,
): boolean {
  return achievementFrom <= records.achievementYear && achievementYear >= records.achievementFrom;
}

function valuesOf(honour: HonourRecord): EligibilityValues {
  const { awardCode: award, awardName: name, type, achievementFrom, achievementYear } = honour;
  const { decisionNumber, decidedOn } = honour;
  return { award, name, type, first: achievementFrom, last: achievementYear, decisionNumber, decidedOn };
}

function countedIn({ counted, parts }: ConditionResult): Counted[] {
  return [...counted, ...parts.flatMap(countedIn)];
}

function found(code: FindingCode, isBlocking: boolean, values: EligibilityValues): EligibilityFinding {
  return { code, isBlocking, values };
}
