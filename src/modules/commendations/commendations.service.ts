import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import type { CommendationSubject, CommendationType } from '../../domain/commendation/subjects';
import { Database } from '../../database/database';
import { type Actor, may } from '../../platform/access';
import { AuditService, chainOfBloc } from '../../platform/audit';
import { Forbidden } from '../../platform/errors';
import { accessPlace, type BlocPlace, ReviewStatesService, takenOverIn } from '../blocs';
import { type CommendationRow, CommendationsRepository } from './commendations.repository';

/** A commendation to record; the caller has checked its values. */
export interface CommendationDraft {
  readonly agencyId: string;
  readonly agencyCode: string;
  readonly subject: CommendationSubject;
  readonly form: string;
  readonly type: CommendationType;
  readonly decisionNumber: string;
  readonly decidedOn: BusinessDate;
  readonly quantity: number;
}

/** The commendations that the members of a bloc received in a period. */
@Injectable()
export class CommendationsService {
  constructor(
    private readonly database: Database,
    private readonly repository: CommendationsRepository,
    private readonly states: ReviewStatesService,
    private readonly audit: AuditService,
  ) {}

  /**
   * Every commendation of the place: those recorded for the bloc, and those of the ledger that its members were granted in
   * the period. What was granted to an agency that passed into a member within the year stands under that member and says
   * so; where several members share what it was, under its own code. Whoever found the place may read them: they are made
   * public anyway.
   */
  list(place: BlocPlace): Promise<CommendationRow[]> {
    const { bloc, period, members, predecessors, review } = place;
    return this.repository.list({
      blocId: bloc.id,
      periodId: period.id,
      agencyIds: [...members, ...predecessors].map(({ agencyId }) => agencyId),
      takenOver: takenOverIn(place).map(({ predecessor, holder }) => ({
        agencyId: predecessor.agencyId,
        name: predecessor.name,
        holderId: holder.agencyId,
      })),
      from: period.from,
      to: period.to,
      knownAt: review?.snapshot?.closedAt ?? null,
    });
  }

  /** Records one, or changes the day and the quantity of one recorded before. Conflict once the result is published. */
  async record(actor: Actor, place: BlocPlace, draft: CommendationDraft): Promise<void> {
    if (!may(actor, 'import.run', accessPlace(place))) throw new Forbidden();
    const { agencyId, subject, form, type, decisionNumber, decidedOn, quantity } = draft;
    await this.database.transaction(async () => {
      await this.states.holdOpen(place);
      await this.repository.put(
        { blocId: place.bloc.id, periodId: place.period.id, agencyId, subject, form, type, decisionNumber },
        decidedOn,
        quantity,
      );
      this.audit.record({
        chain: chainOfBloc(place.bloc.code),
        actor,
        action: 'commendation.recorded',
        subject: `commendation:${place.bloc.code}/${place.period.code}/${draft.agencyCode}/${decisionNumber}`,
        data: { subject, form, type, decisionNumber, decidedOn, quantity: String(quantity) },
      });
    });
  }
}
