import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PersonListPage } from '../../../templates/pages/people/list';
import { NewPersonPage } from '../../../templates/pages/people/new';
import {
  IDENTITY_REASON_ID,
  PERSON_FIELD_IDS,
  PERSON_FORM_ID,
  POST_FORM_ID,
  type PersonValues,
} from '../../../templates/pages/people/people-props';
import { type Actor, Allow, CurrentActor, holds } from '../../platform/access';
import { type FormOutcome, refusedForm, typedText, UNSENT } from '../../platform/forms';
import { NotFound } from '../../platform/errors';
import { Pages } from '../../platform/web';
import { ChangedPersonFields, IdentityFields, NewPersonFields, WrittenPostFields } from './people.dto';
import { readNewPerson, readPersonChange, readPost, readReason } from './people.fields';
import { PeopleService } from './people.service';
import { NO_VALUES, personRow, typedValues } from './people.view';
import { PersonMerges } from './person-merges.service';
import { PersonPageService } from './person-page.service';
import type { Visit } from './visit';

const FORM = { formId: PERSON_FORM_ID, fieldIds: PERSON_FIELD_IDS, elsewhere: PERSON_FIELD_IDS.fullName };
const POST_FORM = { formId: POST_FORM_ID, fieldIds: PERSON_FIELD_IDS, elsewhere: PERSON_FIELD_IDS.validFrom };
const IDENTITY_FORM = { formId: 'so-day-du', fieldIds: { reason: IDENTITY_REASON_ID }, elsewhere: IDENTITY_REASON_ID };

/** Persons: the list, one of them, and what may be written of them. */
@ApiExcludeController()
@Controller('nhan-su')
export class PeoplePages {
  constructor(
    private readonly people: PeopleService,
    private readonly merges: PersonMerges,
    private readonly page: PersonPageService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Allow('person.read')
  async list(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('q') query?: string,
    @Query('coQuan') agency?: string,
    @Query('trang') shown?: string,
  ): Promise<FastifyReply> {
    const [text, agencyCode] = [typedText(query), typedText(agency)];
    const number = /^\d{1,6}$/.test(typedText(shown)) ? Number(shown) : 1;
    const found = await this.people.list(actor, { text, agencyCode: agencyCode || null, page: number });
    const agencies = await this.page.choices(actor, 'person.read');
    const frame = await this.pages.frame(request, reply, { title: 'Nhân sự', section: 'people' });
    const { persons, total, page, pageCount } = found;
    const props = { frame, rows: persons.map(personRow), query: text, agencyCode, agencies, total, page, pageCount };
    const rights = { mayWrite: holds(actor, 'person.write'), mayMerge: holds(actor, 'person.merge') };
    return this.pages.send(reply, PersonListPage({ ...props, ...rights }));
  }

  @Get('them')
  @Allow('person.write')
  addPage(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.showNew({ actor, request, reply }, NO_VALUES, UNSENT);
  }

  @Post()
  @Allow('person.write')
  async add(
    @Body() fields: NewPersonFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    try {
      const { draft, post, isAnother } = readNewPerson(fields);
      const id = await this.people.create(actor, draft, post, { isAnother, source: 'screen' });
      return await this.done({ actor, request, reply }, id, 'Đã thêm người.');
    } catch (error) {
      return await this.showNew({ actor, request, reply }, typedValues(fields), refusedForm(error, FORM));
    }
  }

  @Get('nguoi/:id')
  @Allow('person.read')
  async read(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('viTri') postId?: string,
  ): Promise<FastifyReply> {
    const visit = { actor, request, reply };
    try {
      return await this.page.show(visit, id, { postId: typedText(postId) }, UNSENT);
    } catch (error) {
      const survivorId = error instanceof NotFound ? await this.merges.survivorOf(id) : null;
      if (survivorId === null) throw error;
      return reply.redirect(`/nhan-su/nguoi/${survivorId}`, 303);
    }
  }

  @Post('nguoi/:id')
  @Allow('person.write')
  async change(
    @Param('id') id: string,
    @Body() fields: ChangedPersonFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = { actor, request, reply };
    try {
      const { draft, version } = readPersonChange(fields);
      await this.people.change(actor, id, version, draft, 'screen');
      return await this.done(visit, id, 'Đã lưu thông tin.');
    } catch (error) {
      return await this.page.show(visit, id, { person: typedValues(fields) }, refusedForm(error, FORM));
    }
  }

  @Post('nguoi/:id/cong-tac')
  @Allow('person.write')
  async post(
    @Param('id') id: string,
    @Body() fields: WrittenPostFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = { actor, request, reply };
    try {
      const { draft, postId, version } = readPost(fields);
      await this.people.post(actor, id, version, draft, postId);
      return await this.done(visit, id, 'Đã ghi vị trí công tác.');
    } catch (error) {
      return await this.page.show(
        visit,
        id,
        { post: typedValues(fields), postId: typedText(fields.postId) },
        refusedForm(error, POST_FORM),
      );
    }
  }

  @Post('nguoi/:id/so-day-du')
  @Allow('person.identity')
  async identity(
    @Param('id') id: string,
    @Body() fields: IdentityFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = { actor, request, reply };
    try {
      return await this.page.show(visit, id, {}, UNSENT, await this.people.identity(actor, id, readReason(fields)));
    } catch (error) {
      return await this.page.show(
        visit,
        id,
        { identityReason: typedText(fields.reason) },
        refusedForm(error, IDENTITY_FORM),
      );
    }
  }

  private done({ request, reply }: Visit, id: string, text: string): FastifyReply {
    return this.pages.redirect(request, reply, `/nhan-su/nguoi/${id}`, { kind: 'ok', text });
  }

  private async showNew(
    { actor, request, reply }: Visit,
    values: PersonValues,
    outcome: FormOutcome,
  ): Promise<FastifyReply> {
    const agencies = await this.page.choices(actor, 'person.write');
    const frame = await this.pages.frame(request, reply, { title: 'Thêm người', section: 'people' });
    return this.pages.send(reply, NewPersonPage({ frame, values, agencies, errors: outcome.errors }), outcome.status);
  }
}
