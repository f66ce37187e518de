import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { registrationActionWords, sentenceOf } from '../../../text/vi';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { InvalidInput } from '../../../platform/errors';
import { fieldOf, type FormBody } from '../../../platform/web';
import { actionOf, seenVersion } from './registration-input';
import { type RegistrationAddress, RegistrationPresenter } from './registration-presenter';
import { RegistrationStepsService } from './registration-steps.service';
import { NO_REFUSAL } from './registration.view';

/** The steps of a registration as buttons. */
@ApiExcludeController()
@Controller('khoi/:bloc/:period/dang-ky/:agency')
export class RegistrationStepsPages {
  constructor(
    private readonly steps: RegistrationStepsService,
    private readonly presenter: RegistrationPresenter,
  ) {}

  @Post('buoc')
  @Allow('task.read')
  async act(
    @Param() address: RegistrationAddress,
    @Body() body: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const visit = await this.presenter.visit(actor, address, request, reply);
    const reason = fieldOf(body, 'reason');
    return this.presenter.orConflict(visit, async () => {
      try {
        const action = actionOf(fieldOf(body, 'action'));
        const version = seenVersion(fieldOf(body, 'version'));
        await this.steps.take(actor, visit.place, visit.agencyCode, action, { version, reason });
        return await this.presenter.goTo(visit, `Đã xong: ${registrationActionWords[action].toLocaleLowerCase('vi')}.`);
      } catch (error) {
        if (!(error instanceof InvalidInput)) throw error;
        const ofReason = error.violations.filter(({ place }) => place === 'reason' || place === 'action');
        const errors = ofReason.map((violation) => ({ fieldId: 'ly-do-tra-lai', message: sentenceOf(violation) }));
        const problems = error.violations.filter((violation) => !ofReason.includes(violation));
        const others = problems.map((violation) => ({ fieldId: 'buoc-tiep', message: sentenceOf(violation) }));
        return this.presenter.show(visit, 422, { ...NO_REFUSAL, step: { reason, errors: [...errors, ...others] } });
      }
    });
  }
}
