import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { periodAnswer } from './blocs.answers';
import { CutOffFields, PeriodAnswer, YearFields } from './blocs.dto';
import { readCutOff, readYear } from './blocs.fields';
import { PeriodsService } from './periods.service';

/** The periods of the province for programs. */
@ApiTags('Kỳ thi đua')
@Controller('api/v1/periods')
export class PeriodsApi {
  constructor(private readonly periods: PeriodsService) {}

  @Get()
  @Allow('catalogue.read')
  @ApiOkResponse({ type: [PeriodAnswer] })
  async list(@CurrentActor() actor: Actor): Promise<PeriodAnswer[]> {
    return (await this.periods.list(actor)).map(periodAnswer);
  }

  @Post()
  @Allow('period.manage')
  @ApiCreatedResponse({ type: [PeriodAnswer], description: 'Năm và kỳ sáu tháng đầu năm' })
  async create(@Body() fields: YearFields, @CurrentActor() actor: Actor): Promise<PeriodAnswer[]> {
    const { year, cutOffs } = readYear(fields);
    await this.periods.createYear(actor, year, cutOffs);
    const all = await this.periods.list(actor);
    return all.filter(({ code }) => code.startsWith(String(year))).map(periodAnswer);
  }

  @Patch(':period')
  @Allow('period.manage')
  @ApiOkResponse({ type: [PeriodAnswer] })
  async setCutOff(
    @Param('period') code: string,
    @Body() fields: CutOffFields,
    @CurrentActor() actor: Actor,
  ): Promise<PeriodAnswer[]> {
    const { cutOff, version } = readCutOff(fields);
    await this.periods.setCutOff(actor, code, version, cutOff);
    return this.list(actor);
  }
}
