import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  DIVISION_FIELD_IDS,
  DIVISION_FORM_ID,
  type DivisionValues,
} from '../../../templates/pages/people/division-fields';
import { DivisionListPage } from '../../../templates/pages/people/divisions';
import { type Actor, Allow, CurrentActor, may } from '../../platform/access';
import { type FormOutcome, refusedForm, typedText, UNSENT } from '../../platform/forms';
import { Pages } from '../../platform/web';
import { CollectivePageService } from './collective-page.service';
import { ChangedDivisionFields, NewDivisionFields } from './divisions.dto';
import { readDivisionChange, readNewDivision } from './divisions.fields';
import { DivisionsService } from './divisions.service';
import { collectiveRows, typedDivision } from './divisions.view';
import { holderAddress } from './holder';
import { HoldersService } from './holders.service';
import { PersonPageService } from './person-page.service';
import type { Visit } from './visit';

const FORM = { formId: DIVISION_FORM_ID, fieldIds: DIVISION_FIELD_IDS, elsewhere: DIVISION_FIELD_IDS.name };

/** Collectives: the divisions of an agency, and the pages of an agency and of a division. */
@ApiExcludeController()
@Controller('nhan-su')
export class DivisionsPages {
  constructor(
    private readonly divisions: DivisionsService,
    private readonly holders: HoldersService,
    private readonly persons: PersonPageService,
    private readonly collectives: CollectivePageService,
    private readonly pages: Pages,
  ) {}

  @Get('phong')
  @Allow('person.read')
  async list(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('coQuan') agency?: string,
  ): Promise<FastifyReply> {
    return this.showList({ actor, request, reply }, typedText(agency), typedDivision({}), UNSENT);
  }

  @Post('phong')
  @Allow('person.write')
  async add(
    @Body() fields: NewDivisionFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = { actor, request, reply };
    try {
      const { agencyCode, draft } = readNewDivision(fields);
      const path = holderAddress('division', await this.divisions.create(actor, agencyCode, draft));
      return await this.pages.redirect(request, reply, path, { kind: 'ok', text: 'Đã thêm phòng, đơn vị.' });
    } catch (error) {
      const agencyCode = typedText(fields.agencyCode);
      return this.showList(visit, agencyCode, typedDivision(fields), refusedForm(error, FORM));
    }
  }

  @Get('phong/:id')
  @Allow('person.read')
  division(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.collectives.show({ actor, request, reply }, { kind: 'division', key: id }, {}, UNSENT);
  }

  @Post('phong/:id')
  @Allow('person.write')
  async change(
    @Param('id') id: string,
    @Body() fields: ChangedDivisionFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    try {
      const { draft, version } = readDivisionChange(fields);
      await this.divisions.change(actor, id, version, draft);
      const path = holderAddress('division', id);
      return await this.pages.redirect(request, reply, path, { kind: 'ok', text: 'Đã lưu thông tin.' });
    } catch (error) {
      const typed = { division: typedDivision(fields) };
      const named = { kind: 'division', key: id } as const;
      return this.collectives.show({ actor, request, reply }, named, typed, refusedForm(error, FORM));
    }
  }

  @Get('co-quan/:code')
  @Allow('person.read')
  agency(
    @Param('code') code: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.collectives.show({ actor, request, reply }, { kind: 'agency', key: code }, {}, UNSENT);
  }

  private async showList(
    { actor, request, reply }: Visit,
    asked: string,
    values: DivisionValues,
    outcome: FormOutcome,
  ): Promise<FastifyReply> {
    const agencies = await this.persons.choices(actor, 'person.read');
    const agencyCode = asked === '' && agencies.length === 1 ? (agencies[0]?.value ?? '') : asked;
    const agency = agencyCode === '' ? null : await this.holders.agency(actor, agencyCode);
    const divisions = agency === null ? [] : await this.divisions.list(actor, agencyCode);
    const frame = await this.pages.frame(request, reply, { title: 'Phòng, tập thể', section: 'people' });
    const page = DivisionListPage({
      ...{ frame, agencies, agencyCode, values, errors: outcome.errors },
      rows: agency === null ? [] : collectiveRows(agencyCode, agency.name, divisions),
      mayWrite: agency !== null && may(actor, 'person.write', { agencyId: agency.id }),
    });
    return this.pages.send(reply, page, outcome.status);
  }
}
