import { ballotMachine } from './ballot';
import { candidateMachine } from './candidate';
import { crossCheckMachine } from './check';
import { sessionMachine } from './council-session';
import { initiativeMachine } from './initiative';
import { handoverMachine } from './handover';
import type { Machine } from './machine';
import { meetingMachine } from './meeting';
import { pactMachine } from './pact';
import { proposalMachine } from './proposal';
import { registrationMachine } from './registration';
import { reviewMachine } from './review';
import { sheetMachine } from './sheet';
import { targetChangeMachine } from './target-change';

/** Every state machine of the product by the name of what it moves; checked at start, drawn in docs/trang-thai.md. */
export const MACHINES = {
  sheet: sheetMachine,
  review: reviewMachine,
  meeting: meetingMachine,
  ballot: ballotMachine,
  check: crossCheckMachine,
  pact: pactMachine,
  registration: registrationMachine,
  targetChange: targetChangeMachine,
  handover: handoverMachine,
  proposal: proposalMachine,
  candidate: candidateMachine,
  session: sessionMachine,
  initiative: initiativeMachine,
} as const satisfies Record<string, Machine<string, string>>;

export type MachineName = keyof typeof MACHINES;
