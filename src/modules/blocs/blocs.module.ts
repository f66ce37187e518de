import { Module } from '@nestjs/common';
import { DeadlinesRepository } from './deadlines.repository';
import { DeadlinesService } from './deadlines.service';
import { PlacesRepository } from './places.repository';
import { PlacesService } from './places.service';
import { ReviewSchemeRepository } from './review-scheme.repository';
import { ReviewSchemeService } from './review-scheme.service';

@Module({
  providers: [
    PlacesRepository,
    PlacesService,
    DeadlinesRepository,
    DeadlinesService,
    ReviewSchemeRepository,
    ReviewSchemeService,
  ],
  exports: [PlacesService, DeadlinesService, ReviewSchemeService],
})
export class BlocsModule {}
