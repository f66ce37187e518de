import { Module } from '@nestjs/common';
import { AgenciesModule } from '../agencies';
import { BlocSetupService } from './bloc-setup.service';
import { BlocsRepository } from './blocs.repository';
import { DeadlinesRepository } from './deadlines.repository';
import { DeadlinesService } from './deadlines.service';
import { MembershipsRepository } from './memberships.repository';
import { MembershipsService } from './memberships.service';
import { PeriodsRepository } from './periods.repository';
import { PeriodsService } from './periods.service';
import { PlacesRepository } from './places.repository';
import { PlacesService } from './places.service';
import { ReviewSchemeRepository } from './review-scheme.repository';
import { ReviewSchemeService } from './review-scheme.service';

@Module({
  imports: [AgenciesModule],
  providers: [
    PeriodsRepository,
    PeriodsService,
    BlocsRepository,
    MembershipsRepository,
    MembershipsService,
    BlocSetupService,
    PlacesRepository,
    PlacesService,
    DeadlinesRepository,
    DeadlinesService,
    ReviewSchemeRepository,
    ReviewSchemeService,
  ],
  exports: [PlacesService, DeadlinesService, ReviewSchemeService, BlocSetupService, PeriodsService],
})
export class BlocsModule {}
