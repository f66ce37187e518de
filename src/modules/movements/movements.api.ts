import { Body, Controller, Get, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiConflictResponse,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiProduces,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { Clock } from '../../platform/clock';
import { attachment, readUpload, type Upload } from '../../platform/files';
import { LARGEST_FILE } from '../../platform/web';
import { movementAnswer, movementDetailsAnswer } from './movements.answers';
import {
  MovementAnswer,
  MovementDetailsAnswer,
  MovementEventFields,
  MovementFields,
  MovementStrikeFields,
  MovementUpload,
  ParticipationFields,
} from './movements.dto';
import { readEvent, readMovement, readParticipation, readStrike, readVersion } from './movements.fields';
import { MovementsService } from './movements.service';
import { ParticipationsService } from './participations.service';

const STALE = 'Người khác đã sửa; trả về cả hai nội dung';

/** Emulation movements for programs. */
@ApiTags('Phong trào thi đua')
@Controller('api/v1/movements')
export class MovementsApi {
  constructor(
    private readonly movements: MovementsService,
    private readonly participations: ParticipationsService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('movement.read')
  @ApiQuery({ name: 'year', required: false, description: 'Chỉ những phong trào có thời gian trong năm này' })
  @ApiOkResponse({ type: [MovementAnswer] })
  async list(@CurrentActor() actor: Actor, @Query('year') year?: string): Promise<MovementAnswer[]> {
    const today = this.clock.today();
    return (await this.movements.list(actor, yearOf(year))).map((movement) => movementAnswer(movement, today));
  }

  @Post()
  @Allow('movement.write')
  @ApiCreatedResponse({ type: MovementDetailsAnswer })
  async create(@Body() fields: MovementFields, @CurrentActor() actor: Actor): Promise<MovementDetailsAnswer> {
    return this.read(await this.movements.create(actor, readMovement(fields).draft), actor);
  }

  @Get(':id')
  @Allow('movement.read')
  @ApiOkResponse({ type: MovementDetailsAnswer })
  async read(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<MovementDetailsAnswer> {
    return movementDetailsAnswer(await this.movements.read(actor, id), this.clock.today());
  }

  @Put(':id')
  @Allow('movement.write')
  @ApiOkResponse({ type: MovementDetailsAnswer })
  @ApiConflictResponse({ description: STALE })
  async change(
    @Param('id') id: string,
    @Body() fields: MovementFields,
    @CurrentActor() actor: Actor,
  ): Promise<MovementDetailsAnswer> {
    const { draft, version } = readMovement(fields);
    await this.movements.change(actor, id, version, draft);
    return this.read(id, actor);
  }

  @Post(':id/document')
  @Allow('movement.write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: MovementUpload })
  @ApiCreatedResponse({ type: MovementDetailsAnswer })
  @ApiConflictResponse({ description: STALE })
  async attach(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<MovementDetailsAnswer> {
    const { fields, files } = await sent(request);
    await this.movements.attach(actor, id, readVersion(fields), files[0]);
    return this.read(id, actor);
  }

  @Post(':id/events')
  @Allow('movement.write')
  @ApiConsumes('application/json', 'multipart/form-data')
  @ApiBody({ type: MovementEventFields })
  @ApiCreatedResponse({ type: MovementDetailsAnswer })
  @ApiConflictResponse({ description: STALE })
  async addEvent(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<MovementDetailsAnswer> {
    const { fields, files } = await sent(request);
    const { draft, version } = readEvent(fields);
    await this.movements.addEvent(actor, id, version, draft, files[0]);
    return this.read(id, actor);
  }

  @Post(':id/events/:event/strike')
  @Allow('movement.write')
  @ApiCreatedResponse({ type: MovementDetailsAnswer })
  @ApiConflictResponse({ description: STALE })
  async strike(
    @Param('id') id: string,
    @Param('event') event: string,
    @Body() fields: MovementStrikeFields,
    @CurrentActor() actor: Actor,
  ): Promise<MovementDetailsAnswer> {
    const { reason, version } = readStrike(fields);
    await this.movements.strike(actor, id, version, event, reason);
    return this.read(id, actor);
  }

  @Put(':id/participations/:agency')
  @Allow('movement.write')
  @ApiConsumes('application/json', 'multipart/form-data')
  @ApiBody({ type: ParticipationFields })
  @ApiOkResponse({ type: MovementDetailsAnswer })
  @ApiConflictResponse({ description: STALE })
  async takePart(
    @Param('id') id: string,
    @Param('agency') agency: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<MovementDetailsAnswer> {
    const { fields, files } = await sent(request);
    const { draft, version } = readParticipation(fields);
    await this.participations.save(actor, id, agency, version, draft, files[0]);
    return this.read(id, actor);
  }

  @Get(':id/files/:file')
  @Allow('movement.read')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ description: 'Nội dung tệp', schema: { type: 'string', format: 'binary' } })
  async download(
    @Param('id') id: string,
    @Param('file') fileId: string,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { file, content } = await this.movements.open(actor, id, fileId);
    return reply.type(file.mediaType).header('content-disposition', attachment(file.name)).send(content);
  }
}

/** A body of text fields with or without files. */
async function sent(request: FastifyRequest): Promise<Pick<Upload, 'files'> & { fields: object }> {
  if (request.isMultipart()) return readUpload(request, LARGEST_FILE);
  const { body } = request;
  return { fields: typeof body === 'object' && body !== null ? body : {}, files: [] };
}

function yearOf(text: unknown): number | null {
  return typeof text === 'string' && /^[12]\d{3}$/.test(text) ? Number(text) : null;
}
