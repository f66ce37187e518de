import { Module } from '@nestjs/common';
import { AwardEditsService } from './awards/award-edits.service';
import { AwardFactsService } from './awards/award-facts.service';
import { AwardsApi } from './awards/awards.api';
import { AwardsPages } from './awards/awards.pages';
import { AwardsRepository } from './awards/awards.repository';
import { AwardsService } from './awards/awards.service';
import { ToCheckPages } from './awards/to-check.pages';
import { BaseSalariesRepository } from './days/base-salaries.repository';
import { BaseSalariesService } from './days/base-salaries.service';
import { DayEditsService } from './days/day-edits.service';
import { BaseSalariesApi, HolidaysApi } from './days/days.api';
import { HolidaysPages } from './days/holidays.pages';
import { HolidaysRepository } from './days/holidays.repository';
import { SalariesPages } from './days/salaries.pages';
import { WorkingDaysService } from './days/working-days.service';
import { AwardEditorPages } from './editor/editor.pages';
import { LegalTextEditsService } from './texts/legal-text-edits.service';
import { LegalTextsApi } from './texts/legal-texts.api';
import { LegalTextsPages } from './texts/legal-texts.pages';
import { LegalTextsRepository } from './texts/legal-texts.repository';
import { LegalTextsService } from './texts/legal-texts.service';

const SERVICES = [AwardsService, LegalTextsService, BaseSalariesService, WorkingDaysService];

@Module({
  controllers: [
    ...[AwardEditorPages, AwardsPages, AwardsApi, ToCheckPages, LegalTextsPages, LegalTextsApi],
    ...[SalariesPages, BaseSalariesApi, HolidaysPages, HolidaysApi],
  ],
  providers: [
    ...[AwardsRepository, LegalTextsRepository, BaseSalariesRepository, HolidaysRepository],
    ...[AwardEditsService, AwardFactsService, LegalTextEditsService, DayEditsService],
    ...SERVICES,
  ],
  exports: SERVICES,
})
export class CatalogueModule {}
