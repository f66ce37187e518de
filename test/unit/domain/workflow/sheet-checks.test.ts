import { exact } from '../../../../src/domain/fraction';
import { type SheetEntry, checkBeforeSending } from '../../../../src/domain/workflow/sheet-checks';
import { group, leaf } from '../scoring/narrow/kb-2022';

const definition = {
  code: 'T-10',
  title: 'Thử',
  total: '10',
  criteria: [
    group('A', '10', [leaf('A1', '6', { evidenceRequired: true }), leaf('A2', '4')]),
    leaf('E', '2', { effect: 'penalty' as const, evidenceRequired: true }),
  ],
};

const entries = (rows: Readonly<Record<string, readonly [string | null, number]>>): Map<string, SheetEntry> =>
  new Map(
    Object.entries(rows).map(([code, [points, evidenceCount]]) => [
      code,
      { points: points === null ? null : exact(points), evidenceCount },
    ]),
  );

describe('checkBeforeSending', () => {
  it('lets a filled and attested sheet go, without any explanation', () => {
    expect(checkBeforeSending(definition, entries({ A1: ['6', 1], A2: ['0', 0], E: ['0', 0] }), true)).toEqual([]);
  });

  it('asks for every criterion without points, also those never touched, in the order of the scheme', () => {
    expect(checkBeforeSending(definition, entries({ A2: [null, 3] }), true)).toEqual([
      { code: 'points_missing', place: 'A1' },
      { code: 'points_missing', place: 'A2' },
      { code: 'points_missing', place: 'E' },
    ]);
  });

  it('demands evidence only where the scheme does and points above 0 are claimed', () => {
    const violations = checkBeforeSending(definition, entries({ A1: ['0.5', 0], A2: ['4', 0], E: ['0', 0] }), true);
    expect(violations).toEqual([{ code: 'evidence_missing', place: 'A1' }]);
    expect(checkBeforeSending(definition, entries({ A1: ['0', 0], A2: ['4', 0], E: ['0', 0] }), true)).toEqual([]);
  });

  it('checks the points again, and names both faults of one criterion', () => {
    const violations = checkBeforeSending(definition, entries({ A1: ['6.5', 0], A2: ['0.3', 0], E: ['0', 0] }), true);
    expect(violations.map(({ code, place }) => `${place ?? ''} ${code}`)).toEqual([
      'A1 over_maximum',
      'A1 evidence_missing',
      'A2 off_step',
    ]);
  });

  it('asks for the attestation last', () => {
    const violations = checkBeforeSending(definition, entries({ A1: ['6', 1], A2: [null, 0], E: ['0', 0] }), false);
    expect(violations).toEqual([{ code: 'points_missing', place: 'A2' }, { code: 'attestation_missing' }]);
  });
});
