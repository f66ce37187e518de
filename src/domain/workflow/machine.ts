import type { Role } from '../roles';
import type { Violation } from '../violation';

/** One permitted step: who may turn `from` into `to`, and whether a stored reason is demanded. */
export interface Transition<State extends string, Action extends string> {
  readonly from: State;
  readonly action: Action;
  readonly to: State;
  readonly roles: readonly Role[];
  readonly needsReason: boolean;
}

/** A state machine as a table. */
export interface Machine<State extends string, Action extends string> {
  readonly states: readonly State[];
  readonly initial: State;
  readonly transitions: readonly Transition<State, Action>[];
}

export type MachineViolationCode = 'machine_unknown_state' | 'machine_unreachable_state' | 'machine_repeated_step';

/** The step that an action takes from a state, null when the state does not know the action. Who may is the caller's question. */
export function next<State extends string, Action extends string>(
  machine: Machine<State, Action>,
  state: State,
  action: Action,
): Transition<State, Action> | null {
  return machine.transitions.find((step) => step.from === state && step.action === action) ?? null;
}

/** The steps that someone holding these roles (for the thing in question) may take from a state, in table order. */
export function stepsFor<State extends string, Action extends string>(
  machine: Machine<State, Action>,
  state: State,
  roles: readonly Role[],
): Transition<State, Action>[] {
  return machine.transitions.filter((step) => step.from === state && step.roles.some((role) => roles.includes(role)));
}

/** What makes a table unusable; the application refuses to start with one. */
export function checkMachine(machine: Machine<string, string>): Violation<MachineViolationCode>[] {
  return [...unknownStates(machine), ...unreachableStates(machine), ...repeatedSteps(machine)];
}

function unknownStates(machine: Machine<string, string>): Violation<MachineViolationCode>[] {
  const named = [machine.initial, ...machine.transitions.flatMap(({ from, to }) => [from, to])];
  const unknown = new Set(named.filter((state) => !machine.states.includes(state)));
  return [...unknown].map((state) => ({ code: 'machine_unknown_state', place: state }));
}

function unreachableStates(machine: Machine<string, string>): Violation<MachineViolationCode>[] {
  const reached = new Set([machine.initial]);
  // A Set visits what is added while it is walked, so this follows every path from the initial state.
  for (const state of reached) {
    for (const step of machine.transitions) if (step.from === state) reached.add(step.to);
  }
  return machine.states
    .filter((state) => !reached.has(state))
    .map((state) => ({ code: 'machine_unreachable_state', place: state }));
}

function repeatedSteps(machine: Machine<string, string>): Violation<MachineViolationCode>[] {
  const steps = machine.transitions.map(({ from, action }) => `${from} × ${action}`);
  const repeated = new Set(steps.filter((step, index) => steps.indexOf(step) !== index));
  return [...repeated].map((step) => ({ code: 'machine_repeated_step', place: step }));
}
