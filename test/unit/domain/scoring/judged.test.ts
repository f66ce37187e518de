import { exact, toExactString } from '../../../../src/domain/fraction';
import { type ItemInput, NO_INPUT, type UnitInputs } from '../../../../src/domain/scoring/inputs';
import { blankUnit, scoreOf } from '../../../../src/domain/scoring/one-unit';
import type { Scheme } from '../../../../src/domain/scoring/scheme';
import { lineWorking } from '../../../../src/text/scoring-working';
import { SCHEME_KB_2022 } from '../../../support/scheme-kb-2022';

/** A1 is judged from 0 to its maximum; D and E are bonus and penalty by judgement. */
const scheme: Scheme = SCHEME_KB_2022;

function handedIn(points: Readonly<Record<string, string>>): UnitInputs {
  const inputs = Object.entries(points).map(([code, value]): [string, ItemInput] => [
    code,
    { ...NO_INPUT, points: value },
  ]);
  return { ...blankUnit('AG1', 'Ban AG1'), inputs: new Map(inputs) };
}

function lineOf(unit: UnitInputs, code: string) {
  const { score } = scoreOf(scheme, unit, [], null);
  const line = score.lines.find((candidate) => candidate.code === code);
  if (line === undefined) throw new Error(`no line ${code}`);
  return { line, score };
}

describe('points that somebody else decided', () => {
  const own = handedIn({ A1: '5', D: '3', E: '1' });

  it('stand in the place of those that the input gives', () => {
    const { line } = lineOf({ ...own, judged: new Map([['A1', exact('4.3')]]) }, 'A1');
    expect([line.rule, line.standing, toExactString(line.points!)]).toEqual(['judged', 'scored', '4.3']);
  });

  it('leave every other line as it was', () => {
    const before = lineOf(own, 'D').line;
    const after = lineOf({ ...own, judged: new Map([['A1', exact('4.3')]]) }, 'D').line;
    expect(after).toEqual(before);
  });

  it('settle a criterion for which nothing was handed in', () => {
    expect(lineOf(own, 'A2').line.standing).toBe('missing');
    const { line, score } = lineOf({ ...own, judged: new Map([['A2', exact(0)]]) }, 'A2');
    expect([line.standing, toExactString(line.points!)]).toEqual(['scored', '0']);
    expect(score.missing).not.toContain('A2');
  });

  it('count a penalty as a magnitude that is taken off', () => {
    const { line, score } = lineOf({ ...own, judged: new Map([['E', exact(2)]]) }, 'E');
    expect([line.rule, toExactString(line.points!), toExactString(score.penalty!)]).toEqual(['judged', '-2', '2']);
  });

  it('say in words that they were decided', () => {
    const unit = { ...own, judged: new Map([['A1', exact('4.3')]]) };
    const { line, score } = lineOf(unit, 'A1');
    expect(lineWorking(scheme, score, line, unit.inputs.get('A1'))).toEqual(['Theo điểm người chấm cho: 4,3 điểm.']);
  });
});
