import * as fc from 'fast-check';
import type { Condition } from '../../../../src/domain/commendation/award';
import type { ConditionResult } from '../../../../src/domain/commendation/eligibility';
import { evaluateEligibility } from '../../../../src/domain/commendation/evaluate-eligibility';
import { fillQuota, type QuotaCandidate } from '../../../../src/domain/commendation/quota';
import {
  type CandidateRecords,
  COMPLETION_LEVELS,
  DISCIPLINE_KINDS,
  DISCIPLINE_SYSTEMS,
  INITIATIVE_SCOPES,
} from '../../../../src/domain/commendation/records';
import { COMMENDATION_SUBJECTS, COMMENDATION_TYPES } from '../../../../src/domain/commendation/subjects';
import { SHIPPED_VERSIONS } from '../../../support/catalogue';
import { discipline, honour, initiative, leavesOf, members, person, result, versionsOf } from './support';

const CONTEXT = { asOf: '2025-12-10', blocPlaces: null };
const CODES = [...new Set(SHIPPED_VERSIONS.map(({ definition }) => definition.code))];
const year = fc.integer({ min: 2018, max: 2025 });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

const honours = fc.array(
  fc
    .record({
      code: fc.constantFrom(...CODES),
      year,
      type: fc.constantFrom(...COMMENDATION_TYPES),
      revoked: fc.boolean(),
    })
    .map(({ code, year: of, type, revoked }) => honour(code, of, { type, revokedOn: revoked ? '2025-02-01' : null })),
  { maxLength: 8 },
);
const evaluations = fc.uniqueArray(
  fc.record({
    year,
    level: fc.constantFrom(...COMPLETION_LEVELS),
    system: fc.constantFrom('state', 'party'),
    source: fc.constant('Thông báo số 10'),
  }),
  { selector: (record) => record.year, maxLength: 8 },
);
const initiatives = fc.array(
  fc
    .record({ year, scope: fc.constantFrom(...INITIATIVE_SCOPES), isReplicable: fc.boolean() })
    .map((fields) => initiative(fields)),
  { maxLength: 5 },
);
const disciplines = fc.array(
  fc
    .record({ kind: fc.constantFrom(...DISCIPLINE_KINDS), system: fc.constantFrom(...DISCIPLINE_SYSTEMS), year })
    .map(({ kind, system, year: of }) => discipline({ kind, system, from: `${of}-02-01`, to: `${of}-08-01` })),
  { maxLength: 3 },
);
const attested = fc.dictionary(fc.constantFrom('tinh_than', 'tieu_bieu', 'guong_mau', 'tieu_chuan'), fc.boolean());

const candidate: fc.Arbitrary<CandidateRecords> = fc
  .record({
    ...{ subject: fc.constantFrom(...COMMENDATION_SUBJECTS), type: fc.constantFrom(...COMMENDATION_TYPES) },
    ...{ gender: maybe(fc.constantFrom('female', 'male')), evaluations: maybe(evaluations), honours },
    ...{ initiatives: maybe(initiatives), disciplines: maybe(disciplines), attested },
    ...{ serviceYears: maybe(fc.integer({ min: 0, max: 40 })), members: maybe(fc.constant(members())) },
    blocResults: fc.constantFrom([], [result()], [result({ rank: 4 })]),
  })
  .map((fields) => person(fields));
const version = fc.constantFrom(...CODES).chain((code) => fc.constantFrom(...versionsOf(code)));

/** What of an answer must not depend on how records are kept: outcomes and what is missing, not the order of sentences. */
const said = ({ outcome, code, missing, parts }: ConditionResult): unknown => ({
  ...{ outcome, code, parts: parts.map(said) },
  missing: missing.map((one) => JSON.stringify(one)).toSorted(),
});

describe('any candidate for any award of the catalogue', () => {
  it('is answered the same whatever the order of records', () => {
    fc.assert(
      fc.property(version, candidate, (of, records) => {
        const turned: CandidateRecords = {
          ...records,
          honours: records.honours.toReversed(),
          evaluations: records.evaluations?.toReversed() ?? null,
          initiatives: records.initiatives?.toReversed() ?? null,
          disciplines: records.disciplines?.toReversed() ?? null,
        };
        const [one, other] = [records, turned].map((given) => evaluateEligibility(of, given, CONTEXT));
        expect(other?.outcome).toBe(one?.outcome);
        expect(other?.condition ? said(other.condition) : null).toEqual(one?.condition ? said(one.condition) : null);
        expect(other?.findings.map(({ code }) => code).toSorted()).toEqual(
          one?.findings.map(({ code }) => code).toSorted(),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('is not touched by records that no condition looks at', () => {
    fc.assert(
      fc.property(version, candidate, (of, records) => {
        const named = new Set(of.award.rules.flatMap(({ condition }) => awardsIn(condition)));
        const stranger = CODES.find((code) => !named.has(code) && code !== of.award.code) ?? '';
        const more: CandidateRecords = {
          ...records,
          // Long before the achievement, so that it is no second honour for it.
          honours: [...records.honours, honour(stranger, 2005)],
          evaluations: records.evaluations && [
            ...records.evaluations,
            { system: 'state', year: 2003, level: 'not_completed', source: 'Thông báo số 1' },
          ],
          blocResults: [...records.blocResults, result({ year: 2004, rank: 9, isExcluded: true })],
          attested: { ...records.attested, dieu_kien_khac: false },
        };
        const one = evaluateEligibility(of, records, CONTEXT);
        const other = evaluateEligibility(of, more, CONTEXT);
        expect([other.outcome, other.findings.map(({ code }) => code)]).toEqual([
          one.outcome,
          one.findings.map(({ code }) => code),
        ]);
        expect(other.condition ? said(other.condition) : null).toEqual(one.condition ? said(one.condition) : null);
      }),
      { numRuns: 400 },
    );
  });

  it('has every condition met where the answer says so, and names what is missing wherever it says nothing', () => {
    fc.assert(
      fc.property(version, candidate, (of, records) => {
        const { outcome, condition, findings } = evaluateEligibility(of, records, CONTEXT);
        if (outcome === 'eligible') expect(condition?.outcome).toBe('met');
        if (outcome === 'eligible') expect(findings.some(({ isBlocking }) => isBlocking)).toBe(false);
        for (const leaf of condition === null ? [] : leavesOf(condition)) {
          if (leaf.kind === 'all' || leaf.kind === 'any') continue;
          expect(leaf.missing.length > 0).toBe(leaf.outcome === 'unknown');
        }
      }),
      { numRuns: 400 },
    );
  });

  it('of whom nothing is recorded meets nothing that records must show', () => {
    const nothing = person({
      ...{ gender: null, evaluations: null, initiatives: null, disciplines: null, members: null, serviceYears: null },
      ...{ blocResults: [], movement: null, attested: {} },
    });
    const ofEvents = new Set(['prior_honours', 'repeat']);
    for (const code of CODES) {
      for (const of of versionsOf(code)) {
        for (const { subject, types } of of.award.rules) {
          for (const type of types) {
            const { condition } = evaluateEligibility(of, { ...nothing, subject, type }, CONTEXT);
            const shown = condition === null ? [] : leavesOf(condition).filter(({ kind }) => !ofEvents.has(kind));
            expect(shown.map(({ outcome }) => outcome).filter((outcome) => outcome !== 'unknown')).toEqual([]);
          }
        }
      }
    }
  });
});

function awardsIn(condition: Condition): readonly string[] {
  if ('of' in condition) return condition.of.flatMap(awardsIn);
  return 'awards' in condition ? condition.awards : [];
}

describe('any list within a quota', () => {
  const line: fc.Arbitrary<Omit<QuotaCandidate, 'code'>> = fc.record({
    order: maybe(fc.integer({ min: 1, max: 6 })),
    isEligible: fc.boolean(),
    gender: maybe(fc.constantFrom('female', 'male')),
    womenShare: maybe(fc.constantFrom('0.5', '0.7', '2/3')),
  });
  const quota = fc.record({
    share: maybe(fc.constantFrom('0.15', '0.2', '1/3', '1')),
    shareOf: fc.constantFrom('members', 'eligible'),
    places: maybe(fc.integer({ min: 1, max: 5 })),
    womenFirstFrom: maybe(fc.constantFrom('0.7', '1/2')),
    basis: fc.constant(null),
    confidence: fc.constant('confirmed'),
  } as const);
  const sizes = fc.record({
    members: maybe(fc.integer({ min: 0, max: 30 })),
    councilPlaces: maybe(fc.integer({ min: 0, max: 5 })),
  });

  it('never holds more than its places, nor anybody who is not eligible, nor a worse one before a better one', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), quota, sizes, (lines, rule, given) => {
        const list = lines.map((fields, index) => ({ ...fields, code: String(index) }));
        const { places, lines: placed, open } = fillQuota(rule, list, given);
        const within = list.filter((_, index) => placed[index]?.standing === 'within');
        if (places !== null) {
          expect(within.length).toBeLessThanOrEqual(places);
          expect(open).toBe(places - within.length);
        }
        expect(within.every(({ isEligible }) => isEligible)).toBe(true);
        const last = Math.max(0, ...within.map(({ order }) => order ?? Infinity));
        const left = list.filter(({ isEligible }, index) => isEligible && placed[index]?.standing !== 'within');
        expect(left.every(({ order }) => (order ?? Infinity) >= last)).toBe(true);
        if (given.councilPlaces !== null) expect(within.length).toBeLessThanOrEqual(given.councilPlaces);
      }),
      { numRuns: 500 },
    );
  });
});
