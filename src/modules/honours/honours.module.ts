import { Module } from '@nestjs/common';
import { HonoursRepository } from './honours.repository';
import { HonoursService } from './honours.service';

@Module({
  providers: [HonoursRepository, HonoursService],
  exports: [HonoursService],
})
export class HonoursModule {}
