import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access';
import type { ReportKind, ReportMeeting } from '../../../templates/documents/period-report';
import type { BlocPlace } from '../blocs';
import { type ListedMeeting, MeetingDocumentsService, MeetingsService } from '../meetings';
import { ReportFactsRepository } from './report-facts.repository';

const WITH_MINUTES: readonly ListedMeeting['state'][] = ['minutes_signed', 'concluded', 'in_session'];

/** Finds the meeting whose minutes a report carries as its annex III. */
@Injectable()
export class ReportMeetingService {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly documents: MeetingDocumentsService,
    private readonly repository: ReportFactsRepository,
  ) {}

  /** The minutes of the meeting on the report, signed or as they stand; null before it began. Conflict without a chair. */
  async of(actor: Actor, place: BlocPlace, kind: ReportKind): Promise<ReportMeeting | null> {
    const chosen = meetingOfReport(await this.meetings.list(place), kind);
    if (chosen === null) return null;
    const { number, id } = chosen;
    const signed = await this.repository.signedMinutes(id);
    if (signed !== null) return { number, isSigned: true, minutes: signed };
    const meeting = await this.meetings.find(actor, place, id);
    const minutes = await this.documents.minutesFacts(place, meeting, { number: null, date: null });
    return { number, isSigned: false, minutes };
  }
}

/**
 * The meeting on a report of a kind among those of its period: one whose minutes are signed before one that is concluded,
 * that before one in session; of several the last.
 */
export function meetingOfReport<Listed extends Pick<ListedMeeting, 'number' | 'kind' | 'state'>>(
  meetings: readonly Listed[],
  kind: ReportKind,
): Listed | null {
  const [first] = meetings
    .filter((meeting) => meeting.kind === kind && WITH_MINUTES.includes(meeting.state))
    .sort(
      (one, other) => WITH_MINUTES.indexOf(one.state) - WITH_MINUTES.indexOf(other.state) || other.number - one.number,
    );
  return first ?? null;
}
