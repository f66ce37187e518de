import { ROLES, type Role, SCOPE_OF_ROLE } from '../../../../src/domain/roles';
import { type Machine, checkMachine, next, stepsFor } from '../../../../src/domain/workflow/machine';
import {
  SHEET_ACTIONS,
  SHEET_STATES,
  type SheetAction,
  type SheetState,
  isEditable,
  sheetMachine,
} from '../../../../src/domain/workflow/sheet';

const door = (steps: readonly (readonly [from: string, action: string, to: string])[]): Machine<string, string> => ({
  states: ['open', 'closed', 'locked'],
  initial: 'open',
  transitions: steps.map(([from, action, to]) => ({ from, action, to, roles: ['OFFICER'], needsReason: false })),
});

describe('checkMachine', () => {
  const sound = [
    ['open', 'close', 'closed'],
    ['closed', 'lock', 'locked'],
  ] as const;

  it('accepts a table in which every state is known and can be reached', () => {
    expect(checkMachine(door(sound))).toEqual([]);
  });

  it('names an unknown target, once', () => {
    const violations = checkMachine(door([...sound, ['open', 'burn', 'ashes'], ['closed', 'burn', 'ashes']]));
    expect(violations).toEqual([{ code: 'machine_unknown_state', place: 'ashes' }]);
  });

  it('names a state that nothing leads to', () => {
    expect(checkMachine(door([['open', 'close', 'closed']]))).toEqual([
      { code: 'machine_unreachable_state', place: 'locked' },
    ]);
  });

  it('names a step that stands twice', () => {
    expect(checkMachine(door([...sound, ['open', 'close', 'locked']]))).toEqual([
      { code: 'machine_repeated_step', place: 'open × close' },
    ]);
  });
});

describe('the score sheet', () => {
  it('has a sound table', () => {
    expect(checkMachine(sheetMachine)).toEqual([]);
  });

  it('permits exactly these steps, to these roles', () => {
    const allowed = SHEET_STATES.flatMap((state) =>
      SHEET_ACTIONS.flatMap((action) => {
        const step = next(sheetMachine, state, action);
        return step === null
          ? []
          : [`${state} ${action} ${step.to} ${step.roles.join('|')}${step.needsReason ? ' !' : ''}`];
      }),
    );
    expect(allowed).toEqual([
      'not_started open drafting OFFICER',
      'drafting send_to_leader awaiting_leader OFFICER',
      'awaiting_leader leader_return drafting LEADER !',
      'awaiting_leader submit submitted LEADER',
      'submitted recall drafting OFFICER|LEADER',
      'submitted take_up taken_up APPRAISER|SECRETARY',
      'taken_up return drafting APPRAISER !',
      'taken_up appraise appraised APPRAISER',
      'appraised reconsider taken_up APPRAISER !',
      'appraised publish published APPRAISER',
      'published reopen appraised APPRAISER !',
    ]);
  });

  it.each<[SheetState, readonly Role[], readonly SheetAction[]]>([
    ['drafting', ['OFFICER'], ['send_to_leader']],
    ['drafting', ['SECRETARY'], []],
    ['awaiting_leader', ['OFFICER'], []],
    ['awaiting_leader', ['OFFICER', 'LEADER'], ['submit', 'leader_return']],
    ['submitted', ['OFFICER'], ['recall']],
    ['taken_up', ['OFFICER', 'LEADER'], []],
    ['taken_up', ['APPRAISER'], ['return', 'appraise']],
    ['published', ROLES, ['reopen']],
  ])('in state %s offers %j the steps %j', (state, roles, actions) => {
    expect(stepsFor(sheetMachine, state, roles).map(({ action }) => action)).toEqual(actions);
  });

  it('is written by the agency only while it is a draft', () => {
    expect(SHEET_STATES.filter(isEditable)).toEqual(['drafting']);
  });
});

describe('roles', () => {
  it('are held in one kind of scope each', () => {
    expect(ROLES.filter((role) => SCOPE_OF_ROLE[role] === 'agency')).toEqual(['OFFICER', 'LEADER', 'CROSS_CHECKER']);
  });
});
