import { Injectable } from '@nestjs/common';
import { leavesOf } from '../../domain/scoring/tree';
import type { Actor } from '../../platform/access';
import { type BlocPlace, BlocSetupService, PlacesService } from '../blocs';
import { SchemesService } from '../schemes';
import type { ExampleFiles } from './example-files';
import { LEADER_IN_CHARGE } from './invented';
import { DEADLINES_BEFORE, PACT_BEFORE_SIGNED_ON, ROLES_BEFORE, YEAR_BEFORE } from './invented-2021';
import { AGENDA_BEFORE, INVITATION_BEFORE, MEETING_BEFORE } from './invented-appraisal';
import { InventedDeadlines } from './invented-deadlines.service';
import { InventedMeetings } from './invented-meetings.service';
import { InventedPacts } from './invented-pacts.service';
import { InventedSchemes } from './invented-schemes.service';
import type { People } from './people.service';
import { YearBeforeAppraisal } from './year-before-appraisal.service';
import { YearBeforeSheets } from './year-before-sheets.service';
import { YearBeforeTasks } from './year-before-tasks.service';

/** The year before of the same bloc: closed, and scored by a scheme whose criteria ask for facts. */
@Injectable()
export class YearBefore {
  constructor(
    private readonly setup: BlocSetupService,
    private readonly places: PlacesService,
    private readonly deadlines: InventedDeadlines,
    private readonly schemes: SchemesService,
    private readonly published: InventedSchemes,
    private readonly tasks: YearBeforeTasks,
    private readonly sheets: YearBeforeSheets,
    private readonly pacts: InventedPacts,
    private readonly appraisal: YearBeforeAppraisal,
    private readonly meetings: InventedMeetings,
  ) {}

  /** Enters it beside `later`, the place of the year after, whose members and tasks it takes over. */
  async enter(actor: Actor, later: BlocPlace, people: People, files: ExampleFiles): Promise<void> {
    const { schemeBefore: scheme, inputsBefore: inputs } = files;
    const { year } = await this.setup.ensurePeriods(actor, YEAR_BEFORE);
    const members = later.members.map(({ agencyId, code: agencyCode }) => ({
      ...{ agencyId, agencyCode },
      role: ROLES_BEFORE[agencyCode] ?? ('member' as const),
    }));
    await this.setup.setMembers(actor, later.bloc, members, year.from, 'command');
    await this.setup.openReview(actor, later.bloc, { year, period: year });
    const opened = await this.places.find(actor, later.bloc.code, year.code);
    await this.setup.setYearFacts(actor, opened.bloc, opened.year, { leaderInCharge: LEADER_IN_CHARGE });
    await this.schemes.assign(actor, opened, (await this.published.publish(actor, scheme)).id);
    const place = await this.places.find(actor, later.bloc.code, year.code);
    await this.deadlines.open(actor, place, DEADLINES_BEFORE);
    await this.pacts.write(place, people);
    const codes = place.members.map(({ code }) => code);
    await this.pacts.sign(place, people, codes, PACT_BEFORE_SIGNED_ON);
    for (const { code, item } of leavesOf(scheme)) {
      if (item.type === 'key_tasks') await this.tasks.enter(actor, place, later, { inputs, criterion: code });
    }
    await this.sheets.enter(actor, place, scheme, inputs);
    await this.appraisal.enter(place, people);
    await this.meetings.invite(place, people, MEETING_BEFORE, AGENDA_BEFORE, INVITATION_BEFORE);
    for (const further of files.furtherSchemes) await this.published.publish(actor, further);
  }
}
