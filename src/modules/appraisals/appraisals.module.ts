import { Module } from '@nestjs/common';
import { BlocsModule } from '../blocs';
import { SheetsModule } from '../sheets';
import { JudgementsRepository } from './judgements/judgements.repository';
import { JudgementsService } from './judgements/judgements.service';

@Module({
  imports: [BlocsModule, SheetsModule],
  providers: [JudgementsRepository, JudgementsService],
  exports: [JudgementsService],
})
export class AppraisalsModule {}
