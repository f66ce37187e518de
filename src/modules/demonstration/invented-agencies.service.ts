import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access';
import { AgenciesService } from '../agencies';
import type { BlocPlace } from '../blocs';
import { HOME_AFFAIRS, LETTERHEADS } from './invented';

/** Gives the agencies of the demonstration what the workbook does not say. */
@Injectable()
export class InventedAgencies {
  constructor(private readonly agencies: AgenciesService) {}

  /** Letterheads of the members, and the department of home affairs. */
  async complete(actor: Actor, place: BlocPlace): Promise<void> {
    for (const { code } of place.members) {
      const letterhead = LETTERHEADS[code];
      if (letterhead === undefined) continue;
      const { agency } = await this.agencies.details(actor, code);
      const { name, shortName, email, kind, identifierCode, officialOrder, version } = agency;
      const change = { name, shortName, email, kind, identifierCode, officialOrder, ...letterhead };
      await this.agencies.change(actor, code, version, change, { source: 'command' });
    }
    const officialOrder = await this.agencies.nextOrder();
    await this.agencies.create(actor, { ...HOME_AFFAIRS, officialOrder }, 'command');
  }
}
