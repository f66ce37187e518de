import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CheckPlanPage } from '../../../../templates/pages/appraisals/checks/check-plan';
import { sentenceOf } from '../../../text/vi';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { Conflict, InvalidInput } from '../../../platform/errors';
import { Pages } from '../../../platform/web';
import { type BlocPlace, PlacesService } from '../../blocs';
import { DeadlineTexts } from '../deadline-texts';
import { MonitorsService } from '../monitoring/monitors.service';
import { monitorRows } from '../monitoring/monitors.view';
import { checksPath } from './check-notices';
import { CheckPlanService } from './check-plan.service';
import { type CheckStep, CheckStepsService } from './check-steps.service';
import { eachOf, manualOf } from './checks.api';
import { AutomaticFields, ManualCheckFields } from './checks.dto';
import { type PlanContext, planView, refusedManual } from './checks.view';

interface Visit {
  readonly actor: Actor;
  readonly place: BlocPlace;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

const STEPS: Readonly<Record<string, { readonly action: CheckStep; readonly done: string }>> = {
  thoi: { action: 'end', done: 'Đã thôi phân công.' },
  'mo-lai': { action: 'reopen', done: 'Đã mở lại để kiểm tra tiếp.' },
};

/** Who checks whose sheet: planned by who runs the bloc, listed for who checks. */
@ApiExcludeController()
@Controller('khoi/:bloc/:period/kiem-tra-cheo')
export class ChecksPages {
  constructor(
    private readonly plan: CheckPlanService,
    private readonly steps: CheckStepsService,
    private readonly monitors: MonitorsService,
    private readonly places: PlacesService,
    private readonly deadlines: DeadlineTexts,
    private readonly pages: Pages,
  ) {}

  /** With `each`, the automatic assignment before it is applied. */
  @Get()
  @Allow('check.read')
  async list(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Query('each') each: unknown,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'check.read');
    const visit = { actor, place, request, reply };
    if (each === undefined) return this.show(visit);
    try {
      const count = eachOf({ each });
      return await this.show(visit, { each: count, preview: this.plan.preview(actor, place, count) });
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      return this.show(visit, {}, error);
    }
  }

  @Post('tu-dong')
  @Allow('check.assign')
  async apply(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() form: AutomaticFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'check.assign');
    const visit = { actor, place, request, reply };
    return this.orShow(visit, async () => {
      await this.plan.apply(actor, place, eachOf(form));
      return this.goTo(visit, 'Đã phân công kiểm tra chéo và báo cho các cơ quan.');
    });
  }

  @Post('them')
  @Allow('check.assign')
  async add(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() form: ManualCheckFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'check.assign');
    const visit = { actor, place, request, reply };
    const fields = manualOf(form);
    try {
      const isMutual = await this.plan.add(actor, place, fields);
      const done = 'Đã phân công thêm và báo cho cơ quan kiểm tra.';
      if (!isMutual) return await this.goTo(visit, done);
      return await this.goTo(visit, `${done} Lưu ý: hai cơ quan này kiểm tra lẫn nhau.`, 'warn');
    } catch (error) {
      if (!(error instanceof Conflict || error instanceof InvalidInput)) throw error;
      const violations = error instanceof InvalidInput ? error.violations : [];
      const errors = violations.map((violation) => ({
        fieldId: violation.place ?? 'checker',
        message: sentenceOf(violation),
      }));
      return this.show(visit, { manual: refusedManual(fields, errors) }, error);
    }
  }

  /** Ends an assignment or opens a finished check again, with a reason. */
  @Post('phan-cong/:id/:step')
  @Allow('check.assign')
  async step(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('id') id: string,
    @Param('step') step: string,
    @Body() form: Readonly<Record<string, unknown>>,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'check.assign');
    const visit = { actor, place, request, reply };
    const reason = typeof form['reason'] === 'string' ? form['reason'] : '';
    const version = Number(form['version']);
    const known = STEPS[step];
    try {
      if (known === undefined) throw new InvalidInput([], 'Không có bước này.');
      const request = { reason, ...(Number.isInteger(version) && version > 0 ? { version } : {}) };
      await this.steps.take(actor, place, id, known.action, request);
      return await this.goTo(visit, known.done);
    } catch (error) {
      if (!(error instanceof Conflict || error instanceof InvalidInput)) throw error;
      const message = error instanceof InvalidInput ? error.violations.map(sentenceOf).join(' ') : error.message;
      return this.show(visit, { refusedStep: { id, reason, message } }, error);
    }
  }

  /** Tells the agencies that monitor criteria that their points are asked for. */
  @Post('moi-cham')
  @Allow('check.assign')
  async invite(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'check.assign');
    const visit = { actor, place, request, reply };
    return this.orShow(visit, async () => {
      const names = await this.monitors.invite(actor, place);
      const done = names.length === 0 ? 'Hôm nay đã mời các cơ quan này rồi.' : `Đã mời: ${names.join('; ')}.`;
      return this.goTo(visit, done);
    });
  }

  private async show(
    visit: Visit,
    context: Partial<PlanContext> = {},
    refusal?: Conflict | InvalidInput,
  ): Promise<FastifyReply> {
    const { actor, place, request, reply } = visit;
    const view = planView(actor, place, {
      ...{ each: null, preview: null },
      ...context,
      checks: await this.plan.list(actor, place),
      deadlineText: await this.deadlines.of(place, 'cross_check'),
      monitors: monitorRows(await this.monitors.of(place)),
    });
    const frame = await this.pages.frame(request, reply, {
      title: 'Kiểm tra chéo',
      section: view.whole ? 'appraisal' : 'checks',
      place: { blocCode: place.bloc.code, periodCode: place.period.code },
      ...(refusal === undefined ? {} : { notice: { kind: 'bad' as const, text: noticeOf(refusal) } }),
    });
    return this.pages.send(reply, CheckPlanPage({ frame, ...view }), refusal?.status ?? 200);
  }

  private async orShow(visit: Visit, work: () => Promise<FastifyReply>): Promise<FastifyReply> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Conflict || error instanceof InvalidInput)) throw error;
      return this.show(visit, {}, error);
    }
  }

  private goTo({ request, reply, place }: Visit, text: string, kind: 'ok' | 'warn' = 'ok'): FastifyReply {
    return this.pages.redirect(request, reply, checksPath(place), { kind, text });
  }
}

function noticeOf(error: Conflict | InvalidInput): string {
  if (!(error instanceof InvalidInput) || error.violations.length === 0) return error.message;
  return error.violations.map(sentenceOf).join(' ');
}
