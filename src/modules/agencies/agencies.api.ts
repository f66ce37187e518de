import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import { parseDate } from '../../text/date';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { InvalidInput } from '../../platform/errors';
import {
  AgencyAnswer,
  AgencyDetailsAnswer,
  AgencyNameAnswer,
  ChangedAgencyFields,
  NewAgencyFields,
  RenamingFields,
} from './agencies.dto';
import { readAgencyChange, readNewAgency, readRenaming } from './agencies.fields';
import { AgenciesService } from './agencies.service';
import type { Agency, AgencyName } from './agency';

const DAY = { name: 'day', required: false, description: 'Tên của ngày này, ví dụ 2022-06-30; bỏ trống là hôm nay' };

/** The catalogue of agencies for programs. */
@ApiTags('Cơ quan, đơn vị')
@Controller('api/v1/agencies')
export class AgenciesApi {
  constructor(private readonly agencies: AgenciesService) {}

  @Get()
  @Allow('catalogue.read')
  @ApiQuery(DAY)
  @ApiQuery({ name: 'q', required: false, description: 'Một phần của tên hoặc mã, không cần dấu' })
  @ApiOkResponse({ type: [AgencyAnswer] })
  async list(
    @CurrentActor() actor: Actor,
    @Query('day') day?: string,
    @Query('q') text?: string,
  ): Promise<AgencyAnswer[]> {
    const agencies = await this.agencies.list(actor, { ...dayOf(day), ...(text === undefined ? {} : { text }) });
    return agencies.map(answerOf);
  }

  @Post()
  @Allow('agency.manage')
  @ApiCreatedResponse({ type: AgencyDetailsAnswer })
  async create(@Body() fields: NewAgencyFields, @CurrentActor() actor: Actor): Promise<AgencyDetailsAnswer> {
    return this.answer(actor, await this.agencies.create(actor, readNewAgency(fields), 'api'));
  }

  @Get(':code')
  @Allow('catalogue.read')
  @ApiQuery(DAY)
  @ApiOkResponse({ type: AgencyDetailsAnswer })
  async read(
    @Param('code') code: string,
    @CurrentActor() actor: Actor,
    @Query('day') day?: string,
  ): Promise<AgencyDetailsAnswer> {
    return this.answer(actor, code, dayOf(day).day);
  }

  @Patch(':code')
  @Allow('agency.manage')
  @ApiOkResponse({ type: AgencyDetailsAnswer })
  async change(
    @Param('code') code: string,
    @Body() fields: ChangedAgencyFields,
    @CurrentActor() actor: Actor,
  ): Promise<AgencyDetailsAnswer> {
    const { change, version, day } = readAgencyChange(fields);
    await this.agencies.change(actor, code, version, change, { source: 'api', ...(day === null ? {} : { day }) });
    return this.answer(actor, code, day ?? undefined);
  }

  @Post(':code/names')
  @Allow('agency.manage')
  @ApiCreatedResponse({ type: AgencyDetailsAnswer })
  async rename(
    @Param('code') code: string,
    @Body() fields: RenamingFields,
    @CurrentActor() actor: Actor,
  ): Promise<AgencyDetailsAnswer> {
    const { renaming, version } = readRenaming(fields);
    await this.agencies.rename(actor, code, version, renaming, 'api');
    return this.answer(actor, code);
  }

  private async answer(actor: Actor, code: string, day?: string): Promise<AgencyDetailsAnswer> {
    const { agency, names, successions } = await this.agencies.details(actor, code, day);
    return {
      ...answerOf(agency),
      names: names.map(nameAnswer),
      successions: successions.map(({ kind, effectiveOn, predecessorCode, successorCode }) => ({
        ...{ kind, effectiveOn, predecessorCode, successorCode },
      })),
    };
  }
}

function nameAnswer(kept: AgencyName): AgencyNameAnswer {
  const { name, shortName, superiorBody, letterheadName, documentSymbol, email, validFrom, validTo } = kept;
  return { name, shortName, superiorBody, letterheadName, documentSymbol, email, validFrom, validTo };
}

function answerOf(agency: Agency) {
  const { code, name, shortName, kind, yearKind, identifierCode, officialOrder, email } = agency;
  const { activeFrom, activeTo, version } = agency;
  return {
    ...{ code, name, shortName, kind, yearKind, identifierCode, officialOrder, email },
    ...{ activeFrom, activeTo, version },
  };
}

function dayOf(text: string | undefined): { day?: string } {
  if (text === undefined || text === '') return {};
  const day = parseDate(text);
  if (day === null) throw new InvalidInput([{ code: 'not_a_date', place: 'day' }]);
  return { day };
}
