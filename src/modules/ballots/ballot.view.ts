import { isAcclaimed, type Outcome } from '../../domain/ballots/result';
import { isCounted } from '../../domain/workflow/ballot';
import { formatInstant } from '../../text/date';
import { thresholdText } from '../../text/ballot-rules';
import { ballotMethodWords, ballotStateWords, outcomeWords } from '../../text/vi';
import type { TagKind } from '../../../templates/components/tag';
import type {
  BallotLine,
  CandidateLine,
  ProgressView,
  RoundCountsView,
  RoundView,
} from '../../../templates/pages/ballots/ballot-props';
import { quorumOf } from '../../domain/meetings/attendance';
import { pathOf } from '../../platform/web';
import type { BlocPlace } from '../blocs';
import { type BallotDetails, type BallotRound, type BallotSummary, currentRound, type RoundCounts } from './ballot';
import { acclaimed } from './ballot-results';

const STATE_KINDS: Readonly<Record<BallotSummary['state'], TagKind>> = {
  preparing: 'idle',
  open: 'go',
  counted: 'warn',
  concluded: 'ok',
  cancelled: 'bad',
};

const OUTCOME_KINDS: Readonly<Record<Outcome, TagKind>> = {
  elected: 'ok',
  chosen: 'ok',
  tied: 'warn',
  not_elected: 'idle',
  passed_over: 'idle',
};

/** `/khoi/:bloc/:period` */
export function basePathOf({ bloc, period }: BlocPlace): string {
  return pathOf({ blocCode: bloc.code, periodCode: period.code });
}

/** Where a ballot is. */
export function ballotPath(place: BlocPlace, ballotId: string): string {
  return `${basePathOf(place)}/bo-phieu/${ballotId}`;
}

/** What every page about ballots says of its place. */
export function placeOfPage(place: BlocPlace) {
  return { basePath: basePathOf(place), blocName: place.bloc.name, periodName: place.period.name };
}

export function stateOf({ state }: Pick<BallotSummary, 'state'>): { state: string; stateKind: TagKind } {
  return { state: ballotStateWords[state], stateKind: STATE_KINDS[state] };
}

export function ballotLine(place: BlocPlace, ballot: BallotSummary): BallotLine {
  return {
    href: ballotPath(place, ballot.id),
    title: ballot.title,
    meeting: ballot.meetingTitle,
    award: ballot.award?.name ?? '',
    method: ballotMethodWords[ballot.method],
    round: ballot.round === 0 ? '' : `vòng ${String(ballot.round)}`,
    ...stateOf(ballot),
  };
}

/** Who is acclaimed, in words; null while the counts are not to be known. */
export function resultText(ballot: BallotDetails): string | null {
  if (!isCounted(ballot.state) || (currentRound(ballot)?.counts ?? null) === null) return null;
  const names = acclaimed(ballot).map(({ name }) => name);
  const prefix = ballot.state === 'concluded' ? '' : 'Tạm tính: ';
  if (names.length > 0) return `${prefix}${prefix === '' ? 'Được' : 'được'} suy tôn: ${names.join('; ')}.`;
  return `${prefix}${prefix === '' ? 'Không' : 'không'} đơn vị nào được suy tôn.`;
}

/** The rounds, the latest first. */
export function roundViews(ballot: BallotDetails): RoundView[] {
  return ballot.rounds.map((round) => roundView(ballot, round)).reverse();
}

function roundView(ballot: BallotDetails, round: BallotRound): RoundView {
  const { members, present, decision } = round;
  const { required } = quorumOf(members, present, ballot.rules.quorum);
  const said =
    decision &&
    `${decision.decidedBy} quyết định. Lý do: ${decision.reason} (${decision.recordedBy} ghi lúc ${formatInstant(decision.at)}.)`;
  const names = new Map(round.candidates.map(({ code, name }) => [code, name]));
  return {
    round: round.round,
    places: round.places,
    quorum: `Có mặt ${String(present)}/${String(members)} đơn vị, cần ít nhất ${String(required)}.`,
    openedText: `${round.openedBy} mở lúc ${formatInstant(round.openedAt)}.`,
    counts: round.counts && countsView(ballot, round, round.counts),
    candidates: round.candidates.map(candidateLine),
    decision: said,
    openVotes: round.voters.flatMap(({ name, openChoice }) =>
      openChoice === null
        ? []
        : [{ name, chosen: openChoice.map((code) => names.get(code) ?? code).join('; ') || 'không chọn đơn vị nào' }],
    ),
  };
}

function countsView(ballot: BallotDetails, round: BallotRound, counts: RoundCounts): RoundCountsView {
  const voted = round.voters.filter(({ votedAt }) => votedAt !== null).length;
  const lost = ballot.method === 'paper' ? 0 : voted - counts.collected;
  const board = counts.countingBoard === null ? '' : ` Ban kiểm phiếu: ${counts.countingBoard}.`;
  return {
    ...{ issued: counts.issued, collected: counts.collected, valid: counts.valid, invalid: counts.invalid },
    neededText: `Cần ít nhất ${String(counts.needed)} phiếu (${thresholdText(ballot.rules)}).`,
    countedText: `${counts.countedBy} đóng và kiểm phiếu lúc ${formatInstant(counts.countedAt)}.${board}`,
    missing:
      lost > 0
        ? `${String(lost)} đơn vị được ghi đã bỏ phiếu nhưng phiếu không có trong hòm (máy chủ dừng giữa chừng). Nên hủy cuộc này và bỏ phiếu lại.`
        : null,
  };
}

function candidateLine({ code, name, votes, outcome }: BallotRound['candidates'][number]): CandidateLine {
  return {
    ...{ code, name, votes },
    outcome: outcome && outcomeWords[outcome],
    outcomeKind: outcome === null ? 'idle' : OUTCOME_KINDS[outcome],
    isAcclaimed: isAcclaimed(outcome),
  };
}

/** How far the open round is; null while none is open, and on paper. */
export function progressView(place: BlocPlace, ballot: BallotDetails, managesIt: boolean): ProgressView | null {
  const round = currentRound(ballot);
  if (ballot.state !== 'open' || round === null || ballot.method === 'paper') return null;
  const waiting = round.voters.filter(({ votedAt }) => votedAt === null);
  return {
    voted: round.present - waiting.length,
    present: round.present,
    waiting: managesIt ? waiting.map(({ name }) => name) : [],
    href: `${ballotPath(place, ballot.id)}/tien-do`,
  };
}
