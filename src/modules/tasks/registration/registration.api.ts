import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { typedChoice } from '../../../platform/forms';
import type { FormBody } from '../../../platform/web';
import { PlacesService } from '../../blocs';
import { termsOfProgram } from '../terms/typed-terms';
import { AgreedTasksService } from './agreed-tasks.service';
import { RegistrationDraftService } from './registration-draft.service';
import { lineNumber, titlesOf, wholeNumber } from './registration-input';
import { RegistrationReader } from './registration-reader';
import { lineAnswer, registrationAnswer, registrationListAnswer } from './registration.answers';
import {
  AgreedTaskChoiceAnswer,
  AgreedTasksFields,
  CopiedTasksAnswer,
  LineMoveFields,
  RegistrationAnswer,
  RegistrationLineAnswer,
  RegistrationLineFields,
  RegistrationListAnswer,
  TakenTasksAnswer,
  TitlesFields,
} from './registration.dto';
import { YearBeforeService } from './year-before.service';

/** The codes of an address of a registration. */
interface RegistrationAddress {
  readonly bloc: string;
  readonly period: string;
  readonly agency: string;
}

/** Registrations of key tasks and their drafts, for programs. */
@ApiTags('Đăng ký nhiệm vụ')
@Controller('api/v1/blocs/:bloc/periods/:period/registrations')
export class RegistrationApi {
  constructor(
    private readonly places: PlacesService,
    private readonly reader: RegistrationReader,
    private readonly drafts: RegistrationDraftService,
    private readonly yearBefore: YearBeforeService,
    private readonly agreed: AgreedTasksService,
  ) {}

  @Get()
  @Allow('task.read')
  @ApiOkResponse({ type: RegistrationListAnswer })
  async list(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
  ): Promise<RegistrationListAnswer> {
    const place = await this.places.find(actor, bloc, period, 'task.read');
    return registrationListAnswer(await this.reader.list(place));
  }

  @Get(':agency')
  @Allow('task.read')
  @ApiOkResponse({ type: RegistrationAnswer })
  async read(@Param() address: RegistrationAddress, @CurrentActor() actor: Actor): Promise<RegistrationAnswer> {
    const place = await this.places.find(actor, address.bloc, address.period, 'task.read');
    return registrationAnswer(await this.reader.read(actor, place, address.agency));
  }

  @Post(':agency/lines')
  @Allow('registration.write')
  @ApiCreatedResponse({ type: RegistrationLineAnswer })
  @ApiConflictResponse({ description: 'Bản đăng ký không còn ở bước soạn' })
  async add(
    @Param() address: RegistrationAddress,
    @Body() body: RegistrationLineFields,
    @CurrentActor() actor: Actor,
  ): Promise<RegistrationLineAnswer> {
    const place = await this.places.find(actor, address.bloc, address.period, 'registration.write');
    const typed = termsOfProgram(body);
    const line = { id: null, version: 0, number: lineNumber(body.number), typed };
    return lineAnswer(await this.drafts.saveLine(actor, place, address.agency, line));
  }

  @Put(':agency/lines/:id')
  @Allow('registration.write')
  @ApiOkResponse({ type: RegistrationLineAnswer })
  @ApiConflictResponse({ description: 'Người khác đã sửa dòng này (kèm cả hai giá trị), hoặc bản đăng ký đã gửi' })
  async change(
    @Param() address: RegistrationAddress,
    @Param('id') id: string,
    @Body() body: RegistrationLineFields,
    @CurrentActor() actor: Actor,
  ): Promise<RegistrationLineAnswer> {
    const place = await this.places.find(actor, address.bloc, address.period, 'registration.write');
    const typed = termsOfProgram(body);
    const line = { id, version: wholeNumber(body.version), number: lineNumber(body.number), typed };
    return lineAnswer(await this.drafts.saveLine(actor, place, address.agency, line));
  }

  @Delete(':agency/lines/:id')
  @Allow('registration.write')
  @HttpCode(204)
  @ApiQuery({ name: 'version', type: Number, description: 'Phiên bản dòng đã đọc' })
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: 'Người khác đã sửa dòng này' })
  async remove(
    @Param() address: RegistrationAddress,
    @Param('id') id: string,
    @Query() query: FormBody,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    const place = await this.places.find(actor, address.bloc, address.period, 'registration.write');
    await this.drafts.removeLine(actor, place, address.agency, id, wholeNumber(query['version']));
  }

  @Post(':agency/lines/:id/move')
  @Allow('registration.write')
  @HttpCode(200)
  @ApiOkResponse({ type: RegistrationAnswer })
  @ApiConflictResponse({ description: 'Người khác đã sửa dòng này' })
  async move(
    @Param() address: RegistrationAddress,
    @Param('id') id: string,
    @Body() body: LineMoveFields,
    @CurrentActor() actor: Actor,
  ): Promise<RegistrationAnswer> {
    const place = await this.places.find(actor, address.bloc, address.period, 'registration.write');
    const direction = typedChoice(body.direction, ['up', 'down']);
    await this.drafts.moveLine(actor, place, address.agency, id, { version: wholeNumber(body.version), direction });
    return registrationAnswer(await this.reader.read(actor, place, address.agency));
  }

  @Put(':agency/titles')
  @Allow('registration.write')
  @ApiOkResponse({ type: RegistrationAnswer })
  @ApiConflictResponse({ description: 'Người khác đã sửa danh hiệu đăng ký; trả về cả hai danh sách' })
  async titles(
    @Param() address: RegistrationAddress,
    @Body() body: TitlesFields,
    @CurrentActor() actor: Actor,
  ): Promise<RegistrationAnswer> {
    const place = await this.places.find(actor, address.bloc, address.period, 'registration.write');
    await this.drafts.saveTitles(actor, place, address.agency, titlesOf(body.titles), titlesOf(body.seen));
    return registrationAnswer(await this.reader.read(actor, place, address.agency));
  }

  /** Adds the tasks of the year before to the draft. */
  @Post(':agency/year-before')
  @Allow('registration.write')
  @ApiCreatedResponse({ type: CopiedTasksAnswer })
  async copy(@Param() address: RegistrationAddress, @CurrentActor() actor: Actor): Promise<CopiedTasksAnswer> {
    const place = await this.places.find(actor, address.bloc, address.period, 'registration.write');
    return this.yearBefore.copy(actor, place, address.agency);
  }

  /** Tasks that meetings agreed on for the agency, with the lines that were made of them. */
  @Get(':agency/agreed-tasks')
  @Allow('task.read')
  @ApiOkResponse({ type: [AgreedTaskChoiceAnswer] })
  async agreedTasks(
    @Param() address: RegistrationAddress,
    @CurrentActor() actor: Actor,
  ): Promise<AgreedTaskChoiceAnswer[]> {
    const place = await this.places.find(actor, address.bloc, address.period, 'task.read');
    return this.agreed.list(await this.reader.read(actor, place, address.agency));
  }

  /** Takes chosen agreed tasks into the draft, each once. */
  @Post(':agency/agreed-tasks')
  @Allow('registration.write')
  @HttpCode(200)
  @ApiOkResponse({ type: TakenTasksAnswer })
  @ApiConflictResponse({ description: 'Bản đăng ký không còn ở bước soạn' })
  async takeAgreed(
    @Param() address: RegistrationAddress,
    @Body() body: AgreedTasksFields,
    @CurrentActor() actor: Actor,
  ): Promise<TakenTasksAnswer> {
    const place = await this.places.find(actor, address.bloc, address.period, 'registration.write');
    return this.agreed.take(actor, place, address.agency, titlesOf(body.agreed));
  }
}
