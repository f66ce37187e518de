import type { MachineName } from '../domain/workflow/machines';
import { ballotActionWords, ballotStateWords } from './words/ballots';
import { handoverActionWords, handoverStateWords } from './words/handovers';
import { meetingActionWords, meetingStateWords } from './words/meetings';
import { pactActionWords, pactStateWords } from './words/pacts';
import { initiativeActionWords, initiativeStateWords } from './words/people';
import {
  candidateActionWords,
  candidateStateWords,
  proposalActionWords,
  proposalStateWords,
  sessionActionWords,
  sessionStateWords,
} from './words/proposals';
import {
  registrationActionWords,
  registrationStateWords,
  targetChangeActionWords,
  targetChangeStateWords,
} from './words/registrations';
import { sheetActionWords, sheetStateWords } from './words/scoring';
import { checkActionWords, checkStateWords, reviewActionWords, reviewStateWords } from './words/workflow';

/** What each state machine is called, with the words of its states and actions. */
export const machineWords: Readonly<
  Record<
    MachineName,
    {
      readonly title: string;
      readonly states: Readonly<Record<string, string>>;
      readonly actions: Readonly<Record<string, string>>;
    }
  >
> = {
  sheet: { title: 'Phiếu chấm điểm', states: sheetStateWords, actions: sheetActionWords },
  review: { title: 'Kỳ xét của khối', states: reviewStateWords, actions: reviewActionWords },
  meeting: { title: 'Cuộc họp của khối', states: meetingStateWords, actions: meetingActionWords },
  ballot: { title: 'Cuộc bỏ phiếu', states: ballotStateWords, actions: ballotActionWords },
  check: { title: 'Kiểm tra chéo một phiếu', states: checkStateWords, actions: checkActionWords },
  pact: { title: 'Giao ước thi đua của khối', states: pactStateWords, actions: pactActionWords },
  registration: {
    title: 'Bản đăng ký nhiệm vụ trọng tâm',
    states: registrationStateWords,
    actions: registrationActionWords,
  },
  targetChange: {
    title: 'Đề nghị điều chỉnh nhiệm vụ',
    states: targetChangeStateWords,
    actions: targetChangeActionWords,
  },
  handover: { title: 'Bàn giao Khối trưởng', states: handoverStateWords, actions: handoverActionWords },
  proposal: { title: 'Đề nghị khen thưởng', states: proposalStateWords, actions: proposalActionWords },
  candidate: { title: 'Trường hợp được đề nghị', states: candidateStateWords, actions: candidateActionWords },
  session: { title: 'Phiên họp Hội đồng', states: sessionStateWords, actions: sessionActionWords },
  initiative: { title: 'Sáng kiến', states: initiativeStateWords, actions: initiativeActionWords },
};
