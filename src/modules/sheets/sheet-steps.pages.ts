import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sentenceOf } from '../../text/vi';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { Conflict, InvalidInput } from '../../platform/errors';
import { versionOf } from './sheet-forms';
import { SheetPresenter, type Visit } from './sheet-presenter';
import { SheetStepsService, type StepRequest } from './sheet-steps.service';
import { SheetParams, StepForm } from './sheets.dto';
import { SheetsService } from './sheets.service';

/** The steps of a sheet as buttons: opened, sent, submitted, returned, recalled, taken up. */
@ApiExcludeController()
@Controller('khoi/:bloc/:period/phieu/:agency')
export class SheetStepsPages {
  constructor(
    private readonly steps: SheetStepsService,
    private readonly sheets: SheetsService,
    private readonly presenter: SheetPresenter,
  ) {}

  @Post('mo')
  @Allow('sheet.write')
  async open(
    @Param() params: SheetParams,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = await this.presenter.visit(actor, params, request, reply);
    return this.orShow(visit, async () => {
      await this.steps.open(actor, visit.place, visit.agencyCode);
      return this.presenter.goTo(visit);
    });
  }

  @Post('gui')
  @Allow('sheet.write')
  async sendToLeader(
    @Param() params: SheetParams,
    @Body() form: StepForm,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = await this.presenter.visit(actor, params, request, reply);
    return this.send(visit, 'send_to_leader', form, 'Đã trình lãnh đạo duyệt.');
  }

  @Post('nop')
  @Allow('sheet.approve')
  async submit(
    @Param() params: SheetParams,
    @Body() form: StepForm,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = await this.presenter.visit(actor, params, request, reply);
    return this.send(visit, 'submit', form, 'Đã nộp phiếu cho Khối trưởng.');
  }

  /** By the leader before submission, by the appraiser after the sheet was taken up. */
  @Post('tra-lai')
  @Allow('sheet.read')
  async return(
    @Param() params: SheetParams,
    @Body() form: StepForm,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = await this.presenter.visit(actor, params, request, reply);
    const reason = form.reason ?? '';
    try {
      return await this.orShow(visit, async () => {
        const { state } = await this.sheets.read(actor, visit.place, visit.agencyCode);
        const action = state === 'taken_up' ? 'return' : 'leader_return';
        await this.steps.take(actor, visit.place, visit.agencyCode, action, { reason });
        return this.presenter.goTo(visit, '', 'Đã trả lại phiếu để bổ sung.');
      });
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      const errors = error.violations.map((violation) => ({
        fieldId: 'ly-do-tra-lai',
        message: sentenceOf(violation),
      }));
      return this.presenter.show(visit, { status: 422, errors, returnReason: reason });
    }
  }

  @Post('thu-hoi')
  @Allow('sheet.read')
  async recall(
    @Param() params: SheetParams,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = await this.presenter.visit(actor, params, request, reply);
    return this.orShow(visit, async () => {
      await this.steps.take(actor, visit.place, visit.agencyCode, 'recall');
      return this.presenter.goTo(visit, '', 'Đã thu hồi phiếu. Có thể sửa rồi nộp lại.');
    });
  }

  @Post('tiep-nhan')
  @Allow('sheet.read')
  async takeUp(
    @Param() params: SheetParams,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = await this.presenter.visit(actor, params, request, reply);
    return this.orShow(visit, async () => {
      await this.steps.take(actor, visit.place, visit.agencyCode, 'take_up');
      return this.presenter.goTo(visit, '', 'Đã tiếp nhận phiếu.');
    });
  }

  private async send(
    visit: Visit,
    action: 'send_to_leader' | 'submit',
    form: StepForm,
    done: string,
  ): Promise<FastifyReply> {
    const request: StepRequest = { version: versionOf(form.version ?? ''), attested: form.attested === '1' };
    try {
      await this.steps.take(visit.actor, visit.place, visit.agencyCode, action, request);
      return await this.presenter.goTo(visit, '', done);
    } catch (error) {
      if (error instanceof Conflict) {
        return this.presenter.check(visit, { status: 409, notice: { kind: 'bad', text: error.message } });
      }
      if (!(error instanceof InvalidInput)) throw error;
      const missing = error.violations.find(({ code }) => code === 'attestation_missing');
      return this.presenter.check(visit, {
        status: 422,
        ...(missing ? { attestationError: sentenceOf(missing) } : {}),
      });
    }
  }

  /** The step, or the sheet as it stands with the reason why the step was not taken. */
  private async orShow(visit: Visit, step: () => Promise<FastifyReply>): Promise<FastifyReply> {
    try {
      return await step();
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      return this.presenter.show(visit, { status: 409, notice: { kind: 'bad', text: error.message } });
    }
  }
}
