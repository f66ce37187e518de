import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { toExactString } from '../../../domain/fraction';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { PlacesService } from '../../blocs';
import { judgementAnswer } from '../checks/checks.answers';
import { JudgementFields, ProposalAnswer } from '../checks/checks.dto';
import { draftOfBody } from '../checks/proposals';
import { InvitedAnswer, MonitoredCellAnswer, MonitoredCellParams, MonitoringParams } from './monitoring.dto';
import { type MonitoredCell, MonitoringService } from './monitoring.service';
import { MonitorsService } from './monitors.service';

/** Scores of monitoring agencies for programs; the same services as the pages. */
@ApiTags('Chấm điểm theo lĩnh vực')
@Controller('api/v1/blocs/:bloc/periods/:period/monitoring')
export class MonitoringApi {
  constructor(
    private readonly places: PlacesService,
    private readonly monitors: MonitorsService,
    private readonly monitoring: MonitoringService,
  ) {}

  /** The criteria that the caller's agency scores, for every member; 404 where it scores none. */
  @Get()
  @Allow('criterion.monitor')
  @ApiOkResponse({ type: [MonitoredCellAnswer] })
  async list(
    @Param() { bloc, period }: MonitoringParams,
    @CurrentActor() actor: Actor,
  ): Promise<MonitoredCellAnswer[]> {
    const found = await this.monitors.find(actor, bloc, period);
    return (await this.monitoring.table(found, actor)).flatMap(({ cells }) => cells.map(cellAnswer));
  }

  @Put(':agency/criteria/:code')
  @Allow('criterion.monitor')
  @ApiOkResponse({ type: ProposalAnswer })
  @ApiConflictResponse({ description: 'Người khác đã lưu trước (kèm giá trị đang có), hoặc không còn nhận điểm' })
  async record(
    @Param() params: MonitoredCellParams,
    @Body() body: JudgementFields,
    @CurrentActor() actor: Actor,
  ): Promise<ProposalAnswer> {
    const found = await this.monitors.find(actor, params.bloc, params.period);
    const draft = draftOfBody(params.code, body);
    return judgementAnswer(await this.monitoring.record(actor, found, params.agency, draft, 'api'));
  }

  /** Invites the monitoring agencies, each at most once a day. */
  @Post('invitations')
  @Allow('check.assign')
  @HttpCode(200)
  @ApiOkResponse({ type: InvitedAnswer })
  async invite(@Param() { bloc, period }: MonitoringParams, @CurrentActor() actor: Actor): Promise<InvitedAnswer> {
    const place = await this.places.find(actor, bloc, period, 'check.assign');
    return { invited: await this.monitors.invite(actor, place) };
  }
}

function cellAnswer({ member, code, sheet, ...cell }: MonitoredCell): MonitoredCellAnswer {
  const points = sheet?.totals.lines.find((line) => line.code === code)?.points ?? null;
  return {
    ...{ agency: member.code, criterion: code, sheetState: cell.sheetState, explanation: cell.explanation },
    selfPoints: points === null ? null : toExactString(points),
    files: cell.evidence.flatMap(({ fileId }) => fileId ?? []),
    judgement: cell.judgement && judgementAnswer(cell.judgement),
    closed: cell.closed,
  };
}
