import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  INITIATIVE_FIELD_IDS,
  INITIATIVE_FORM_ID,
  InitiativePage,
  type InitiativeValues,
} from '../../../templates/pages/initiatives/initiative';
import { InitiativeListPage } from '../../../templates/pages/initiatives/list';
import { type Actor, Allow, CurrentActor, holds, may } from '../../platform/access';
import { type FormOutcome, refusedForm, UNSENT } from '../../platform/forms';
import { Pages } from '../../platform/web';
import { AgencyReach, reaches } from '../people';
import { AgenciesService } from '../agencies';
import { InitiativeAuthors } from './initiative-authors.service';
import { InitiativeFields, InitiativeStepFields } from './initiatives.dto';
import { readAction, readInitiative, readStep } from './initiatives.fields';
import { InitiativesService } from './initiatives.service';
import { factsOf, initiativeRow, stepsOf, storedValues, typedValues, usesOf } from './initiatives.view';

const FORM = { formId: INITIATIVE_FORM_ID, fieldIds: INITIATIVE_FIELD_IDS, elsewhere: INITIATIVE_FIELD_IDS.title };
const ADDRESS = '/sang-kien';

interface Visit {
  readonly actor: Actor;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** The register of initiatives. */
@ApiExcludeController()
@Controller('sang-kien')
export class InitiativesPages {
  constructor(
    private readonly initiatives: InitiativesService,
    private readonly authors: InitiativeAuthors,
    private readonly agencies: AgenciesService,
    private readonly agencyReach: AgencyReach,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Allow('initiative.read')
  async list(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('q') text?: string,
  ): Promise<FastifyReply> {
    const query = typeof text === 'string' ? text : '';
    const rows = (await this.initiatives.list(actor, query)).map(initiativeRow);
    const frame = await this.pages.frame(request, reply, { title: 'Sáng kiến', section: 'people' });
    const mayWrite = holds(actor, 'initiative.write');
    return this.pages.send(reply, InitiativeListPage({ frame, rows, query, mayWrite }));
  }

  @Get('them')
  @Allow('initiative.write')
  addPage(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.show({ actor, request, reply }, null, typedValues({}), UNSENT);
  }

  @Post()
  @Allow('initiative.write')
  add(
    @Body() fields: InitiativeFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.save({ actor, request, reply }, null, fields, 'Đã thêm sáng kiến.', async () => {
      const { draft } = readInitiative(fields);
      return this.initiatives.create(actor, await this.authors.recognise(actor, draft));
    });
  }

  @Get(':id')
  @Allow('initiative.read')
  page(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.show({ actor, request, reply }, id, null, UNSENT);
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
    return this.save({ actor, request, reply }, id, fields, 'Đã lưu sáng kiến.', async () => {
      const { draft, version } = readInitiative(fields);
      await this.initiatives.change(actor, id, version, await this.authors.recognise(actor, draft));
      return id;
    });
  }

  @Post(':id/buoc/:action')
  @Allow('initiative.write')
  move(
    @Param('id') id: string,
    @Param('action') action: string,
    @Body() fields: InitiativeStepFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const step = readAction(action);
    return this.save({ actor, request, reply }, id, fields, 'Đã ghi.', async () => {
      const { version, ...details } = readStep(step, fields);
      await this.initiatives.move(actor, id, version, step, details);
      return id;
    });
  }

  /** Runs a use case that gives the id of its initiative; a refusal shows the page again with everything typed. */
  private async save(
    visit: Visit,
    id: string | null,
    fields: object,
    text: string,
    work: () => Promise<string>,
  ): Promise<FastifyReply> {
    const { request, reply } = visit;
    try {
      return await this.pages.redirect(request, reply, `${ADDRESS}/${await work()}`, { kind: 'ok', text });
    } catch (error) {
      return await this.show(visit, id, typedValues(fields), refusedForm(error, FORM), fields);
    }
  }

  private async show(
    { actor, request, reply }: Visit,
    id: string | null,
    typed: InitiativeValues | null,
    outcome: FormOutcome,
    fields: object = {},
  ): Promise<FastifyReply> {
    const stored = id === null ? null : await this.initiatives.read(actor, id);
    const title = stored?.title ?? 'Thêm sáng kiến';
    const frame = await this.pages.frame(request, reply, { title, section: 'people' });
    const values = stored === null ? (typed ?? typedValues({})) : typedValues(fields, storedValues(stored));
    const page = InitiativePage({
      ...{ frame, id, title, values, version: stored?.version ?? 0 },
      facts: stored === null ? [] : factsOf(stored),
      uses: stored === null ? [] : usesOf(stored),
      agencies: stored === null ? await this.choices(actor) : [],
      mayEdit:
        stored === null ||
        (stored.state === 'proposed' && may(actor, 'initiative.write', { agencyId: stored.agencyId })),
      steps: stored === null ? [] : stepsOf(actor, stored),
      ...{ errors: outcome.errors, conflict: outcome.conflict },
    });
    return this.pages.send(reply, page, outcome.status);
  }

  private async choices(actor: Actor): Promise<{ value: string; label: string }[]> {
    const reached = await this.agencyReach.of(actor, 'initiative.write');
    const agencies = await this.agencies.list(actor);
    return agencies
      .filter(({ agencyId, activeTo }) => activeTo === null && reaches(reached, agencyId))
      .map(({ code, name }) => ({ value: code, label: name }));
  }
}
