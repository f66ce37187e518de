import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProperty, ApiQuery, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { FieldReader, TextInput } from '../../platform/forms';
import { HouseholdsService } from './households.service';

export class HouseholdFields {
  @TextInput({ description: 'Mã cơ quan, thường là Ủy ban nhân dân xã' })
  agencyCode?: unknown;

  @TextInput({ description: 'Họ và tên chủ hộ' })
  headName?: unknown;

  @TextInput({ description: 'Thôn, tổ dân phố' })
  address?: unknown;
}

export class HouseholdAnswer {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  agencyCode!: string;

  @ApiProperty()
  headName!: string;

  @ApiProperty()
  address!: string;
}

export class NewHouseholdAnswer {
  @ApiProperty()
  id!: string;
}

/** Households for programs. */
@ApiTags('Nhân sự và đánh giá')
@Controller('api/v1/households')
export class HouseholdsApi {
  constructor(private readonly households: HouseholdsService) {}

  @Get()
  @Allow('person.read')
  @ApiQuery({ name: 'q', required: false, description: 'Một phần của tên chủ hộ, không cần dấu' })
  @ApiOkResponse({ type: [HouseholdAnswer] })
  list(@CurrentActor() actor: Actor, @Query('q') text?: string): Promise<HouseholdAnswer[]> {
    return this.households.list(actor, typeof text === 'string' ? text : '');
  }

  @Post()
  @Allow('person.write')
  @ApiCreatedResponse({ type: NewHouseholdAnswer })
  async create(@Body() fields: HouseholdFields, @CurrentActor() actor: Actor): Promise<NewHouseholdAnswer> {
    const reader = new FieldReader(fields);
    const draft = {
      agencyCode: reader.text('agencyCode', 'cơ quan'),
      headName: reader.text('headName', 'họ và tên chủ hộ', { maximum: 120 }),
      address: reader.text('address', 'địa chỉ'),
    };
    return { id: await this.households.create(actor, reader.finish(draft)) };
  }
}
