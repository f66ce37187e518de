import { Injectable } from '@nestjs/common';
import type { AwardVersion } from '../../domain/commendation/award';
import type { Eligibility } from '../../domain/commendation/eligibility';
import type { CommendationSubject, CommendationType } from '../../domain/commendation/subjects';
import { type Actor, may } from '../../platform/access';
import { InvalidInput, NotFound } from '../../platform/errors';
import { AwardsService } from '../catalogue';
import { type HolderKind, HoldersService, type KnownHolder } from '../people';
import type { AgencyResult } from './bloc-results.service';
import { CandidateMovements } from './candidate-movements.service';
import { EligibilityService } from './eligibility.service';
import { visibleEligibility } from './visible-eligibility';

/** Somebody and an award, tried without a proposal; agencies by their code, the others by id. */
export interface TrialQuestion {
  readonly awardCode: string;
  readonly kind: HolderKind;
  readonly id: string;
  readonly type: CommendationType;
  readonly achievementFrom: number;
  readonly achievementYear: number;
  /** Id of the movement by which they would be proposed; null for none. */
  readonly movementId: string | null;
}

/** What the rules say of somebody today. */
export interface Trial {
  readonly holder: KnownHolder;
  readonly subject: CommendationSubject;
  readonly version: AwardVersion;
  readonly eligibility: Eligibility;
  readonly results: readonly AgencyResult[];
}

/** Tries whether somebody could be proposed ("xét thử"); nothing is written. */
@Injectable()
export class TrialService {
  constructor(
    private readonly holders: HoldersService,
    private readonly awards: AwardsService,
    private readonly eligibility: EligibilityService,
    private readonly movements: CandidateMovements,
  ) {}

  /**
   * The answer of the rules. NotFound for somebody whom the actor may not know of and for an award without rules of today,
   * InvalidInput for an unknown award and for years out of order.
   */
  async of(actor: Actor, question: TrialQuestion): Promise<Trial> {
    const { awardCode, kind, id, achievementFrom, achievementYear } = question;
    if (achievementFrom > achievementYear) throw new InvalidInput([{ code: 'years_order', place: 'from' }]);
    const holder = await this.holders[kind](actor, id);
    const versions = await this.awards.versionsOf([awardCode]);
    if ((versions.get(awardCode) ?? []).length === 0) {
      throw new InvalidInput([{ code: 'proposal_award_unknown', place: 'award' }]);
    }
    const subject = kind === 'person' ? 'person' : 'collective';
    const { type, movementId } = question;
    const movement = await this.movements.chosen(
      { type, agencyId: holder.agencyId, achievementFrom, achievementYear },
      movementId,
    );
    const answers = await this.eligibility.of([
      {
        ...question,
        ...{ key: holder.id, id: holder.id, subject, movement, attested: {} },
        ...{ blocPlaces: null, received: null, proposed: null },
      },
    ]);
    const answer = answers.get(holder.id);
    if (!answer) {
      throw new NotFound('Danh hiệu, hình thức khen thưởng này chưa có quy định cho thời gian đó.');
    }
    const { version, eligibility, results } = answer;
    const maySee = may(actor, 'discipline.read', { agencyId: holder.agencyId });
    return { holder, subject, version, eligibility: visibleEligibility(eligibility, maySee), results };
  }
}
