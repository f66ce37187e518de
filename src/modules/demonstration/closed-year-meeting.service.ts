import { Injectable } from '@nestjs/common';
import type { BlocPlace } from '../blocs';
import {
  BallotConclusionService,
  BallotCountingService,
  BallotOpeningService,
  BallotPreparationService,
  BallotRulesService,
} from '../ballots';
import { AttendanceService, RecordsService } from '../meetings';
import {
  ACCLAIM_COUNT,
  ACCLAIM_TITLE,
  BALLOT_RULES,
  CLOSED_AGENDA,
  CLOSED_DECISIONS,
  CLOSED_INVITATION,
  CLOSED_MEETING,
  CLOSED_MINUTES,
  CLOSED_NEXT_TASKS,
  CLOSED_OPINIONS,
  SUBSTITUTE,
} from './invented-2020';
import { InventedMeetings } from './invented-meetings.service';
import type { People } from './people.service';

/** Holds the meeting of the year that is over, with its ballot. */
@Injectable()
export class ClosedYearMeeting {
  constructor(
    private readonly meetings: InventedMeetings,
    private readonly attendance: AttendanceService,
    private readonly records: RecordsService,
    private readonly rules: BallotRulesService,
    private readonly ballots: BallotPreparationService,
    private readonly opening: BallotOpeningService,
    private readonly counting: BallotCountingService,
    private readonly conclusion: BallotConclusionService,
  ) {}

  /** From the invitation to the signed minutes. */
  async hold(place: BlocPlace, people: People): Promise<void> {
    const { secretary } = people;
    const key = await this.meetings.invite(place, people, CLOSED_MEETING, CLOSED_AGENDA, CLOSED_INVITATION);
    await this.meetings.step(place, people, key, 'begin');
    for (const { code } of place.members) await this.attend(place, people, key, code);
    await this.acclaim(place, people, key);
    for (const { code } of place.members) {
      const judgement = 'Hoàn thành tốt các nội dung đã đăng ký thi đua năm 2020.';
      await this.records.conclude(secretary, place, key, code, 0, { judgement, remark: '' });
    }
    for (const draft of CLOSED_DECISIONS) await this.records.addItem(secretary, place, key, 'decision', draft);
    for (const draft of CLOSED_NEXT_TASKS) await this.records.addItem(secretary, place, key, 'next_task', draft);
    await this.records.writeText(secretary, place, key, 'discussion', 0, CLOSED_OPINIONS);
    await this.meetings.step(place, people, key, 'conclude');
    await this.meetings.step(place, people, key, 'sign_minutes', CLOSED_MINUTES);
  }

  private async attend(place: BlocPlace, { secretary }: People, key: string, code: string): Promise<void> {
    const head = {
      ...{ status: 'present' as const, attendeeName: 'Thủ trưởng cơ quan', attendeePosition: 'Thủ trưởng cơ quan' },
      ...{ userId: null, authorisationNumber: '', authorisationDate: null },
    };
    const { agency, name, position, number, date } = SUBSTITUTE;
    const substitute = {
      ...{ status: 'substitute' as const, attendeeName: name, attendeePosition: position },
      ...{ userId: null, authorisationNumber: number, authorisationDate: date },
    };
    await this.attendance.record(secretary, place, key, code, 0, code === agency ? substitute : head);
  }

  private async acclaim(place: BlocPlace, { secretary }: People, key: string): Promise<void> {
    await this.rules.save(secretary, place, BALLOT_RULES, 0);
    const candidates = ACCLAIM_COUNT.votes.map(({ code }) => code);
    const draft = {
      title: ACCLAIM_TITLE,
      method: 'paper',
      places: 1,
      isAcclaim: true,
      awardCode: null,
      candidates,
    } as const;
    const ballotId = await this.ballots.create(secretary, place, key, draft);
    await this.opening.open(secretary, place, ballotId, null);
    await this.counting.count(secretary, place, ballotId, null, ACCLAIM_COUNT);
    await this.conclusion.conclude(secretary, place, ballotId, null);
  }
}
