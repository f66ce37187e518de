import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { typedText } from '../../../platform/forms';
import { PlacesService } from '../../blocs';
import { actionOf, seenOf, seenVersion } from './registration-input';
import { RegistrationReader } from './registration-reader';
import { RegistrationStepsService } from './registration-steps.service';
import { registrationAnswer } from './registration.answers';
import {
  MovedRegistrationsAnswer,
  RegistrationAnswer,
  RegistrationsStepFields,
  RegistrationStepFields,
} from './registration.dto';

const STALE = { description: 'Trạng thái, phiên bản hoặc hạn đăng ký không cho phép' };

/** The steps of registrations, for programs. */
@ApiTags('Đăng ký nhiệm vụ')
@Controller('api/v1/blocs/:bloc/periods/:period/registrations')
export class RegistrationStepsApi {
  constructor(
    private readonly places: PlacesService,
    private readonly reader: RegistrationReader,
    private readonly steps: RegistrationStepsService,
  ) {}

  /** Takes a step of one registration and answers it after the step. */
  @Post(':agency/actions')
  @Allow('task.read')
  @HttpCode(200)
  @ApiOkResponse({ type: RegistrationAnswer })
  @ApiConflictResponse(STALE)
  async act(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('agency') agency: string,
    @Body() body: RegistrationStepFields,
    @CurrentActor() actor: Actor,
  ): Promise<RegistrationAnswer> {
    const place = await this.places.find(actor, bloc, period, 'task.read');
    const request = { version: seenVersion(body.version), reason: typedText(body.reason), source: 'api' } as const;
    await this.steps.take(actor, place, agency, actionOf(body.action), request);
    return registrationAnswer(await this.reader.read(actor, place, agency));
  }

  /** Gathers several registrations of a bloc, all or none. */
  @Post('gathering')
  @Allow('registration.gather')
  @HttpCode(200)
  @ApiOkResponse({ type: MovedRegistrationsAnswer })
  @ApiConflictResponse(STALE)
  async gather(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() body: RegistrationsStepFields,
    @CurrentActor() actor: Actor,
  ): Promise<MovedRegistrationsAnswer> {
    const place = await this.places.find(actor, bloc, period, 'registration.gather');
    return { moved: await this.steps.takeAll(actor, place, 'gather', seenOf(body.registrations), 'api') };
  }

  /** Approves several gathered registrations, all or none. */
  @Post('approval')
  @Allow('registration.decide')
  @HttpCode(200)
  @ApiOkResponse({ type: MovedRegistrationsAnswer })
  @ApiConflictResponse(STALE)
  async approve(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() body: RegistrationsStepFields,
    @CurrentActor() actor: Actor,
  ): Promise<MovedRegistrationsAnswer> {
    const place = await this.places.find(actor, bloc, period, 'registration.decide');
    return { moved: await this.steps.takeAll(actor, place, 'approve', seenOf(body.registrations), 'api') };
  }
}
