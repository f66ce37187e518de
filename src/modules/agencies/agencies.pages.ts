import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { formatDate, parseDate } from '../../text/date';
import { AgencyEditPage } from '../../../templates/pages/agencies/edit';
import { AgencyListPage } from '../../../templates/pages/agencies/list';
import { type Actor, Allow, CurrentActor, may } from '../../platform/access';
import { Clock } from '../../platform/clock';
import { type FormOutcome, refusedForm, type SentForm, UNSENT } from '../../platform/forms';
import { Pages } from '../../platform/web';
import { ChangedAgencyFields, NewAgencyFields, RenamingFields } from './agencies.dto';
import { readAgencyChange, readNewAgency, readRenaming } from './agencies.fields';
import { AgenciesService } from './agencies.service';
import { agencyRow, emptyValues, existingAgency, storedValues } from './agencies.view';
import { AGENCY_FORM, RENAMING_FORM, typedAgency, typedRenaming, type TypedForms } from './agency-forms.view';

const LIST = '/danh-muc/co-quan';

/** A form as it was sent: what was typed, how it is marked up, and the sentence after it was saved. */
interface Sent {
  readonly code: string | null;
  readonly form: SentForm;
  readonly typed: TypedForms;
  readonly done: string;
}

/** The catalogue of agencies. */
@ApiExcludeController()
@Controller('danh-muc/co-quan')
export class AgenciesPages {
  constructor(
    private readonly agencies: AgenciesService,
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('catalogue.read')
  async list(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('q') query = '',
    @Query('ngay') dayText = '',
  ): Promise<FastifyReply> {
    const day = parseDate(dayText) ?? this.clock.today();
    const agencies = await this.agencies.list(actor, { day, text: query });
    const successions = await this.agencies.successions(actor, day);
    const frame = await this.pages.frame(request, reply, { title: 'Cơ quan, đơn vị', section: 'catalogue' });
    const rows = agencies.map((agency) => agencyRow(agency, successions, day));
    const mayEdit = may(actor, 'agency.manage', {});
    return this.pages.send(reply, AgencyListPage({ frame, rows, query, asOfText: formatDate(day), mayEdit }));
  }

  @Get('them')
  @Allow('agency.manage')
  addPage(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.show(actor, null, request, reply);
  }

  @Post()
  @Allow('agency.manage')
  add(
    @Body() fields: NewAgencyFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const sent = { code: null, form: AGENCY_FORM, typed: { agency: typedAgency(fields) }, done: 'Đã thêm cơ quan.' };
    return this.save(actor, request, reply, sent, () => this.agencies.create(actor, readNewAgency(fields), 'screen'));
  }

  @Get(':code')
  @Allow('catalogue.read')
  page(
    @Param('code') code: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.show(actor, code, request, reply);
  }

  @Post(':code')
  @Allow('agency.manage')
  change(
    @Param('code') code: string,
    @Body() fields: ChangedAgencyFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const sent = { code, form: AGENCY_FORM, typed: { agency: typedAgency(fields) }, done: 'Đã lưu thông tin cơ quan.' };
    return this.save(actor, request, reply, sent, async () => {
      const { change, version } = readAgencyChange(fields);
      await this.agencies.change(actor, code, version, change, { source: 'screen' });
      return code;
    });
  }

  @Post(':code/doi-ten')
  @Allow('agency.manage')
  rename(
    @Param('code') code: string,
    @Body() fields: RenamingFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const done = 'Đã ghi tên mới. Hãy ghi lại ký hiệu văn bản của tên mới.';
    const sent = { code, form: RENAMING_FORM, typed: { rename: typedRenaming(fields) }, done };
    return this.save(actor, request, reply, sent, async () => {
      const { renaming, version } = readRenaming(fields);
      await this.agencies.rename(actor, code, version, renaming, 'screen');
      return code;
    });
  }

  /** Runs a use case that gives the code of its agency; a refusal shows the page again with everything typed. */
  private async save(
    actor: Actor,
    request: FastifyRequest,
    reply: FastifyReply,
    sent: Sent,
    work: () => Promise<string>,
  ): Promise<FastifyReply> {
    try {
      const code = await work();
      return await this.pages.redirect(request, reply, `${LIST}/${code}`, { kind: 'ok', text: sent.done });
    } catch (error) {
      return await this.show(actor, sent.code, request, reply, sent.typed, refusedForm(error, sent.form));
    }
  }

  private async show(
    actor: Actor,
    code: string | null,
    request: FastifyRequest,
    reply: FastifyReply,
    typed: TypedForms = {},
    outcome: FormOutcome = UNSENT,
  ): Promise<FastifyReply> {
    const day = this.clock.today();
    const details = code === null ? null : await this.agencies.details(actor, code, day);
    const stored = details === null ? emptyValues(await this.agencies.nextOrder()) : storedValues(details, day);
    const title = details === null ? 'Thêm cơ quan, đơn vị' : details.agency.name;
    const frame = await this.pages.frame(request, reply, { title, section: 'catalogue' });
    const page = AgencyEditPage({
      frame,
      values: typed.agency ?? stored,
      errors: outcome.errors,
      conflict: outcome.conflict,
      mayEdit: may(actor, 'agency.manage', {}),
      existing: details === null ? null : existingAgency(details, typed, day),
    });
    return this.pages.send(reply, page, outcome.status);
  }
}
