import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { typedText } from '../../platform/forms';
import { MergeRequest } from './duplicates.dto';
import { readMerge } from './duplicates.fields';
import { DuplicatesService } from './duplicates.service';

class LikelyRecordAnswer {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  fullName!: string;

  @ApiProperty({ type: Number, nullable: true })
  birthYear!: number | null;

  @ApiProperty()
  agencyName!: string;

  @ApiProperty()
  positionTitle!: string;
}

class LikelyPairAnswer {
  @ApiProperty({ type: LikelyRecordAnswer })
  one!: LikelyRecordAnswer;

  @ApiProperty({ type: LikelyRecordAnswer })
  other!: LikelyRecordAnswer;
}

/** Records of the same person for programs. */
@ApiTags('Nhân sự và đánh giá')
@Controller('api/v1/people')
export class DuplicatesApi {
  constructor(private readonly duplicates: DuplicatesService) {}

  @Get('duplicates')
  @Allow('person.merge')
  @ApiOkResponse({ type: [LikelyPairAnswer] })
  list(@CurrentActor() actor: Actor): Promise<LikelyPairAnswer[]> {
    return this.duplicates.likely(actor);
  }

  /** Makes the record `merged` part of this one; it cannot be undone. */
  @Post(':id/merge')
  @HttpCode(204)
  @Allow('person.merge')
  @ApiNoContentResponse({ description: 'Đã gộp' })
  async merge(@Param('id') id: string, @Body() fields: MergeRequest, @CurrentActor() actor: Actor): Promise<void> {
    await this.duplicates.merge(actor, id, typedText(fields.merged), readMerge(fields));
  }
}
