import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { TerminusModule } from '@nestjs/terminus';
import type { Configuration } from '../config/configuration';
import { CONFIGURATION } from '../config/configuration.module';
import { AccessGuard, ActorRepository } from './access';
import { AuditRepository, AuditService } from './audit';
import { AuditApi } from './audit/audit.api';
import { AuditLogRepository } from './audit/audit-log.repository';
import { AuditLogService } from './audit/audit-log.service';
import { AuditPages } from './audit/audit.pages';
import { Clock } from './clock';
import { FilesPages, FilesService, FileStore } from './files';
import { HealthApi } from './health.api';
import { DemonstrationFlag, InstallationService } from './installation';
import { InstallationApi } from './installation/installation.api';
import { InstallationPages } from './installation/installation.pages';
import { NoticesRepository, NoticesService } from './notices';
import { SessionRepository } from './session';
import { AssetStore, ErrorFilter, Pages } from './web';

/** What every feature needs and none owns. */
@Global()
@Module({
  imports: [TerminusModule.forRoot({ errorLogStyle: 'json' })],
  controllers: [FilesPages, HealthApi, InstallationPages, InstallationApi, AuditPages, AuditApi],
  providers: [
    Clock,
    ActorRepository,
    AuditRepository,
    AuditService,
    AuditLogRepository,
    AuditLogService,
    DemonstrationFlag,
    InstallationService,
    SessionRepository,
    FilesService,
    NoticesRepository,
    NoticesService,
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
    ActorRepository,
    Clock,
    AuditService,
    DemonstrationFlag,
    InstallationService,
    SessionRepository,
    FilesService,
    FileStore,
    NoticesService,
    Pages,
    AssetStore,
  ],
})
export class PlatformModule {}
