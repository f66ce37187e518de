import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { requiredReason, typedText } from '../../platform/forms';
import { InitiativeChecks } from './initiative-checks.service';
import { InitiativeCheckAnswer, InitiativeCheckWithdrawalFields } from './initiatives.dto';
import { readCheckYear } from './initiatives.fields';

/** Until when lists of initiatives are complete, for programs. */
@ApiTags('Sáng kiến')
@Controller('api/v1/initiative-checks/:year')
export class InitiativeChecksApi {
  constructor(private readonly checks: InitiativeChecks) {}

  @Get()
  @Allow('initiative.read')
  @ApiOperation({ summary: 'Các cơ quan và xác nhận đã ghi đủ sáng kiến đến hết năm' })
  @ApiOkResponse({ type: [InitiativeCheckAnswer] })
  async list(@Param('year') year: string, @CurrentActor() actor: Actor): Promise<InitiativeCheckAnswer[]> {
    const checks = await this.checks.list(actor, readCheckYear(year));
    return checks.map(({ agencyCode, agencyName, year: until, confirmedBy, confirmedAt }) => ({
      ...{ agencyCode, agencyName, year: until, confirmedBy, confirmedAt },
    }));
  }

  @Post(':agency')
  @HttpCode(200)
  @Allow('initiative.write')
  @ApiOperation({ summary: 'Xác nhận cơ quan đã ghi đủ sáng kiến đến hết năm' })
  @ApiOkResponse({ type: [InitiativeCheckAnswer] })
  @ApiUnprocessableEntityResponse({ description: 'Năm chưa tới' })
  async confirm(
    @Param('year') year: string,
    @Param('agency') agency: string,
    @CurrentActor() actor: Actor,
  ): Promise<InitiativeCheckAnswer[]> {
    await this.checks.confirm(actor, agency, readCheckYear(year));
    return this.list(year, actor);
  }

  @Post(':agency/withdrawal')
  @HttpCode(200)
  @Allow('initiative.write')
  @ApiOperation({ summary: 'Bỏ xác nhận đã ghi đủ sáng kiến, kèm lý do' })
  @ApiOkResponse({ type: [InitiativeCheckAnswer] })
  @ApiConflictResponse({ description: 'Năm này chưa được xác nhận' })
  async withdraw(
    @Param('year') year: string,
    @Param('agency') agency: string,
    @Body() fields: InitiativeCheckWithdrawalFields,
    @CurrentActor() actor: Actor,
  ): Promise<InitiativeCheckAnswer[]> {
    await this.checks.withdraw(actor, agency, readCheckYear(year), requiredReason(typedText(fields.reason)));
    return this.list(year, actor);
  }
}
