export type { Movement, MovementDraft, MovementEventDraft, ParticipationDraft } from './movement';
export { type BlocMovement, MovementFactsService } from './movement-facts.service';
export { MovementsModule } from './movements.module';
export { MovementsService } from './movements.service';
export { ParticipationsService } from './participations.service';
