import { Injectable } from '@nestjs/common';
import { exact } from '../../domain/fraction';
import type { Actor } from '../../platform/access';
import { type BlocPlace, PlacesService } from '../blocs';
import { CommendationsService } from '../commendations';
import { ScoreImportService } from '../sheets';
import { hasWrites, type PlannedItems, valueAfter } from './plan/plan';

/** Writes the self-scores and commendations of a plan. */
@Injectable()
export class ResultsWriter {
  constructor(
    private readonly places: PlacesService,
    private readonly scores: ScoreImportService,
    private readonly commendations: CommendationsService,
  ) {}

  /** Into drafts, opened where an agency has no sheet yet. */
  async writeScores(actor: Actor, place: BlocPlace, items: PlannedItems['scores']): Promise<void> {
    const scores = items.filter(hasWrites).map(({ source }) => ({
      agencyCode: source.agency,
      criterionCode: source.criterion,
      points: exact(source.points),
    }));
    if (scores.length > 0) await this.scores.importScores(actor, place, scores);
  }

  /** `forms` are the forms of stored commendations by key: one that is stored keeps its spelling. */
  async writeCommendations(
    actor: Actor,
    place: BlocPlace,
    items: PlannedItems['commendations'],
    forms: ReadonlyMap<string, string>,
  ): Promise<void> {
    for (const item of items.filter(hasWrites)) {
      const { agency, subject, form, type, decisionNumber, decidedOn, quantity } = item.source;
      const member = this.places.member(place, agency);
      await this.commendations.record(actor, place, {
        agencyId: member.agencyId,
        agencyCode: member.code,
        ...{ subject, type, decisionNumber },
        form: forms.get(item.key) ?? form,
        decidedOn: valueAfter(item, 'decidedOn') ?? decidedOn,
        quantity: Number(valueAfter(item, 'quantity') ?? quantity),
      });
    }
  }
}
