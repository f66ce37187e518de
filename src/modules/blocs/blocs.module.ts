import { Module } from '@nestjs/common';
import { DeadlinesRepository } from './deadlines.repository';
import { DeadlinesService } from './deadlines.service';
import { PlacesRepository } from './places.repository';
import { PlacesService } from './places.service';

@Module({
  providers: [PlacesRepository, PlacesService, DeadlinesRepository, DeadlinesService],
  exports: [PlacesService, DeadlinesService],
})
export class BlocsModule {}
