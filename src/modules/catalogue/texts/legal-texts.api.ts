import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import { isInForce } from '../../../domain/commendation/legal-texts';
import { parseDate } from '../../../text/date';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { InvalidInput, NotFound } from '../../../platform/errors';
import type { KeptLegalText } from './legal-text';
import { LegalTextEditsService } from './legal-text-edits.service';
import { ChangedLegalTextFields, LegalTextAnswer, NewLegalTextFields, SeenVersionFields } from './legal-texts.dto';
import { readChangedLegalText, readNewLegalText, readSeenVersion } from './legal-texts.fields';
import { LegalTextsService } from './legal-texts.service';

/** Legal texts for programs. */
@ApiTags('Danh mục khen thưởng')
@Controller('api/v1/legal-texts')
export class LegalTextsApi {
  constructor(
    private readonly texts: LegalTextsService,
    private readonly edits: LegalTextEditsService,
  ) {}

  @Get()
  @Allow('award.read')
  @ApiQuery({ name: 'day', required: false, description: 'Chỉ văn bản có hiệu lực ngày này, ví dụ 2022-06-30' })
  @ApiOkResponse({ type: [LegalTextAnswer] })
  async list(@Query('day') day?: string): Promise<LegalTextAnswer[]> {
    const texts = await this.texts.list();
    if (day === undefined || day === '') return texts.map(answer);
    const asked = parseDate(day);
    if (asked === null) throw new InvalidInput([{ code: 'not_a_date', place: 'day' }]);
    return texts.filter((text) => isInForce(text, asked)).map(answer);
  }

  @Post()
  @Allow('award.manage')
  @ApiCreatedResponse({ type: LegalTextAnswer })
  async add(@Body() fields: NewLegalTextFields, @CurrentActor() actor: Actor): Promise<LegalTextAnswer> {
    const { draft, replaces } = readNewLegalText(fields);
    await this.edits.add(actor, draft, replaces, 'api');
    return this.one(draft.code);
  }

  @Get(':code')
  @Allow('award.read')
  @ApiOkResponse({ type: LegalTextAnswer })
  read(@Param('code') code: string): Promise<LegalTextAnswer> {
    return this.one(code);
  }

  @Patch(':code')
  @Allow('award.manage')
  @ApiOkResponse({ type: LegalTextAnswer })
  async change(
    @Param('code') code: string,
    @Body() fields: ChangedLegalTextFields,
    @CurrentActor() actor: Actor,
  ): Promise<LegalTextAnswer> {
    const { draft, version } = readChangedLegalText(code, fields);
    await this.edits.change(actor, version, draft, 'api');
    return this.one(code);
  }

  @Post(':code/confirmation')
  @HttpCode(200)
  @Allow('award.manage')
  @ApiOkResponse({ type: LegalTextAnswer })
  async confirm(
    @Param('code') code: string,
    @Body() fields: SeenVersionFields,
    @CurrentActor() actor: Actor,
  ): Promise<LegalTextAnswer> {
    await this.edits.confirm(actor, code, readSeenVersion(fields), 'api');
    return this.one(code);
  }

  private async one(code: string): Promise<LegalTextAnswer> {
    const text = await this.texts.find(code);
    if (text === null) throw new NotFound('Không tìm thấy văn bản này.');
    return answer(text);
  }
}

function answer(text: KeptLegalText): LegalTextAnswer {
  const { code, kind, number, title, printedTitle, issuingBody, issuedOn, from, to, replacedBy, amends } = text;
  return {
    ...{ code, kind, number, title, printedTitle, issuingBody, issuedOn, from, to, replacedBy, amends },
    ...{ isReportGround: text.isReportGround, confidence: text.confidence, note: text.note },
    ...{ confirmedBy: text.confirmedBy, version: text.version },
  };
}
