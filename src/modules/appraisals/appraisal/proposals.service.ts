import { Injectable } from '@nestjs/common';
import { exceedsTolerance } from '../../../domain/scoring/judgement';
import type { Scheme } from '../../../domain/scoring/scheme';
import { Database } from '../../../database/database';
import type { EntrySource } from '../../../domain/entry-source';
import { type Actor, may } from '../../../platform/access';
import { Forbidden } from '../../../platform/errors';
import { accessPlace, type BlocPlace } from '../../blocs';
import type { JudgementDraft } from '../judgements/judgement';
import type { AppraisedCriterion } from './appraisal';
import { AppraisalService } from './appraisal.service';

/** Which cells of the board are to follow their proposals; what is left out means all. */
export interface ProposalScope {
  readonly agency?: string | undefined;
  readonly criterion?: string | undefined;
}

/** What became of the cells that had no points yet. */
export interface ProposalCounts {
  readonly given: number;
  /** The proposal differs from what was handed in by more than is let pass: somebody must write the reason. */
  readonly needReason: number;
  /** The checkers do not agree. */
  readonly disputed: number;
  /** Nothing was handed in and nothing proposed. */
  readonly missing: number;
}

/** "Cho điểm theo đề xuất": follows proposals that need no word of explanation. */
@Injectable()
export class ProposalsService {
  constructor(
    private readonly database: Database,
    private readonly appraisals: AppraisalService,
  ) {}

  /**
   * Gives every cell in the scope that has no appraisal yet the points that are proposed for it, where these are within the
   * tolerance; counts the others. Only sheets that are taken up and not the actor's own. Again, it changes nothing.
   */
  async follow(actor: Actor, place: BlocPlace, scope: ProposalScope, source: EntrySource): Promise<ProposalCounts> {
    if (!may(actor, 'appraisal.write', accessPlace(place))) throw new Forbidden();
    return this.database.transaction(async () => {
      const { scheme, sheets } = await this.appraisals.board(actor, place);
      const counts = { given: 0, needReason: 0, disputed: 0, missing: 0 };
      if (scheme === null) return counts;
      for (const { summary, criteria, open, mayAppraise } of sheets) {
        const isMeant = scope.agency === undefined || scope.agency === summary.member.code;
        if (!mayAppraise || !isMeant) continue;
        const wanted = open.filter((code) => scope.criterion === undefined || scope.criterion === code);
        const followed = wanted.flatMap((code) => follow(criteria.get(code), scheme.definition));
        const drafts = followed.flatMap(({ draft }) => draft ?? []);
        for (const { kind } of followed) counts[kind] += 1;
        if (drafts.length > 0) await this.appraisals.saveAll(actor, place, summary.member.code, drafts, source);
      }
      return counts;
    });
  }
}

interface Followed {
  readonly kind: keyof ProposalCounts;
  readonly draft: JudgementDraft | null;
}

function follow(appraised: AppraisedCriterion | undefined, scheme: Scheme): Followed[] {
  if (appraised === undefined) return [];
  const { criterion, handedIn, proposal, stored } = appraised;
  if (proposal.kind === 'disputed') return [{ kind: 'disputed', draft: null }];
  if (proposal.kind === 'none') return [{ kind: 'missing', draft: null }];
  const { accepted, points, reason } = proposal;
  const isFar = !accepted && points !== null && exceedsTolerance(criterion, handedIn.points, points, scheme.appraisal);
  if (isFar || (accepted && handedIn.standing === 'missing')) return [{ kind: 'needReason', draft: null }];
  const draft = { ...{ code: criterion.code, accepted, points, reason }, version: stored?.version ?? 0 };
  return [{ kind: 'given', draft }];
}
