import { Module } from '@nestjs/common';
import { AwardsRepository } from './awards/awards.repository';
import { AwardsService } from './awards/awards.service';
import { BaseSalariesRepository } from './days/base-salaries.repository';
import { BaseSalariesService } from './days/base-salaries.service';
import { HolidaysRepository } from './days/holidays.repository';
import { WorkingDaysService } from './days/working-days.service';
import { LegalTextsRepository } from './texts/legal-texts.repository';
import { LegalTextsService } from './texts/legal-texts.service';

const SERVICES = [AwardsService, LegalTextsService, BaseSalariesService, WorkingDaysService];

@Module({
  providers: [AwardsRepository, LegalTextsRepository, BaseSalariesRepository, HolidaysRepository, ...SERVICES],
  exports: SERVICES,
})
export class CatalogueModule {}
