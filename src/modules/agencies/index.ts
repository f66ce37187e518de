export { AgenciesModule } from './agencies.module';
export { AgenciesService } from './agencies.service';
export type { Agency, AgencyDetails, AgencyDraft, AgencyName, Succession } from './agency';
export { AgencyRegistry, type ImportedAgency } from './agency-registry.service';
