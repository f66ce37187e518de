import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access';
import { Clock } from '../../platform/clock';
import type { BlocWorkbookReading } from './bloc-workbook';
import { mayAdjustTasks, permissionProblems } from './imports.policy';
import { type ReadFile, buildPlan } from './plan/build-plan';
import { type ImportChoices, NO_CHOICES } from './plan/compare-facts';
import type { ImportPlan, ImportTarget } from './plan/plan';
import { placeProblems } from './plan/plan-problems';
import { NOTHING_STORED, type StoredState } from './plan/stored-state';
import { commendationKey, ownNumbersOf, storedFacts } from './stored-facts';
import { StoredStateRepository } from './stored-state.repository';
import { type TargetOptions, TargetService } from './target.service';

/** What a person says beside the file: where it goes, and whose values stand where both sides changed. */
export interface ImportOptions extends TargetOptions {
  readonly choices?: ImportChoices;
}

/** A plan with what it was made from. */
export interface PreparedImport {
  readonly plan: ImportPlan;
  readonly stored: StoredState;
}

/** Compares a workbook that was read with what is stored. Changes nothing. */
@Injectable()
export class ImportPlanner {
  constructor(
    private readonly targets: TargetService,
    private readonly repository: StoredStateRepository,
    private readonly clock: Clock,
  ) {}

  /** What importing the file would do for this actor, as of now. */
  async plan(actor: Actor, file: ReadFile, options: ImportOptions): Promise<PreparedImport> {
    const { target, problems } = await this.targets.find(actor, file.reading, options);
    const stored = target === null ? NOTHING_STORED : await this.storedState(file.reading, target);
    const plan = buildPlan(file, target, stored, options.choices ?? NO_CHOICES, {
      mayAdjustTasks: mayAdjustTasks(actor),
      furtherProblems: (items) =>
        target === null
          ? problems
          : [
              ...problems,
              ...permissionProblems(actor, target, items, stored.agencyCodes),
              ...placeProblems(file.reading, target, stored, items),
            ],
    });
    return { plan, stored };
  }

  private async storedState(reading: BlocWorkbookReading, target: ImportTarget): Promise<StoredState> {
    const { blocId, yearPeriod, halfPeriod } = target;
    const codes = reading.agencies.map(({ code }) => code);
    const agencies = await this.repository.agencies(blocId, codes, halfPeriod.to);
    const known = await this.repository.details(blocId, yearPeriod.code, halfPeriod.code);
    const agencyCodes = new Set(agencies.map(({ code }) => code));
    const none = { tasks: [], progress: [], scheme: null, points: [], commendations: [] };
    if (blocId === null) return { ...NOTHING_STORED, facts: storedFacts({ agencies, ...none }), agencyCodes, known };
    const commendations = await this.repository.commendations(blocId, halfPeriod.code);
    const states = await this.repository.sheetStates(blocId, halfPeriod.code);
    const rows = {
      tasks: await this.repository.tasks(blocId, yearPeriod.code),
      progress: await this.repository.progress(blocId, yearPeriod.code),
      scheme: await this.repository.scheme(blocId, halfPeriod.code),
      points: await this.repository.points(blocId, halfPeriod.code),
    };
    const dueAt = await this.repository.selfScoreDueAt(blocId, halfPeriod.code);
    return {
      facts: storedFacts({ agencies, ...rows, commendations }),
      ownNumbers: ownNumbersOf(rows),
      selfScoreEnded: dueAt !== null && dueAt < this.clock.now() ? dueAt : null,
      imported: await this.repository.imported(blocId, halfPeriod.code),
      agencyCodes,
      sheetStates: new Map(states.map(({ agency, state }) => [agency, state])),
      commendationForms: new Map(commendations.map((row) => [commendationKey(row), row.form])),
      known,
    };
  }
}
