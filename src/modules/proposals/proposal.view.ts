import type { ProposalAction } from '../../domain/workflow/proposal';
import type { CandidateAction, CandidateState } from '../../domain/workflow/candidate';
import { unknownHolidaysText } from '../../text/commendation';
import { businessDateOf, formatDate, formatInstant } from '../../text/date';
import { commendationTypeWords } from '../../text/words/commendations';
import { achievementYears, awardSystemWords } from '../../text/words/honours';
import { candidateActionWords, candidateStateWords, proposalActionWords } from '../../text/words/proposals';
import { type Actor, holds } from '../../platform/access';
import type { CandidateRow } from '../../../templates/pages/proposals/candidate-table';
import type { OpinionView } from '../../../templates/pages/proposals/opinions';
import type {
  DocumentView,
  HistoryLine,
  RouteStep,
  StateTag,
  StepView,
  TermItem,
} from '../../../templates/pages/proposals/proposal-props';
import { outcomeTag } from './eligibility.view';
import { isLateOpinion } from './opinions.service';
import type { Candidate, Proposal, ProposalStep } from './proposal';
import type { DatedOpinion, JudgedCandidate, ProposalDetails } from './proposal-details';
import { formOf, type SentForm } from './proposal-forms';
import { proposalPath, stationWords } from './proposal-sentences';
import { isOwnListOfSecretary, mayDecide } from './proposals.policy';
import type { ProposalTerms, TermLine } from './terms';

/** Formats to take a document away in. */
const FORMATS = [
  { label: 'PDF', format: 'pdf' },
  { label: 'Word', format: 'docx' },
  { label: 'Excel', format: 'xlsx' },
] as const;

/** Links to the formats of a document. */
export function downloadsOf(path: string): { label: string; href: string }[] {
  return FORMATS.map(({ label, format }) => ({ label, href: `${path}?dinh-dang=${format}` }));
}

/** The way of a proposal: where it is drafted, its stations, the decision. */
export function routeSteps(proposal: Proposal): RouteStep[] {
  const { route, level, state, agencyId } = proposal;
  const at = state === 'decided' ? route.length : level === null ? -1 : route.indexOf(level);
  const drafted: RouteStep = {
    label: agencyId === null ? 'Khối lập danh sách' : 'Cơ quan lập, duyệt',
    state: at >= 0 ? 'past' : state === 'withdrawn' ? 'future' : 'current',
  };
  const stations = route.map((station, index): RouteStep => ({
    label: stationWords(proposal, station),
    state: index < at ? 'past' : index === at ? 'current' : 'future',
  }));
  const decided: RouteStep = { label: 'Quyết định', state: state === 'decided' ? 'past' : 'future' };
  return [drafted, ...stations, decided];
}

/** What is known of a proposal beside its list. */
export function proposalFacts(proposal: Proposal): [string, string][] {
  const { system, type, achievementFrom, achievementYear, receivedAt, createdBy, createdAt } = proposal;
  return [
    ['Hệ thống khen thưởng', awardSystemWords[system]],
    ['Loại hình', commendationTypeWords[type]],
    ['Thành tích', `năm ${achievementYears(achievementFrom, achievementYear)}`],
    ['Người lập', `${createdBy}, ${formatInstant(createdAt)}`],
    ['Sở Nội vụ nhận', receivedAt === null ? 'chưa nhận' : formatInstant(receivedAt)],
  ];
}

const CANDIDATE_KINDS: Readonly<Record<CandidateState, StateTag['kind']>> = {
  standing: 'go',
  paused: 'idle',
  refused: 'bad',
  withdrawn: 'idle',
  awarded: 'ok',
};

/** Where a candidate stands, as a tag. */
export function candidateStateTag(state: CandidateState): StateTag {
  return { text: candidateStateWords[state], kind: CANDIDATE_KINDS[state] };
}

/** The lines of the list. `sent` brings what kept it from going on. */
export function candidateRows(
  { proposal, candidates, mayWrite }: ProposalDetails,
  sent: SentForm | null,
): CandidateRow[] {
  const ids = candidates.map(({ id }) => id);
  return candidates.map((candidate, index) => {
    const { id, name, awardName, award, snapshot, eligibility, state } = candidate;
    const path = `${proposalPath(proposal)}/${id}`;
    return {
      ...{ id, name, awardName, position: index + 1 },
      detail: detailOf(candidate),
      isToCheck: award?.award.confidence === 'to_check',
      rank: snapshot.result === null ? '' : rankText(snapshot.result.rank, snapshot.result.members),
      state: state === 'standing' ? null : candidateStateTag(state),
      outcome: eligibility === null ? null : outcomeTag(eligibility.outcome),
      dossier: dossierTag(candidate),
      wrong: (sent?.outcome.errors ?? []).filter(({ fieldId }) => fieldId === rowId(id)).map(({ message }) => message),
      removeAction: mayWrite ? `${path}/bo` : null,
      upAction:
        mayWrite && index > 0
          ? { action: `${proposalPath(proposal)}/thu-tu`, version: proposal.version, ids: movedUp(ids, index) }
          : null,
    };
  });
}

/** Id of the line of a candidate in the list. */
export function rowId(candidateId: string): string {
  return `truong-hop-${candidateId}`;
}

/** Post and agency of who is proposed; '' for an agency itself. */
export function detailOf({ name, snapshot: { agencyName, positionTitle } }: Candidate): string {
  return [positionTitle ?? '', agencyName === name ? '' : agencyName].filter((part) => part !== '').join(', ');
}

/** 'Hạng 1/12'. */
export function rankText(rank: number | null, members: number): string {
  return rank === null ? 'Không xếp hạng' : `${String(rank)}/${String(members)}`;
}

function movedUp(ids: readonly string[], index: number): string[] {
  const moved = [...ids];
  const [one] = moved.splice(index, 1);
  if (one !== undefined) moved.splice(index - 1, 0, one);
  return moved;
}

function dossierTag({ checklist }: JudgedCandidate): StateTag {
  const missing = checklist.filter(({ state }) => state === 'missing' || state === 'unwritten').length;
  const needed = checklist.filter(({ component }) => component.isRequired).length;
  if (needed === 0) return { text: 'Chưa có quy định', kind: 'idle' };
  return missing === 0
    ? { text: `Đủ ${String(needed)}/${String(needed)}`, kind: 'ok' }
    : { text: `Thiếu ${String(missing)}/${String(needed)}`, kind: 'warn' };
}

/** Documents of the whole proposal; the draft of its decision for who issues it, while it is under review. */
export function documentViews(actor: Actor, proposal: Proposal): DocumentView[] {
  const path = `${proposalPath(proposal)}/van-ban`;
  const isDraft = proposal.state !== 'under_review' && proposal.state !== 'decided';
  const hint = isDraft ? 'Bản nháp cho đến khi trình' : '';
  return [
    { label: 'Tờ trình', hint, downloads: downloadsOf(`${path}/to-trinh`) },
    { label: 'Danh sách đề nghị', hint: '', downloads: downloadsOf(`${path}/danh-sach`) },
    { label: 'Biên bản bình xét', hint: '', downloads: downloadsOf(`${path}/bien-ban`) },
    ...(proposal.state === 'under_review' && mayDecide(actor, proposal)
      ? [{ label: 'Dự thảo quyết định và danh sách', hint: '', downloads: downloadsOf(`${path}/du-thao-quyet-dinh`) }]
      : []),
  ];
}

/** The days that bind a proposal, in their order. */
export function termItems({ deadlines, returnBy, submitBy }: ProposalTerms): TermItem[] {
  const item = (line: TermLine, title: string, detail: string): TermItem => ({
    date: line.on,
    dateText: formatDate(line.on),
    title,
    detail: [detail, line.isOver ? 'Đã qua' : `Còn ${String(line.daysLeft)} ngày làm việc`]
      .filter((part) => part !== '')
      .join(' · '),
    warning: unknownHolidaysText(line.unknownHolidayYears),
  });
  return [
    ...deadlines.map((line) =>
      item(
        line,
        `Hồ sơ “${line.awardName}” đến ${line.recipient}`,
        [line.yearKind === 'school' ? 'Theo năm học' : '', line.isLate ? 'Hồ sơ nộp sau hạn' : '']
          .filter((part) => part !== '')
          .join(' · '),
      ),
    ),
    ...(returnBy === null ? [] : [item(returnBy, 'Sở Nội vụ trả lại hồ sơ không đủ điều kiện', '')]),
    ...(submitBy === null ? [] : [item(submitBy, 'Sở Nội vụ trình cấp tiếp theo', '')]),
  ].sort((one, other) => (one.date < other.date ? -1 : 1));
}

/** Steps that the reader may take with the proposal; the decision is recorded on a page of its own. */
export function proposalSteps({ proposal, actions }: ProposalDetails, sent: SentForm | null): StepView[] {
  return actions
    .filter(({ action }) => action !== 'decide')
    .map(({ action, needsReason }) => ({
      ...{ action, needsReason, label: proposalActionWords[action] },
      isMain: !needsReason && action !== 'recall',
      form: formOf(`buoc-${action}`, `${proposalPath(proposal)}/buoc`, {}, proposal.version, sent),
    }));
}

/** Why a secretary may take no step with a list that is with their bloc; '' for everybody else. */
export function blockedWords(actor: Actor, proposal: Proposal): string {
  if (!isOwnListOfSecretary(actor, proposal)) return '';
  const by = proposal.hasJudgeInBloc ? 'thư ký khác của khối' : 'Sở Nội vụ';
  return `Đây là danh sách của cơ quan bạn: ở cấp khối do ${by} xét và chuyển tiếp, không phải bạn.`;
}

/** Where the decision of a proposal is recorded, or read once it stands; null for who may do neither. */
export function decisionLink(
  actor: Actor,
  { proposal, actions }: ProposalDetails,
): { readonly href: string; readonly label: string } | null {
  if (proposal.decisionId !== null && holds(actor, 'decision.read')) {
    return { href: `/quyet-dinh/${proposal.decisionId}`, label: 'Mở quyết định' };
  }
  const isDue = actions.some(({ action }) => action === 'decide') && mayDecide(actor, proposal);
  return isDue ? { href: `${proposalPath(proposal)}/quyet-dinh`, label: 'Ghi quyết định' } : null;
}

/** Steps that the reader may take with one candidate. */
export function candidateSteps(proposal: Proposal, candidate: JudgedCandidate, sent: SentForm | null): StepView[] {
  return candidate.actions.map(({ action, needsReason }) => ({
    ...{ action, needsReason, isMain: false, label: candidateActionWords[action] },
    form: formOf(`buoc-${action}`, `${proposalPath(proposal)}/${candidate.id}/buoc`, {}, candidate.version, sent),
  }));
}

/** What was done, the newest first; steps of one candidate name it. */
export function historyLines(
  proposal: Proposal,
  steps: readonly ProposalStep[],
  candidates: readonly Candidate[],
): HistoryLine[] {
  const names = new Map(candidates.map(({ id, name }) => [id, name]));
  return steps.map(({ action, candidateId, toLevel, reason, actorName, happenedAt }) => ({
    title: titleOf(
      action,
      candidateId === null ? null : (names.get(candidateId) ?? ''),
      toLevel === null ? '' : stationWords(proposal, toLevel),
    ),
    who: actorName,
    date: businessDateOf(happenedAt),
    when: formatInstant(happenedAt),
    reason: reason ?? '',
  }));
}

function titleOf(action: ProposalStep['action'], name: string | null, station: string): string {
  if (name !== null) return `${candidateActionWords[action as CandidateAction]}: ${name}`;
  const words = proposalActionWords[action as ProposalAction];
  return station === '' ? words : `${words}, đến ${station}`;
}

/** What other agencies were asked and answered. */
export function opinionView(
  proposal: Proposal,
  opinion: DatedOpinion,
  mayAnswer: boolean,
  today: string,
  sent: SentForm | null,
): OpinionView {
  const { id, agencyName, question, dueOn, askedBy, askedAt, answer, agrees, answeredBy, answeredAt } = opinion;
  const isLate = isLateOpinion(opinion, today);
  return {
    ...{ id, agencyName, question },
    state: opinionTag(agrees, isLate),
    asked: `${askedBy} hỏi ngày ${formatDate(businessDateOf(askedAt))}, trả lời trước ngày ${formatDate(dueOn)}`,
    warning: answer === null ? unknownHolidaysText(opinion.unknownHolidayYears) : '',
    answer: answer ?? '',
    answered:
      answeredAt === null
        ? ''
        : `${answeredBy ?? ''}, ${formatInstant(answeredAt)}${isLate ? ', trả lời sau hạn' : ''}`,
    form: mayAnswer ? formOf(`tra-loi-${id}`, `${proposalPath(proposal)}/y-kien/${id}`, {}, 1, sent) : null,
  };
}

function opinionTag(agrees: boolean | null, isLate: boolean): StateTag {
  if (agrees !== null) return agrees ? { text: 'Đồng ý', kind: 'ok' } : { text: 'Không đồng ý', kind: 'bad' };
  return isLate ? { text: 'Quá hạn trả lời', kind: 'warn' } : { text: 'Chờ trả lời', kind: 'go' };
}
