import { formState, type SentForm } from '../../../templates/pages/councils/form-state';
import type { FieldOption } from '../../../templates/components/field';
import type { SessionManageView } from '../../../templates/pages/councils/session-props';
import { kindOfMethod, VOTE_METHODS } from '../../domain/councils/council';
import { formatDate } from '../../text/date';
import { voteMethodWords } from '../../text/words/councils';
import { sessionActionWords } from '../../text/words/proposals';
import type { WaitingProposal } from './agenda.repository';
import { currentVote, type SessionDetails, type SessionItem } from './council';
import { sessionPath } from './council-notices';
import { VOTE_KIND_OPTIONS } from './councils.view';
import { standingOf, unvoted } from './session-results';
import { STATUS_OPTIONS } from './session.view';

/** The forms of a page as one was sent, and the token that they carry. */
interface Forms {
  readonly token: string;
  readonly sent: SentForm | null;
}

const EXPLANATIONS = {
  open: 'Khai mạc khi đủ số thành viên có mặt. Từ lúc này tổng số thành viên của phiên họp không đổi.',
  close_voting: 'Đóng bỏ phiếu rồi kiểm phiếu; phiếu kín được trộn, không ai biết phiếu của ai.',
  conclude: 'Kết thúc: trường hợp không đủ phiếu ra khỏi danh sách đề nghị, danh sách còn lại chuyển cấp tiếp theo.',
} as const;

/** What may be done with a session, for who keeps its council. */
export function manageView(
  session: SessionDetails,
  waiting: readonly WaitingProposal[],
  forms: Forms,
): SessionManageView {
  const path = sessionPath(session.id);
  const form = (id: string, address: string, stored: Readonly<Record<string, string>> = {}) =>
    formState(id, `${path}/${address}`, forms.token, stored, forms.sent);
  const { state } = session;
  const isEnding = state === 'preparing' || state === 'in_session';
  return {
    ...{ path, version: String(session.version), csrfToken: forms.token },
    steps: stepsOf(session),
    methods: methodsOf(session),
    start: form('mo-bo-phieu', 'buoc'),
    cancel: isEnding ? form('huy', 'buoc') : null,
    paper: paperOf(session, form),
    hands: handsOf(session, form),
    write: isEnding ? writeOf(session, waiting, form) : null,
    cut: cutOf(session, form),
  };
}

/** What who presides may do: the steps of the meeting, nothing of its preparation. */
export function presideView(session: SessionDetails, forms: Forms): SessionManageView {
  return { ...manageView(session, [], forms), cancel: null, hands: null, write: null };
}

type MakeForm = (
  id: string,
  address: string,
  stored?: Readonly<Record<string, string>>,
) => ReturnType<typeof formState>;

function stepsOf(session: SessionDetails): SessionManageView['steps'] {
  const step = (action: keyof typeof EXPLANATIONS) => ({
    ...{ action, label: sessionActionWords[action], explanation: EXPLANATIONS[action] },
  });
  if (session.state === 'preparing') return [step('open')];
  if (session.state === 'voting') return currentVote(session)?.method === 'paper' ? [] : [step('close_voting')];
  return session.state === 'in_session' && unvoted(session).length === 0 && session.items.length > 0
    ? [step('conclude')]
    : [];
}

function methodsOf(session: SessionDetails): FieldOption[] {
  if (session.state !== 'in_session') return [];
  const kinds = unvoted(session).map(({ voteKind }) => voteKind);
  return VOTE_METHODS.filter((method) => kinds.includes(kindOfMethod(method))).map((value) => ({
    value,
    label: voteMethodWords[value],
  }));
}

function paperOf(session: SessionDetails, form: MakeForm): SessionManageView['paper'] {
  const vote = currentVote(session);
  if (session.state !== 'voting' || vote?.method !== 'paper') return null;
  return { form: form('kiem-phieu', 'buoc'), present: vote.present, matters: optionsOf(inVote(session)) };
}

function handsOf(session: SessionDetails, form: MakeForm): SessionManageView['hands'] {
  const vote = currentVote(session);
  if (session.state !== 'voting' || vote?.method !== 'open') return null;
  const members = vote.voters
    .filter(({ hasVoted }) => !hasVoted)
    .map(({ memberId, name }) => ({ value: memberId, label: name }));
  if (members.length === 0) return null;
  return { form: form('gio-tay', 'bieu-quyet'), members, matters: optionsOf(inVote(session)) };
}

function cutOf(session: SessionDetails, form: MakeForm): SessionManageView['cut'] {
  if (session.state !== 'in_session') return null;
  const passed = session.items.filter(
    (item) => item.candidateId !== null && standingOf(session, item)?.result.isPassed === true,
  );
  return passed.length === 0 ? null : { form: form('cat-giam', 'cat-giam'), candidates: optionsOf(passed) };
}

function writeOf(
  session: SessionDetails,
  waiting: readonly WaitingProposal[],
  form: MakeForm,
): NonNullable<SessionManageView['write']> {
  const { title, heldOn, startsAt, venue, presidedBy, recordedBy, conclusion, version } = session;
  const values = { title, heldOn: formatDate(heldOn), startsAt, venue, presidedBy, recordedBy, conclusion };
  return {
    edit: form('sua-phien', 'sua', { ...values, version: String(version) }),
    proposal: form('them-de-nghi', 'de-nghi'),
    proposals: waiting.map(({ code, title: name, candidates }) => ({
      value: code,
      label: `${code}: ${name} (${String(candidates)} trường hợp)`,
    })),
    matter: form('them-noi-dung', 'noi-dung', { voteShare: '1/2' }),
    matterKinds: [{ value: 'none', label: 'Không bỏ phiếu' }, ...VOTE_KIND_OPTIONS],
    opinion: form('y-kien-van-ban', 'y-kien'),
    absent: session.roster
      .filter(({ status }) => status !== 'present')
      .map(({ memberId, name }) => ({ value: memberId, label: name })),
    voted: optionsOf(session.items.filter(({ voteKind }) => voteKind !== null)),
    statuses: STATUS_OPTIONS,
  };
}

function inVote({ items, round }: SessionDetails): SessionItem[] {
  return items.filter((item) => item.round === round);
}

function optionsOf(items: readonly SessionItem[]): FieldOption[] {
  return items.map(({ id, title, subtitle }) => ({
    value: id,
    label: subtitle === '' ? title : `${title} (${subtitle})`,
  }));
}
