import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../../domain/calendar';
import type { AwardVersion } from '../../../domain/commendation/award';
import { favourableAlternatives, type ProposalDates, versionFor } from '../../../domain/commendation/choose-version';
import { Clock } from '../../../platform/clock';
import { NotFound } from '../../../platform/errors';
import { AwardsRepository } from './awards.repository';
import type { CataloguedAward, KeptVersion } from './kept-version';

/** Reads the awards of the catalogue. They are no secret: whoever asks has checked that its reader may read them. */
@Injectable()
export class AwardsService {
  constructor(
    private readonly repository: AwardsRepository,
    private readonly clock: Clock,
  ) {}

  /** Every award with its version of a day (default today), the highest of its system and kind first. One query. */
  list(day: BusinessDate = this.clock.today()): Promise<CataloguedAward[]> {
    return this.repository.list(day);
  }

  /** The versions that hold on a day, one for each award that exists then. One query. */
  all(day: BusinessDate): Promise<KeptVersion[]> {
    return this.repository.holdingOn(day);
  }

  /** Every version of every award that no correction has replaced, the awards by their codes, the newest days first. Two queries. */
  async everyVersion(): Promise<KeptVersion[]> {
    const versions = await this.repository.ofCodes(await this.repository.codes());
    return versions.filter(({ supersededAt }) => supersededAt === null).toSorted(byCodeAndDay);
  }

  /** All versions of an award, the newest days first, also those that a correction has replaced. NotFound for an unknown code. */
  async versions(code: string): Promise<KeptVersion[]> {
    const versions = await this.repository.versions(code);
    if (versions.length === 0) throw new NotFound('Không tìm thấy danh hiệu, hình thức khen thưởng này.');
    return versions;
  }

  /** The versions of several awards that no correction has replaced, by code, for `versionFor`. One query. */
  async versionsOf(codes: readonly string[]): Promise<ReadonlyMap<string, readonly KeptVersion[]>> {
    const holding = (await this.repository.ofCodes(codes)).filter(({ supersededAt }) => supersededAt === null);
    return new Map(codes.map((code) => [code, holding.filter(({ award }) => award.code === code)]));
  }

  /**
   * The version that a proposal with these days is judged by. NotFound for an unknown code, and when the award did not
   * exist on the day that counts.
   */
  async versionFor(code: string, dates: ProposalDates): Promise<AwardVersion> {
    const found = versionFor(await this.holding(code), dates);
    if (found === null) throw new NotFound('Danh hiệu, hình thức khen thưởng này chưa có quy định cho thời gian đó.');
    return found;
  }

  /** Later versions that also apply to a proposal when they are more favourable to the candidate, the earliest first. */
  async alternatives(code: string, dates: ProposalDates): Promise<AwardVersion[]> {
    return favourableAlternatives(await this.holding(code), dates);
  }

  /** A version by its id, such as a proposal keeps; NotFound when there is none. */
  async version(id: string): Promise<KeptVersion> {
    const [found] = await this.repository.byIds([id]);
    if (found === undefined) throw new NotFound('Không tìm thấy phiên bản này của danh mục khen thưởng.');
    return found;
  }

  private async holding(code: string): Promise<KeptVersion[]> {
    return (await this.versions(code)).filter(({ supersededAt }) => supersededAt === null);
  }
}

function byCodeAndDay(one: KeptVersion, other: KeptVersion): number {
  if (one.award.code !== other.award.code) return one.award.code < other.award.code ? -1 : 1;
  return one.from < other.from ? 1 : -1;
}
