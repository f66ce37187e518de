import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  HOUSEHOLD_FIELD_IDS,
  HOUSEHOLD_FORM_ID,
  type HouseholdValues,
} from '../../../templates/pages/people/household-fields';
import { HouseholdListPage, HouseholdPage } from '../../../templates/pages/people/households';
import { type Actor, Allow, CurrentActor, holds, may } from '../../platform/access';
import { Forbidden } from '../../platform/errors';
import { type FormOutcome, refusedForm, typedText, UNSENT } from '../../platform/forms';
import { Pages } from '../../platform/web';
import { ChangedHouseholdFields, NewHouseholdFields, readHouseholdChange, readNewHousehold } from './households.dto';
import { HouseholdsService } from './households.service';
import { PersonPageService } from './person-page.service';
import type { Visit } from './visit';

const FORM = { formId: HOUSEHOLD_FORM_ID, fieldIds: HOUSEHOLD_FIELD_IDS, elsewhere: HOUSEHOLD_FIELD_IDS.headName };
const ADDRESS = '/nhan-su/ho-gia-dinh';

/** Households: the list with a form that adds one, and a page that puts one right. */
@ApiExcludeController()
@Controller('nhan-su/ho-gia-dinh')
export class HouseholdsPages {
  constructor(
    private readonly households: HouseholdsService,
    private readonly persons: PersonPageService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Allow('person.read')
  list(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('q') text?: string,
  ): Promise<FastifyReply> {
    return this.showList({ actor, request, reply }, typedText(text), typedHousehold({}), UNSENT);
  }

  @Post()
  @Allow('person.write')
  async add(
    @Body() fields: NewHouseholdFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    try {
      await this.households.create(actor, readNewHousehold(fields));
      return await this.pages.redirect(request, reply, ADDRESS, { kind: 'ok', text: 'Đã thêm hộ gia đình.' });
    } catch (error) {
      return this.showList({ actor, request, reply }, '', typedHousehold(fields), refusedForm(error, FORM));
    }
  }

  @Get(':id')
  @Allow('person.write')
  page(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.show({ actor, request, reply }, id, null, UNSENT);
  }

  @Post(':id')
  @Allow('person.write')
  async change(
    @Param('id') id: string,
    @Body() fields: ChangedHouseholdFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    try {
      const { draft, version } = readHouseholdChange(fields);
      await this.households.change(actor, id, version, draft);
      return await this.pages.redirect(request, reply, ADDRESS, { kind: 'ok', text: 'Đã lưu hộ gia đình.' });
    } catch (error) {
      return this.show({ actor, request, reply }, id, typedHousehold(fields), refusedForm(error, FORM));
    }
  }

  private async showList(
    { actor, request, reply }: Visit,
    query: string,
    values: HouseholdValues,
    outcome: FormOutcome,
  ): Promise<FastifyReply> {
    const households = await this.households.list(actor, query);
    const agencies = holds(actor, 'person.write') ? await this.persons.choices(actor, 'person.write') : [];
    const rows = households.map(({ id, agencyId, agencyName, headName, address }) => {
      const href = may(actor, 'person.write', { agencyId }) ? `${ADDRESS}/${id}` : null;
      return { key: id, href, headName, address, agencyName };
    });
    const frame = await this.pages.frame(request, reply, { title: 'Hộ gia đình', section: 'people' });
    const page = HouseholdListPage({ frame, query, rows, agencies, values, errors: outcome.errors });
    return this.pages.send(reply, page, outcome.status);
  }

  private async show(
    { actor, request, reply }: Visit,
    id: string,
    typed: HouseholdValues | null,
    outcome: FormOutcome,
  ): Promise<FastifyReply> {
    const household = await this.households.read(actor, id);
    if (!may(actor, 'person.write', { agencyId: household.agencyId })) throw new Forbidden();
    const { headName: title, agencyName, version } = household;
    const frame = await this.pages.frame(request, reply, { title, section: 'people' });
    const { errors, conflict, status } = outcome;
    const values = typed ?? typedHousehold(household);
    const page = HouseholdPage({ frame, id, title, agencyName, version, values, errors, conflict });
    return this.pages.send(reply, page, status);
  }
}

function typedHousehold(fields: { agencyCode?: unknown; headName?: unknown; address?: unknown }): HouseholdValues {
  const { agencyCode, headName, address } = fields;
  return { agencyCode: typedText(agencyCode), headName: typedText(headName), address: typedText(address) };
}
