import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiTags, ApiUnprocessableEntityResponse } from '@nestjs/swagger';
import { TIE_DECIDERS } from '../../domain/commendation/ties';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { IntegerInput, TextInput } from '../../platform/forms';
import { TieDecisionFields } from './proposals.dto';
import { readTieDecision } from './proposals.fields';
import { readTieRule } from './proposal-settings.fields';
import { TieDecisionsService } from './tie-decisions.service';
import { TieRulesService } from './tie-rules.service';
import { TieRuleAnswer, tieRuleAnswer } from './ties.answers';

const STALE = 'Người khác đã sửa; trả về cả hai giá trị';

export class TieRuleFields {
  @TextInput({ enum: TIE_DECIDERS, description: 'Khối trưởng; Khối trưởng và Khối phó; khối bỏ phiếu' })
  decider?: unknown;

  @TextInput({ description: 'Văn bản quy định' })
  basis?: unknown;

  @IntegerInput({ description: 'Phiên bản đã đọc của năm này, 0 khi chưa có', example: 0 })
  version?: unknown;
}

/** Who chooses among equals on the last place of a bloc, and what they chose, for programs. */
@ApiTags('Đề nghị khen thưởng')
@Controller('api/v1/blocs/:bloc/periods/:period')
export class TiesApi {
  constructor(
    private readonly rules: TieRulesService,
    private readonly decisions: TieDecisionsService,
  ) {}

  @Get('tie-rule')
  @Allow('bloc.read')
  @ApiOkResponse({ type: TieRuleAnswer })
  async read(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
  ): Promise<TieRuleAnswer> {
    return tieRuleAnswer(await this.rules.board(actor, bloc, period));
  }

  @Put('tie-rule')
  @Allow('proposal.appraise')
  @ApiOkResponse({ type: TieRuleAnswer })
  @ApiConflictResponse({ description: STALE })
  async set(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() fields: TieRuleFields,
    @CurrentActor() actor: Actor,
  ): Promise<TieRuleAnswer> {
    await this.rules.set(actor, bloc, period, readTieRule(fields));
    return this.read(bloc, period, actor);
  }

  @Put('nominations/tie-decision')
  @Allow('proposal.nominate')
  @ApiOkResponse({ type: TieRuleAnswer })
  @ApiConflictResponse({ description: `${STALE}; hoặc không còn đơn vị đồng hạng, đã có đề nghị theo quyết định cũ` })
  @ApiUnprocessableEntityResponse({ description: 'Chưa quy định ai quyết định, hoặc chọn không đúng số chỉ tiêu' })
  async record(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() fields: TieDecisionFields,
    @CurrentActor() actor: Actor,
  ): Promise<TieRuleAnswer> {
    await this.decisions.record(actor, bloc, period, readTieDecision(fields));
    return this.read(bloc, period, actor);
  }
}
