import type { NoticeContent, Recipient } from '../../platform/notices';
import type { BlocPlace } from '../blocs';

/** The officers and leaders of every member, each told once under the key. */
export function toMembers(
  place: BlocPlace,
  content: Omit<NoticeContent, 'onceKey'>,
  key: string,
): { to: Recipient; content: NoticeContent }[] {
  return place.members.flatMap(({ agencyId }) =>
    (['OFFICER', 'LEADER'] as const).map((role) => ({
      to: { role, agencyId },
      content: { ...content, onceKey: `${key}:${agencyId}:${role}` },
    })),
  );
}

/** The leader in charge of the bloc, told once under the key. */
export function toLeader(
  place: BlocPlace,
  content: Omit<NoticeContent, 'onceKey'>,
  key: string,
): { to: Recipient; content: NoticeContent } {
  const to = { role: 'PROVINCIAL_LEADER', blocId: place.bloc.id } as const;
  return { to, content: { ...content, onceKey: `${key}:leader` } };
}
