export { CommendationsModule } from './commendations.module';
export type { CommendationRow } from './commendations.repository';
export { type CommendationDraft, CommendationsService } from './commendations.service';
