import { Injectable } from '@nestjs/common';
import { decidedPoints } from '../../domain/appraisal/proposal';
import { isDisclosed } from '../../domain/appraisal/disclosure';
import { blocInputs } from '../../domain/scoring/bloc-inputs';
import { scoreUnits } from '../../domain/scoring/score-units';
import { withoutResultsOf, withoutStanding } from '../../domain/scoring/without-leaders';
import { isAppraised } from '../../domain/workflow/sheet';
import { isUnlocked } from '../../domain/workflow/review';
import type { SnapshotScores } from '../../domain/publication/snapshot';
import type { RankingChoice, RankingLayer } from '../../../templates/pages/reviews/scope-tabs';
import { type Actor, may, SYSTEM_ACTOR } from '../../platform/access';
import { Forbidden, NotFound } from '../../platform/errors';
import { JudgementsService } from '../appraisals';
import { accessPlace, type BlocPlace, judgesItself, type Member } from '../blocs';
import { mayCompare, type SheetListing, type SheetSummary, SheetsService } from '../sheets';
import { BallotVotesRepository } from './ballot-votes.repository';
import { ExclusionsRepository } from './exclusions.repository';
import { KeptScores, scoresToKeep } from './kept-scores.service';
import type { BlocRanking } from './score-table';

/** One member in the ranking of its bloc, as one reader may see it. */
export interface ExplainedMember {
  readonly member: Member;
  readonly ranking: BlocRanking;
  /** False for people of the agency: nothing of the others may be shown to them. */
  readonly compares: boolean;
}

/** Ranks and grades of a bloc with their reasons. */
@Injectable()
export class RankingService {
  constructor(
    private readonly sheets: SheetsService,
    private readonly judgements: JudgementsService,
    private readonly exclusions: ExclusionsRepository,
    private readonly votes: BallotVotesRepository,
    private readonly kept: KeptScores,
  ) {}

  /**
   * The bloc for those who compare, as they choose; without a choice by the appraised points as soon as they may see all of
   * them. By these, whoever belongs to a member (the secretary to the chair) sees the others ranked without it until the
   * scheme shows them. Null without a scheme; Forbidden for everybody else.
   */
  async rankingOf(actor: Actor, place: BlocPlace, choice: RankingChoice | null): Promise<BlocRanking | null> {
    if (!mayCompare(actor, place)) throw new Forbidden();
    const listing = await this.sheets.list(SYSTEM_ACTOR, place);
    return this.rankFor(actor, place, listing, choice ?? defaultFor(actor, place, listing));
  }

  /**
   * One member: for those who compare, in the ranking they ask for; for its own people by what was handed in and without a
   * rank, which would tell how others score, and by the appraised points with the rank once the scheme shows them. NotFound for everybody else, and without a scheme.
   */
  async explain(
    actor: Actor,
    place: BlocPlace,
    agencyCode: string,
    asked: RankingChoice | null,
  ): Promise<ExplainedMember> {
    const member = place.members.find(({ code }) => code === agencyCode);
    if (member === undefined || !may(actor, 'sheet.read', accessPlace(place, member.agencyId))) throw unknownMember();
    const compares = mayCompare(actor, place);
    const listing = await this.sheets.list(SYSTEM_ACTOR, place);
    const choice = compares
      ? comparedChoice(actor, place, listing, agencyCode, asked)
      : ownChoice(listing, agencyCode, asked);
    const ranking = await this.rankFor(actor, place, listing, choice);
    if (ranking === null) throw new NotFound('Kỳ này chưa có thang điểm.');
    if (compares || choice === 'final') return { member, ranking, compares };
    const units = ranking.result.units.map(withoutStanding);
    return { member, ranking: { ...ranking, result: { ...ranking.result, units } }, compares };
  }

  /**
   * Every member of a place, whoever asks: what a reader may see of it is for the caller. `final` counts the points of the
   * appraisal, and only sheets whose appraisal is finished take part. Few queries for any number.
   */
  async read(place: BlocPlace, scope: 'all' | 'submitted', layer: RankingLayer): Promise<BlocRanking | null> {
    return this.rank(place, await this.sheets.list(SYSTEM_ACTOR, place), layer === 'final' ? 'final' : scope);
  }

  /** Whether the scheme does not show the actor the appraised points of their own agency yet, so that no ranking by them may be shown whole. */
  async isWithheld(actor: Actor, place: BlocPlace): Promise<boolean> {
    return undisclosedTo(actor, place, await this.sheets.list(SYSTEM_ACTOR, place)).size > 0;
  }

  /** As this reader may see it: by the appraised points without those that are not shown to it yet. */
  private async rankFor(
    actor: Actor,
    place: BlocPlace,
    listing: SheetListing,
    choice: RankingChoice,
  ): Promise<BlocRanking | null> {
    const hidden = choice === 'final' ? undisclosedTo(actor, place, listing) : new Set<string>();
    if (hidden.size === 0) return this.rank(place, listing, choice);
    const sheets = listing.sheets.map((sheet): SheetSummary =>
      hidden.has(sheet.member.code) ? { ...sheet, id: null, state: 'taken_up' } : sheet,
    );
    const ranking = await this.rank(place, { ...listing, sheets }, choice);
    return ranking && { ...ranking, sheets: listing.sheets, result: withoutResultsOf(ranking.result, hidden) };
  }

  /** All rankings of a place that is being closed, as its snapshot keeps them; null without a scheme. */
  async toKeep(place: BlocPlace): Promise<SnapshotScores | null> {
    const listing = await this.sheets.list(SYSTEM_ACTOR, place);
    const all = await this.compute(place, listing, 'all');
    const submitted = await this.compute(place, listing, 'submitted');
    const final = await this.compute(place, listing, 'final');
    if (all === null || submitted === null || final === null) return null;
    return scoresToKeep({ all, submitted, final }, await this.sheets.toKeep(place));
  }

  /** A closed place is ranked as it was kept; every other one is computed. */
  private async rank(place: BlocPlace, listing: SheetListing, choice: RankingChoice): Promise<BlocRanking | null> {
    const { scheme, sheets } = listing;
    const origin = await this.kept.originOf(place);
    if (origin.kind === 'kept' && scheme !== null) {
      return { choice, scheme, sheets, origin, ...(await this.kept.read(place, choice)) };
    }
    const ranking = await this.compute(place, listing, choice);
    return ranking && { ...ranking, origin };
  }

  private async compute(
    place: BlocPlace,
    { scheme, sheets }: SheetListing,
    choice: RankingChoice,
  ): Promise<BlocRanking | null> {
    if (place.review === null || scheme === null) return null;
    const exclusions = await this.exclusions.inForce(place.review.id);
    const votes = await this.votes.of(place.review.id);
    const ids = choice === 'final' ? sheets.flatMap(({ id }) => id ?? []) : [];
    const judgements = await this.judgements.ofSheets(ids);
    const members = sheets.map(({ id, member, unit, state }) => ({
      ...{ unit, state },
      decision: exclusions.get(member.agencyId) ?? null,
      votes: votes.get(member.agencyId) ?? null,
      judged: decidedPoints(judgements.filter(({ sheetId }) => sheetId === id)),
    }));
    const takingPart = choice === 'final' ? 'appraised' : choice;
    const inputs = blocInputs(scheme.definition, place.asOf, members, takingPart);
    const result = scoreUnits(scheme.definition, inputs);
    return { choice, scheme, inputs, result, sheets, exclusions, origin: { kind: 'live' } };
  }
}

/** Codes of the members the actor belongs to, the secretary to the chair, while the scheme does not show their appraised points. */
function undisclosedTo(actor: Actor, place: BlocPlace, { scheme, sheets }: SheetListing): Set<string> {
  const rules = scheme?.definition.appraisal ?? null;
  const hidden = sheets.filter(({ member, state }) => judgesItself(actor, place, member) && !isDisclosed(rules, state));
  return new Set(hidden.map(({ member }) => member.code));
}

/** The appraised points as soon as they are all there and all shown to the actor: one layer for everybody. */
function defaultFor(actor: Actor, place: BlocPlace, listing: SheetListing): RankingChoice {
  const choice = defaultChoice(place, listing.sheets);
  return choice === 'final' && undisclosedTo(actor, place, listing).size > 0 ? 'all' : choice;
}

/** What somebody who compares sees of a member: of one whose appraised points are hidden from them, what it handed in. */
function comparedChoice(
  actor: Actor,
  place: BlocPlace,
  listing: SheetListing,
  agencyCode: string,
  asked: RankingChoice | null,
): RankingChoice {
  const choice = asked ?? defaultFor(actor, place, listing);
  return choice === 'final' && undisclosedTo(actor, place, listing).has(agencyCode) ? 'submitted' : choice;
}

/** By the appraised points once there is nothing left to appraise, else everything that is written so far. */
function defaultChoice({ review }: BlocPlace, sheets: readonly SheetSummary[]): RankingChoice {
  const isPublished = review !== null && !isUnlocked(review.state);
  const isFinished = sheets.length > 0 && sheets.every(({ state }) => isAppraised(state));
  return isPublished || isFinished ? 'final' : 'all';
}

/** What people of an agency see of their own: the appraised points only when they are disclosed to it. */
function ownChoice({ scheme, sheets }: SheetListing, agencyCode: string, asked: RankingChoice | null): RankingChoice {
  const state = sheets.find(({ member }) => member.code === agencyCode)?.state ?? 'not_started';
  const isShown = isAppraised(state) && scheme !== null && isDisclosed(scheme.definition.appraisal, state);
  return isShown && (asked === null || asked === 'final') ? 'final' : 'submitted';
}

function unknownMember(): NotFound {
  return new NotFound('Không tìm thấy cơ quan này trong khối.');
}
