import { formatDate } from '../../text/date';
import type { AwaitedVotesView } from '../../../templates/pages/proposals/proposal-props';
import { awaitedSentence, awaitedSession } from './council-votes';
import type { ProposalDetails } from './proposal-details';

/** Why Sở Nội vụ cannot send the list on yet, with links to the sessions that vote on it; null for others and without a reason. */
export function awaitedVotesView({
  awaitedVotes,
  mayAskOpinions: appraises,
}: Pick<ProposalDetails, 'awaitedVotes' | 'mayAskOpinions'>): AwaitedVotesView | null {
  if (awaitedVotes.length === 0 || !appraises) return null;
  const sessions = awaitedVotes.map(awaitedSession);
  const known = new Map(sessions.flatMap((session) => (session === null ? [] : [[session.sessionId, session]])));
  const links = [...known.values()].map(({ sessionId, sessionTitle, heldOn }) => ({
    label: `Mở phiên họp “${sessionTitle}” ngày ${formatDate(heldOn)}`,
    href: `/hoi-dong/phien/${sessionId}`,
  }));
  const missing = sessions.includes(null) ? [{ label: 'Đưa vào chương trình phiên họp', href: '/hoi-dong' }] : [];
  return { sentence: awaitedSentence(awaitedVotes), links: [...links, ...missing] };
}
