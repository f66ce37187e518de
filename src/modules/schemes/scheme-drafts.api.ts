import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { readScheme } from '../../domain/scoring/read-scheme';
import type { Scheme } from '../../domain/scoring/scheme';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { InvalidInput } from '../../platform/errors';
import { SchemeDraftsService } from './scheme-drafts.service';
import { draftAnswer, draftSummaryAnswer, schemeAnswer } from './schemes.answers';
import {
  SchemeAnswer,
  SchemeBody,
  SchemeChangeBody,
  SchemeDraftAnswer,
  SchemeDraftSummaryAnswer,
  SchemePublishBody,
} from './schemes.dto';

/** Tables of criteria being written, for programs. */
@ApiTags('Thang điểm')
@Controller('api/v1/scheme-drafts')
export class SchemeDraftsApi {
  constructor(private readonly drafts: SchemeDraftsService) {}

  @Get()
  @Allow('scheme.draft')
  @ApiOkResponse({ type: [SchemeDraftSummaryAnswer] })
  async list(@CurrentActor() actor: Actor): Promise<SchemeDraftSummaryAnswer[]> {
    return (await this.drafts.list(actor)).map(draftSummaryAnswer);
  }

  @Post()
  @Allow('scheme.draft')
  @ApiCreatedResponse({ type: SchemeDraftAnswer })
  async create(@Body() body: SchemeBody, @CurrentActor() actor: Actor): Promise<SchemeDraftAnswer> {
    return draftAnswer(await this.drafts.create(actor, shaped(body.scheme)));
  }

  @Get(':id')
  @Allow('scheme.draft')
  @ApiOkResponse({ type: SchemeDraftAnswer })
  async read(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<SchemeDraftAnswer> {
    return draftAnswer(await this.drafts.read(actor, id));
  }

  /** Replaces the whole table. */
  @Put(':id')
  @Allow('scheme.draft')
  @ApiOkResponse({ type: SchemeDraftAnswer })
  @ApiConflictResponse({ description: 'Người khác đã sửa sau lần sửa được gửi kèm' })
  async change(
    @Param('id') id: string,
    @Body() body: SchemeChangeBody,
    @CurrentActor() actor: Actor,
  ): Promise<SchemeDraftAnswer> {
    const definition = shaped(body.scheme);
    return draftAnswer(await this.drafts.change(actor, id, () => definition, body.revision));
  }

  /** Publishes the draft as the next version of its scheme. */
  @Post(':id/publication')
  @Allow('scheme.publish')
  @HttpCode(200)
  @ApiOkResponse({ type: SchemeAnswer })
  async publish(
    @Param('id') id: string,
    @Body() body: SchemePublishBody,
    @CurrentActor() actor: Actor,
  ): Promise<SchemeAnswer> {
    return schemeAnswer(await this.drafts.publish(actor, id, body.revision));
  }

  @Delete(':id')
  @Allow('scheme.draft')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<void> {
    await this.drafts.remove(actor, id);
  }
}

/** The table in a body. InvalidInput names every place that has another shape. */
function shaped(json: object): Scheme {
  const { value, violations } = readScheme(json);
  if (value === null) throw new InvalidInput(violations, 'Thang điểm chưa đúng cấu trúc.');
  return value;
}
