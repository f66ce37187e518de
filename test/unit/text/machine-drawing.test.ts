import { readFileSync } from 'node:fs';
import { MACHINES } from '../../../src/domain/workflow/machines';
import { machinesDrawn } from '../../../src/text/machine-drawing';
import { machineWords } from '../../../src/text/machines';

describe('the drawing of the state machines', () => {
  it('is what docs/trang-thai.md shows (npm run --silent thidua -- workflow > docs/trang-thai.md)', () => {
    expect(readFileSync('docs/trang-thai.md', 'utf8').trimEnd()).toBe(machinesDrawn().trimEnd());
  });

  it('names every state and action in Vietnamese', () => {
    for (const [name, machine] of Object.entries(MACHINES)) {
      const { states, actions } = machineWords[name as keyof typeof MACHINES];
      const used = machine.transitions.map(({ action }) => action);
      expect(Object.keys(states).sort()).toEqual([...machine.states].sort());
      expect([...new Set(used)].filter((action) => !(action in actions))).toEqual([]);
    }
  });
});
