import { Injectable } from '@nestjs/common';
import { toPlain } from '../../domain/publication/plain';
import type { SnapshotMeeting } from '../../domain/publication/snapshot';
import { invitation } from '../../../templates/documents/invitation/invitation';
import { minutes } from '../../../templates/documents/minutes/minutes';
import { SYSTEM_ACTOR } from '../../platform/access';
import { type BlocPlace, chairOf } from '../blocs';
import { CommentsService } from './comments.service';
import type { KeptMeeting, Meeting } from './meeting';
import { type DocumentNumbering, MeetingDocumentsService } from './meeting-documents.service';
import { MeetingsService } from './meetings.service';
import { RecordsService } from './records.service';

const UNNUMBERED: DocumentNumbering = { number: null, date: null };

/** Gathers what a snapshot keeps of the meetings of a place. */
@Injectable()
export class MeetingsToKeep {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly records: RecordsService,
    private readonly comments: CommentsService,
    private readonly documents: MeetingDocumentsService,
  ) {}

  /** The meetings of a place that is being closed, the newest first, with all that was written and their documents. */
  async of(place: BlocPlace): Promise<SnapshotMeeting[]> {
    const kept: SnapshotMeeting[] = [];
    for (const { id } of await this.meetings.list(place)) {
      kept.push(await this.meeting(place, await this.meetings.find(SYSTEM_ACTOR, place, id)));
    }
    return kept;
  }

  private async meeting(place: BlocPlace, found: Meeting): Promise<SnapshotMeeting> {
    const written: Pick<KeptMeeting, 'meeting' | 'record' | 'comments' | 'events'> = {
      meeting: found,
      record: await this.records.read(found),
      comments: await this.comments.list(found),
      events: await this.meetings.events(found),
    };
    // Documents are issued by the chair agency: without one there are none.
    const hasIssuer = chairOf(place) !== undefined;
    return {
      ...{ id: found.id, meeting: toPlain(written) },
      invitation: hasIssuer ? await this.invitation(place, found) : null,
      minutes: await this.minutes(place, found, hasIssuer),
    };
  }

  private async invitation(place: BlocPlace, meeting: Meeting): Promise<SnapshotMeeting['invitation']> {
    const sent = await this.documents.lastInvitation(meeting);
    const numbering = sent === null ? UNNUMBERED : { number: sent.number, date: sent.issuedOn };
    const facts = await this.documents.invitationFacts(place, meeting, numbering);
    const { contentHash } = invitation(facts).meta;
    return { facts, contentHash, sent: sent && { ...sent, sentAt: sent.sentAt.toISOString() } };
  }

  private async minutes(place: BlocPlace, meeting: Meeting, hasIssuer: boolean): Promise<SnapshotMeeting['minutes']> {
    const signed = await this.documents.signedMinutes(meeting);
    if (signed !== null) {
      const { facts, contentHash, signedBy, signedAt } = signed;
      return { facts, contentHash, signed: { by: signedBy, at: signedAt.toISOString() } };
    }
    if (!hasIssuer) return null;
    const facts = await this.documents.minutesFacts(place, meeting, UNNUMBERED);
    return { facts, contentHash: minutes(facts).meta.contentHash, signed: null };
  }
}
