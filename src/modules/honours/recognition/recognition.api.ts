import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { fieldOf, type FormBody } from '../../../platform/web';
import { honourAnswer } from '../honours.answers';
import { HonourAnswer } from '../honours.dto';
import { positionText, readPosition } from '../ledger-fields';
import { TO_RECOGNISE } from './recognition';
import { RecognitionAnswer, RecognitionBody, ToCheckAnswer } from './recognition.dto';
import { readRecognition } from './recognition.fields';
import { RecognitionService } from './recognition.service';
import { recognitionView } from './recognition.view';

/** What of the ledger is not recognised yet, for programs. */
@ApiTags('Sổ khen thưởng')
@Controller('api/v1/honours')
export class RecognitionApi {
  constructor(private readonly recognition: RecognitionService) {}

  @Get('to-check')
  @Allow('honour.import')
  @ApiQuery({ name: 'kind', required: false, enum: TO_RECOGNISE, description: 'Bỏ trống: chưa rõ danh hiệu' })
  @ApiQuery({ name: 'after', required: false, description: '`next` của trang trước' })
  @ApiOkResponse({ type: ToCheckAnswer })
  async list(@Query() query: FormBody, @CurrentActor() actor: Actor): Promise<ToCheckAnswer> {
    const kind = fieldOf(query, 'kind') === 'person' ? 'person' : 'award';
    const { rows, next } = await this.recognition.left(actor, kind, readPosition(fieldOf(query, 'after')));
    return { honours: rows.map(honourAnswer), next: next === null ? null : positionText(next) };
  }

  @Get(':honour/recognition')
  @Allow('honour.import')
  @ApiOkResponse({ type: RecognitionAnswer })
  async choices(@Param('honour') id: string, @CurrentActor() actor: Actor): Promise<RecognitionAnswer> {
    const choices = await this.recognition.choices(actor, id);
    const { awards, agencies, divisions, people, households } = recognitionView(choices, readRecognition({}));
    return {
      honour: honourAnswer(choices.honour),
      awards: [...awards],
      agencies: [...agencies],
      divisions: [...divisions],
      people: [...people],
      households: [...households],
    };
  }

  @Put(':honour/recognition')
  @Allow('honour.import')
  @ApiOkResponse({ type: HonourAnswer })
  async recognise(
    @Param('honour') id: string,
    @Body() body: RecognitionBody,
    @CurrentActor() actor: Actor,
  ): Promise<HonourAnswer> {
    return honourAnswer(await this.recognition.recognise(actor, id, readRecognition(body)));
  }
}
