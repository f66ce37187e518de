import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access';
import { AuditService, chainOfBloc } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { type BlocPlace, BlocSetupService, type BlocSummary, PlacesService, type YearPeriods } from '../blocs';
import { SchemesService } from '../schemes';
import { ImportRunsRepository, type ImportedFact, type RunCounts } from './import-runs.repository';
import { MembersWriter } from './members-writer.service';
import {
  hasWrites,
  type ImportPlan,
  type ImportTarget,
  isWritten,
  itemsByKind,
  allItems,
  type PlannedItem,
} from './plan/plan';
import type { StoredState } from './plan/stored-state';
import { ResultsWriter } from './results-writer.service';
import { TasksWriter } from './tasks-writer.service';

/** A plan whose place is known. */
export type DecidedPlan = ImportPlan & { readonly target: ImportTarget };

/** Writes a decided plan through the modules that own the data, inside the caller's transaction. */
@Injectable()
export class ImportWriter {
  constructor(
    private readonly setup: BlocSetupService,
    private readonly places: PlacesService,
    private readonly members: MembersWriter,
    private readonly schemes: SchemesService,
    private readonly tasks: TasksWriter,
    private readonly results: ResultsWriter,
    private readonly runs: ImportRunsRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Writes everything the plan says, remembers what the file stated, and returns the id of the bloc. */
  async write(actor: Actor, plan: DecidedPlan, stored: StoredState): Promise<string> {
    const { target, items } = plan;
    const periods = await this.ensurePeriods(actor, target);
    const bloc = await this.ensureBloc(actor, target);
    await this.members.write(actor, { bloc, target }, items.agencies, stored.agencyCodes);
    await this.setup.openReview(actor, bloc, { year: periods.year, period: periods.sixMonths });
    await this.writeScheme(actor, target, items.schemes);
    const place = await this.places.find(actor, target.blocCode, target.halfPeriod.code, 'import.run');
    await this.tasks.write(actor, place, items, plan.fileName);
    await this.results.writeScores(actor, place, items.scores);
    await this.results.writeCommendations(actor, place, items.commendations, stored.commendationForms);
    await this.remember(actor, plan, place, stored.imported);
    return bloc.id;
  }

  private ensurePeriods(actor: Actor, { year, yearPeriod, halfPeriod }: ImportTarget): Promise<YearPeriods> {
    return this.setup.ensurePeriods(actor, year, { year: yearPeriod.cutOff, sixMonths: halfPeriod.cutOff });
  }

  private async ensureBloc(actor: Actor, target: ImportTarget): Promise<BlocSummary> {
    const { blocId, blocCode: code, blocName: name } = target;
    if (blocId !== null) return { id: blocId, code, name };
    return this.setup.createBloc(actor, { code, name, kind: kindOf(name), foundingDecision: null }, 'import');
  }

  private async writeScheme(
    actor: Actor,
    target: ImportTarget,
    schemes: ImportPlan['items']['schemes'],
  ): Promise<void> {
    for (const { source } of schemes.filter(hasWrites)) {
      const effective = { from: target.yearPeriod.from, to: null };
      const version = await this.schemes.createPublished(actor, source.definition, effective);
      const place = await this.places.find(actor, target.blocCode, target.halfPeriod.code, 'import.run');
      await this.schemes.assign(actor, place, version.id);
    }
  }

  private async remember(
    actor: Actor,
    plan: DecidedPlan,
    place: BlocPlace,
    imported: ReadonlyMap<string, string>,
  ): Promise<void> {
    const { fileName, sha256 } = plan;
    const where = { blocId: place.bloc.id, periodId: place.period.id };
    const counts = countsOf(plan);
    const origin = { appliedBy: actor.name, appliedAt: this.clock.now() };
    const id = await this.runs.addRun({ ...where, fileName, sha256, counts, ...origin });
    await this.runs.putFacts({ id, ...where }, factsToRemember(plan, imported));
    const sum = (field: keyof RunCounts): string =>
      String(Object.values(counts).reduce((total, count) => total + count[field], 0));
    this.audit.record({
      chain: chainOfBloc(place.bloc.code),
      actor,
      action: 'import.applied',
      subject: `import:${place.bloc.code}/${place.period.code}`,
      data: { file: fileName, sha256, added: sum('added'), changed: sum('changed'), kept: sum('kept') },
    });
  }
}

/** A cluster calls itself one ("Cụm thi đua …"). */
function kindOf(name: string): 'bloc' | 'cluster' {
  return /^cụm\b/iu.test(name) ? 'cluster' : 'bloc';
}

function countsOf({ items }: ImportPlan): Record<string, RunCounts> {
  return Object.fromEntries(itemsByKind(items).map(([kind, list]) => [kind, countItems(list)]));
}

function countItems(items: readonly PlannedItem[]): RunCounts {
  const written = items.filter(hasWrites);
  const added = written.filter(({ state }) => state === 'added').length;
  const kept = items.filter((item) => item.state === 'conflict' && !hasWrites(item)).length;
  return { added, changed: written.length - added, unchanged: items.length - written.length - kept, kept };
}

/** What was written, and what the file states as it is stored; a value of the system that was kept stays as it was remembered. */
function factsToRemember(plan: ImportPlan, imported: ReadonlyMap<string, string>): ImportedFact[] {
  return allItems(plan.items)
    .flatMap(({ facts }) => facts)
    .filter((fact) => isWritten(fact) || (fact.state === 'unchanged' && imported.get(fact.key) !== fact.file))
    .map(({ key, file, sheet, address }) => ({ fact: key, value: file, cell: `${sheet}!${address}` }));
}
