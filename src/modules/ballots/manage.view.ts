import { ballotActionWords } from '../../text/vi';
import { sentenceOf } from '../../text/vi';
import {
  type ManageView,
  type PlainStep,
  STEP_FIELD_IDS,
  type TypedStep,
  votesFieldId,
} from '../../../templates/pages/ballots/manage';
import { Conflict, InvalidInput } from '../../platform/errors';
import { FieldReader, typedText } from '../../platform/forms';
import type { BlocPlace } from '../blocs';
import { type BallotDetails, currentRound } from './ballot';
import { aftermathStored, resultStored } from './ballot-results';
import { ballotPath } from './ballot.view';

/** Nothing was typed about any step. */
export const NO_STEP: TypedStep = { values: {}, chosen: [], errors: [] };

/** What can be done with a ballot now, by its state, its counts and its rules. */
export function manageView(place: BlocPlace, ballot: BallotDetails, typed: TypedStep): ManageView {
  const { state, method } = ballot;
  const round = currentRound(ballot);
  const isOpen = state === 'open' && round !== null;
  return {
    path: ballotPath(place, ballot.id),
    version: ballot.version,
    plain: plainSteps(ballot),
    paper: isOpen && method === 'paper' ? { present: round.present, candidates: round.candidates } : null,
    decision: decisionOf(ballot),
    hands:
      isOpen && method === 'open'
        ? { units: round.voters.filter(({ votedAt }) => votedAt === null), candidates: round.candidates }
        : null,
    mayCancel: state === 'preparing' || state === 'open' || state === 'counted',
    typed,
  };
}

function plainSteps(ballot: BallotDetails): PlainStep[] {
  const aftermath = ballot.state === 'counted' ? aftermathStored(ballot) : null;
  const waiting = currentRound(ballot)?.voters.filter(({ votedAt }) => votedAt === null).length ?? 0;
  const count =
    waiting === 0
      ? 'Mọi đơn vị có mặt đã bỏ phiếu.'
      : `Còn ${String(waiting)} đơn vị chưa bỏ phiếu; đóng rồi thì không bỏ phiếu vòng này được nữa.`;
  return [
    ...when(
      ballot.state === 'preparing',
      'mo',
      ballotActionWords.open,
      'Mở khi cuộc họp đang diễn ra, đã điểm danh và đủ số đơn vị có mặt.',
    ),
    ...when(ballot.state === 'open' && ballot.method !== 'paper', 'kiem-phieu', ballotActionWords.count, count),
    ...when(
      aftermath?.mayGoOn === true,
      'vong-tiep',
      ballotActionWords.next_round,
      'Bỏ phiếu tiếp giữa các đơn vị còn được bầu, cho số vị trí còn lại. Số đơn vị có mặt được tính lại lúc mở.',
    ),
    ...when(
      aftermath?.mayConclude === true,
      'ket-luan',
      ballotActionWords.conclude,
      'Kết luận rồi thì kết quả không đổi được nữa và cả khối xem được.',
    ),
  ];
}

function when(isThere: boolean, path: string, label: string, explanation: string): PlainStep[] {
  return isThere ? [{ path, label, explanation }] : [];
}

function decisionOf(ballot: BallotDetails): ManageView['decision'] {
  const round = currentRound(ballot);
  const deciders = ballot.state === 'counted' ? (aftermathStored(ballot)?.deciders ?? null) : null;
  if (round === null || deciders === null) return null;
  return {
    places: resultStored(round).openPlaces,
    tied: round.candidates.filter(({ outcome }) => outcome === 'tied'),
    deciders: deciders === 'chair' ? 'Khối trưởng' : 'Khối trưởng và Khối phó',
  };
}

/** A step that was refused: what was typed, and each mistake at its field. An error that is no refusal is thrown on. */
export function refusedStep(
  error: unknown,
  step: string,
  fields: object,
): { typed: TypedStep; status: number; message: string } {
  if (!(error instanceof Conflict) && !(error instanceof InvalidInput)) throw error;
  const errors = error.violations.map((violation) => ({
    fieldId: fieldIdOf(violation.place ?? '', step),
    message: sentenceOf(violation),
  }));
  return { typed: { ...typedStep(fields), errors }, status: error.status, message: error.message };
}

function fieldIdOf(place: string, step: string): string {
  if (place.startsWith('votes.')) return votesFieldId(place.slice('votes.'.length));
  if (place === 'reason' && step === 'quyet-dinh') return 'ly-do-chon';
  if (place === 'chosen' && step === 'gio-tay') return 'bieu-quyet';
  return STEP_FIELD_IDS[place] ?? 'dieu-hanh';
}

function typedStep(fields: object): Omit<TypedStep, 'errors'> {
  const entries = Object.entries(fields) as [string, unknown][];
  const votes = entries.flatMap(([name, value]): [string, unknown][] =>
    name === 'votes' && typeof value === 'object' && value !== null
      ? Object.entries(value as Record<string, unknown>).map(([code, typed]) => [`votes[${code}]`, typed])
      : [],
  );
  const values = Object.fromEntries([...entries, ...votes].map(([name, value]) => [name, typedText(value)]));
  return { values, chosen: new FieldReader(fields).list('chosen') };
}
