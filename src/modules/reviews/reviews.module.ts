import { Module } from '@nestjs/common';
import { BlocsModule } from '../blocs';
import { SheetsModule } from '../sheets';
import { ExclusionsRepository } from './exclusions.repository';
import { ReviewsApi } from './reviews.api';
import { ReviewsPages } from './reviews.pages';
import { ScoresService } from './scores.service';

@Module({
  imports: [BlocsModule, SheetsModule],
  controllers: [ReviewsPages, ReviewsApi],
  providers: [ExclusionsRepository, ScoresService],
  exports: [ScoresService],
})
export class ReviewsModule {}
