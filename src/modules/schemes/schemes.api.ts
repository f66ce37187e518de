import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import { checkScheme } from '../../domain/scoring/check/check-scheme';
import { readScheme } from '../../domain/scoring/read-scheme';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { PlacesService } from '../blocs';
import { problemAnswers, schemeAnswer, summaryAnswer } from './schemes.answers';
import { ReviewSchemeBody, SchemeAnswer, SchemeBody, SchemeCheckAnswer, SchemeSummaryAnswer } from './schemes.dto';
import { SchemesService } from './schemes.service';

/** Published scoring schemes for programs. */
@ApiTags('Thang điểm')
@Controller('api/v1')
export class SchemesApi {
  constructor(
    private readonly schemes: SchemesService,
    private readonly places: PlacesService,
  ) {}

  @Get('schemes')
  @Allow('catalogue.read')
  @ApiOkResponse({ type: [SchemeSummaryAnswer] })
  async list(): Promise<SchemeSummaryAnswer[]> {
    return (await this.schemes.list()).map(summaryAnswer);
  }

  @Get('schemes/:code')
  @Allow('catalogue.read')
  @ApiQuery({ name: 'version', required: false, description: 'Phiên bản; bỏ trống là phiên bản mới nhất' })
  @ApiOkResponse({ type: SchemeAnswer })
  async read(@Param('code') code: string, @Query('version') version?: string): Promise<SchemeAnswer> {
    return schemeAnswer((await this.schemes.published(code, version)).scheme);
  }

  /** Looks at a table without storing it. */
  @Post('schemes/check')
  @Allow('catalogue.read')
  @HttpCode(200)
  @ApiOkResponse({ type: SchemeCheckAnswer })
  check(@Body() { scheme }: SchemeBody): SchemeCheckAnswer {
    const reading = readScheme(scheme);
    const violations = reading.value === null ? reading.violations : checkScheme(reading.value);
    return { valid: violations.length === 0, violations: problemAnswers(violations) };
  }

  /** Scores the review of a bloc by a published version. */
  @Put('blocs/:bloc/periods/:period/scheme')
  @Allow('bloc.manage')
  @HttpCode(204)
  @ApiNoContentResponse()
  async assign(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() { code, version }: ReviewSchemeBody,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    const place = await this.places.find(actor, bloc, period, 'bloc.manage');
    const { scheme } = await this.schemes.published(code, String(version));
    await this.schemes.assign(actor, place, scheme.id);
  }
}
