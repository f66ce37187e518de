import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { AwardsService } from '../catalogue';
import { HonoursRepository } from './honours.repository';

/** What a search of the ledger may be limited to: agencies of the province and awards of the catalogue. */
@Injectable()
export class LedgerChoices {
  constructor(
    private readonly repository: HonoursRepository,
    private readonly awardsOfCatalogue: AwardsService,
    private readonly clock: Clock,
  ) {}

  /** Every agency under its name of today with its former ones, in official order; those that are gone keep their honours. */
  agencies(): Promise<{ id: string; code: string; name: string; former: string[] }[]> {
    return this.repository.agencies(this.clock.today());
  }

  /** The id of an agency by its code; null when there is none. */
  async agencyId(code: string): Promise<string | null> {
    return code === '' ? null : this.repository.agencyId(code);
  }

  /** Every award under its name of today, the highest first within a system. */
  async awards(): Promise<{ code: string; name: string }[]> {
    return (await this.awardsOfCatalogue.list()).map(({ code, current }) => ({ code, name: current.award.name }));
  }
}
