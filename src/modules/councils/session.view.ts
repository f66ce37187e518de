import type { FieldOption } from '../../../templates/components/field';
import type { TagKind } from '../../../templates/components/tag';
import type {
  AttendanceView,
  CouncilProgressView,
  MatterView,
  SessionPageProps,
} from '../../../templates/pages/councils/session-props';
import { attendanceOf, votesNeeded } from '../../domain/commendation/votes';
import { SESSION_ATTENDANCES } from '../../domain/councils/council';
import { attendanceSentence, voteSentence } from '../../text/commendation';
import { formatDate } from '../../text/date';
import { formatShare } from '../../text/share';
import { councilRoleWords, sessionAttendanceWords, voteKindWords } from '../../text/words/councils';
import { sessionStateWords } from '../../text/words/proposals';
import type { Actor } from '../../platform/access';
import { attendanceRuleOf, currentVote, presentOf, type SessionDetails, type SessionItem } from './council';
import { sessionPath } from './council-notices';
import { mayManage, mayPreside, voterOf } from './councils.policy';
import { councilPath, STATE_KINDS } from './councils.view';
import { standingOf } from './session-results';

export const STATUS_OPTIONS: readonly FieldOption[] = SESSION_ATTENDANCES.map((value) => ({
  value,
  label: sessionAttendanceWords[value],
}));

/** What everybody who may know of a session sees of it. */
export function sessionProps(
  actor: Actor,
  session: SessionDetails,
): Omit<SessionPageProps, 'frame' | 'manage' | 'errors' | 'conflict'> {
  const { title, council, state, heldOn, startsAt, venue, cancelReason, conclusion, roster, items } = session;
  const attendance = attendanceOf(attendanceRuleOf(council), roster.length, presentOf(session).length);
  const { members, present, needed } = attendance;
  const voter = state === 'voting' ? voterOf(actor, session) : null;
  const time = startsAt === '' ? '' : `${startsAt}, `;
  return {
    ...{ title, cancelReason, conclusion, path: sessionPath(session.id) },
    council: { href: councilPath(council), name: council.name },
    state: sessionStateWords[state],
    stateKind: STATE_KINDS[state],
    lead: `${time}ngày ${formatDate(heldOn)}${venue === '' ? '' : `, ${venue}`}`,
    figures: [
      { label: 'Tổng số thành viên', value: String(members) },
      { label: 'Có mặt', value: String(present) },
      { label: 'Cần có mặt để họp', value: String(needed) },
      { label: 'Nội dung', value: String(items.length) },
    ],
    attendanceText: attendanceSentence(attendance),
    attendance: roster.map((line) => attendanceView(line, mayManage(actor, council))),
    matters: items.map((item) => matterView(session, item)),
    progress: progressOf(actor, session),
    mayVote: voter !== null && !voter.hasVoted,
    votedText: voter?.hasVoted === true ? 'Đồng chí đã bỏ phiếu lần này.' : null,
    opinions: opinionViews(actor, session),
    openVotes: openVoteSentences(session),
    documents: documentsOf(actor, session),
  };
}

/** How far the open vote is; null while none is open. On paper nobody votes on screen. */
export function progressOf(actor: Actor, session: SessionDetails): CouncilProgressView | null {
  const vote = currentVote(session);
  if (session.state !== 'voting' || vote === null || vote.method === 'paper') return null;
  const waiting = vote.voters.filter(({ hasVoted }) => !hasVoted);
  return {
    href: `${sessionPath(session.id)}/tien-do`,
    voted: vote.voters.length - waiting.length,
    present: vote.present,
    waiting: mayPreside(actor, session) ? waiting.map(({ name }) => name) : [],
  };
}

/** Who manages the session reads also who can only vote on paper. */
function attendanceView(
  { memberId, userId, name, positionTitle, role, status, note }: SessionDetails['roster'][number],
  manages: boolean,
): AttendanceView {
  const statusText = sessionAttendanceWords[status];
  const account = manages && userId === null ? 'không có tài khoản, bỏ phiếu giấy' : '';
  const post = positionTitle === name ? '' : positionTitle;
  const office = [post, councilRoleWords[role], account].filter((part) => part !== '').join(' · ');
  return { memberId, name, office, status, statusText, note };
}

function matterView(session: SessionDetails, item: SessionItem): MatterView {
  const { id, title, subtitle, proposalCode, ruleToCheck, cutReason, outcomeNote, round } = item;
  const standing = standingOf(session, item);
  return {
    ...{ id, title, subtitle, ruleToCheck, cut: cutReason, outcome: outcomeNote },
    proposal: proposalCode === null ? null : { href: `/de-nghi/${proposalCode}`, code: proposalCode },
    rule: ruleText(session, item),
    result: standing === null ? null : voteSentence(standing.result),
    tag: tagOf(item, standing?.result.isPassed ?? null),
    counts: standing === null ? null : countsText(standing.votes),
    isRemovable: round === null,
  };
}

function tagOf(
  { voteKind, round, cutReason }: SessionItem,
  isPassed: boolean | null,
): { kind: TagKind; text: string } | null {
  if (voteKind === null) return null;
  if (isPassed === null) return { kind: 'idle', text: round === null ? 'Chưa bỏ phiếu' : 'Đang bỏ phiếu' };
  if (!isPassed) return { kind: 'bad', text: 'Không đạt' };
  return cutReason === null ? { kind: 'ok', text: 'Đạt' } : { kind: 'warn', text: 'Cắt giảm' };
}

function ruleText(session: SessionDetails, { voteKind, voteShare, ruleBasis, round }: SessionItem): string {
  if (voteKind === null || voteShare === null) return '';
  const members = session.votes.find((vote) => vote.round === round)?.members ?? session.roster.length;
  const needed = votesNeeded({ share: voteShare }, members);
  const basis = ruleBasis === '' ? '' : `, ${ruleBasis}`;
  return `${voteKindWords[voteKind]}, cần ${String(needed)}/${String(members)} (${formatShare(voteShare)} tổng số thành viên${basis}).`;
}

function countsText(votes: {
  inFavour: number;
  against: number;
  invalid: number;
  writtenInFavour: number;
  writtenAgainst: number;
}): string {
  const { inFavour, against, invalid, writtenInFavour, writtenAgainst } = votes;
  const written =
    writtenInFavour + writtenAgainst === 0
      ? ''
      : `; bằng văn bản: đồng ý ${String(writtenInFavour)}, không đồng ý ${String(writtenAgainst)}`;
  return `Tại phiên họp: đồng ý ${String(inFavour)}, không đồng ý ${String(against)}, không hợp lệ ${String(invalid)}${written}.`;
}

function opinionViews(actor: Actor, { opinions, items, council }: SessionDetails): SessionPageProps['opinions'] {
  return opinions.map(({ itemId, memberId, name, agrees, givenOn, note, fileId, fileName }) => {
    const title = items.find(({ id }) => id === itemId)?.title ?? '';
    const noted = note === '' ? '' : `, ${note}`;
    const file =
      fileId === null || !mayManage(actor, council) ? null : { href: `/tep/${fileId}`, name: fileName ?? 'Văn bản' };
    return {
      ...{ key: `${itemId}-${memberId}`, itemId, memberId, file },
      text: `${name}: ${agrees ? 'đồng ý' : 'không đồng ý'}, ${title} (văn bản ngày ${formatDate(givenOn)}${noted}).`,
    };
  });
}

function openVoteSentences({ votes, items }: SessionDetails): string[] {
  return votes.flatMap(({ voters }) =>
    voters.flatMap(({ name, agreed }) => {
      if (agreed === null) return [];
      const titles = items.filter(({ id }) => agreed.includes(id)).map(({ title }) => title);
      return [titles.length === 0 ? `${name}: không đồng ý.` : `${name}: đồng ý ${titles.join('; ')}.`];
    }),
  );
}

const FORMATS = { pdf: 'PDF', docx: 'Word', xlsx: 'Excel' } as const;

function documentsOf(actor: Actor, session: SessionDetails): SessionPageProps['documents'] {
  const { items, votes, id } = session;
  if (items.length === 0 || items.some(({ isSecretProposal }) => isSecretProposal)) return [];
  const entry = (which: string, title: string) => ({
    title,
    links: (['pdf', 'docx', 'xlsx'] as const).map((format) => ({
      href: `${sessionPath(id)}/van-ban/${which}/${format}`,
      label: FORMATS[format],
    })),
  });
  const hasPaper =
    mayManage(actor, session.council) &&
    items.some(({ voteKind, inFavour }) => voteKind === 'secret' && inFavour === null);
  const isCounted = votes.at(-1)?.issued != null;
  return [
    entry('bien-ban', 'Biên bản phiên họp'),
    ...(isCounted ? [entry('kiem-phieu', 'Biên bản kiểm phiếu lần cuối')] : []),
    ...(hasPaper ? [entry('phieu-bau', 'Phiếu bầu để in')] : []),
  ];
}
