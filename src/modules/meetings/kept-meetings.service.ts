import { Injectable } from '@nestjs/common';
import type { SnapshotMeeting } from '../../domain/publication/snapshot';
import type { InvitationFacts } from '../../../templates/documents/invitation/invitation';
import type { MinutesFacts } from '../../../templates/documents/minutes/minutes';
import { type BlocPlace, ClosedContent } from '../blocs';

/** A meeting of a closed period as it was kept, with the facts of its documents. */
export interface KeptMeeting extends SnapshotMeeting {
  readonly invitation: (NonNullable<SnapshotMeeting['invitation']> & { readonly facts: InvitationFacts }) | null;
  readonly minutes: (NonNullable<SnapshotMeeting['minutes']> & { readonly facts: MinutesFacts }) | null;
}

/** Reads what snapshots hold of meetings. */
@Injectable()
export class KeptMeetings {
  constructor(private readonly closed: ClosedContent) {}

  /** Null for a place that is not closed, and for a meeting that its snapshot does not hold. */
  async of(place: BlocPlace, meetingId: string): Promise<KeptMeeting | null> {
    const meetings = (await this.closed.part(place, ['meetings'])) as readonly KeptMeeting[] | null;
    return meetings?.find(({ id }) => id === meetingId) ?? null;
  }
}
