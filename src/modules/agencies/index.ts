export { AgenciesModule } from './agencies.module';
export { existsOn } from './agencies.policy';
export { AgenciesService } from './agencies.service';
export type { Agency, AgencyDraft, Passing } from './agency';
export { AgencyRegistry, type ImportedAgency } from './agency-registry.service';
