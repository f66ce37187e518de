import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue';
import { HonourExportApi } from './export/honour-export.api';
import { HonourExportService } from './export/honour-export.service';
import { HolderLedgerPages } from './holder-ledger.pages';
import { HolderLedgerRepository } from './holder-ledger.repository';
import { HolderLedgerService } from './holder-ledger.service';
import { HonourCountsRepository } from './honour-counts.repository';
import { HonoursApi } from './honours.api';
import { HonoursPages } from './honours.pages';
import { HonoursRepository } from './honours.repository';
import { HonoursService } from './honours.service';
import { LedgerChoices } from './ledger-choices.service';
import { LedgerRepository } from './ledger.repository';
import { LedgerSearch } from './ledger-search.service';
import { LedgerService } from './ledger.service';
import { RecognitionApi } from './recognition/recognition.api';
import { RecognitionPages } from './recognition/recognition.pages';
import { RecognitionRepository } from './recognition/recognition.repository';
import { RecognitionService } from './recognition/recognition.service';
import { PastHonoursApi } from './past/past-honours.api';
import { PastHonoursPages } from './past/past-honours.pages';
import { PastHonoursRepository } from './past/past-honours.repository';
import { PastHonoursService } from './past/past-honours.service';

const SERVICES = [HonoursService, LedgerService, HolderLedgerService];

@Module({
  imports: [CatalogueModule],
  controllers: [
    PastHonoursApi,
    RecognitionApi,
    HonourExportApi,
    HonoursApi,
    PastHonoursPages,
    RecognitionPages,
    HonoursPages,
    HolderLedgerPages,
  ],
  providers: [
    ...[HonoursRepository, LedgerRepository, HolderLedgerRepository, HonourCountsRepository],
    ...[LedgerSearch, LedgerChoices, HonourExportService, PastHonoursRepository, PastHonoursService],
    ...[RecognitionRepository, RecognitionService],
    ...SERVICES,
  ],
  exports: SERVICES,
})
export class HonoursModule {}
