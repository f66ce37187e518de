import { Body, Controller, Delete, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import {
  ApiBody,
  ApiConflictResponse,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiParam,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { TEXT_SECTIONS } from '../../domain/meetings/meeting';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { readUpload } from '../../platform/files';
import { LARGEST_FILE } from '../../platform/web';
import { type BlocPlace, PlacesService } from '../blocs';
import { AttendanceService } from './attendance.service';
import { CommentsService } from './comments.service';
import { CreatedAnswer, VersionAnswer } from './meetings.answers';
import {
  AnswerFields,
  AttendanceFields,
  AttendanceUpload,
  CommentFields,
  ConclusionFields,
  CurrentItemFields,
  ItemFields,
  TextFields,
} from './meetings.dto';
import {
  readAnswer,
  readAttendance,
  readComment,
  readConclusion,
  readItem,
  readItemKind,
  readText,
  readVersion,
} from './meetings.fields';
import { sectionOf } from './meeting-parts.pages';
import { RecordsService } from './records.service';

const STALE = { description: 'Đã được người khác sửa; trả về cả hai bản' };

/** The codes of the address of a part of a meeting. */
interface PartParameters {
  readonly bloc: string;
  readonly period: string;
  readonly meeting: string;
  readonly agency: string;
  readonly item: string;
  readonly section: string;
  readonly comment: string;
}

/** What is written of a meeting, part by part, for programs. */
@ApiTags('Cuộc họp của khối')
@ApiParam({ name: 'bloc', type: String })
@ApiParam({ name: 'period', type: String })
@ApiParam({ name: 'meeting', type: String, description: 'Số thứ tự của cuộc họp trong kỳ' })
@Controller('api/v1/blocs/:bloc/periods/:period/meetings/:meeting')
export class MeetingPartsApi {
  constructor(
    private readonly places: PlacesService,
    private readonly attendance: AttendanceService,
    private readonly records: RecordsService,
    private readonly comments: CommentsService,
  ) {}

  @Put('attendance/:agency')
  @Allow('meeting.manage')
  @ApiParam({ name: 'agency', type: String })
  @ApiOkResponse({ type: VersionAnswer })
  @ApiConflictResponse(STALE)
  async attend(
    @Param() { agency, meeting, ...at }: PartParameters,
    @Body() body: AttendanceFields,
    @CurrentActor() actor: Actor,
  ): Promise<VersionAnswer> {
    const place = await this.place(actor, at);
    const typed = readAttendance(body);
    return { version: await this.attendance.record(actor, place, meeting, agency, readVersion(body), typed) };
  }

  @Post('attendance/:agency/authorisation')
  @Allow('meeting.manage')
  @ApiParam({ name: 'agency', type: String })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: AttendanceUpload })
  @ApiCreatedResponse({ type: VersionAnswer })
  @ApiConflictResponse(STALE)
  async authorise(
    @Param() { agency, meeting, ...at }: PartParameters,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<VersionAnswer> {
    const place = await this.place(actor, at);
    await this.attendance.requireKeeper(actor, place, meeting, agency);
    const { fields, files } = await readUpload(request, LARGEST_FILE);
    const typed = readAttendance(fields);
    const seen = readVersion(fields);
    return { version: await this.attendance.record(actor, place, meeting, agency, seen, typed, files[0] ?? null) };
  }

  @Post('items')
  @Allow('meeting.manage')
  @ApiCreatedResponse({ type: CreatedAnswer })
  async addItem(
    @Param() { meeting, ...at }: PartParameters,
    @Body() body: ItemFields,
    @CurrentActor() actor: Actor,
  ): Promise<CreatedAnswer> {
    const place = await this.place(actor, at);
    const draft = readItem(body, place);
    return { id: await this.records.addItem(actor, place, meeting, readItemKind(body), draft) };
  }

  @Put('items/:item')
  @Allow('meeting.manage')
  @ApiParam({ name: 'item', type: String })
  @ApiOkResponse({ type: VersionAnswer })
  @ApiConflictResponse(STALE)
  async changeItem(
    @Param() { meeting, item, ...at }: PartParameters,
    @Body() body: ItemFields,
    @CurrentActor() actor: Actor,
  ): Promise<VersionAnswer> {
    const place = await this.place(actor, at);
    const draft = readItem(body, place);
    return { version: await this.records.changeItem(actor, place, meeting, item, readVersion(body), draft) };
  }

  @Delete('items/:item')
  @HttpCode(204)
  @Allow('meeting.manage')
  @ApiParam({ name: 'item', type: String })
  @ApiQuery({ name: 'version', type: Number, required: true })
  @ApiNoContentResponse()
  @ApiConflictResponse(STALE)
  async removeItem(
    @Param() { meeting, item, ...at }: PartParameters,
    @Query('version') version: string | undefined,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    await this.records.removeItem(actor, await this.place(actor, at), meeting, item, readVersion({ version }));
  }

  @Put('current-item')
  @HttpCode(204)
  @Allow('meeting.manage')
  @ApiNoContentResponse()
  async setCurrent(
    @Param() { meeting, ...at }: PartParameters,
    @Body() body: CurrentItemFields,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    const item = typeof body.item === 'string' ? body.item : '';
    await this.records.setCurrent(actor, await this.place(actor, at), meeting, item);
  }

  @Put('texts/:section')
  @Allow('meeting.manage')
  @ApiParam({ name: 'section', enum: TEXT_SECTIONS })
  @ApiOkResponse({ type: VersionAnswer })
  @ApiConflictResponse(STALE)
  async writeText(
    @Param() { meeting, section, ...at }: PartParameters,
    @Body() body: TextFields,
    @CurrentActor() actor: Actor,
  ): Promise<VersionAnswer> {
    const place = await this.place(actor, at);
    const text = readText(body);
    const key = sectionOf(section);
    return { version: await this.records.writeText(actor, place, meeting, key, readVersion(body), text) };
  }

  @Put('conclusions/:agency')
  @Allow('meeting.manage')
  @ApiParam({ name: 'agency', type: String })
  @ApiOkResponse({ type: VersionAnswer })
  @ApiConflictResponse(STALE)
  async conclude(
    @Param() { meeting, agency, ...at }: PartParameters,
    @Body() body: ConclusionFields,
    @CurrentActor() actor: Actor,
  ): Promise<VersionAnswer> {
    const place = await this.place(actor, at);
    const draft = readConclusion(body);
    return { version: await this.records.conclude(actor, place, meeting, agency, readVersion(body), draft) };
  }

  @Post('comments')
  @Allow('meeting.comment')
  @ApiCreatedResponse({ type: CreatedAnswer })
  async comment(
    @Param() { meeting, ...at }: PartParameters,
    @Body() body: CommentFields,
    @CurrentActor() actor: Actor,
  ): Promise<CreatedAnswer> {
    const place = await this.place(actor, at);
    return { id: await this.comments.add(actor, place, meeting, readComment(body)) };
  }

  @Put('comments/:comment/answer')
  @Allow('meeting.manage')
  @ApiParam({ name: 'comment', type: String })
  @ApiOkResponse({ type: VersionAnswer })
  @ApiConflictResponse(STALE)
  async answer(
    @Param() { meeting, comment, ...at }: PartParameters,
    @Body() body: AnswerFields,
    @CurrentActor() actor: Actor,
  ): Promise<VersionAnswer> {
    const place = await this.place(actor, at);
    const answer = readAnswer(body);
    return { version: await this.comments.answer(actor, place, meeting, comment, readVersion(body), answer) };
  }

  private place(actor: Actor, { bloc, period }: Pick<PartParameters, 'bloc' | 'period'>): Promise<BlocPlace> {
    return this.places.find(actor, bloc, period, 'meeting.read');
  }
}
