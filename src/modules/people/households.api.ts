import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { typedText } from '../../platform/forms';
import type { Household } from './household';
import {
  ChangedHouseholdFields,
  HouseholdAnswer,
  NewHouseholdFields,
  readHouseholdChange,
  readNewHousehold,
} from './households.dto';
import { HouseholdsService } from './households.service';

/** Households for programs. */
@ApiTags('Nhân sự và đánh giá')
@Controller('api/v1/households')
export class HouseholdsApi {
  constructor(private readonly households: HouseholdsService) {}

  @Get()
  @Allow('person.read')
  @ApiQuery({ name: 'q', required: false, description: 'Một phần của tên chủ hộ, không cần dấu' })
  @ApiOkResponse({ type: [HouseholdAnswer] })
  async list(@CurrentActor() actor: Actor, @Query('q') text?: string): Promise<HouseholdAnswer[]> {
    return (await this.households.list(actor, typedText(text))).map(answerOf);
  }

  @Post()
  @Allow('person.write')
  @ApiCreatedResponse({ type: HouseholdAnswer })
  async create(@Body() fields: NewHouseholdFields, @CurrentActor() actor: Actor): Promise<HouseholdAnswer> {
    const id = await this.households.create(actor, readNewHousehold(fields));
    return answerOf(await this.households.read(actor, id));
  }

  @Put(':id')
  @Allow('person.write')
  @ApiOkResponse({ type: HouseholdAnswer })
  async change(
    @Param('id') id: string,
    @Body() fields: ChangedHouseholdFields,
    @CurrentActor() actor: Actor,
  ): Promise<HouseholdAnswer> {
    const { draft, version } = readHouseholdChange(fields);
    await this.households.change(actor, id, version, draft);
    return answerOf(await this.households.read(actor, id));
  }
}

function answerOf({ id, agencyCode, headName, address, version }: Household): HouseholdAnswer {
  return { id, agencyCode, headName, address, version };
}
