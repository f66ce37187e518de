import { Module } from '@nestjs/common';
import { AgenciesApi } from './agencies.api';
import { AgenciesPages } from './agencies.pages';
import { AgenciesRepository } from './agencies.repository';
import { AgenciesService } from './agencies.service';
import { AgencyRegistry } from './agency-registry.service';

@Module({
  controllers: [AgenciesPages, AgenciesApi],
  providers: [AgenciesRepository, AgencyRegistry, AgenciesService],
  exports: [AgenciesService, AgencyRegistry],
})
export class AgenciesModule {}
