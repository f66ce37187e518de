import { Injectable } from '@nestjs/common';
import type { SnapshotMeeting } from '../../domain/publication/snapshot';
import { invitation } from '../../../templates/documents/invitation/invitation';
import { minutes } from '../../../templates/documents/minutes/minutes';
import { SYSTEM_ACTOR } from '../../platform/access';
import { type BlocPlace, chairOf } from '../blocs';
import type { AttendanceRow, Meeting } from './meeting';
import { type DocumentNumbering, MeetingDocumentsService } from './meeting-documents.service';
import { MeetingsService } from './meetings.service';

const UNNUMBERED: DocumentNumbering = { number: null, date: null };

/** Gathers what a snapshot keeps of the meetings of a place. */
@Injectable()
export class MeetingsToKeep {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly documents: MeetingDocumentsService,
  ) {}

  /** The meetings of a place that is being closed, the first one first, with attendance, steps and documents. */
  async of(place: BlocPlace): Promise<SnapshotMeeting[]> {
    const kept: SnapshotMeeting[] = [];
    for (const { id } of (await this.meetings.list(place)).toReversed()) {
      kept.push(await this.meeting(place, await this.meetings.find(SYSTEM_ACTOR, place, id)));
    }
    return kept;
  }

  private async meeting(place: BlocPlace, meeting: Meeting): Promise<SnapshotMeeting> {
    const { id, number, kind, title, state, heldOn, startsAt, endsAt, venue, presidedBy, recordedBy } = meeting;
    const steps = await this.meetings.events(meeting);
    // Documents are issued by the chair agency: without one there are none.
    const hasIssuer = chairOf(place) !== undefined;
    return {
      ...{ id, number, kind, title, state, heldOn, startsAt, endsAt, venue, presidedBy, recordedBy },
      attendance: { ...meeting.count, units: meeting.attendance.map(unitOf) },
      steps: steps.map(({ happenedAt, ...step }) => ({ ...step, at: happenedAt.toISOString() })),
      invitation: hasIssuer ? await this.invitation(place, meeting) : null,
      minutes: await this.minutes(place, meeting, hasIssuer),
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
    const signed = await this.documents.signedMinutes(place, meeting);
    if (signed !== null) {
      const { facts, contentHash, signedBy, signedAt } = signed;
      return { facts, contentHash, signed: { by: signedBy, at: signedAt.toISOString() } };
    }
    if (!hasIssuer) return null;
    const facts = await this.documents.minutesFacts(place, meeting, UNNUMBERED);
    return { facts, contentHash: minutes(facts).meta.contentHash, signed: null };
  }
}

function unitOf({ code, name, status, attendeeName, attendeePosition, authorisation }: AttendanceRow) {
  return { agency: code, name, status, attendeeName, attendeePosition, authorisation };
}
