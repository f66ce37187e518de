import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { TerminusModule } from '@nestjs/terminus';
import type { Configuration } from '../config/configuration';
import { CONFIGURATION } from '../config/configuration.module';
import { AccessGuard, ActorRepository } from './access';
import { AuditRepository, AuditService } from './audit';
import { Clock } from './clock';
import { FilesPages, FilesService, FileStore } from './files';
import { HealthApi } from './health.api';
import { DemonstrationFlag, InstallationService } from './installation';
import { SessionRepository } from './session';
import { AssetStore, ErrorFilter, Pages } from './web';

/** What every feature needs and none owns. */
@Global()
@Module({
  imports: [TerminusModule.forRoot({ errorLogStyle: 'json' })],
  controllers: [FilesPages, HealthApi],
  providers: [
    Clock,
    ActorRepository,
    AuditRepository,
    AuditService,
    DemonstrationFlag,
    InstallationService,
    SessionRepository,
    FilesService,
    Pages,
    { provide: AssetStore, useFactory: () => new AssetStore() },
    {
      provide: FileStore,
      useFactory: (configuration: Configuration) => new FileStore(join(configuration.dataDir, 'files')),
      inject: [CONFIGURATION],
    },
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_FILTER, useClass: ErrorFilter },
  ],
  exports: [
    Clock,
    AuditService,
    DemonstrationFlag,
    InstallationService,
    SessionRepository,
    FilesService,
    FileStore,
    Pages,
    AssetStore,
  ],
})
export class PlatformModule {}
