import { Body, Controller, Get, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiProduces,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { attachment, readUpload } from '../../platform/files';
import { LARGEST_FILE } from '../../platform/web';
import type { Initiative } from './initiative';
import { InitiativeAuthors } from './initiative-authors.service';
import { InitiativeCertificates } from './initiative-certificates.service';
import { CertificateUpload, InitiativeAnswer, InitiativeFields, InitiativeStepFields } from './initiatives.dto';
import { readAction, readInitiative, readStep, readVersion } from './initiatives.fields';
import { InitiativesService } from './initiatives.service';

/** The register of initiatives for programs. */
@ApiTags('Sáng kiến')
@Controller('api/v1/initiatives')
export class InitiativesApi {
  constructor(
    private readonly initiatives: InitiativesService,
    private readonly authors: InitiativeAuthors,
    private readonly certificates: InitiativeCertificates,
  ) {}

  @Get()
  @Allow('initiative.read')
  @ApiQuery({ name: 'q', required: false, description: 'Một phần của tên sáng kiến hoặc tác giả, không cần dấu' })
  @ApiOkResponse({ type: [InitiativeAnswer] })
  async list(@CurrentActor() actor: Actor, @Query('q') text?: string): Promise<InitiativeAnswer[]> {
    return (await this.initiatives.list(actor, typeof text === 'string' ? text : '')).map(answerOf);
  }

  @Post()
  @Allow('initiative.write')
  @ApiCreatedResponse({ type: InitiativeAnswer })
  async create(@Body() fields: InitiativeFields, @CurrentActor() actor: Actor): Promise<InitiativeAnswer> {
    const { draft } = readInitiative(fields);
    return this.read(await this.initiatives.create(actor, await this.authors.recognise(actor, draft)), actor);
  }

  @Get(':id')
  @Allow('initiative.read')
  @ApiOkResponse({ type: InitiativeAnswer })
  async read(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<InitiativeAnswer> {
    return answerOf(await this.initiatives.read(actor, id));
  }

  @Put(':id')
  @Allow('initiative.write')
  @ApiOkResponse({ type: InitiativeAnswer })
  async change(
    @Param('id') id: string,
    @Body() fields: InitiativeFields,
    @CurrentActor() actor: Actor,
  ): Promise<InitiativeAnswer> {
    const { draft, version } = readInitiative(fields);
    await this.initiatives.change(actor, id, version, await this.authors.recognise(actor, draft));
    return this.read(id, actor);
  }

  @Post(':id/steps/:action')
  @Allow('initiative.write')
  @ApiCreatedResponse({ type: InitiativeAnswer })
  async move(
    @Param('id') id: string,
    @Param('action') action: string,
    @Body() fields: InitiativeStepFields,
    @CurrentActor() actor: Actor,
  ): Promise<InitiativeAnswer> {
    const step = readAction(action);
    const { version, ...details } = readStep(step, fields);
    await this.initiatives.move(actor, id, version, step, details);
    return this.read(id, actor);
  }

  @Post(':id/certificate')
  @Allow('initiative.write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: CertificateUpload })
  @ApiCreatedResponse({ type: InitiativeAnswer })
  async certify(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<InitiativeAnswer> {
    const { fields, files } = request.isMultipart()
      ? await readUpload(request, LARGEST_FILE)
      : { fields: request.body ?? {}, files: [] };
    await this.certificates.attach(actor, id, readVersion(fields), files[0]);
    return this.read(id, actor);
  }

  @Get(':id/certificate')
  @Allow('initiative.read')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ description: 'Tệp giấy xác nhận', schema: { type: 'string', format: 'binary' } })
  async certificate(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { file, content } = await this.certificates.open(actor, id);
    return reply.type(file.mediaType).header('content-disposition', attachment(file.name)).send(content);
  }
}

function answerOf(initiative: Initiative): InitiativeAnswer {
  const { id, agencyCode, title, content, year, state, scope, isReplicable, version } = initiative;
  const { decisionNumber, decidedOn, council, authors, uses } = initiative;
  return {
    ...{ id, agencyCode, title, content, year, state, scope, isReplicable, version },
    ...{ decisionNumber, decidedOn, council, authors: [...authors], uses: [...uses] },
    certificate: initiative.certificate?.name ?? null,
  };
}
