import { Module } from '@nestjs/common';
import { BlocsModule } from '../blocs';
import { PactNotices } from './pact-notices';
import { PactPageService } from './pact-page.service';
import { PactPrintService } from './pact-print.service';
import { PactReader } from './pact-reader';
import { PactStepsService } from './pact-steps.service';
import { PactsApi } from './pacts.api';
import { PactsPages } from './pacts.pages';
import { PactsRepository } from './pacts.repository';
import { PactsService } from './pacts.service';

@Module({
  imports: [BlocsModule],
  controllers: [PactsPages, PactsApi],
  providers: [
    PactsRepository,
    PactReader,
    PactsService,
    PactStepsService,
    PactNotices,
    PactPrintService,
    PactPageService,
  ],
  exports: [PactsService, PactStepsService, PactPrintService],
})
export class PactsModule {}
