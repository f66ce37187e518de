import { Module } from '@nestjs/common';
import { IssuersRepository } from './issuers/issuers.repository';
import { IssuersService } from './issuers/issuers.service';
import { AccountsModule } from '../accounts';
import { AgenciesModule } from '../agencies';
import { BlocPageService } from './bloc-page.service';
import { BlocSetupService } from './bloc-setup.service';
import { BlocsApi } from './blocs.api';
import { BlocsPages } from './blocs.pages';
import { BlocsRepository } from './blocs.repository';
import { BlocsService } from './blocs.service';
import { ClosedContent } from './closed-content.service';
import { DeadlinesApi } from './deadlines.api';
import { DeadlinesPages } from './deadlines.pages';
import { DeadlinesRepository } from './deadlines.repository';
import { DeadlinesService } from './deadlines.service';
import { MembersApi } from './members.api';
import { MembersPages } from './members.pages';
import { MembershipsRepository } from './memberships.repository';
import { MembershipsService } from './memberships.service';
import { PeriodsApi } from './periods.api';
import { PeriodsPages } from './periods.pages';
import { PeriodsRepository } from './periods.repository';
import { PeriodsService } from './periods.service';
import { PlacesRepository } from './places.repository';
import { PlacesService } from './places.service';
import { ReviewStatesRepository } from './review-states.repository';
import { ReviewStatesService } from './review-states.service';
import { ReorganisationsApi } from './reorganisations/reorganisations.api';
import { ReorganisationsPages } from './reorganisations/reorganisations.pages';
import { ReorganisationsRepository } from './reorganisations/reorganisations.repository';
import { ReorganisationsService } from './reorganisations/reorganisations.service';
import { ReviewSchemeRepository } from './review-scheme.repository';
import { ReviewSchemeService } from './review-scheme.service';

@Module({
  imports: [AccountsModule, AgenciesModule],
  controllers: [
    BlocsPages,
    MembersPages,
    DeadlinesPages,
    PeriodsPages,
    BlocsApi,
    MembersApi,
    DeadlinesApi,
    PeriodsApi,
    ReorganisationsPages,
    ReorganisationsApi,
  ],
  providers: [
    BlocsService,
    BlocPageService,
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
    ReviewStatesRepository,
    ReviewStatesService,
    ReorganisationsRepository,
    ReorganisationsService,
    IssuersRepository,
    IssuersService,
    ClosedContent,
  ],
  exports: [
    ClosedContent,
    PlacesService,
    DeadlinesService,
    ReviewSchemeService,
    BlocSetupService,
    IssuersService,
    ReviewStatesService,
  ],
})
export class BlocsModule {}
