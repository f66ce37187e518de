import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { nfc } from '../../text/search';
import { WorkbookRefused, openWorkbook } from '../../workbooks';
import { type Actor, holds, reach } from '../../platform/access';
import { Forbidden } from '../../platform/errors';
import { readBlocWorkbook } from './bloc-workbook';
import { type ImportOptions, ImportPlanner } from './import-planner.service';
import { ImportRefused } from './import-refused';
import { ImportRunsRepository, type PastRun } from './import-runs.repository';
import { ImportWriter } from './import-writer.service';
import type { ReadFile } from './plan/build-plan';
import { withBloc } from './plan/missing';
import { conflictsOf, errorsOf, forbiddenChoicesOf, type ImportPlan, isChange } from './plan/plan';

/** What an import did; `changed` is false when the system knew everything already and nothing was written. */
export interface ImportOutcome {
  readonly plan: ImportPlan;
  readonly changed: boolean;
}

/** Takes a bloc's workbook into the system: first a look that changes nothing, then all of it or nothing. */
@Injectable()
export class ImportService {
  constructor(
    private readonly database: Database,
    private readonly planner: ImportPlanner,
    private readonly writer: ImportWriter,
    private readonly runs: ImportRunsRepository,
  ) {}

  /** What importing the file would do. ImportRefused for a file that cannot be read; what is wrong in it is in the plan. */
  async preview(actor: Actor, bytes: Buffer, fileName: string, options: ImportOptions): Promise<ImportPlan> {
    requireImporter(actor);
    const { plan } = await this.planner.plan(actor, await readFile(bytes, fileName, options), options);
    return plan;
  }

  /**
   * Writes the file into the system in one transaction; the same file again writes nothing. ImportRefused, with the plan
   * as it is now, for errors, for conflicts nobody decided on or decided for the file where
   * the system's value is protected, and when the plan is no longer the one of `expectedHash`.
   */
  async apply(
    actor: Actor,
    bytes: Buffer,
    fileName: string,
    options: ImportOptions,
    expectedHash?: string,
  ): Promise<ImportOutcome> {
    requireImporter(actor);
    const file = await readFile(bytes, fileName, options);
    return this.database.transaction(async () => {
      await this.runs.lock();
      const { plan, stored } = await this.planner.plan(actor, file, options);
      const { target } = plan;
      if (target === null || errorsOf(plan).length > 0) throw ImportRefused.forErrors(plan);
      if (expectedHash !== undefined && plan.hash !== expectedHash) throw ImportRefused.forChangedPlan(plan);
      if (conflictsOf(plan).some(({ fact }) => fact.choice === null)) throw ImportRefused.forConflicts(plan);
      if (forbiddenChoicesOf(plan).length > 0) throw ImportRefused.forProtectedValues(plan);
      if (!isChange(plan)) return { plan, changed: false };
      const blocId = await this.writer.write(actor, { ...plan, target }, stored);
      return { plan: withBloc(plan, blocId), changed: true };
    });
  }

  /** The last imports into the blocs that the actor may import into. */
  past(actor: Actor): Promise<PastRun[]> {
    requireImporter(actor);
    const { province, blocIds } = reach(actor, 'import.run');
    return this.runs.past(province, blocIds);
  }
}

function requireImporter(actor: Actor): void {
  if (!holds(actor, 'import.run')) throw new Forbidden();
}

async function readFile(bytes: Buffer, fileName: string, { year }: ImportOptions): Promise<ReadFile> {
  try {
    const reading = readBlocWorkbook(await openWorkbook(bytes), year === undefined ? {} : { year });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { fileName: nfc(fileName), sha256, reading };
  } catch (error) {
    if (error instanceof WorkbookRefused) throw new ImportRefused('import_file_refused', error.message, null);
    throw error;
  }
}
