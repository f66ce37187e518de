import fc from 'fast-check';
import { exact, toDecimalString } from '../../../src/domain/fraction';
import { type ScoredCriterion, scoredCriteria } from '../../../src/domain/scoring/sections';
import { decideScore, type DraftContext, type ScoreDraft } from '../../../src/modules/sheets/score-draft';
import type { ScoreEntry } from '../../../src/modules/sheets/sheet';
import { formatNumber } from '../../../src/text/number';
import { pointsInput, SCHEME_KB_2022 } from '../../support/scheme-kb-2022';
import { typedPoints } from '../../support/sheets';

const scheme = SCHEME_KB_2022;
const [criterion] = scoredCriteria(scheme) as [ScoredCriterion];
const penalty = scoredCriteria(scheme).at(-1)!;

const entry = (points: string | null, version: number, explanation = ''): ScoreEntry => ({
  code: 'A1',
  version,
  input: points === null ? null : pointsInput(points),
  explanation,
  authorName: 'Cán bộ khác',
  recordedAt: new Date('2022-06-29T07:31:00Z'),
  source: 'screen',
});
const draft = (points: string, version: number, explanation = ''): ScoreDraft => ({
  ...{ version, explanation },
  ...typedPoints(points),
});
const context = (of = criterion, isAssigned = true): DraftContext => ({
  ...{ scheme, criterion: of, isAssigned },
  asOf: '2022-06-30',
  tasks: [],
});
const kind = (...parameters: Parameters<typeof decideScore>) => decideScore(...parameters).kind;

describe('a draft of a score', () => {
  it('is written over nothing, and over the version its author saw', () => {
    expect(kind(context(), draft('18', 0), undefined, undefined)).toBe('write');
    expect(kind(context(), draft('18', 3), entry('17', 3), undefined)).toBe('write');
  });

  it('changes nothing when it says what is stored, whichever version was seen', () => {
    expect(kind(context(), draft('', 0), undefined, undefined)).toBe('unchanged');
    expect(kind(context(), draft('18,0', 1, 'x'), entry('18', 4, 'x'), undefined)).toBe('unchanged');
  });

  it('is no wish of its author when it is what they saw', () => {
    expect(kind(context(), draft('17', 1), entry('18', 2), entry('17', 1))).toBe('unchanged');
    expect(kind(context(), draft('', 0), entry('18', 1), undefined)).toBe('unchanged');
  });

  it('is stale over a newer entry, with what is stored and what was typed', () => {
    const stored = entry('18', 2);
    expect(decideScore(context(), draft('16', 1), stored, entry('17', 1))).toMatchObject({
      ...{ kind: 'stale', stored },
      typed: { input: { points: '16' }, explanation: '' },
    });
  });

  it('is refused before anything else when it breaks a rule', () => {
    const decision = decideScore(context(), draft('21', 1, 'a'.repeat(2_001)), entry('18', 2), undefined);
    expect(decision).toMatchObject({
      kind: 'invalid',
      violations: [
        { code: 'input_over_maximum', place: 'A1' },
        { code: 'too_long', place: 'A1.explanation' },
      ],
    });
  });

  it('is refused for a criterion that is not assigned', () => {
    expect(decideScore(context(criterion, false), draft('18', 0), undefined, undefined)).toMatchObject({
      violations: [{ code: 'row_not_assigned', place: 'A1' }],
    });
  });

  it('keeps a penalty as a magnitude', () => {
    for (const typed of ['2', '-2', '−2']) {
      const decision = decideScore(context(penalty), draft(typed, 0), undefined, undefined);
      expect(decision.kind === 'write' && decision.content.input?.points).toBe('2');
    }
  });

  it('never changes when the printed entry is sent back as it stands', () => {
    const halves = fc.integer({ min: 0, max: 40 }).map((value) => toDecimalString(exact(value).div(2)));
    fc.assert(
      fc.property(halves, fc.string(), fc.nat(), (points, explanation, version) => {
        const trimmed = explanation.normalize('NFC').replace(/\r\n?/g, '\n').trim();
        const stored = entry(points, 5, trimmed);
        return (
          kind(context(), draft(formatNumber(points), version, stored.explanation), stored, undefined) === 'unchanged'
        );
      }),
    );
  });
});
