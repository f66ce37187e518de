import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { InvalidInput, NotFound } from '../../../platform/errors';
import { readSeenVersion } from '../texts/legal-texts.fields';
import { SeenVersionFields } from '../texts/legal-texts.dto';
import { BaseSalariesService } from './base-salaries.service';
import { DayEditsService } from './day-edits.service';
import { BaseSalaryAnswer, BaseSalaryFields, HolidayAnswer, HolidayFields } from './days.dto';
import { dayInAddress, readHoliday, readSalary } from './days.fields';
import { WorkingDaysService } from './working-days.service';

/** Base salaries for programs. */
@ApiTags('Danh mục khen thưởng')
@Controller('api/v1/base-salaries')
export class BaseSalariesApi {
  constructor(
    private readonly salaries: BaseSalariesService,
    private readonly edits: DayEditsService,
  ) {}

  @Get()
  @Allow('award.read')
  @ApiOkResponse({ type: [BaseSalaryAnswer] })
  list(): Promise<BaseSalaryAnswer[]> {
    return this.salaries.list();
  }

  @Post()
  @Allow('award.manage')
  @ApiCreatedResponse({ type: BaseSalaryAnswer })
  async add(@Body() fields: BaseSalaryFields, @CurrentActor() actor: Actor): Promise<BaseSalaryAnswer> {
    const draft = readSalary(fields);
    await this.edits.addSalary(actor, draft, 'api');
    return this.one(draft.from);
  }

  @Patch(':day')
  @Allow('award.manage')
  @ApiOkResponse({ type: BaseSalaryAnswer })
  async change(
    @Param('day') day: string,
    @Body() fields: BaseSalaryFields,
    @CurrentActor() actor: Actor,
  ): Promise<BaseSalaryAnswer> {
    const draft = readSalary(fields);
    await this.edits.changeSalary(actor, dayInAddress(day), readSeenVersion(fields), draft, 'api');
    return this.one(draft.from);
  }

  @Post(':day/confirmation')
  @HttpCode(200)
  @Allow('award.manage')
  @ApiOkResponse({ type: BaseSalaryAnswer })
  async confirm(
    @Param('day') day: string,
    @Body() fields: SeenVersionFields,
    @CurrentActor() actor: Actor,
  ): Promise<BaseSalaryAnswer> {
    const from = dayInAddress(day);
    await this.edits.confirmSalary(actor, from, readSeenVersion(fields), 'api');
    return this.one(from);
  }

  private async one(from: string): Promise<BaseSalaryAnswer> {
    const salary = (await this.salaries.list()).find((kept) => kept.from === from);
    if (salary === undefined) throw new NotFound('Không tìm thấy mức lương cơ sở này.');
    return salary;
  }
}

/** Public holidays and days worked instead, for programs. */
@ApiTags('Danh mục khen thưởng')
@Controller('api/v1/holidays')
export class HolidaysApi {
  constructor(
    private readonly days: WorkingDaysService,
    private readonly edits: DayEditsService,
  ) {}

  @Get()
  @Allow('award.read')
  @ApiQuery({ name: 'year', required: false, description: 'Bỏ trống là mọi năm' })
  @ApiOkResponse({ type: [HolidayAnswer] })
  list(@Query('year') year?: string): Promise<HolidayAnswer[]> {
    if (year === undefined || year === '') return this.days.list(null);
    if (!/^[12]\d{3}$/.test(year)) throw new InvalidInput([{ code: 'not_a_year', place: 'year' }]);
    return this.days.list(Number(year));
  }

  @Post()
  @Allow('award.manage')
  @ApiCreatedResponse({ type: HolidayAnswer })
  async add(@Body() fields: HolidayFields, @CurrentActor() actor: Actor): Promise<HolidayAnswer> {
    const draft = readHoliday(fields);
    await this.edits.addHoliday(actor, draft, 'api');
    return this.one(draft.day);
  }

  @Patch(':day')
  @Allow('award.manage')
  @ApiOkResponse({ type: HolidayAnswer })
  async change(
    @Param('day') day: string,
    @Body() fields: HolidayFields,
    @CurrentActor() actor: Actor,
  ): Promise<HolidayAnswer> {
    const draft = readHoliday(fields);
    await this.edits.changeHoliday(actor, dayInAddress(day), readSeenVersion(fields), draft, 'api');
    return this.one(draft.day);
  }

  @Delete(':day')
  @HttpCode(204)
  @Allow('award.manage')
  @ApiQuery({ name: 'version', description: 'Phiên bản đã đọc' })
  @ApiNoContentResponse()
  async remove(
    @Param('day') day: string,
    @Query('version') version: string | undefined,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    await this.edits.removeHoliday(actor, dayInAddress(day), readSeenVersion({ version }), 'api');
  }

  @Post(':day/confirmation')
  @HttpCode(200)
  @Allow('award.manage')
  @ApiOkResponse({ type: HolidayAnswer })
  async confirm(
    @Param('day') day: string,
    @Body() fields: SeenVersionFields,
    @CurrentActor() actor: Actor,
  ): Promise<HolidayAnswer> {
    const asked = dayInAddress(day);
    await this.edits.confirmHoliday(actor, asked, readSeenVersion(fields), 'api');
    return this.one(asked);
  }

  private async one(day: string): Promise<HolidayAnswer> {
    const holiday = (await this.days.list(Number(day.slice(0, 4)))).find((kept) => kept.day === day);
    if (holiday === undefined) throw new NotFound('Không tìm thấy ngày này trong lịch nghỉ.');
    return holiday;
  }
}
