import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { FieldReader } from '../../../platform/forms';
import { PlacesService } from '../../blocs';
import { checkAnswer, checkedSheetAnswer, judgementAnswer, planAnswer } from './checks.answers';
import { CheckPlanService } from './check-plan.service';
import { CheckStepsService } from './check-steps.service';
import { CheckingService } from './checking.service';
import {
  AutomaticFields,
  CheckedCriterionParams,
  CheckedSheetAnswer,
  CheckerQuery,
  CheckPairAnswer,
  CheckParams,
  CheckStepFields,
  CrossCheckAnswer,
  JudgementFields,
  ManualCheckFields,
  ProposalAnswer,
} from './checks.dto';
import { draftOfBody } from './proposals';

/** Cross-checks for programs; the same services as the pages. */
@ApiTags('Kiểm tra chéo')
@Controller('api/v1/blocs/:bloc/periods/:period/cross-checks')
export class ChecksApi {
  constructor(
    private readonly places: PlacesService,
    private readonly plan: CheckPlanService,
    private readonly steps: CheckStepsService,
    private readonly checking: CheckingService,
  ) {}

  /** All checks for who reads the whole bloc; a checker's own ones for the checker. */
  @Get()
  @Allow('check.read')
  @ApiOkResponse({ type: [CrossCheckAnswer] })
  async list(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
  ): Promise<CrossCheckAnswer[]> {
    const place = await this.places.find(actor, bloc, period, 'check.read');
    return (await this.plan.list(actor, place)).map(checkAnswer);
  }

  /** What the automatic assignment would be; nothing is stored. */
  @Get('preview')
  @Allow('check.assign')
  @ApiOkResponse({ type: [CheckPairAnswer] })
  async preview(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Query() query: AutomaticFields,
    @CurrentActor() actor: Actor,
  ): Promise<CheckPairAnswer[]> {
    const place = await this.places.find(actor, bloc, period, 'check.assign');
    return planAnswer(this.plan.preview(actor, place, eachOf(query)));
  }

  /** Stores the assignment of the teams and the automatic one, once. */
  @Post('automatic')
  @Allow('check.assign')
  @HttpCode(200)
  @ApiOkResponse({ type: [CrossCheckAnswer] })
  @ApiConflictResponse({ description: 'Khối đã được phân công' })
  async apply(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() body: AutomaticFields,
    @CurrentActor() actor: Actor,
  ): Promise<CrossCheckAnswer[]> {
    const place = await this.places.find(actor, bloc, period, 'check.assign');
    await this.plan.apply(actor, place, eachOf(body));
    return (await this.plan.list(actor, place)).map(checkAnswer);
  }

  @Post()
  @Allow('check.assign')
  @HttpCode(200)
  @ApiOkResponse({ type: [CrossCheckAnswer] })
  async add(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() body: ManualCheckFields,
    @CurrentActor() actor: Actor,
  ): Promise<CrossCheckAnswer[]> {
    const place = await this.places.find(actor, bloc, period, 'check.assign');
    await this.plan.add(actor, place, manualOf(body));
    return (await this.plan.list(actor, place)).map(checkAnswer);
  }

  /** Finishes, reopens or ends a check, and answers the checks the caller sees afterwards. */
  @Post(':id/actions')
  @Allow('check.read')
  @HttpCode(200)
  @ApiOkResponse({ type: [CrossCheckAnswer] })
  @ApiConflictResponse({ description: 'Trạng thái, phiên bản hoặc thời hạn không cho phép' })
  async act(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('id') id: string,
    @Body() body: CheckStepFields,
    @CurrentActor() actor: Actor,
  ): Promise<CrossCheckAnswer[]> {
    const place = await this.places.find(actor, bloc, period, 'check.read');
    const reader = new FieldReader(body);
    const action = reader.choice('action', 'bước', ['finish', 'reopen', 'end']);
    const version = body.version === undefined ? undefined : reader.integer('version', 'phiên bản', 1);
    reader.finish(null);
    await this.steps.take(actor, place, id, action, { version, ...textsOf(body) });
    return (await this.plan.list(actor, place)).map(checkAnswer);
  }

  /** The sheet that the caller checks; 404 for a sheet that is not assigned. */
  @Get('sheets/:agency')
  @Allow('check.write')
  @ApiOkResponse({ type: CheckedSheetAnswer })
  async read(
    @Param() params: CheckParams,
    @Query() query: CheckerQuery,
    @CurrentActor() actor: Actor,
  ): Promise<CheckedSheetAnswer> {
    const place = await this.places.find(actor, params.bloc, params.period, 'check.write');
    const found = { agencyCode: params.agency, checkerCode: query.checker };
    return checkedSheetAnswer(await this.checking.open(actor, place, found));
  }

  @Put('sheets/:agency/criteria/:code')
  @Allow('check.write')
  @ApiOkResponse({ type: ProposalAnswer })
  @ApiConflictResponse({ description: 'Người khác đã lưu trước (kèm giá trị đang có), hoặc không còn nhận đề xuất' })
  async record(
    @Param() params: CheckedCriterionParams,
    @Query() query: CheckerQuery,
    @Body() body: JudgementFields,
    @CurrentActor() actor: Actor,
  ): Promise<ProposalAnswer> {
    const place = await this.places.find(actor, params.bloc, params.period, 'check.write');
    const found = { agencyCode: params.agency, checkerCode: query.checker };
    const draft = draftOfBody(params.code, body);
    return judgementAnswer(await this.checking.record(actor, place, found, draft, 'api'));
  }
}

/** How many others each agency is to check. */
export function eachOf(fields: AutomaticFields): number {
  const reader = new FieldReader(fields);
  const each = reader.integer('each', 'số cơ quan mỗi đơn vị kiểm tra', 0);
  return reader.finish(each);
}

/** A check that is to be added by hand, as it was sent; what is missing is told by the service. */
export function manualOf({ checker, checked, reason }: ManualCheckFields) {
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return { checker: text(checker), checked: text(checked), reason: text(reason) };
}

function textsOf({ reason, remark }: CheckStepFields): { reason: string; remark: string } {
  return {
    reason: typeof reason === 'string' ? reason : '',
    remark: typeof remark === 'string' ? remark : '',
  };
}
