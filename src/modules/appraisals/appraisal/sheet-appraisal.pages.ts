import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LayeredHistoryPage } from '../../../../templates/pages/appraisals/history';
import { instantInVietnam, parseDate } from '../../../text/date';
import { formatNumber } from '../../../text/number';
import { sentenceOf } from '../../../text/vi';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { Conflict, InvalidInput } from '../../../platform/errors';
import { Pages } from '../../../platform/web';
import { leafOf } from '../../sheets';
import type { StoredJudgement } from '../judgements/judgement';
import { RepliesService } from '../replies/replies.service';
import { AppraisalParams, AppraisalStepForm, AppraisedCriterionParams, PointsForm } from './appraisal.dto';
import { AppraisalService } from './appraisal.service';
import { type AppraisalAction, AppraisalStepsService } from './appraisal-steps.service';
import { refusalOf } from './board-form';
import { placeOf } from './board.view';
import { historyOf } from './history.view';
import { type AppraisalVisit, SheetAppraisalPresenter } from './sheet-appraisal.presenter';
import { draftOfTyped, proposedText } from './typed-points';

/** The appraisal of one sheet: criterion by criterion, and its steps. */
@ApiExcludeController()
@Controller('khoi/:bloc/:period/tham-dinh/:agency')
export class SheetAppraisalPages {
  constructor(
    private readonly appraisals: AppraisalService,
    private readonly steps: AppraisalStepsService,
    private readonly replies: RepliesService,
    private readonly presenter: SheetAppraisalPresenter,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Allow('appraisal.read')
  async read(
    @Param() params: AppraisalParams,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('bo-sung') askedFor?: string,
  ): Promise<FastifyReply> {
    const visit = await this.presenter.visit(actor, params, request, reply);
    return this.presenter.show(visit, typeof askedFor === 'string' ? { askedFor } : {});
  }

  @Get('tieu-chi/:code/lich-su')
  @Allow('appraisal.read')
  async history(
    @Param() params: AppraisedCriterionParams,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { place } = await this.presenter.visit(actor, params, request, reply);
    const history = await this.appraisals.history(actor, place, params.agency, params.code);
    const frame = await this.pages.frame(request, reply, {
      title: `Lịch sử điểm ${params.code}: ${history.sheet.member.name}`,
      section: 'appraisal',
      place: placeOf(place),
    });
    return this.pages.send(reply, LayeredHistoryPage({ frame, ...historyOf(history) }));
  }

  /** The points of one criterion; "Lưu và sang tiêu chí kế tiếp" goes on to the next one. */
  @Post('tieu-chi/:code')
  @Allow('appraisal.write')
  async save(
    @Param() params: AppraisedCriterionParams,
    @Body() form: PointsForm,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = await this.presenter.visit(actor, params, request, reply);
    const { code } = params;
    const version = versionOf(form.version);
    const { sheet, criteria } = await this.appraisals.sheet(actor, visit.place, visit.agency);
    leafOf(sheet, code);
    const appraised = criteria.get(code);
    const follows = form.follow === '1' && appraised !== undefined;
    const value = follows ? proposedText(appraised) : (form.value ?? '');
    const typedReason = form.reason ?? '';
    const reason =
      follows && typedReason === '' && 'reason' in appraised.proposal ? appraised.proposal.reason : typedReason;
    try {
      const typed = appraised === undefined ? null : draftOfTyped(appraised, { value, reason, version });
      if (typed !== null && 'violation' in typed) throw new InvalidInput([typed.violation]);
      if (typed !== null) await this.appraisals.save(actor, visit.place, visit.agency, typed.draft, 'screen');
    } catch (error) {
      const { message, status, stored } = refusalOf(error);
      if (status !== 409 && status !== 422) throw error;
      const words =
        stored === null ? message : `${message} ${storedText(stored)} Muốn dùng giá trị vừa nhập thì lưu lần nữa.`;
      const refused = { code, value, reason, version: stored?.version ?? version, message: words };
      return this.presenter.show(visit, { status, refused });
    }
    const codes = [...criteria.keys()];
    const next = codes[codes.indexOf(code) + 1] ?? code;
    const target = form.next === '1' || follows ? next : code;
    return this.presenter.goTo(visit, `Đã lưu điểm thẩm định ${code}.`, `#${target}`);
  }

  @Post('tiep-nhan')
  @Allow('appraisal.write')
  takeUp(
    @Param() params: AppraisalParams,
    @Body() form: AppraisalStepForm,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.take({ actor, params, request, reply }, 'take_up', form, 'Đã tiếp nhận phiếu.');
  }

  @Post('tra-lai')
  @Allow('appraisal.write')
  returnSheet(
    @Param() params: AppraisalParams,
    @Body() form: AppraisalStepForm,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.take({ actor, params, request, reply }, 'return', form, 'Đã trả lại phiếu để bổ sung.');
  }

  @Post('chot')
  @Allow('appraisal.write')
  finish(
    @Param() params: AppraisalParams,
    @Body() form: AppraisalStepForm,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.take({ actor, params, request, reply }, 'appraise', form, 'Đã chốt kết quả thẩm định.');
  }

  @Post('xem-lai')
  @Allow('appraisal.write')
  reconsider(
    @Param() params: AppraisalParams,
    @Body() form: AppraisalStepForm,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.take({ actor, params, request, reply }, 'reconsider', form, 'Đã mở lại thẩm định.');
  }

  /** Gives the agency longer to answer. */
  @Post('gia-han')
  @Allow('appraisal.write')
  async extend(
    @Param() params: AppraisalParams,
    @Body() form: AppraisalStepForm,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = await this.presenter.visit(actor, params, request, reply);
    const { date = '', time = '', reason = '' } = form;
    const typed = { extendDate: date, extendTime: time, extendReason: reason };
    const day = parseDate(date);
    const dueAt = day === null ? null : instantInVietnam(day, time);
    if (dueAt === null) {
      const code = day === null ? 'not_a_date' : 'not_a_time';
      const fieldId = day === null ? 'gia-han-ngay' : 'gia-han-gio';
      return this.presenter.show(visit, { status: 422, errors: [{ fieldId, message: sentenceOf({ code }) }], typed });
    }
    try {
      await this.replies.extend(actor, visit.place, visit.agency, dueAt, reason);
    } catch (error) {
      if (!(error instanceof InvalidInput)) return this.orShow(visit, error);
      const errors = error.violations.map((violation) => ({
        fieldId: violation.place === 'dueAt' ? 'gia-han-ngay' : 'gia-han-ly-do',
        message: sentenceOf(violation),
      }));
      return this.presenter.show(visit, { status: 422, errors, typed });
    }
    return this.presenter.goTo(visit, 'Đã gia hạn giải trình.');
  }

  private async take(
    {
      actor,
      params,
      request,
      reply,
    }: { actor: Actor; params: AppraisalParams; request: FastifyRequest; reply: FastifyReply },
    action: AppraisalAction,
    form: AppraisalStepForm,
    done: string,
  ): Promise<FastifyReply> {
    const visit = await this.presenter.visit(actor, params, request, reply);
    const reason = form.reason ?? '';
    const version = form.version === undefined ? undefined : versionOf(form.version);
    try {
      await this.steps.take(actor, visit.place, visit.agency, action, { reason, version });
    } catch (error) {
      if (!(error instanceof InvalidInput)) return this.orShow(visit, error);
      return this.presenter.show(visit, {
        status: 422,
        notice: error.message,
        errors: error.violations.map((violation) => ({
          fieldId: violation.place === 'reason' ? `ly-do-${STEP_IDS[action]}` : (violation.place ?? ''),
          message: sentenceOf(violation),
        })),
        typed: { returnReason: reason, reconsiderReason: reason },
      });
    }
    return this.presenter.goTo(visit, done);
  }

  private orShow(visit: AppraisalVisit, error: unknown): Promise<FastifyReply> {
    if (!(error instanceof Conflict)) throw error;
    return this.presenter.show(visit, { status: 409, notice: error.message });
  }
}

const STEP_IDS: Readonly<Record<AppraisalAction, string>> = {
  take_up: 'tiep-nhan',
  return: 'tra-lai',
  appraise: 'chot',
  reconsider: 'xem-lai',
};

function versionOf(text: string | undefined): number {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : -1;
}

/** What somebody else stored meanwhile. */
function storedText({ accepted, points, reason }: StoredJudgement): string {
  const value = accepted ? 'như tự chấm' : points === null ? 'để trống' : `${formatNumber(points)} điểm`;
  return `Đang có trên hệ thống: ${value}${reason === '' ? '' : ` (${reason})`}.`;
}
