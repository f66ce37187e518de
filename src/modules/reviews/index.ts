export { RankingService } from './ranking.service';
export { ReviewsModule } from './reviews.module';
export type { BlocRanking, Exclusion, ScoredMember, ScoresOrigin, ScoreTable } from './score-table';
export { ScoresService } from './scores.service';
