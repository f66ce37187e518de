import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CERTIFICATE_FILE_ID, CERTIFICATE_FORM_ID } from '../../../templates/pages/initiatives/certificate';
import {
  INITIATIVE_FORM_ID,
  initiativeFieldIds,
  stepFormId,
} from '../../../templates/pages/initiatives/initiative-fields';
import { InitiativeListPage } from '../../../templates/pages/initiatives/list';
import { INITIATIVE_STATES } from '../../domain/workflow/initiative';
import { initiativeStateWords } from '../../text/vi';
import { type Actor, Allow, CurrentActor, holds } from '../../platform/access';
import { attachment, receiveUpload } from '../../platform/files';
import { refusedForm, type SentForm, typedText } from '../../platform/forms';
import { LARGEST_FILE, Pages } from '../../platform/web';
import { InitiativeAuthors } from './initiative-authors.service';
import { InitiativeCertificates } from './initiative-certificates.service';
import { InitiativePageService, type RefusedInitiative, type Visit } from './initiative-page.service';
import { InitiativeFields, InitiativeStepFields } from './initiatives.dto';
import { readAction, readInitiative, readStep, readVersion } from './initiatives.fields';
import { InitiativesService } from './initiatives.service';
import { initiativeRow, typedValues } from './initiatives.view';

const CERTIFICATE = { formId: CERTIFICATE_FORM_ID, fieldIds: {}, elsewhere: CERTIFICATE_FILE_ID };
const ADDRESS = '/sang-kien';

/** The register of initiatives. */
@ApiExcludeController()
@Controller('sang-kien')
export class InitiativesPages {
  constructor(
    private readonly initiatives: InitiativesService,
    private readonly authors: InitiativeAuthors,
    private readonly certificates: InitiativeCertificates,
    private readonly page: InitiativePageService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Allow('initiative.read')
  async list(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('q') text?: string,
    @Query('trang-thai') asked?: string,
  ): Promise<FastifyReply> {
    const query = typedText(text);
    const state = INITIATIVE_STATES.find((one) => one === asked) ?? null;
    const rows = (await this.initiatives.list(actor, query, state)).map(initiativeRow);
    const frame = await this.pages.frame(request, reply, { title: 'Sáng kiến', section: 'people' });
    const mayWrite = holds(actor, 'initiative.write');
    const states = INITIATIVE_STATES.map((value) => ({ value, label: initiativeStateWords[value] }));
    return this.pages.send(reply, InitiativeListPage({ frame, rows, query, state: state ?? '', states, mayWrite }));
  }

  @Get('them')
  @Allow('initiative.write')
  addPage(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.page.show({ actor, request, reply }, null);
  }

  @Post()
  @Allow('initiative.write')
  add(
    @Body() fields: InitiativeFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const work = async (): Promise<string> => {
      const { draft } = readInitiative(fields);
      return this.initiatives.create(actor, await this.authors.recognise(actor, draft));
    };
    return this.save({ actor, request, reply }, null, 'Đã thêm sáng kiến.', work, (error) =>
      refusedEdit(error, fields),
    );
  }

  @Get(':id')
  @Allow('initiative.read')
  read(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.page.show({ actor, request, reply }, id);
  }

  @Post(':id')
  @Allow('initiative.write')
  change(
    @Param('id') id: string,
    @Body() fields: InitiativeFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const work = async (): Promise<string> => {
      const { draft, version } = readInitiative(fields);
      await this.initiatives.change(actor, id, version, await this.authors.recognise(actor, draft));
      return id;
    };
    return this.save({ actor, request, reply }, id, 'Đã lưu sáng kiến.', work, (error) => refusedEdit(error, fields));
  }

  @Post(':id/buoc/:action')
  @Allow('initiative.write')
  move(
    @Param('id') id: string,
    @Param('action') word: string,
    @Body() fields: InitiativeStepFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const action = readAction(word);
    const work = async (): Promise<string> => {
      const { version, ...details } = readStep(action, fields);
      await this.initiatives.move(actor, id, version, action, details);
      return id;
    };
    return this.save({ actor, request, reply }, id, 'Đã ghi.', work, (error) => ({
      step: { action, values: typedValues(fields) },
      outcome: refusedForm(error, sentForm(stepFormId(action), action === 'recognise' ? 'decisionNumber' : 'reason')),
    }));
  }

  @Post(':id/giay-xac-nhan')
  @Allow('initiative.write')
  async certify(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { fields, files, refused } = await receiveUpload(request, LARGEST_FILE);
    const work = async (): Promise<string> => {
      if (refused) throw refused;
      await this.certificates.attach(actor, id, readVersion(fields), files[0]);
      return id;
    };
    return this.save({ actor, request, reply }, id, 'Đã lưu giấy xác nhận.', work, (error) => ({
      outcome: refusedForm(error, CERTIFICATE),
    }));
  }

  @Get(':id/giay-xac-nhan')
  @Allow('initiative.read')
  async certificate(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { file, content } = await this.certificates.open(actor, id);
    return reply
      .type(file.mediaType)
      .header('content-length', file.size)
      .header('content-disposition', attachment(file.name))
      .header('cache-control', 'private, no-cache')
      .send(content);
  }

  /** Runs a use case that gives the id of its initiative; a refusal shows the page again with everything typed. */
  private async save(
    visit: Visit,
    id: string | null,
    text: string,
    work: () => Promise<string>,
    refused: (error: unknown) => RefusedInitiative,
  ): Promise<FastifyReply> {
    const { request, reply } = visit;
    try {
      return await this.pages.redirect(request, reply, `${ADDRESS}/${await work()}`, { kind: 'ok', text });
    } catch (error) {
      return this.page.show(visit, id, refused(error));
    }
  }
}

function refusedEdit(error: unknown, fields: object): RefusedInitiative {
  return { values: typedValues(fields), outcome: refusedForm(error, sentForm(INITIATIVE_FORM_ID, 'title')) };
}

/** How a form of the page is marked up; a mistake that belongs to no field leads to `first`. */
function sentForm(formId: string, first: 'title' | 'reason' | 'decisionNumber'): SentForm {
  const fieldIds = initiativeFieldIds(formId);
  return { formId, fieldIds, elsewhere: fieldIds[first] };
}
