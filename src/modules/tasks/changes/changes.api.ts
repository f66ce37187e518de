import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { TargetChangeAction } from '../../../domain/workflow/target-change';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { typedText } from '../../../platform/forms';
import { PlacesService } from '../../blocs';
import type { Plain } from '../tasks.answers';
import { ChangeDecisionsService } from './change-decisions.service';
import { changeOfProgram } from './change-input';
import { changeAnswer } from './change.answers';
import { ChangeAnswer, ChangeFields, ChangeDecisionFields } from './change.dto';
import { TargetChangesService } from './target-changes.service';

const DECIDED = { description: 'Đề nghị đã được quyết định, hoặc chỉ tiêu đã đổi từ khi gửi đề nghị' };

/** The codes of an address of a request. */
interface ChangeAddress {
  readonly bloc: string;
  readonly period: string;
  readonly id: string;
}

/** Requests to change approved tasks, for programs. */
@ApiTags('Điều chỉnh nhiệm vụ')
@Controller('api/v1/blocs/:bloc/periods/:period')
export class ChangesApi {
  constructor(
    private readonly places: PlacesService,
    private readonly changes: TargetChangesService,
    private readonly decisions: ChangeDecisionsService,
  ) {}

  @Get('target-changes')
  @Allow('task.read')
  @ApiOkResponse({ type: [ChangeAnswer] })
  async list(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
  ): Promise<Plain<ChangeAnswer>[]> {
    return (await this.changes.list(actor, bloc, period)).changes.map(changeAnswer);
  }

  @Post('tasks/:agency/:number/target-changes')
  @Allow('target.request')
  @ApiCreatedResponse({ type: ChangeAnswer })
  @ApiConflictResponse({ description: 'Chỉ tiêu đã đổi sau khi đọc, hoặc đang có đề nghị chưa quyết định' })
  async request(
    @Param('bloc') blocCode: string,
    @Param('period') periodCode: string,
    @Param('agency') agencyCode: string,
    @Param('number', ParseIntPipe) number: number,
    @Body() body: ChangeFields,
    @CurrentActor() actor: Actor,
  ): Promise<Plain<ChangeAnswer>> {
    const key = { blocCode, periodCode, agencyCode, number };
    return changeAnswer(await this.changes.request(actor, key, changeOfProgram(body)));
  }

  @Post('target-changes/:id/approval')
  @Allow('target.decide')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiConflictResponse(DECIDED)
  async approve(
    @Param() address: ChangeAddress,
    @Body() body: ChangeDecisionFields,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    await this.take(actor, address, 'approve', body);
  }

  @Post('target-changes/:id/rejection')
  @Allow('target.decide')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiConflictResponse(DECIDED)
  async reject(
    @Param() address: ChangeAddress,
    @Body() body: ChangeDecisionFields,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    await this.take(actor, address, 'reject', body);
  }

  @Post('target-changes/:id/withdrawal')
  @Allow('target.request')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiConflictResponse(DECIDED)
  async withdraw(@Param() address: ChangeAddress, @CurrentActor() actor: Actor): Promise<void> {
    await this.take(actor, address, 'withdraw', {});
  }

  private async take(
    actor: Actor,
    address: ChangeAddress,
    action: TargetChangeAction,
    body: ChangeDecisionFields,
  ): Promise<void> {
    const permission = action === 'withdraw' ? 'target.request' : 'target.decide';
    const place = await this.places.find(actor, address.bloc, address.period, permission);
    const request = { reason: typedText(body.reason), source: 'api' } as const;
    await this.decisions.take(actor, place, address.id, action, request);
  }
}
