import { Injectable } from '@nestjs/common';
import {
  movementEventStruck,
  movementLaunched,
  movementTermChanged,
  movementWithdrawn,
} from '../../text/notices/movements';
import { movementEventWords } from '../../text/words/movements';
import type { Actor } from '../../platform/access';
import { Clock } from '../../platform/clock';
import { NoticesService, type Recipient } from '../../platform/notices';
import type { Movement, MovementDraft, MovementEventDraft } from './movement';
import { MovementPlacesRepository } from './movement-places.repository';

/** What is said and to whom it was known before. */
type Said = ReturnType<typeof movementWithdrawn>;

/** Tells the agencies that a movement is for what became of it; an agency needs no notice of what it launched itself. */
@Injectable()
export class MovementNotices {
  constructor(
    private readonly notices: NoticesService,
    private readonly places: MovementPlacesRepository,
    private readonly clock: Clock,
  ) {}

  /** The agencies that a movement is for today. */
  async invited(movement: Pick<Movement, 'id' | 'agencyId'>): Promise<readonly string[]> {
    return movement.agencyId === null ? this.places.invited(movement.id, this.clock.today()) : [];
  }

  /** That it is launched; those who were told before are left out. */
  async launched(actor: Actor, movement: Movement, draft: MovementDraft, told: readonly string[] = []): Promise<void> {
    await this.tell(
      actor,
      movement,
      movementLaunched({ ...toldOf(movement), name: draft.name }, draft.from, draft.to),
      told,
    );
  }

  /** A longer or shorter term, or a withdrawal; reviews ask nothing of anybody. */
  async happened(actor: Actor, movement: Movement, event: MovementEventDraft): Promise<void> {
    const { kind, endsOn, documentNumber, text } = event;
    if (kind === 'withdrawal') await this.tell(actor, movement, movementWithdrawn(toldOf(movement), text));
    if (kind === 'extension' || kind === 'closing') {
      await this.tell(actor, movement, movementTermChanged(toldOf(movement), kind, endsOn, documentNumber));
    }
  }

  /** That such an event was recorded by mistake. */
  async struck(actor: Actor, movement: Movement, { kind }: MovementEventDraft, reason: string): Promise<void> {
    if (kind !== 'withdrawal' && kind !== 'extension' && kind !== 'closing') return;
    await this.tell(actor, movement, movementEventStruck(toldOf(movement), movementEventWords[kind], reason));
  }

  private async tell(
    actor: Actor,
    movement: Pick<Movement, 'id' | 'agencyId'>,
    said: Said,
    told: readonly string[] = [],
  ): Promise<void> {
    const content = { ...said, path: `/phong-trao/${movement.id}` };
    const agencyIds = (await this.invited(movement)).filter((id) => !told.includes(id));
    await this.notices.tellAll(
      actor,
      agencyIds.flatMap((agencyId) =>
        (['OFFICER', 'LEADER'] as const).map((role) => ({ to: { role, agencyId } satisfies Recipient, content })),
      ),
    );
  }
}

function toldOf({ name, launcherName }: Pick<Movement, 'name' | 'launcherName'>): { name: string; launcher: string } {
  return { name, launcher: launcherName === '' ? 'Tỉnh' : launcherName };
}
