import { isDisclosed, mayBeAnswered } from '../../../../src/domain/appraisal/disclosure';
import { appraisalOf, decidedPoints, type Opinion, proposalOf } from '../../../../src/domain/appraisal/proposal';
import { exact, toExactString } from '../../../../src/domain/fraction';
import { exceedsTolerance, type HandedIn, judgementProblems } from '../../../../src/domain/scoring/judgement';
import type { AppraisalRules } from '../../../../src/domain/scoring/scheme';
import { scoredCriteria } from '../../../../src/domain/scoring/sections';
import { SHEET_STATES } from '../../../../src/domain/workflow/sheet';
import { sentenceOf } from '../../../../src/text/vi';
import { SCHEME_KB_2022 } from '../../../support/scheme-kb-2022';

const RULES: AppraisalRules = { tolerance: '10', disclosure: 'appraised', replyDays: 5 };
const handedIn = (points: string): HandedIn => ({ standing: 'scored', points: exact(points) });
const MISSING: HandedIn = { standing: 'missing', points: null };
const says = (layer: Opinion['layer'], points: string | null, changes: Partial<Opinion> = {}): Opinion => ({
  ...{ layer, accepted: points === null, reason: '', outdated: false },
  points: points === null ? null : exact(points),
  ...changes,
});
const kindOf = (...opinions: Opinion[]) => {
  const proposal = proposalOf(handedIn('18'), opinions);
  return 'points' in proposal
    ? [proposal.kind, proposal.accepted, proposal.points && toExactString(proposal.points), proposal.reason]
    : [proposal.kind];
};

describe('what is proposed to the appraiser', () => {
  it.each([
    ['nobody said anything', [], ['self', true, null, '']],
    ['one checker', [says('cross', '17', { reason: 'Thiếu' })], ['cross', false, '17', 'Thiếu']],
    ['checkers who agree', [says('cross', '17'), says('cross', '17', { reason: 'Vì' })], ['cross', false, '17', 'Vì']],
    ['checkers who do not', [says('cross', '17'), says('cross', '16')], ['disputed']],
    ['one accepts, one types the same', [says('cross', '18'), says('cross', null)], ['cross', true, null, '']],
    [
      'a monitoring agency before checkers',
      [says('cross', '17'), says('vertical', '15')],
      ['vertical', false, '15', ''],
    ],
    ['a checker who took it back', [says('cross', null, { accepted: false })], ['self', true, null, '']],
    ['a checker of an old value', [says('cross', '17', { outdated: true })], ['self', true, null, '']],
    ['an appraisal is no proposal', [says('appraisal', '10')], ['self', true, null, '']],
  ] as const)('%s', (_title, opinions, expected) => {
    expect(kindOf(...opinions)).toEqual(expected);
  });

  it('is nothing where nothing was handed in', () => {
    expect(proposalOf(MISSING, [])).toEqual({ kind: 'none' });
  });

  it('counts an appraisal only while it stands and its ground is unchanged', () => {
    expect(appraisalOf([says('appraisal', null, { accepted: false })])).toBeUndefined();
    expect(appraisalOf([says('appraisal', '17', { outdated: true })])).toBeUndefined();
    expect(appraisalOf([says('cross', '17')])).toBeUndefined();
    const decided = decidedPoints([
      { ...says('appraisal', '17'), code: 'A1' },
      { ...says('appraisal', null), code: 'A2' },
      { ...says('cross', '3'), code: 'A3' },
    ]);
    expect([...decided].map(([code, points]) => [code, toExactString(points)])).toEqual([['A1', '17']]);
  });
});

describe('the tolerance', () => {
  // A1 has a maximum of 20: 10 % are 2 points.
  const a1 = scoredCriteria(SCHEME_KB_2022)[0]!;
  const problems = (
    points: string | null,
    reason = '',
    self: HandedIn = handedIn('18'),
    rules: AppraisalRules | null = RULES,
  ) =>
    judgementProblems(
      a1,
      { accepted: points === null, points: points === null ? null : exact(points), reason },
      self,
      rules,
    ).map((violation) => sentenceOf(violation));

  it.each([
    ['16', false],
    ['15.99', true],
    ['20', false],
    ['18', false],
  ])('of 10 %% of 20 points: 18 handed in, %s given, a reason is needed: %s', (points, isNeeded) => {
    expect(exceedsTolerance(a1, exact(18), exact(points), RULES)).toBe(isNeeded);
  });

  it('lets no difference pass where the scheme does not say, and never points for nothing', () => {
    expect(exceedsTolerance(a1, exact(18), exact('17.99'), null)).toBe(true);
    expect(exceedsTolerance(a1, exact(18), exact(18), null)).toBe(false);
    expect(exceedsTolerance(a1, null, exact(0), RULES)).toBe(true);
  });

  it('asks for the reason in a sentence that names the criterion and both values', () => {
    expect(problems('15')).toEqual(['Ghi lý do chấm A1 lệch quá 10% điểm tối đa (tự chấm 18, chấm 15).']);
    expect(problems('17.5', '', handedIn('18'), null)).toEqual([
      'Ghi lý do chấm A1 khác điểm tự chấm (tự chấm 18, chấm 17,5).',
    ]);
    expect(problems('15', 'Thiếu báo cáo')).toEqual([]);
  });

  it.each([
    ['21', 'Điểm A1 không được vượt điểm tối đa 20.'],
    ['17.3', 'Điểm A1 chỉ lấy theo bước 0,5 điểm.'],
  ])('does not excuse points that do not fit: %s', (points, sentence) => {
    expect(problems(points, 'Có lý do')).toEqual([sentence]);
  });

  it('accepts only what there is, a third as a third', () => {
    expect(problems(null)).toEqual([]);
    expect(problems(null, '', { standing: 'scored', points: exact('20/3') })).toEqual([]);
    expect(problems(null, '', { standing: 'left_out', points: null })).toEqual([]);
    expect(problems(null, '', MISSING)[0]).toContain('chưa có điểm tự chấm để chấp nhận');
  });
});

describe('what an agency may see', () => {
  const shown = (disclosure: AppraisalRules['disclosure']) =>
    SHEET_STATES.filter((state) => isDisclosed({ ...RULES, disclosure }, state));

  it('follows the rule of the scheme; without one nothing before publication', () => {
    expect(shown('published')).toEqual(['published']);
    expect(shown('appraised')).toEqual(['appraised', 'published']);
    expect(shown('always')).toEqual([...SHEET_STATES]);
    expect(SHEET_STATES.filter((state) => isDisclosed(null, state))).toEqual(['published']);
  });

  it('may be answered between the end of the appraisal and the publication, where there are days for it', () => {
    expect(SHEET_STATES.filter((state) => mayBeAnswered(RULES, state))).toEqual(['appraised']);
    expect(SHEET_STATES.filter((state) => mayBeAnswered({ ...RULES, replyDays: 0 }, state))).toEqual([]);
    expect(SHEET_STATES.filter((state) => mayBeAnswered(null, state))).toEqual([]);
  });
});
