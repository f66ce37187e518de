import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { typedText } from '../../platform/forms';
import type { Division } from './division';
import { ChangedDivisionFields, DivisionAnswer, NewDivisionFields } from './divisions.dto';
import { readDivisionChange, readNewDivision } from './divisions.fields';
import { DivisionsService } from './divisions.service';

/** Divisions of agencies for programs. */
@ApiTags('Nhân sự và đánh giá')
@Controller('api/v1/divisions')
export class DivisionsApi {
  constructor(private readonly divisions: DivisionsService) {}

  @Get()
  @Allow('person.read')
  @ApiQuery({ name: 'agency', description: 'Mã cơ quan' })
  @ApiOkResponse({ type: [DivisionAnswer] })
  async list(@CurrentActor() actor: Actor, @Query('agency') agency?: string): Promise<DivisionAnswer[]> {
    return (await this.divisions.list(actor, typedText(agency))).map(answerOf);
  }

  @Post()
  @Allow('person.write')
  @ApiCreatedResponse({ type: DivisionAnswer })
  async create(@Body() fields: NewDivisionFields, @CurrentActor() actor: Actor): Promise<DivisionAnswer> {
    const { agencyCode, draft } = readNewDivision(fields);
    return answerOf(await this.divisions.read(actor, await this.divisions.create(actor, agencyCode, draft)));
  }

  @Put(':id')
  @Allow('person.write')
  @ApiOkResponse({ type: DivisionAnswer })
  async change(
    @Param('id') id: string,
    @Body() fields: ChangedDivisionFields,
    @CurrentActor() actor: Actor,
  ): Promise<DivisionAnswer> {
    const { draft, version } = readDivisionChange(fields);
    await this.divisions.change(actor, id, version, draft);
    return answerOf(await this.divisions.read(actor, id));
  }
}

function answerOf({ id, name, validFrom, validTo, version }: Division): DivisionAnswer {
  return { id, name, validFrom, validTo, version };
}
