import { Inject, Injectable } from '@nestjs/common';
import type { Configuration } from '../../config/configuration';
import { CONFIGURATION } from '../../config/configuration.module';
import { Database } from '../../database/database';
import { type Actor, SYSTEM_ACTOR } from '../../platform/access';
import { AuditService } from '../../platform/audit';
import { Conflict } from '../../platform/errors';
import { InstallationService } from '../../platform/installation';
import { BlocSetupService, PlacesService } from '../blocs';
import { ImportService } from '../imports';
import { ReportsService } from '../reports';
import { ClosedYear } from './closed-year.service';
import { Commendation } from './commendation.service';
import { type ExampleFiles, exampleFiles } from './example-files';
import { HalfYearWork } from './half-year-work.service';
import { InventedAccounts } from './invented-accounts.service';
import { InventedAgencies } from './invented-agencies.service';
import { BLOC_CODE, DEADLINES, LEADER_IN_CHARGE, PERIOD_CODE, PROVINCE, REPORT_DATE, WORKBOOK, YEAR } from './invented';
import { InventedDeadlines } from './invented-deadlines.service';
import { NextYear } from './next-year.service';
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
    private readonly deadlines: InventedDeadlines,
    private readonly reports: ReportsService,
    private readonly agencies: InventedAgencies,
    private readonly accounts: InventedAccounts,
    private readonly people: PeopleService,
    private readonly closedYear: ClosedYear,
    private readonly yearBefore: YearBefore,
    private readonly halfYear: HalfYearWork,
    private readonly nextYear: NextYear,
    private readonly commendation: Commendation,
    private readonly audit: AuditService,
  ) {}

  /** Loads it where it may stand beside nothing real: an embedded, empty database outside production. */
  async loadAtStart(): Promise<void> {
    const { databaseUrl, production } = this.configuration;
    if (databaseUrl === null && !production && (await this.installation.isEmpty())) await this.load();
  }

  /**
   * Loads it, all or nothing; then the year that is over is closed. Conflict where DATABASE_URL is set, because accounts
   * with a known password have no place beside real data, and where anything has been entered. NotFound where the program
   * came without the file.
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
      await this.closedYear.close(await this.people.all(ACTOR));
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
    await this.setup.setYearFacts(ACTOR, place.bloc, place.year, { leaderInCharge: LEADER_IN_CHARGE });
    await this.deadlines.open(ACTOR, place, DEADLINES);
    await this.dateReport();
    await this.accounts.create(ACTOR, place);
    const people = await this.people.all(ACTOR);
    await this.closedYear.enter(ACTOR, place, people);
    await this.yearBefore.enter(ACTOR, place, people, files);
    await this.halfYear.enter(place, people);
    await this.nextYear.enter(ACTOR, place, people);
    await this.commendation.enter(place, people);
    this.audit.record({ actor: ACTOR, action: 'demonstration.loaded', subject: 'settings', data: { file } });
  }

  private async dateReport(): Promise<void> {
    const report = await this.reports.read(ACTOR, BLOC_CODE, PERIOD_CODE);
    await this.reports.setDocument(ACTOR, report, 0, { date: REPORT_DATE, number: null });
  }
}
