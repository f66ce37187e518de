import { Inject, Injectable } from '@nestjs/common';
import type { Configuration } from '../../config/configuration';
import { CONFIGURATION } from '../../config/configuration.module';
import { Database } from '../../database/database';
import { addDays } from '../../domain/calendar';
import { type Actor, SYSTEM_ACTOR } from '../../platform/access';
import { AuditService } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict } from '../../platform/errors';
import { InstallationService } from '../../platform/installation';
import { type DeadlineKind, type BlocPlace, BlocSetupService, DeadlinesService, PlacesService } from '../blocs';
import { ImportService } from '../imports';
import { ReportsService } from '../reports';
import { ClosedYear } from './closed-year.service';
import { type ExampleFiles, exampleFiles } from './example-files';
import { InventedAccounts } from './invented-accounts.service';
import { InventedAgencies } from './invented-agencies.service';
import {
  BLOC_CODE,
  DAYS_OPEN,
  DEADLINES,
  EXTENSION_REASON,
  LEADER_IN_CHARGE,
  PACT_SIGNED_ON,
  PERIOD_CODE,
  PROVINCE,
  REPORT_DATE,
  WORKBOOK,
  YEAR,
} from './invented';
import { PeopleService } from './people.service';
import { YearBefore } from './year-before.service';

/** Who enters the demonstration, named so in logs and histories. */
const ACTOR: Actor = { ...SYSTEM_ACTOR, name: 'Hệ thống (số liệu minh họa)' };

/** Fills an empty installation with the invented province of the demonstration (product §6). */
@Injectable()
export class DemonstrationService {
  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly database: Database,
    private readonly installation: InstallationService,
    private readonly imports: ImportService,
    private readonly places: PlacesService,
    private readonly setup: BlocSetupService,
    private readonly deadlines: DeadlinesService,
    private readonly reports: ReportsService,
    private readonly agencies: InventedAgencies,
    private readonly accounts: InventedAccounts,
    private readonly people: PeopleService,
    private readonly closedYear: ClosedYear,
    private readonly yearBefore: YearBefore,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Loads it where it may stand beside nothing real: an embedded, empty database outside production. */
  async loadAtStart(): Promise<void> {
    const { databaseUrl, production } = this.configuration;
    if (databaseUrl === null && !production && (await this.installation.isEmpty())) await this.load();
  }

  /**
   * Loads it, all or nothing. Conflict where DATABASE_URL is set, because accounts with a known password have no place
   * beside real data, and where anything has been entered. NotFound where the program came without the file.
   */
  async load(): Promise<void> {
    if (this.configuration.databaseUrl !== null) {
      throw new Conflict('Không có tài khoản minh họa nơi đặt DATABASE_URL.');
    }
    const files = await exampleFiles();
    try {
      await this.database.transaction(async () => {
        if (!(await this.installation.isEmpty())) {
          throw new Conflict('Cơ sở dữ liệu đã có dữ liệu nên không nạp số liệu minh họa.');
        }
        await this.installation.markAsDemonstration(PROVINCE);
        await this.fill(files);
      });
    } finally {
      // The log asks the memory, not the database, whether figures are invented.
      await this.installation.read();
    }
  }

  private async fill(files: ExampleFiles): Promise<void> {
    const file = WORKBOOK[2];
    await this.imports.apply(ACTOR, files.workbook, file, { year: YEAR, blocCode: BLOC_CODE });
    const place = await this.places.find(ACTOR, BLOC_CODE, PERIOD_CODE);
    await this.agencies.complete(ACTOR, place);
    const facts = { leaderInCharge: LEADER_IN_CHARGE, pactSignedOn: PACT_SIGNED_ON };
    await this.setup.setYearFacts(ACTOR, place.bloc, place.year, facts);
    await this.setDeadlines(place);
    await this.dateReport();
    await this.accounts.create(ACTOR, place);
    const people = await this.people.all(ACTOR);
    await this.closedYear.enter(ACTOR, place, people);
    await this.yearBefore.enter(ACTOR, place, files);
    this.audit.record({ actor: ACTOR, action: 'demonstration.loaded', subject: 'settings', data: { file } });
  }

  private async setDeadlines(place: BlocPlace): Promise<void> {
    const open = new Date(`${addDays(this.clock.today(), DAYS_OPEN)}T17:00:00+07:00`);
    for (const [kind, dueAt] of Object.entries(DEADLINES) as [DeadlineKind, Date][]) {
      await this.deadlines.set(ACTOR, place, kind, dueAt);
      await this.deadlines.extend(ACTOR, place, kind, open, EXTENSION_REASON);
    }
  }

  private async dateReport(): Promise<void> {
    const report = await this.reports.read(ACTOR, BLOC_CODE, PERIOD_CODE);
    await this.reports.setDocument(ACTOR, report, 0, { date: REPORT_DATE, number: null });
  }
}
