import { Body, Controller, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { NotFound } from '../../platform/errors';
import { isPrintedFormat, printFile, sendPrinted } from '../../platform/files';
import { type BlocPlace, PlacesService } from '../blocs';
import { CommentsService } from './comments.service';
import type { Meeting } from './meeting';
import { MeetingDocumentsService } from './meeting-documents.service';
import { MeetingStepsService } from './meeting-steps.service';
import {
  AgreedTasksAnswer,
  agreedTasksAnswer,
  CreatedMeetingAnswer,
  MeetingAnswer,
  meetingAnswer,
  MeetingListAnswer,
  meetingListAnswer,
  VersionAnswer,
} from './meetings.answers';
import { type MeetingParameters, MeetingStepFields, PlanFields } from './meetings.dto';
import { readPlan, readStep, readVersion } from './meetings.fields';
import { MeetingsService } from './meetings.service';
import { RecordsService } from './records.service';

/** Meetings of a bloc in a period for programs. */
@ApiTags('Cuộc họp của khối')
@Controller('api/v1/blocs/:bloc/periods/:period/meetings')
export class MeetingsApi {
  constructor(
    private readonly places: PlacesService,
    private readonly meetings: MeetingsService,
    private readonly steps: MeetingStepsService,
    private readonly records: RecordsService,
    private readonly comments: CommentsService,
    private readonly documents: MeetingDocumentsService,
  ) {}

  @Get()
  @Allow('meeting.read')
  @ApiOkResponse({ type: MeetingListAnswer })
  async list(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
  ): Promise<MeetingListAnswer> {
    return meetingListAnswer(await this.meetings.list(await this.places.find(actor, bloc, period, 'meeting.read')));
  }

  @Post()
  @Allow('meeting.manage')
  @ApiCreatedResponse({ type: CreatedMeetingAnswer })
  async create(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() body: PlanFields,
    @CurrentActor() actor: Actor,
  ): Promise<CreatedMeetingAnswer> {
    const place = await this.places.find(actor, bloc, period, 'meeting.manage');
    return { number: await this.meetings.create(actor, place, readPlan(body)) };
  }

  @Get('agreed-tasks')
  @Allow('meeting.read')
  @ApiOkResponse({ type: AgreedTasksAnswer })
  async agreedTasks(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
  ): Promise<AgreedTasksAnswer> {
    const place = await this.places.find(actor, bloc, period, 'meeting.read');
    return agreedTasksAnswer(place, await this.meetings.agreedTasks(place));
  }

  @Get(':meeting')
  @Allow('meeting.read')
  @ApiOkResponse({ type: MeetingAnswer })
  async find(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('meeting') key: string,
    @CurrentActor() actor: Actor,
  ): Promise<MeetingAnswer> {
    const { place, meeting } = await this.visit(actor, { bloc, period, meeting: key });
    const record = await this.records.read(meeting);
    const comments = await this.comments.list(meeting);
    const events = await this.meetings.events(meeting);
    return meetingAnswer(place, { meeting, record, comments, events });
  }

  @Put(':meeting')
  @Allow('meeting.manage')
  @ApiOkResponse({ type: VersionAnswer })
  @ApiConflictResponse({ description: 'Đã được người khác sửa; trả về cả hai bản' })
  async change(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('meeting') key: string,
    @Body() body: PlanFields,
    @CurrentActor() actor: Actor,
  ): Promise<VersionAnswer> {
    const { place, meeting } = await this.visit(actor, { bloc, period, meeting: key });
    return { version: await this.meetings.change(actor, place, meeting.id, readVersion(body), readPlan(body)) };
  }

  @Post(':meeting/steps')
  @HttpCode(200)
  @Allow('meeting.manage')
  @ApiOkResponse({ type: VersionAnswer })
  @ApiConflictResponse({ description: 'Trạng thái hoặc phiên bản không cho phép bước này' })
  async step(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('meeting') key: string,
    @Body() body: MeetingStepFields,
    @CurrentActor() actor: Actor,
  ): Promise<VersionAnswer> {
    const { place, meeting } = await this.visit(actor, { bloc, period, meeting: key });
    const { action, request } = readStep(body);
    await this.steps.take(actor, place, meeting.id, action, request);
    return { version: (await this.meetings.find(actor, place, meeting.id)).version };
  }

  @Get(':meeting/invitation/:format')
  @Allow('meeting.read')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ description: 'Tệp PDF, Word hoặc Excel', schema: { type: 'string', format: 'binary' } })
  async invitation(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('meeting') key: string,
    @Param('format') format: string,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { place, meeting } = await this.visit(actor, { bloc, period, meeting: key });
    if (!isPrintedFormat(format)) throw new NotFound('Không có định dạng này.');
    const name = `Giay-moi-${bloc}-${period}-${String(meeting.number)}`;
    return sendPrinted(reply, await printFile(name, await this.documents.invitation(place, meeting), format));
  }

  @Get(':meeting/minutes/:format')
  @Allow('meeting.read')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ description: 'Tệp PDF, Word hoặc Excel', schema: { type: 'string', format: 'binary' } })
  async minutes(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('meeting') key: string,
    @Param('format') format: string,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { place, meeting } = await this.visit(actor, { bloc, period, meeting: key });
    if (!isPrintedFormat(format)) throw new NotFound('Không có định dạng này.');
    const name = `Bien-ban-${bloc}-${period}-${String(meeting.number)}`;
    return sendPrinted(reply, await printFile(name, await this.documents.minutes(place, meeting), format));
  }

  private async visit(actor: Actor, key: MeetingParameters): Promise<{ place: BlocPlace; meeting: Meeting }> {
    const place = await this.places.find(actor, key.bloc, key.period, 'meeting.read');
    return { place, meeting: await this.meetings.find(actor, place, key.meeting) };
  }
}
