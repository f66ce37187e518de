import type { AwardVersion, Condition } from '../../../../src/domain/commendation/award';
import { type ProposalDates, versionFor } from '../../../../src/domain/commendation/choose-version';
import type {
  ConditionResult,
  Eligibility,
  EligibilityContext,
  FindingCode,
} from '../../../../src/domain/commendation/eligibility';
import { evaluateEligibility } from '../../../../src/domain/commendation/evaluate-eligibility';
import type {
  BlocResultRecord,
  CandidateRecords,
  CompletionLevel,
  DisciplineRecord,
  EvaluationRecord,
  HonourRecord,
  InitiativeRecord,
  MembersRecord,
} from '../../../../src/domain/commendation/records';
import { shippedVersionsOf } from '../../../support/catalogue';

/** What one candidate is, and what an official who reads the law by hand says of it. */
export interface Case {
  readonly name: string;
  readonly award: string;
  readonly records: CandidateRecords;
  /** The day on which it is received and considered; 10/12/2025 unless told. */
  readonly on?: string;
  readonly context?: Partial<EligibilityContext>;
  readonly outcome: Eligibility['outcome'];
  /** Codes of the single conditions that are not met, or cannot be known; in any order, exactly these. */
  readonly notMet?: readonly string[];
  readonly unknown?: readonly string[];
  readonly findings?: readonly FindingCode[];
  /** Parts of the sentences of the answer. */
  readonly says?: readonly string[];
}

const HELD = new Map<string, AwardVersion[]>();

/** The versions of an award as the catalogue holds them. */
export function versionsOf(code: string): AwardVersion[] {
  const held = HELD.get(code) ?? shippedVersionsOf(code);
  HELD.set(code, held);
  return held;
}

export function versionOn(code: string, dates: ProposalDates): AwardVersion {
  const version = versionFor(versionsOf(code), dates);
  if (version === null) throw new Error(`no version of ${code}`);
  return version;
}

export function answerTo({ award, records, on = '2025-12-10', context = {} }: Case): Eligibility {
  const version = versionOn(award, { received: on, decided: null, proposed: on });
  const known = { ...records, attested: attestedIn(version, records.attested) };
  return evaluateEligibility(version, known, { asOf: on, blocPlaces: null, ...context });
}

/** The code of a condition without the number that keeps it apart from its namesakes in other rules of the award. */
export function plainCode(code: string): string {
  return code.replace(/_\d+$/, '');
}

function attestedIn({ award }: AwardVersion, answers: Readonly<Record<string, boolean>>): Record<string, boolean> {
  const codes = award.rules.flatMap(({ condition }) => codesIn(condition));
  return Object.fromEntries(
    codes.flatMap((code) => {
      const answer = answers[plainCode(code)];
      return answer === undefined ? [] : [[code, answer]];
    }),
  );
}

function codesIn(condition: Condition): string[] {
  return [condition.code, ...('of' in condition ? condition.of.flatMap(codesIn) : [])];
}

/** Names of awards as the catalogue of the day has them. */
export const nameOf = (code: string): string => versionsOf(code).at(-1)?.award.name ?? code;

export function leavesOf(result: ConditionResult): ConditionResult[] {
  return result.parts.length === 0 ? [result] : result.parts.flatMap(leavesOf);
}

/** Somebody of whom everything is recorded and nothing is remarkable, considered for the year 2025. */
export function person(rest: Partial<CandidateRecords> = {}): CandidateRecords {
  return {
    ...{ subject: 'person', type: 'achievement', achievementFrom: 2025, achievementYear: 2025, gender: 'male' },
    ...{ evaluations: [], honours: [], initiatives: [], disciplines: [], verifications: [], members: null },
    ...{ blocResults: [], movement: null, serviceYears: 18, career: null, attested: {} },
    ...rest,
  };
}

export function collective(rest: Partial<CandidateRecords> = {}): CandidateRecords {
  return person({ subject: 'collective', gender: null, serviceYears: null, members: members(), ...rest });
}

export function household(rest: Partial<CandidateRecords> = {}): CandidateRecords {
  return person({ subject: 'household', gender: null, serviceYears: null, ...rest });
}

/** Levels of years, the last of them 2025: levels('well', 'excellent') are 2024 and 2025. */
export function levels(...list: readonly (CompletionLevel | null)[]): EvaluationRecord[] {
  return list.flatMap((level, index) =>
    level === null
      ? []
      : [{ system: 'state', year: 2026 - list.length + index, level, source: 'Thông báo số 10-TB/BTCTU' }],
  );
}

/** As `levels`, by which the Party evaluated. */
export function partyLevels(...list: readonly (CompletionLevel | null)[]): EvaluationRecord[] {
  return levels(...list).map((record) => ({ ...record, system: 'party' }));
}

let serial = 0;

/** An honour of công trạng for a year, decided early in the next one. */
export function honour(awardCode: string, achievementYear: number, rest: Partial<HonourRecord> = {}): HonourRecord {
  serial += 1;
  const { award } = versionsOf(awardCode).at(-1)!;
  return {
    ...{ id: `h${serial}`, awardCode, awardName: award.name, system: award.system, kind: award.kind },
    ...{ type: 'achievement', achievementFrom: achievementYear, achievementYear },
    ...{ decisionNumber: `${serial}/QĐ-UBND`, decidedOn: `${achievementYear + 1}-01-15`, revokedOn: null },
    ...rest,
  };
}

export const honours = (awardCode: string, ...years: readonly number[]): HonourRecord[] =>
  years.map((year) => honour(awardCode, year));

export function initiative(rest: Partial<InitiativeRecord> = {}): InitiativeRecord {
  serial += 1;
  return {
    ...{ id: `s${serial}`, title: `Sáng kiến ${serial}`, year: 2025, scope: 'base', isReplicable: false },
    ...{ decisionNumber: '15/QĐ-HĐSK', uses: [] },
    ...rest,
  };
}

export const provincial = (rest: Partial<InitiativeRecord> = {}): InitiativeRecord =>
  initiative({ scope: 'province', isReplicable: true, ...rest });

export function discipline(rest: Partial<DisciplineRecord> = {}): DisciplineRecord {
  return { system: 'state', kind: 'reprimand', from: '2025-03-01', to: '2025-06-01', decisionNumber: '7/QĐ', ...rest };
}

/** Ids of that many persons, counted from the first or from a later one. */
export function persons(count: number, from = 1): string[] {
  return Array.from({ length: count }, (_, index) => `person-${from + index}`);
}

/** Ten persons: all complete, seven of them advanced workers, one a fighter of the unit. */
export function members(rest: Partial<MembersRecord> = {}): MembersRecord {
  return {
    ...{ total: 10, byLevel: { not_completed: 0, completed: 3, well: 5, excellent: 2 } },
    ...{ holders: { LDTT: persons(7), CSTDCS: persons(1) }, disciplines: [], disciplinesOfHead: [] },
    ...rest,
  };
}

/** First of nine in a bloc that held no ballot. */
export function result(rest: Partial<BlocResultRecord> = {}): BlocResultRecord {
  return {
    ...{ year: 2025, blocName: 'Khối thi đua số 5', members: 9, rank: 1, total: '98.5', grade: 'Xuất sắc' },
    ...{ isExcluded: false, sharedWith: 0, isAcclaimed: null, ballot: null },
    ...rest,
  };
}
