import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../platform/access';
import { SchemeAnswer, SchemeSummaryAnswer } from './schemes.dto';
import { SchemesService } from './schemes.service';
import type { SchemeVersion } from './scheme-version';

/** Scoring schemes for programs. */
@ApiTags('Thang điểm')
@Controller('api/v1/schemes')
export class SchemesApi {
  constructor(private readonly schemes: SchemesService) {}

  @Get()
  @Allow('catalogue.read')
  @ApiOkResponse({ type: [SchemeSummaryAnswer] })
  async list(): Promise<SchemeSummaryAnswer[]> {
    return (await this.schemes.list()).map(summaryOf);
  }

  @Get(':code')
  @Allow('catalogue.read')
  @ApiQuery({ name: 'version', required: false, description: 'Phiên bản; bỏ trống là phiên bản mới nhất' })
  @ApiOkResponse({ type: SchemeAnswer })
  async read(@Param('code') code: string, @Query('version') version?: string): Promise<SchemeAnswer> {
    const { scheme } = await this.schemes.published(code, version);
    return { ...summaryOf(scheme), criteria: scheme.definition.criteria };
  }
}

function summaryOf(scheme: SchemeVersion) {
  const { code, title, version, definition, legalBasis, effectiveFrom, createdBy, createdAt } = scheme;
  return {
    ...{ code, title, version, legalBasis, effectiveFrom, createdBy },
    total: definition.total,
    createdAt: createdAt.toISOString(),
  };
}
