import { Injectable } from '@nestjs/common';
import { fromPlain } from '../../domain/publication/plain';
import type { SnapshotMeeting } from '../../domain/publication/snapshot';
import type { InvitationFacts } from '../../../templates/documents/invitation/invitation';
import { type BlocPlace, ClosedContent } from '../blocs';
import type { KeptMeeting } from './meeting';

/** Reads what snapshots hold of meetings. */
@Injectable()
export class KeptMeetings {
  constructor(private readonly closed: ClosedContent) {}

  /** The meetings of a closed place, the newest first; null where they are read live. */
  async list(place: BlocPlace): Promise<KeptMeeting[] | null> {
    const meetings = (await this.closed.part(place, ['meetings'])) as readonly SnapshotMeeting[] | null;
    return meetings && meetings.map(keptOf);
  }

  /** One of them; null also for one that its snapshot does not hold. */
  async of(place: BlocPlace, meetingId: string): Promise<KeptMeeting | null> {
    return (await this.list(place))?.find(({ meeting }) => meeting.id === meetingId) ?? null;
  }
}

function keptOf({ meeting, invitation, minutes }: SnapshotMeeting): KeptMeeting {
  const written = fromPlain(meeting) as Pick<KeptMeeting, 'meeting' | 'record' | 'comments' | 'events'>;
  return {
    ...written,
    invitation: (invitation?.facts ?? null) as InvitationFacts | null,
    minutes: minutes as KeptMeeting['minutes'],
  };
}
