import { Injectable } from '@nestjs/common';
import { quorumOf } from '../../domain/meetings/attendance';
import { formatDate } from '../../text/date';
import { type Actor, may, type Permission } from '../../platform/access';
import { Forbidden, NotFound } from '../../platform/errors';
import { accessPlace, type BlocPlace, type Member, requireUnlocked, ReviewStatesService } from '../blocs';
import { AttendanceRepository, type StoredAttendance } from './attendance.repository';
import { KeptMeetings } from './kept-meetings.service';
import type { AttendanceRow, Meeting, StoredMeeting } from './meeting';
import { mayRead } from './meetings.policy';
import { MeetingsRepository } from './meetings.repository';

/** Finds meetings for those who may know of them. */
@Injectable()
export class MeetingReader {
  constructor(
    private readonly meetings: MeetingsRepository,
    private readonly attendance: AttendanceRepository,
    private readonly states: ReviewStatesService,
    private readonly kept: KeptMeetings,
  ) {}

  /**
   * A meeting of the place by its number or id, with the attendance of every member; of a closed period as it was kept.
   * NotFound otherwise.
   */
  async find(actor: Actor, place: BlocPlace, key: string): Promise<Meeting> {
    const stored = await this.stored(actor, place, key, false);
    const kept = await this.kept.of(place, stored.id);
    return kept === null ? this.whole(place, stored) : { ...kept.meeting, kept };
  }

  /**
   * The same inside a transaction, with the right to change it: nobody else writes to the meeting until its end, and its
   * period stays as it is. Conflict once that is closed: its snapshot tells of the meeting as it was.
   */
  async lock(actor: Actor, place: BlocPlace, key: string, permission: Permission): Promise<Meeting> {
    if (permission === 'meeting.manage' && !may(actor, permission, accessPlace(place))) {
      await this.stored(actor, place, key, false);
      throw new Forbidden();
    }
    // The review before the meeting, as in every write that takes both.
    const state = await this.states.hold(place);
    const stored = await this.stored(actor, place, key, true);
    if (state === 'closed') requireUnlocked({ ...place, review: { state } });
    return this.whole(place, stored);
  }

  private async whole(place: BlocPlace, stored: StoredMeeting): Promise<Meeting> {
    const rows = new Map((await this.attendance.list(stored.id)).map((row) => [row.agencyId, row]));
    const attendance = place.members.map((member) => attendanceOf(member, rows.get(member.agencyId)));
    const present = attendance.filter((row) => row.present).length;
    return { ...stored, attendance, count: quorumOf(attendance.length, present, stored.quorum), kept: null };
  }

  private async stored(actor: Actor, place: BlocPlace, key: string, lock: boolean): Promise<StoredMeeting> {
    const found =
      place.review === null || !mayRead(actor, place) ? null : await this.meetings.find(place.review.id, key, lock);
    if (found === null) throw new NotFound('Không tìm thấy cuộc họp này.');
    return found;
  }
}

function attendanceOf(member: Member, stored: StoredAttendance | undefined): AttendanceRow {
  const { agencyId, code, name, shortName } = member;
  const status = stored?.status ?? null;
  const isSubstitute = status === 'substitute';
  const file =
    stored === undefined || stored.fileId === null ? null : { id: stored.fileId, name: stored.fileName ?? '' };
  return {
    ...{ agencyId, code, name, shortName, status, isSubstitute },
    present: status === 'present' || isSubstitute,
    attendeeName: stored?.attendeeName ?? '',
    attendeePosition: stored?.attendeePosition ?? '',
    userId: stored?.userId ?? null,
    authorisation: stored === undefined || !isSubstitute ? null : authorisationWords(stored),
    authorisationNumber: stored?.authorisationNumber ?? '',
    authorisationDate: stored?.authorisationDate ?? null,
    authorisationFile: file,
    version: stored?.version ?? 0,
    saved: stored === undefined ? null : { changedBy: stored.changedBy, changedAt: stored.changedAt },
  };
}

/** 'số 12-UQ/BTCTU ngày 05/08/2022', or the name of the file. */
function authorisationWords({ authorisationNumber, authorisationDate, fileName }: StoredAttendance): string {
  if (authorisationNumber === '') return `tệp ${fileName ?? ''}`;
  return `số ${authorisationNumber}${authorisationDate === null ? '' : ` ngày ${formatDate(authorisationDate)}`}`;
}
