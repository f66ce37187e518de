import { Injectable } from '@nestjs/common';
import { addDays } from '../../domain/calendar';
import type { DeadlineKind } from '../../domain/blocs';
import { leavesOf } from '../../domain/scoring/tree';
import type { Actor } from '../../platform/access';
import { Clock } from '../../platform/clock';
import { type BlocPlace, BlocSetupService, DeadlinesService, PlacesService } from '../blocs';
import { SchemesService } from '../schemes';
import type { ExampleFiles } from './example-files';
import { DAYS_OPEN, EXTENSION_REASON, LEADER_IN_CHARGE } from './invented';
import { DEADLINES_BEFORE, PACT_BEFORE_SIGNED_ON, ROLES_BEFORE, YEAR_BEFORE } from './invented-2021';
import { InventedSchemes } from './invented-schemes.service';
import { YearBeforeSheets } from './year-before-sheets.service';
import { YearBeforeTasks } from './year-before-tasks.service';

/** The year before of the same bloc: closed, and scored by a scheme whose criteria ask for facts. */
@Injectable()
export class YearBefore {
  constructor(
    private readonly setup: BlocSetupService,
    private readonly places: PlacesService,
    private readonly deadlines: DeadlinesService,
    private readonly schemes: SchemesService,
    private readonly published: InventedSchemes,
    private readonly tasks: YearBeforeTasks,
    private readonly sheets: YearBeforeSheets,
    private readonly clock: Clock,
  ) {}

  /** Enters it beside `later`, the place of the year after, whose members and tasks it takes over. */
  async enter(actor: Actor, later: BlocPlace, files: ExampleFiles): Promise<void> {
    const { schemeBefore: scheme, inputsBefore: inputs } = files;
    const { year } = await this.setup.ensurePeriods(actor, YEAR_BEFORE);
    const members = later.members.map(({ agencyId, code: agencyCode }) => ({
      ...{ agencyId, agencyCode },
      role: ROLES_BEFORE[agencyCode] ?? ('member' as const),
    }));
    await this.setup.setMembers(actor, later.bloc, members, year.from, 'command');
    await this.setup.openReview(actor, later.bloc, { year, period: year });
    const opened = await this.places.find(actor, later.bloc.code, year.code);
    const facts = { leaderInCharge: LEADER_IN_CHARGE, pactSignedOn: PACT_BEFORE_SIGNED_ON };
    await this.setup.setYearFacts(actor, opened.bloc, opened.year, facts);
    await this.schemes.assign(actor, opened, (await this.published.publish(actor, scheme)).id);
    const place = await this.places.find(actor, later.bloc.code, year.code);
    await this.setDeadlines(actor, place);
    for (const { code, item } of leavesOf(scheme)) {
      if (item.type === 'key_tasks') await this.tasks.enter(actor, place, later, { inputs, criterion: code });
    }
    await this.sheets.enter(actor, place, scheme, inputs);
    for (const further of files.furtherSchemes) await this.published.publish(actor, further);
  }

  private async setDeadlines(actor: Actor, place: BlocPlace): Promise<void> {
    const open = new Date(`${addDays(this.clock.today(), DAYS_OPEN)}T17:00:00+07:00`);
    for (const [kind, dueAt] of Object.entries(DEADLINES_BEFORE) as [DeadlineKind, Date][]) {
      await this.deadlines.set(actor, place, kind, dueAt);
      await this.deadlines.extend(actor, place, kind, open, EXTENSION_REASON);
    }
  }
}
