import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import {
  AWARD_KINDS,
  AWARD_SYSTEMS,
  COMMENDATION_SUBJECTS,
  COMMENDATION_TYPES,
} from '../../domain/commendation/subjects';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { fieldOf, type FormBody } from '../../platform/web';
import { HolderLedgerService } from './holder-ledger.service';
import { honourAnswer } from './honours.answers';
import { AgencyLedgerAnswer, HonourPageAnswer, PersonLedgerAnswer } from './honours.dto';
import { searchFieldsOf } from './honours.fields';
import { LedgerChoices } from './ledger-choices.service';
import { positionText, readPosition, readSearch } from './ledger-fields';
import { LedgerService } from './ledger.service';

/** The ledger of honours for programs. */
@ApiTags('Sổ khen thưởng')
@Controller('api/v1/honours')
export class HonoursApi {
  constructor(
    private readonly ledger: LedgerService,
    private readonly holders: HolderLedgerService,
    private readonly choices: LedgerChoices,
  ) {}

  @Get()
  @Allow('honour.read')
  @ApiQuery({ name: 'name', required: false, description: 'Một phần của tên, ít nhất 3 chữ cái, không cần dấu' })
  @ApiQuery({ name: 'agency', required: false, description: 'Mã cơ quan' })
  @ApiQuery({ name: 'award', required: false, description: 'Mã danh hiệu, hình thức' })
  @ApiQuery({ name: 'year', required: false, description: 'Năm thành tích' })
  @ApiQuery({ name: 'decision', required: false, description: 'Số quyết định, hoặc phần đầu của số' })
  @ApiQuery({ name: 'system', required: false, enum: AWARD_SYSTEMS })
  @ApiQuery({ name: 'subject', required: false, enum: COMMENDATION_SUBJECTS })
  @ApiQuery({ name: 'type', required: false, enum: COMMENDATION_TYPES })
  @ApiQuery({ name: 'kind', required: false, enum: AWARD_KINDS })
  @ApiQuery({ name: 'from', required: false, description: 'Quyết định từ ngày, 2022-01-01' })
  @ApiQuery({ name: 'to', required: false, description: 'Quyết định đến hết ngày, 2022-12-31' })
  @ApiQuery({ name: 'after', required: false, description: '`next` của trang trước' })
  @ApiOkResponse({ type: HonourPageAnswer })
  async search(@Query() query: FormBody, @CurrentActor() actor: Actor): Promise<HonourPageAnswer> {
    const fields = searchFieldsOf(query);
    const wanted = readSearch(fields, await this.choices.agencyId(fields.agency));
    const page = await this.ledger.search(actor, wanted, readPosition(fieldOf(query, 'after').trim()));
    return {
      honours: page.rows.map(honourAnswer),
      count: page.count,
      next: page.next === null ? null : positionText(page.next),
      stoppedAt: page.stoppedAt,
    };
  }

  @Get('agencies/:code')
  @Allow('honour.read')
  @ApiQuery({ name: 'year', required: false, description: 'Năm thành tích; bỏ trống là năm mới nhất' })
  @ApiQuery({ name: 'page', required: false, description: 'Trang, từ 1' })
  @ApiOkResponse({ type: AgencyLedgerAnswer })
  async agency(
    @Param('code') code: string,
    @CurrentActor() actor: Actor,
    @Query() query: FormBody,
  ): Promise<AgencyLedgerAnswer> {
    const number = (name: string): number | null => {
      const text = fieldOf(query, name);
      return /^\d{1,6}$/.test(text) ? Number(text) : null;
    };
    const ledger = await this.holders.ofAgency(actor, code, { year: number('year'), page: number('page') ?? 1 });
    const { name, years, page, pageCount, rows } = ledger;
    return { code: ledger.code, name, years: [...years], page, pageCount, honours: rows.map(honourAnswer) };
  }

  @Get('people/:person')
  @Allow('honour.read')
  @ApiOkResponse({ type: PersonLedgerAnswer })
  async person(@Param('person') id: string, @CurrentActor() actor: Actor): Promise<PersonLedgerAnswer> {
    const { personId, name, rows } = await this.holders.ofPerson(actor, id);
    return { personId, name, honours: rows.map(honourAnswer) };
  }
}
