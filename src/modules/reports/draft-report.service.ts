import { Injectable } from '@nestjs/common';
import { isDisclosed } from '../../domain/appraisal/disclosure';
import type { Document } from '../../documents/model';
import { type Actor, may, SYSTEM_ACTOR } from '../../platform/access';
import { NotFound } from '../../platform/errors';
import { periodReport, type ReportFacts, withoutPoints } from '../../../templates/documents/period-report';
import { accessPlace, type BlocPlace, PlacesService } from '../blocs';
import { type Meeting, MeetingsService } from '../meetings';
import { reportKindOf, ReportsService } from './reports.service';

/** The draft of a report as a meeting discusses it. */
export interface DraftReport {
  readonly place: BlocPlace;
  readonly meeting: Meeting;
  readonly document: Document;
  /** True: the scheme does not disclose the points to this reader yet, so there are none in the document. */
  readonly isWithheld: boolean;
}

const NOT_DISCUSSED: readonly Meeting['state'][] = ['preparing', 'cancelled'];

/** Shows the draft of a report to those who comment on it in a meeting. */
@Injectable()
export class DraftReportService {
  constructor(
    private readonly places: PlacesService,
    private readonly meetings: MeetingsService,
    private readonly reports: ReportsService,
  ) {}

  /**
   * The draft that a meeting (its number or id) discusses, from its invitation on; never the official version. NotFound
   * for strangers, and for meetings about something else. Conflict while the bloc has no chair.
   */
  async read(actor: Actor, blocCode: string, periodCode: string, meetingKey: string): Promise<DraftReport> {
    const place = await this.places.find(actor, blocCode, periodCode, 'report.preview');
    const meeting = await this.meetings.find(actor, place, meetingKey);
    if (meeting.kind !== reportKindOf(place.period) || NOT_DISCUSSED.includes(meeting.state)) {
      throw new NotFound('Cuộc họp này chưa có dự thảo báo cáo để xem.');
    }
    // The draft is the same for all; what this reader may not know is taken out below.
    const { facts, prose } = await this.reports.read(SYSTEM_ACTOR, blocCode, periodCode, { official: false });
    const isWithheld = !may(actor, 'report.read', accessPlace(place)) && !arePointsDisclosed(facts);
    const shown = isWithheld ? withoutPoints(facts, prose) : { facts, prose };
    return { place, meeting, document: periodReport(shown.facts, shown.prose), isWithheld };
  }
}

/** Ranks compare everybody, so the points are shown once those of every agency are disclosed. */
function arePointsDisclosed({ scheme, scores }: ReportFacts): boolean {
  return scores.every(({ state }) => isDisclosed(scheme?.appraisal ?? null, state));
}
