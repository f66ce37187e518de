export type { Author, Initiative, InitiativeDraft, InitiativeUse, Recognition, UseDraft } from './initiative';
export type { InitiativeOfPerson } from './initiative-records.repository';
export type { InitiativeQuestion } from './initiative-check';
export { InitiativeRecords } from './initiative-records.service';
export { InitiativesModule } from './initiatives.module';
export { InitiativesService } from './initiatives.service';
