import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { type HolderChoice, ProposalPagesRepository } from './proposal-pages.repository';

/** Whom forms of proposals offer, under the names of today. Callers have checked that their reader may know of the agencies. */
@Injectable()
export class ProposalChoices {
  constructor(
    private readonly repository: ProposalPagesRepository,
    private readonly clock: Clock,
  ) {}

  /** Agencies with their divisions, people and households. */
  holders(agencyIds: readonly string[]): Promise<HolderChoice[]> {
    return this.repository.holders(agencyIds, this.clock.today());
  }

  /** Agencies by code, in official order. */
  agencies(agencyIds: readonly string[]): Promise<{ readonly value: string; readonly label: string }[]> {
    return this.repository.agencies(agencyIds, this.clock.today());
  }
}
