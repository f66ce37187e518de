import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RegistrationListPage } from '../../../../templates/pages/tasks/registration-list';
import { sentenceOf } from '../../../text/vi';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { Conflict, InvalidInput } from '../../../platform/errors';
import { fieldOf, type FormBody, Pages } from '../../../platform/web';
import { type BlocPlace, PlacesService } from '../../blocs';
import { AgreedTasksService } from './agreed-tasks.service';
import { RegistrationDraftService } from './registration-draft.service';
import { type FormResult, RegistrationFormService } from './registration-form.service';
import { seenOf } from './registration-input';
import { registrationListProps } from './registration-list.view';
import { listPath } from './registration-notices.service';
import { type RegistrationAddress, RegistrationPresenter, type RegistrationVisit } from './registration-presenter';
import { RegistrationReader } from './registration-reader';
import { RegistrationStepsService } from './registration-steps.service';
import { NO_REFUSAL } from './registration.view';
import { YearBeforeService } from './year-before.service';

/** The registrations of a bloc and the draft of an agency. */
@ApiExcludeController()
@Controller('khoi/:bloc/:period/dang-ky')
export class RegistrationPages {
  constructor(
    private readonly places: PlacesService,
    private readonly reader: RegistrationReader,
    private readonly forms: RegistrationFormService,
    private readonly drafts: RegistrationDraftService,
    private readonly steps: RegistrationStepsService,
    private readonly yearBefore: YearBeforeService,
    private readonly agreed: AgreedTasksService,
    private readonly presenter: RegistrationPresenter,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Allow('task.read')
  async list(
    @Param() address: RegistrationAddress,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const place = await this.places.find(actor, address.bloc, address.period, 'task.read');
    const frame = await this.pages.frame(request, reply, {
      title: 'Đăng ký nhiệm vụ trọng tâm',
      section: 'tasks',
      place: { blocCode: place.bloc.code, periodCode: place.period.code },
    });
    return this.pages.send(
      reply,
      RegistrationListPage(registrationListProps(frame, actor, await this.reader.list(place))),
    );
  }

  @Post('tong-hop')
  @Allow('registration.gather')
  async gather(
    @Param() address: RegistrationAddress,
    @Body() body: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return this.moveAll(actor, address, 'gather', body, request, reply);
  }

  @Post('duyet')
  @Allow('registration.decide')
  async approve(
    @Param() address: RegistrationAddress,
    @Body() body: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return this.moveAll(actor, address, 'approve', body, request, reply);
  }

  @Get(':agency')
  @Allow('task.read')
  async show(
    @Param() address: RegistrationAddress,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const visit = await this.presenter.visit(actor, address, request, reply);
    return this.presenter.show(visit, 200, NO_REFUSAL);
  }

  /** Saves the whole draft, then does what the button says. What could not be stored comes back as it was typed. */
  @Post(':agency')
  @Allow('registration.write')
  async save(
    @Param() address: RegistrationAddress,
    @Body() body: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const visit = await this.presenter.visit(actor, address, request, reply);
    return this.presenter.orConflict(visit, async () => {
      const result = await this.forms.save(actor, visit.place, visit.agencyCode, body);
      const hasConflict = result.lines.some(({ conflict }) => conflict !== null);
      if (hasConflict || result.errors.length > 0 || result.lines.length > 0) {
        return this.presenter.show(visit, hasConflict ? 409 : 422, { ...NO_REFUSAL, result });
      }
      return this.act(visit, fieldOf(body, 'act'), result);
    });
  }

  @Post(':agency/nam-truoc')
  @Allow('registration.write')
  async copy(
    @Param() address: RegistrationAddress,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const visit = await this.presenter.visit(actor, address, request, reply);
    return this.presenter.orConflict(visit, async () => {
      const { copied, skipped } = await this.yearBefore.copy(actor, visit.place, visit.agencyCode);
      const left = skipped === 0 ? '' : `, bỏ qua ${String(skipped)} số đã dùng`;
      return this.presenter.goTo(
        visit,
        copied === 0 && skipped === 0
          ? 'Năm trước cơ quan chưa có nhiệm vụ nào.'
          : `Đã lấy ${String(copied)} nhiệm vụ từ năm trước${left}.`,
      );
    });
  }

  @Post(':agency/da-thong-nhat')
  @Allow('registration.write')
  async takeAgreed(
    @Param() address: RegistrationAddress,
    @Body() body: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const visit = await this.presenter.visit(actor, address, request, reply);
    const ids = [body['agreed'] ?? []].flat().filter((id): id is string => typeof id === 'string');
    return this.presenter.orConflict(visit, async () => {
      try {
        const { taken, known } = await this.agreed.take(actor, visit.place, visit.agencyCode, ids);
        const left = known === 0 ? '' : `, ${String(known)} nhiệm vụ đã có sẵn`;
        return await this.presenter.goTo(
          visit,
          `Đã đưa ${String(taken)} nhiệm vụ vào bản đăng ký${left}. Điền chỉ tiêu rồi lưu.`,
        );
      } catch (error) {
        if (!(error instanceof InvalidInput)) throw error;
        return this.presenter.show(visit, error.status, NO_REFUSAL, error.violations.map(sentenceOf).join(' '));
      }
    });
  }

  private async act(visit: RegistrationVisit, act: string, result: FormResult): Promise<FastifyReply> {
    const { actor, place, agencyCode } = visit;
    const [word, id = ''] = act.split(':');
    if (word === 'send') return this.send(visit, result);
    if (word === 'up' || word === 'down' || word === 'remove') {
      const { lines } = await this.reader.read(actor, place, agencyCode);
      const line = lines.find((candidate) => candidate.id === id);
      if (line && word === 'remove') await this.drafts.removeLine(actor, place, agencyCode, id, line.version);
      else if (line && word !== 'remove') {
        await this.drafts.moveLine(actor, place, agencyCode, id, { version: line.version, direction: word });
      }
    }
    return this.presenter.goTo(visit, word === 'remove' ? 'Đã xóa một dòng.' : 'Đã lưu bản nháp.');
  }

  private async send(visit: RegistrationVisit, result: FormResult): Promise<FastifyReply> {
    const { actor, place, agencyCode } = visit;
    try {
      await this.steps.take(actor, place, agencyCode, 'send_to_leader');
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      return this.presenter.show(visit, 422, { ...NO_REFUSAL, result, problems: error.violations });
    }
    return this.presenter.goTo(visit, 'Đã trình lãnh đạo cơ quan.');
  }

  private async moveAll(
    actor: Actor,
    address: RegistrationAddress,
    action: 'gather' | 'approve',
    body: FormBody,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const permission = action === 'gather' ? 'registration.gather' : 'registration.decide';
    const place = await this.places.find(actor, address.bloc, address.period, permission);
    const seen = [body['seen'] ?? []].flat().map((text) => {
      const [agency, version] = typeof text === 'string' ? text.split(':') : [];
      return { agency, version };
    });
    const notice = await this.movedAll(actor, place, action, seen);
    return this.pages.redirect(request, reply, listPath(place), notice);
  }

  private async movedAll(
    actor: Actor,
    place: BlocPlace,
    action: 'gather' | 'approve',
    seen: readonly unknown[],
  ): Promise<{ kind: 'ok' | 'bad'; text: string }> {
    try {
      const moved = await this.steps.takeAll(actor, place, action, seenOf(seen), 'screen');
      return { kind: 'ok', text: `${action === 'gather' ? 'Đã tổng hợp' : 'Đã duyệt'} ${String(moved)} bản đăng ký.` };
    } catch (error) {
      if (!(error instanceof Conflict || error instanceof InvalidInput)) throw error;
      return { kind: 'bad', text: error.message };
    }
  }
}
