import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { requiredReason, typedText } from '../../platform/forms';
import { PersonDistinctions } from '../people';
import { DistinctionFields, DistinctionRequest, MergeRequest } from './duplicates.dto';
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

class DistinctionAnswer extends LikelyPairAnswer {
  @ApiProperty()
  reason!: string;

  @ApiProperty()
  saidBy!: string;

  @ApiProperty({ format: 'date-time' })
  saidAt!: string;
}

/** Records of the same person for programs. */
@ApiTags('Nhân sự và đánh giá')
@Controller('api/v1/people')
export class DuplicatesApi {
  constructor(
    private readonly duplicates: DuplicatesService,
    private readonly distinctions: PersonDistinctions,
  ) {}

  @Get('duplicates')
  @Allow('person.merge')
  @ApiOkResponse({ type: [LikelyPairAnswer] })
  list(@CurrentActor() actor: Actor): Promise<LikelyPairAnswer[]> {
    return this.duplicates.likely(actor);
  }

  @Get('distinctions')
  @Allow('person.merge')
  @ApiOkResponse({ type: [DistinctionAnswer] })
  async apart(@CurrentActor() actor: Actor): Promise<DistinctionAnswer[]> {
    const said = await this.distinctions.standing(actor);
    return said.map(({ one, other, reason, saidBy, saidAt }) => ({
      ...{ one, other, reason, saidBy },
      saidAt: saidAt.toISOString(),
    }));
  }

  /** Says that this record and `other` are two persons. */
  @Post(':id/distinctions')
  @HttpCode(204)
  @Allow('person.merge')
  @ApiNoContentResponse({ description: 'Đã ghi' })
  async distinguish(
    @Param('id') id: string,
    @Body() fields: DistinctionRequest,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    const reason = requiredReason(typedText(fields.reason));
    await this.distinctions.distinguish(actor, id, typedText(fields.other), reason);
  }

  /** Takes back that two records are two persons. */
  @Post(':id/distinctions/:other/end')
  @HttpCode(204)
  @Allow('person.merge')
  @ApiNoContentResponse({ description: 'Đã bỏ' })
  async endDistinction(
    @Param('id') id: string,
    @Param('other') other: string,
    @Body() fields: DistinctionFields,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    await this.distinctions.end(actor, id, other, requiredReason(typedText(fields.reason)));
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
