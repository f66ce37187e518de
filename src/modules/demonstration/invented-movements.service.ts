import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access';
import { MovementsService, ParticipationsService } from '../movements';
import { type InventedMovement, LAUNCHING_AGENCY, MOVEMENTS } from './invented-movements';
import type { People } from './people.service';

/** Movements of the province, of the bloc and of an agency, with what the agencies registered. */
@Injectable()
export class InventedMovements {
  constructor(
    private readonly movements: MovementsService,
    private readonly participations: ParticipationsService,
  ) {}

  async enter(people: People): Promise<void> {
    for (const movement of MOVEMENTS) await this.launch(people, movement);
  }

  private async launch(people: People, { by, draft, events, parts }: InventedMovement): Promise<void> {
    const launchers: Readonly<Record<InventedMovement['by'], () => Actor>> = {
      province: () => people.appraiser,
      bloc: () => people.secretary,
      agency: () => people.officer(LAUNCHING_AGENCY),
    };
    const actor = launchers[by]();
    const id = await this.movements.create(actor, draft);
    for (const [index, event] of events.entries()) await this.movements.addEvent(actor, id, index + 1, event);
    for (const [code, part] of Object.entries(parts)) {
      await this.participations.save(people.officer(code), id, code, 0, part);
    }
  }
}
