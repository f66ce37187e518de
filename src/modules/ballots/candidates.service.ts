import { Injectable } from '@nestjs/common';
import { toExactString } from '../../domain/fraction';
import { nfc } from '../../text/search';
import type { Actor } from '../../platform/access';
import { Clock } from '../../platform/clock';
import { InvalidInput } from '../../platform/errors';
import type { BlocPlace, Member } from '../blocs';
import { type ScoredMember, ScoresService } from '../reviews';
import type { BallotAward } from './ballot';
import { BallotsRepository } from './ballots.repository';

/** A member of the bloc as somebody who could stand in a ballot. */
export interface PossibleCandidate {
  readonly member: Member;
  /** Null while it has none. */
  readonly rank: number | null;
  /** Exact; null while points are missing. */
  readonly total: string | null;
  /** Why it may not stand; null for everybody else. */
  readonly exclusion: string | null;
}

/** Who could stand in a ballot, by the ranking of the review: on appraised points once everything is appraised. */
@Injectable()
export class CandidatesService {
  constructor(
    private readonly scores: ScoresService,
    private readonly repository: BallotsRepository,
    private readonly clock: Clock,
  ) {}

  /** Awards that a ballot of the place may choose members for: proposals of a bloc are made from the result of a whole year. */
  awards({ period }: BlocPlace): Promise<BallotAward[]> {
    return period.kind === 'year' ? this.repository.awards(this.clock.today()) : Promise.resolve([]);
  }

  /** The award of a code; null where none is named. InvalidInput for one that a ballot of the place may not be about. */
  async awardOf(place: BlocPlace, code: string | null): Promise<BallotAward | null> {
    if (code === null) return null;
    const award = (await this.awards(place)).find((one) => one.code === code);
    if (award !== undefined) return award;
    const parameters = { label: 'danh hiệu, hình thức cho tập thể, trong kỳ cả năm' };
    throw new InvalidInput([{ code: 'unknown_choice', place: 'award', parameters }]);
  }

  /** Every member in official order: the order of a paper must not tell a ranking that is not published. */
  async list(actor: Actor, place: BlocPlace): Promise<PossibleCandidate[]> {
    const { members } = await this.scores.tableOf(actor, place, null);
    const scored = new Map(members.map((one) => [one.member.agencyId, one]));
    return place.members.map((member): PossibleCandidate => {
      const score = scored.get(member.agencyId);
      return {
        member,
        rank: score?.ranking?.rank ?? null,
        total: totalOf(score),
        exclusion: exclusionOf(score),
      };
    });
  }

  /** Codes of the members that a new ballot begins with: the ranked ones, or everybody who may stand while nobody is ranked. */
  suggested(possible: readonly PossibleCandidate[]): string[] {
    const allowed = possible.filter(({ exclusion }) => exclusion === null);
    const ranked = allowed.filter(({ rank }) => rank !== null);
    return (ranked.length > 0 ? ranked : allowed).map(({ member }) => member.code);
  }

  /** These members in official order. InvalidInput for fewer than there are places, for strangers and for excluded ones. */
  async chosenOf(actor: Actor, place: BlocPlace, codes: readonly string[], places: number): Promise<Member[]> {
    const possible = new Map((await this.list(actor, place)).map((one) => [one.member.code, one]));
    const chosen = [...new Set(codes)];
    const least = Math.max(1, places);
    if (chosen.length < least) {
      throw new InvalidInput([{ code: 'candidates_few', place: 'candidates', parameters: { least } }]);
    }
    const unknown = chosen.some((code) => !possible.has(code));
    if (unknown)
      throw new InvalidInput([{ code: 'unknown_choice', place: 'candidates', parameters: { label: 'đơn vị' } }]);
    return [...possible.values()]
      .filter(({ member }) => chosen.includes(member.code))
      .map((candidate) => {
        if (candidate.exclusion === null) return candidate.member;
        const { name } = candidate.member;
        throw new InvalidInput([{ code: 'candidate_excluded', place: 'candidates', parameters: { name } }]);
      });
  }
}

/** Why a member is out of the ranking: by a decision, which holds before its sheet is complete, too, or by the rules of the scheme. */
function exclusionOf(score: ScoredMember | undefined): string | null {
  const decision = score?.exclusion ?? null;
  if (score?.ranking?.reason !== 'excluded' && decision?.code !== null) return null;
  return nfc(decision?.reason ?? 'không xếp hạng');
}

function totalOf(score: ScoredMember | undefined): string | null {
  const total = score?.totals.total ?? null;
  return total === null ? null : toExactString(total);
}
