import { Module } from '@nestjs/common';
import { BlocsModule } from '../blocs';
import { CommendationsApi } from './commendations.api';
import { CommendationsRepository } from './commendations.repository';
import { CommendationsService } from './commendations.service';

@Module({
  imports: [BlocsModule],
  controllers: [CommendationsApi],
  providers: [CommendationsRepository, CommendationsService],
  exports: [CommendationsService],
})
export class CommendationsModule {}
