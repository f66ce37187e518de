import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type Actor, may } from '../../platform/access';
import { AuditService, chainOfBloc } from '../../platform/audit';
import { Conflict, Forbidden } from '../../platform/errors';
import { accessPlace, type BlocPlace } from './place';
import { requireUnlocked } from './review-lock';
import { ReviewSchemeRepository } from './review-scheme.repository';

/** A version of a scheme, as far as a review needs to know it. */
export interface AssignableScheme {
  readonly id: string;
  readonly code: string;
  readonly version: number;
}

/** Decides by which scheme a review is scored. */
@Injectable()
export class ReviewSchemeService {
  constructor(
    private readonly database: Database,
    private readonly repository: ReviewSchemeRepository,
    private readonly audit: AuditService,
  ) {}

  /**
   * Scores the review of the place, and the year it belongs to, by this version; a missing review is made. Drafts follow
   * at once; Conflict as soon as one sheet has been sent under another version, because what was attested must stay, and
   * once the result is published.
   */
  async assign(actor: Actor, place: BlocPlace, scheme: AssignableScheme): Promise<void> {
    if (!may(actor, 'bloc.manage', accessPlace(place))) throw new Forbidden();
    requireUnlocked(place);
    await this.database.transaction(async () => {
      const review = await this.repository.lockReview(place.bloc.id, place.period.id);
      requireUnlocked({ ...place, review });
      if (review.schemeVersionId === scheme.id) return;
      if (await this.repository.hasSheetsSentUnderAnother(review.id, scheme.id)) {
        throw new Conflict('Đã có phiếu được trình hoặc nộp theo thang điểm đang dùng, nên không đổi được thang điểm.');
      }
      await this.repository.setOfReview(review.id, scheme.id);
      await this.repository.setOfYear(place.bloc.id, place.year.id, scheme.id);
      this.audit.record({
        chain: chainOfBloc(place.bloc.code),
        actor,
        action: 'scheme.assigned',
        subject: `review:${place.bloc.code}/${place.period.code}`,
        data: { scheme: scheme.code, version: String(scheme.version) },
      });
    });
  }
}
