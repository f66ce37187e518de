import { Injectable } from '@nestjs/common';
import { exact } from '../../domain/fraction';
import type { BlocPlace } from '../blocs';
import { PlacesService } from '../blocs';
import { RemindersService } from '../home';
import { CommentsService } from '../meetings';
import { ChangeDecisionsService, TargetChangesService, TasksService } from '../tasks';
import {
  CHANGES,
  COMMENT_ANSWER,
  COMMENTS,
  HALF_YEAR_AGENDA,
  HALF_YEAR_INVITATION,
  HALF_YEAR_MEETING,
  REMINDER,
} from './invented-half-year';
import { PACT_SIGNED_ON } from './invented';
import { InventedMeetings } from './invented-meetings.service';
import { InventedPacts } from './invented-pacts.service';
import type { People } from './people.service';

type Change = (typeof CHANGES)[number];

/** What goes on in the half year: the pact, changes of targets, reminders, the meeting that is to come. */
@Injectable()
export class HalfYearWork {
  constructor(
    private readonly places: PlacesService,
    private readonly pacts: InventedPacts,
    private readonly tasks: TasksService,
    private readonly changes: TargetChangesService,
    private readonly decisions: ChangeDecisionsService,
    private readonly reminders: RemindersService,
    private readonly meetings: InventedMeetings,
    private readonly comments: CommentsService,
  ) {}

  async enter(place: BlocPlace, people: People): Promise<void> {
    const year = await this.places.ofYear(place);
    await this.pacts.copy(year, people);
    const members = year.members.map(({ code }) => code);
    await this.pacts.sign(year, people, members, PACT_SIGNED_ON);
    await this.remind(place, people);
    for (const change of CHANGES) await this.change(year, people, change);
    await this.meet(place, people);
  }

  /** Asks for another target; everything else of the task stays as it was approved. */
  private async change(year: BlocPlace, people: People, change: Change): Promise<void> {
    const { agency, number, target, effectiveOn, reason, isApproved } = change;
    const { id } = await this.tasks.task(year, this.places.member(year, agency), number);
    const current = await this.changes.current(id);
    const typed = { draft: { ...current, target: exact(target) }, refused: [] };
    const key = { blocCode: year.bloc.code, periodCode: year.period.code, agencyCode: agency, number };
    const draft = { typed, seenVersion: current.version, effectiveOn, reason };
    const requested = await this.changes.request(people.leader(agency), key, draft);
    if (isApproved) await this.decisions.take(people.appraiser, year, requested.change.id, 'approve');
  }

  private async remind(place: BlocPlace, { secretary }: People): Promise<void> {
    const draft = { kind: 'late_tasks', agencyCodes: null, text: REMINDER } as const;
    await this.reminders.send(secretary, place.bloc.code, place.period.code, draft);
  }

  private async meet(place: BlocPlace, people: People): Promise<void> {
    const key = await this.meetings.invite(place, people, HALF_YEAR_MEETING, HALF_YEAR_AGENDA, HALF_YEAR_INVITATION);
    const ids: string[] = [];
    for (const { agency, section, content } of COMMENTS) {
      ids.push(await this.comments.add(people.leader(agency), place, key, { agencyCode: agency, section, content }));
    }
    const [answered] = ids;
    if (answered === undefined) return;
    const answer = { kind: 'accepted', text: COMMENT_ANSWER } as const;
    await this.comments.answer(people.secretary, place, key, answered, 1, answer);
  }
}
