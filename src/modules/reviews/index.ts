export { ReviewsModule } from './reviews.module';
export type { Exclusion, ScoredMember, ScoreTable } from './score-table';
export { ScoresService } from './scores.service';
