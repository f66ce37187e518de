import { Body, Controller, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { exact } from '../../../domain/fraction';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { InvalidInput, NotFound } from '../../../platform/errors';
import { isPrintedFormat, sendPrinted } from '../../../platform/files';
import { PlacesService } from '../../blocs';
import { RepliesService } from '../replies/replies.service';
import { boardAnswer, historyAnswer, judgementAnswer, sheetAppraisalAnswer, visibleAnswer } from './appraisal.answers';
import {
  AppraisalActionBody,
  AppraisalBody,
  AppraisalParams,
  AppraisedCriterionParams,
  ExtensionBody,
  ProposalCountsAnswer,
  ProposalsBody,
  ReplyBody,
} from './appraisal.dto';
import { AppraisalPrintService } from './appraisal-print.service';
import { AppraisalService } from './appraisal.service';
import { AppraisalStepsService } from './appraisal-steps.service';
import { ProposalsService } from './proposals.service';

const OBJECT = { schema: { type: 'object', additionalProperties: true } } as const;
const CONFLICT = 'Người khác đã lưu trước (kèm giá trị đang có), hoặc trạng thái của phiếu không cho phép';

/** The appraisal of a bloc for programs; the same services as the pages. */
@ApiTags('Thẩm định')
@Controller('api/v1/blocs/:bloc/periods/:period')
export class AppraisalApi {
  constructor(
    private readonly places: PlacesService,
    private readonly appraisals: AppraisalService,
    private readonly proposals: ProposalsService,
    private readonly steps: AppraisalStepsService,
    private readonly replies: RepliesService,
    private readonly prints: AppraisalPrintService,
  ) {}

  /** All sheets with everything that was said of them. */
  @Get('appraisals')
  @Allow('appraisal.read')
  @ApiOkResponse(OBJECT)
  async board(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
  ): Promise<unknown> {
    const place = await this.places.find(actor, bloc, period, 'appraisal.read');
    return boardAnswer(await this.appraisals.board(actor, place));
  }

  /** "Bảng tổng hợp chấm điểm, thẩm định" of the bloc as a file: pdf, docx, xlsx. */
  @Get('appraisal-table/:format')
  @Allow('appraisal.read')
  @ApiOkResponse({ description: 'Tệp PDF, Word hoặc Excel', schema: { type: 'string', format: 'binary' } })
  async table(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('format') format: string,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'appraisal.read');
    if (!isPrintedFormat(format)) throw new NotFound('Tệp chỉ có dạng pdf, docx, xlsx.');
    return sendPrinted(reply, await this.prints.bloc(actor, place, format));
  }

  /** Follows the proposals that need no reason; counts what is left. */
  @Post('appraisals/proposals')
  @Allow('appraisal.write')
  @HttpCode(200)
  @ApiOkResponse({ type: ProposalCountsAnswer })
  async follow(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() body: ProposalsBody,
    @CurrentActor() actor: Actor,
  ): Promise<ProposalCountsAnswer> {
    const place = await this.places.find(actor, bloc, period, 'appraisal.write');
    return this.proposals.follow(actor, place, body, 'api');
  }

  @Get('appraisals/:agency')
  @Allow('appraisal.read')
  @ApiOkResponse(OBJECT)
  async read(@Param() params: AppraisalParams, @CurrentActor() actor: Actor): Promise<unknown> {
    const place = await this.places.find(actor, params.bloc, params.period, 'appraisal.read');
    return sheetAppraisalAnswer(await this.appraisals.sheet(actor, place, params.agency));
  }

  /** Every judgement that a criterion has had in any layer, the newest first. */
  @Get('appraisals/:agency/criteria/:code/history')
  @Allow('appraisal.read')
  @ApiOkResponse({ schema: { type: 'array', items: OBJECT.schema } })
  async history(@Param() params: AppraisedCriterionParams, @CurrentActor() actor: Actor): Promise<unknown> {
    const place = await this.places.find(actor, params.bloc, params.period, 'appraisal.read');
    return historyAnswer(await this.appraisals.history(actor, place, params.agency, params.code));
  }

  @Put('appraisals/:agency/criteria/:code')
  @Allow('appraisal.write')
  @ApiOkResponse(OBJECT)
  @ApiConflictResponse({ description: CONFLICT })
  async save(
    @Param() params: AppraisedCriterionParams,
    @Body() body: AppraisalBody,
    @CurrentActor() actor: Actor,
  ): Promise<unknown> {
    const place = await this.places.find(actor, params.bloc, params.period, 'appraisal.write');
    const { accepted, reason = '', version } = body;
    const points = pointsOf(params.code, body.points ?? null, accepted);
    const draft = { code: params.code, accepted, points, reason, version };
    return judgementAnswer(await this.appraisals.save(actor, place, params.agency, draft, 'api'));
  }

  /** Takes a step of the appraisal and answers the sheet after it. */
  @Post('appraisals/:agency/actions')
  @Allow('appraisal.write')
  @HttpCode(200)
  @ApiOkResponse(OBJECT)
  @ApiConflictResponse({ description: CONFLICT })
  async act(
    @Param() params: AppraisalParams,
    @Body() body: AppraisalActionBody,
    @CurrentActor() actor: Actor,
  ): Promise<unknown> {
    const place = await this.places.find(actor, params.bloc, params.period, 'appraisal.write');
    const { action, version, reason } = body;
    await this.steps.take(actor, place, params.agency, action, { version, reason });
    return sheetAppraisalAnswer(await this.appraisals.sheet(actor, place, params.agency));
  }

  /** Gives the agency longer to answer. */
  @Post('appraisals/:agency/extension')
  @Allow('appraisal.write')
  @HttpCode(200)
  @ApiOkResponse(OBJECT)
  async extend(
    @Param() params: AppraisalParams,
    @Body() body: ExtensionBody,
    @CurrentActor() actor: Actor,
  ): Promise<unknown> {
    const place = await this.places.find(actor, params.bloc, params.period, 'appraisal.write');
    await this.replies.extend(actor, place, params.agency, new Date(body.dueAt), body.reason);
    return sheetAppraisalAnswer(await this.appraisals.sheet(actor, place, params.agency));
  }

  /** What others gave an agency, as far as the reader may see it by now. */
  @Get('sheets/:agency/appraisal')
  @Allow('sheet.read')
  @ApiOkResponse(OBJECT)
  async own(@Param() params: AppraisalParams, @CurrentActor() actor: Actor): Promise<unknown> {
    const place = await this.places.find(actor, params.bloc, params.period, 'sheet.read');
    return visibleAnswer(await this.replies.read(actor, place, params.agency));
  }

  /** Answers the appraisal of a criterion, once. */
  @Post('sheets/:agency/appraisal/:code/reply')
  @Allow('appraisal.reply')
  @HttpCode(200)
  @ApiOkResponse(OBJECT)
  @ApiConflictResponse({ description: 'Đã giải trình, quá hạn, hoặc điểm không lệch' })
  async reply(
    @Param() params: AppraisedCriterionParams,
    @Body() body: ReplyBody,
    @CurrentActor() actor: Actor,
  ): Promise<unknown> {
    const place = await this.places.find(actor, params.bloc, params.period, 'sheet.read');
    await this.replies.reply(actor, place, params.agency, params.code, body.text);
    return visibleAnswer(await this.replies.read(actor, place, params.agency));
  }
}

function pointsOf(code: string, text: string | null, accepted: boolean) {
  if (accepted || text === null) return null;
  if (/^\d{1,9}(?:\.\d{1,9})?$/.test(text)) return exact(text);
  const isBelow = /^-\d{1,9}(?:\.\d{1,9})?$/.test(text);
  const violation = isBelow
    ? { code: 'input_below_zero', place: code, parameters: { value: text } }
    : { code: 'not_a_number', place: code };
  throw new InvalidInput([violation]);
}
