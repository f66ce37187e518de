import { Injectable } from '@nestjs/common';
import { inputKindOf } from '../../domain/scoring/input-kind';
import type { BlocInputs, UnitInputs } from '../../domain/scoring/inputs';
import type { Scheme } from '../../domain/scoring/scheme';
import { type ScoredCriterion, scoredCriteria } from '../../domain/scoring/sections';
import type { Actor } from '../../platform/access';
import type { BlocPlace } from '../blocs';
import { ScoresService } from '../reviews';
import { SheetEvidenceService, SheetScoringService, SheetStepsService } from '../sheets';
import { CITED, EXCLUDED, UNFINISHED_SHEET } from './invented-2021';

/** Fills in and sends the sheets of the year before. */
@Injectable()
export class YearBeforeSheets {
  constructor(
    private readonly scoring: SheetScoringService,
    private readonly evidence: SheetEvidenceService,
    private readonly steps: SheetStepsService,
    private readonly scores: ScoresService,
  ) {}

  /** Every sheet but one goes to the leader and on; one agency is taken out of the ranking. */
  async enter(actor: Actor, place: BlocPlace, scheme: Scheme, inputs: BlocInputs): Promise<void> {
    for (const { code } of place.members) {
      const unit = inputs.units.find((candidate) => candidate.code === code);
      if (unit === undefined) continue;
      await this.steps.open(actor, place, code);
      if (code === UNFINISHED_SHEET.agency) await this.fill(actor, place, scheme, unit, UNFINISHED_SHEET.filled);
      else {
        await this.fill(actor, place, scheme, unit, null);
        await this.send(actor, place, code);
      }
    }
    await this.scores.exclude(actor, place, EXCLUDED.agency, EXCLUDED.reason, EXCLUDED.ground);
  }

  /** What tasks say comes from the tasks; `only` leaves the other criteria empty. */
  private async fill(
    actor: Actor,
    place: BlocPlace,
    scheme: Scheme,
    unit: UnitInputs,
    only: readonly string[] | null,
  ): Promise<void> {
    const criteria = scoredCriteria(scheme).filter(({ code }) => only === null || only.includes(code));
    const drafts = criteria.flatMap((criterion) => {
      const input = unit.inputs.get(criterion.code);
      if (input === undefined || isAboutTasks(criterion)) return [];
      return [{ code: criterion.code, given: { input }, explanation: '', version: 0 }];
    });
    const outcomes = await this.scoring.saveAll(actor, place, unit.code, drafts);
    const refused = [...outcomes].filter(([, { kind }]) => kind !== 'saved');
    if (refused.length > 0) throw new Error(`${unit.code}: ${JSON.stringify(refused)}`);
    for (const { code, evidenceRequired } of criteria) {
      if (evidenceRequired) await this.evidence.cite(actor, place, unit.code, code, CITED);
    }
  }

  private async send(actor: Actor, place: BlocPlace, agencyCode: string): Promise<void> {
    await this.steps.take(actor, place, agencyCode, 'send_to_leader', { attested: true });
    await this.steps.take(actor, place, agencyCode, 'submit', { attested: true });
  }
}

function isAboutTasks(criterion: ScoredCriterion): boolean {
  return inputKindOf(criterion) === 'tasks';
}
