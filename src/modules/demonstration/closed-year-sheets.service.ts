import { Injectable } from '@nestjs/common';
import { exact } from '../../domain/fraction';
import { NO_INPUT } from '../../domain/scoring/inputs';
import type { Actor } from '../../platform/access';
import {
  AppraisalService,
  AppraisalStepsService,
  CheckingService,
  CheckPlanService,
  CheckStepsService,
  RepliesService,
} from '../appraisals';
import type { BlocPlace } from '../blocs';
import { SheetScoringService, SheetStepsService } from '../sheets';
import { checkerName } from './invented';
import { CLOSED_CRITERIA, CLOSED_JUDGEMENTS, CLOSED_POINTS, CLOSED_REMARK, CLOSED_REPLY } from './invented-2020';
import type { People } from './people.service';

/** What the appraisal decides otherwise than the agency, by criterion. */
export type Decided = Readonly<Record<string, { readonly points: string; readonly reason: string }>>;

/** Fills in, checks and appraises the sheets of the year that is over. */
@Injectable()
export class ClosedYearSheets {
  constructor(
    private readonly scoring: SheetScoringService,
    private readonly steps: SheetStepsService,
    private readonly plan: CheckPlanService,
    private readonly checking: CheckingService,
    private readonly checkSteps: CheckStepsService,
    private readonly appraisals: AppraisalService,
    private readonly appraisalSteps: AppraisalStepsService,
    private readonly replies: RepliesService,
  ) {}

  /** From the first sheet to the last appraisal, with the answer of one agency. */
  async enter(actor: Actor, place: BlocPlace, people: People): Promise<void> {
    for (const { code } of place.members) await this.handIn(place, code, people);
    await this.check(actor, place, people);
    for (const { code } of place.members) {
      const { criterion, ...judged } = CLOSED_JUDGEMENTS[code] ?? { criterion: '' };
      const decided = 'points' in judged ? { [criterion]: judged } : {};
      await this.appraise(place, code, people, decided);
    }
    await this.answer(place, people);
  }

  /** Takes a sheet up, follows the agency but for what is decided otherwise, and finishes the appraisal. */
  async appraise(place: BlocPlace, agencyCode: string, people: People, decided: Decided): Promise<void> {
    await this.appraisalSteps.take(people.appraiser, place, agencyCode, 'take_up');
    await this.decide(place, agencyCode, people, decided, null);
    await this.appraisalSteps.take(people.appraiser, place, agencyCode, 'appraise');
  }

  /** Decides criteria of a sheet that is taken up: those of `only`, or all of them. */
  async decide(
    place: BlocPlace,
    agencyCode: string,
    { appraiser }: People,
    decided: Decided,
    only: readonly string[] | null,
  ): Promise<void> {
    const { open, criteria } = await this.appraisals.sheet(appraiser, place, agencyCode);
    const drafts = (only ?? open).map((code) => {
      const given = decided[code];
      const version = criteria.get(code)?.stored?.version ?? 0;
      const points = given === undefined ? null : exact(given.points);
      return { code, accepted: given === undefined, points, reason: given?.reason ?? '', version };
    });
    requireSaved(agencyCode, await this.appraisals.saveAll(appraiser, place, agencyCode, drafts, 'screen'));
  }

  private async handIn(place: BlocPlace, code: string, people: People): Promise<void> {
    const officer = people.officer(code);
    const points = CLOSED_POINTS[code]?.split(' ') ?? [];
    const drafts = CLOSED_CRITERIA.map((criterion, index) => ({
      ...{ code: criterion, explanation: '', version: 0 },
      given: { input: { ...NO_INPUT, points: points[index] ?? '0' } },
    }));
    await this.steps.open(officer, place, code);
    requireSaved(code, await this.scoring.saveAll(officer, place, code, drafts));
    await this.steps.take(officer, place, code, 'send_to_leader', { attested: true });
    await this.steps.take(people.leader(code), place, code, 'submit', { attested: true });
  }

  /** Everybody checks one other, beside the teams of the chair and of the vice chair; all of them agree. */
  private async check(actor: Actor, place: BlocPlace, people: People): Promise<void> {
    await this.plan.apply(people.secretary, place, 1);
    for (const { id, checker, checked } of await this.plan.list(people.secretary, place)) {
      const member = { ...actor, name: checkerName(checker) };
      const query = { agencyCode: checked.code, checkerCode: checker.code };
      await this.checking.agreeRest(member, place, query, 'screen');
      await this.checkSteps.take(member, place, id, 'finish', { remark: CLOSED_REMARK });
    }
  }

  private async answer(place: BlocPlace, people: People): Promise<void> {
    const { agency, criterion, text, reopening, points, reason } = CLOSED_REPLY;
    await this.replies.reply(people.leader(agency), place, agency, criterion, text);
    await this.appraisalSteps.take(people.appraiser, place, agency, 'reconsider', { reason: reopening });
    await this.decide(place, agency, people, { [criterion]: { points, reason } }, [criterion]);
    await this.appraisalSteps.take(people.appraiser, place, agency, 'appraise');
  }
}

/** Throws when something of the demonstration was refused. */
export function requireSaved(agencyCode: string, outcomes: ReadonlyMap<string, { readonly kind: string }>): void {
  const refused = [...outcomes].filter(([, { kind }]) => kind !== 'saved' && kind !== 'unchanged');
  if (refused.length > 0) throw new Error(`${agencyCode}: ${JSON.stringify(refused)}`);
}
