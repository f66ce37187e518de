import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ChangeFormPage } from '../../../../templates/pages/tasks/change-form';
import {
  ChangeListPage,
  type ChangeListPageProps,
  decisionReasonId,
} from '../../../../templates/pages/tasks/change-list';
import { sentenceOf } from '../../../text/vi';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { Clock } from '../../../platform/clock';
import { Conflict, Forbidden, InvalidInput } from '../../../platform/errors';
import { fieldOf, type FormBody, Pages } from '../../../platform/web';
import { PlacesService } from '../../blocs';
import { taskPath } from '../task.view';
import { type FoundTask, type TaskKey, TasksService } from '../tasks.service';
import { memberCodes } from '../terms/terms-view';
import { ChangeDecisionsService } from './change-decisions.service';
import { changeOfForm } from './change-input';
import { changesPath } from './change-notices.service';
import { changeFormProps, changeListProps, type RefusedChange } from './change.view';
import { mayRequest } from './target-changes.policy';
import { StaleTarget, TargetChangesService } from './target-changes.service';

/** The codes of the address of a task or of a request. */
interface Address {
  readonly bloc: string;
  readonly period: string;
  readonly agency: string;
  readonly number: string;
  readonly id: string;
}

/** Requests to change approved tasks: the form of an agency, and the list on which they are decided. */
@ApiExcludeController()
@Controller('khoi/:bloc/:period')
export class ChangesPages {
  constructor(
    private readonly places: PlacesService,
    private readonly tasks: TasksService,
    private readonly changes: TargetChangesService,
    private readonly decisions: ChangeDecisionsService,
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  @Get('dieu-chinh')
  @Allow('task.read')
  async list(
    @Param() address: Address,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return this.showList(actor, address, request, reply, null, 200);
  }

  @Post('dieu-chinh/:id/quyet-dinh')
  @Allow('target.decide')
  async decide(
    @Param() address: Address,
    @Body() body: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const place = await this.places.find(actor, address.bloc, address.period, 'target.decide');
    const action = fieldOf(body, 'action') === 'approve' ? 'approve' : 'reject';
    const reason = fieldOf(body, 'reason');
    try {
      await this.decisions.take(actor, place, address.id, action, { reason });
    } catch (error) {
      if (!(error instanceof InvalidInput || error instanceof Conflict)) throw error;
      const fieldId = decisionReasonId(address.id);
      const sentences = error instanceof Conflict ? [error.message] : error.violations.map(sentenceOf);
      const refused = { id: address.id, reason, errors: sentences.map((message) => ({ fieldId, message })) };
      return this.showList(actor, address, request, reply, refused, error.status);
    }
    const text = action === 'approve' ? 'Đã đồng ý điều chỉnh nhiệm vụ.' : 'Đã ghi: không đồng ý điều chỉnh.';
    return this.pages.redirect(request, reply, changesPath(place), { kind: 'ok', text });
  }

  @Post('dieu-chinh/:id/rut')
  @Allow('target.request')
  async withdraw(
    @Param() address: Address,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const place = await this.places.find(actor, address.bloc, address.period, 'target.request');
    await this.decisions.take(actor, place, address.id, 'withdraw');
    return this.pages.redirect(request, reply, changesPath(place), { kind: 'ok', text: 'Đã rút đề nghị.' });
  }

  @Get('nhiem-vu/:agency/:number/dieu-chinh')
  @Allow('target.request')
  async form(
    @Param() address: Address,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const found = await this.own(actor, keyOf(address));
    return this.showForm(found, request, reply, null, 200);
  }

  @Post('nhiem-vu/:agency/:number/dieu-chinh')
  @Allow('target.request')
  async request(
    @Param() address: Address,
    @Body() body: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const found = await this.own(actor, keyOf(address));
    try {
      await this.changes.request(actor, keyOf(address), changeOfForm(body, memberCodes(found.place)));
    } catch (error) {
      if (!(error instanceof InvalidInput || error instanceof StaleTarget)) throw error;
      const conflict = error instanceof StaleTarget ? error : null;
      const refused = { fields: body, violations: error.violations, conflict };
      return this.showForm(found, request, reply, refused, error.status);
    }
    const text = 'Đã gửi đề nghị điều chỉnh.';
    return this.pages.redirect(request, reply, taskPath(found), { kind: 'ok', text });
  }

  private async own(actor: Actor, key: TaskKey): Promise<FoundTask> {
    const found = await this.tasks.find(actor, key);
    if (!mayRequest(actor, found.place, found.holder.agencyId)) throw new Forbidden();
    return found;
  }

  private async showForm(
    found: FoundTask,
    request: FastifyRequest,
    reply: FastifyReply,
    refused: RefusedChange | null,
    status: number,
  ): Promise<FastifyReply> {
    const current = await this.changes.current(found.details.task.id);
    const firstDay = await this.changes.firstDay(found.place, current);
    const frame = await this.pages.frame(request, reply, {
      title: `Đề nghị điều chỉnh nhiệm vụ ${String(found.details.task.number)}`,
      section: 'tasks',
      place: { blocCode: found.place.bloc.code, periodCode: found.place.period.code },
    });
    const days = { current, firstDay, today: this.clock.today() };
    return this.pages.send(reply, ChangeFormPage(changeFormProps(frame, found, days, refused)), status);
  }

  private async showList(
    actor: Actor,
    address: Address,
    request: FastifyRequest,
    reply: FastifyReply,
    refused: ChangeListPageProps['refused'],
    status: number,
  ): Promise<FastifyReply> {
    const list = await this.changes.list(actor, address.bloc, address.period);
    const frame = await this.pages.frame(request, reply, {
      title: 'Đề nghị điều chỉnh nhiệm vụ',
      section: 'tasks',
      place: { blocCode: list.place.bloc.code, periodCode: list.place.period.code },
    });
    return this.pages.send(reply, ChangeListPage(changeListProps(frame, actor, list, refused)), status);
  }
}

function keyOf({ bloc, period, agency, number }: Address): TaskKey {
  return {
    blocCode: bloc,
    periodCode: period,
    agencyCode: agency,
    number: /^\d{1,3}$/.test(number) ? Number(number) : 0,
  };
}
