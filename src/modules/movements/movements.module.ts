import { Module } from '@nestjs/common';
import { MovementFactsService } from './movement-facts.service';
import { MovementLaunch } from './movement-launch.service';
import { MovementNotices } from './movement-notices.service';
import { MovementPageService } from './movement-page.service';
import { MovementPlacesRepository } from './movement-places.repository';
import { MovementsApi } from './movements.api';
import { MovementsPages } from './movements.pages';
import { MovementsRepository } from './movements.repository';
import { MovementsService } from './movements.service';
import { ParticipationsRepository } from './participations.repository';
import { ParticipationsService } from './participations.service';

/** Emulation movements. */
@Module({
  controllers: [MovementsPages, MovementsApi],
  providers: [
    MovementsRepository,
    MovementPlacesRepository,
    ParticipationsRepository,
    MovementLaunch,
    MovementNotices,
    MovementsService,
    ParticipationsService,
    MovementPageService,
    MovementFactsService,
  ],
  exports: [MovementsService, ParticipationsService, MovementFactsService],
})
export class MovementsModule {}
