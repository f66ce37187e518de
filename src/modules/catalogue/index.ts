export { AwardsService } from './awards/awards.service';
export type { CataloguedAward, KeptVersion } from './awards/kept-version';
export { catalogueCommands } from './catalogue.commands';
export { CatalogueModule } from './catalogue.module';
export { BaseSalariesService } from './days/base-salaries.service';
export type { KeptBaseSalary } from './days/base-salaries.repository';
export { WorkingDaysService } from './days/working-days.service';
export type { KeptLegalText } from './texts/legal-text';
export { LegalTextsService } from './texts/legal-texts.service';
