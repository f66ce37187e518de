import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database';
import { type Actor, may } from '../../../platform/access';
import { AuditService } from '../../../platform/audit';
import { Clock } from '../../../platform/clock';
import { Conflict, Forbidden } from '../../../platform/errors';
import { FilesService, type IncomingFile } from '../../../platform/files';
import { AwardsService } from '../../catalogue';
import { HonoursRepository } from '../honours.repository';
import { inSlices } from './in-slices';
import { PastHonoursRepository } from './past-honours.repository';
import { type KnownAward, type PastPlan, planningPast } from './past-plan';
import { type PastReading, readApart } from './read-apart';

/** What unknown words of awards were said to mean, by `awardChoiceKey`. */
export type AwardChoices = ReadonlyMap<string, string>;

/** What an import wrote. */
export interface PastOutcome {
  readonly decisions: number;
  readonly honours: number;
  readonly duplicates: number;
}

/** Takes honours of the past from a list: first a look that writes nothing, then all of it or nothing. */
@Injectable()
export class PastHonoursService {
  constructor(
    private readonly database: Database,
    private readonly past: PastHonoursRepository,
    private readonly ledger: HonoursRepository,
    private readonly awards: AwardsService,
    private readonly files: FilesService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * What importing the file would do, and the id under which it is kept until somebody decides, a day at most; null when it
   * has mistakes. InvalidInput for a file that is no workbook; needs 'honour.import'.
   */
  async preview(actor: Actor, file: IncomingFile): Promise<{ plan: PastPlan; fileId: string | null }> {
    requireImporter(actor);
    const plan = await this.plan(await readApart(file.bytes), new Map());
    if (plan.problems.length > 0 || plan.decisions.length === 0) return { plan, fileId: null };
    const owner = { purpose: 'import', agencyId: null, blocId: null } as const;
    const kept = await this.database.transaction(() => this.files.keep(actor, file, owner));
    return { plan, fileId: kept.id };
  }

  /**
   * Writes a kept file in one transaction; what the ledger has already is passed over, so the same file again writes
   * nothing. Conflict when the file has come to have mistakes meanwhile; NotFound when it is no longer kept.
   */
  async apply(actor: Actor, fileId: string, choices: AwardChoices): Promise<PastOutcome> {
    requireImporter(actor);
    const { file, bytes } = await this.files.read(actor, fileId);
    const reading = await readApart(bytes);
    return this.database.transaction(async () => {
      await this.past.lock();
      const plan = await this.plan(reading, choices);
      if (plan.problems.length > 0) {
        throw new Conflict(
          'Danh mục đã đổi từ lúc kiểm tra nên tệp có chỗ không còn đúng. Tải tệp lên để kiểm tra lại.',
        );
      }
      let honours = 0;
      let decisions = 0;
      for (const { draft, lines } of plan.decisions) {
        const added = await this.ledger.addDecision(draft, { id: actor.userId, name: actor.name });
        if (added !== null) decisions += 1;
        const id = added ?? (await this.ledger.decisionOf(draft.number, draft.issuingBody, draft.decidedOn))?.id;
        if (id === undefined) throw new Error('the decision was neither added nor found');
        honours += (await this.ledger.addLines(id, lines, await this.ledger.lockLines(id))).size;
      }
      if (honours > 0) {
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        this.audit.record({
          actor,
          action: 'honours.imported',
          subject: `import:${sha256.slice(0, 12)}`,
          data: { file: file.name, decisions: String(decisions), quantity: String(honours) },
        });
      }
      return { decisions, honours, duplicates: plan.duplicates.length };
    });
  }

  /** The awards that unknown words may be said to mean. */
  async knownAwards(): Promise<KnownAward[]> {
    return (await this.awards.list()).map(({ code, system, kind, current }) => ({
      ...{ code, system, kind, version: current.version, name: current.award.name },
    }));
  }

  private async plan({ rows, problems }: PastReading, choices: AwardChoices): Promise<PastPlan> {
    const { byCode, byName } = await this.past.agencies();
    const surroundings = {
      awards: await this.knownAwards(),
      agencyByCode: byCode,
      agencyByName: byName,
      stored: await this.past.stored(rows),
      personBy: await this.past.people(rows),
      choices,
      today: this.clock.today(),
    };
    const plan = await inSlices(planningPast(rows, surroundings));
    return { ...plan, problems: [...problems, ...plan.problems] };
  }
}

function requireImporter(actor: Actor): void {
  if (!may(actor, 'honour.import', {})) throw new Forbidden();
}
