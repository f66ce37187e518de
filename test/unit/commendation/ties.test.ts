import { settlesTie, tieAtCut, type TieChoice, tieChoiceViolations } from '../../../src/domain/commendation/ties';

const line = (code: string, standing: string) => ({ code, standing });

describe('T29 equals on the last place', () => {
  it.each([
    ['nobody is equal', [line('A', 'within'), line('B', 'over')], 1, null],
    ['nothing limits', [line('A', 'tied'), line('B', 'tied')], null, null],
    [
      'two for one place',
      [line('A', 'tied'), line('B', 'tied'), line('C', 'over')],
      1,
      { among: ['A', 'B'], places: 1 },
    ],
    [
      'two for the place that is left',
      [line('A', 'within'), line('B', 'tied'), line('C', 'excluded'), line('D', 'tied')],
      2,
      { among: ['B', 'D'], places: 1 },
    ],
    [
      'three for two',
      [line('A', 'tied'), line('B', 'tied'), line('C', 'tied')],
      2,
      { among: ['A', 'B', 'C'], places: 2 },
    ],
  ])('are found: %s', (_, lines, places, expected) => {
    expect(tieAtCut(lines, places)).toEqual(expected);
  });

  const choice: TieChoice = { decider: 'chair', among: ['A', 'B'], places: 1, chosen: ['B'] };

  it.each([
    ['the same tie', ['B', 'A'], 1, 'chair', true],
    ['one more is equal', ['A', 'B', 'C'], 1, 'chair', false],
    ['another is equal', ['A', 'C'], 1, 'chair', false],
    ['there are more places', ['A', 'B'], 2, 'chair', false],
    ['others decide', ['A', 'B'], 1, 'chairs', false],
    ['nobody has said who decides', ['A', 'B'], 1, null, false],
  ] as const)('are settled by a choice: %s', (_, among, places, decider, expected) => {
    expect(settlesTie(choice, { among, places }, decider)).toBe(expected);
  });

  it.each([
    [['A'], []],
    [[], ['tie_choice_size']],
    [['A', 'B'], ['tie_choice_size']],
    [['C'], ['tie_choice_size']],
    [['A', 'A'], []],
  ])('take as many as there are places: %j', (chosen, codes) => {
    const violations = tieChoiceViolations({ among: ['A', 'B'], places: 1 }, chosen);
    expect(violations.map(({ code }) => code)).toEqual(codes);
  });
});
