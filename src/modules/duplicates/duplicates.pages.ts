import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ComparePage } from '../../../templates/pages/duplicates/compare';
import { DISTINCTION_ID } from '../../../templates/pages/duplicates/distinction';
import { MERGE_FORM_ID, mergeFieldIds } from '../../../templates/pages/duplicates/duplicate-props';
import { LikelyPairsPage, OtherRecordsPage } from '../../../templates/pages/duplicates/list';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { type FormOutcome, refusedForm, requiredReason, typedText, UNSENT } from '../../platform/forms';
import { Pages } from '../../platform/web';
import { PersonDistinctions } from '../people';
import { DistinctionFields, MergeFields } from './duplicates.dto';
import { readMerge } from './duplicates.fields';
import { DuplicatesService } from './duplicates.service';
import { apartView, compareView, likelyView, otherView, typedMerge, type TypedMerge, UNTYPED } from './duplicates.view';

interface Visit {
  readonly actor: Actor;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Records that may be the same person, two of them beside each other, and the form that makes them one. */
@ApiExcludeController()
@Controller('nhan-su/trung')
export class DuplicatesPages {
  constructor(
    private readonly duplicates: DuplicatesService,
    private readonly distinctions: PersonDistinctions,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Allow('person.merge')
  async list(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const pairs = await this.duplicates.likely(actor);
    const apart = await this.duplicates.apart(actor);
    const frame = await this.pages.frame(request, reply, { title: 'Hồ sơ trùng', section: 'people' });
    const props = { frame, pairs: pairs.map(likelyView), apart: apart.map(apartView) };
    return this.pages.send(reply, LikelyPairsPage(props));
  }

  @Get(':id')
  @Allow('person.merge')
  async others(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('q') typed?: string,
  ): Promise<FastifyReply> {
    const query = typedText(typed);
    const { name, persons } = await this.duplicates.others(actor, id, query);
    const frame = await this.pages.frame(request, reply, { title: `Gộp hồ sơ ${name}`, section: 'people' });
    return this.pages.send(reply, OtherRecordsPage({ frame, id, name, query, records: persons.map(otherView) }));
  }

  @Get(':id/:other')
  @Allow('person.merge')
  compare(
    @Param('id') id: string,
    @Param('other') other: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.show({ actor, request, reply }, [id, other], UNTYPED, () => UNSENT);
  }

  @Post(':id/:other')
  @Allow('person.merge')
  async merge(
    @Param('id') id: string,
    @Param('other') other: string,
    @Body() fields: MergeFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    try {
      await this.duplicates.merge(actor, id, other, readMerge(fields));
    } catch (error) {
      const refusal = (years: readonly string[]): FormOutcome =>
        refusedForm(error, { formId: MERGE_FORM_ID, fieldIds: mergeFieldIds(years), elsewhere: MERGE_FORM_ID });
      return this.show({ actor, request, reply }, [id, other], typedMerge(fields), refusal);
    }
    return this.pages.redirect(request, reply, `/nhan-su/nguoi/${id}`, { kind: 'ok', text: 'Đã gộp hai hồ sơ.' });
  }

  @Post(':id/:other/khac-nhau')
  @Allow('person.merge')
  distinguish(
    @Param('id') id: string,
    @Param('other') other: string,
    @Body() fields: DistinctionFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const write = (): Promise<void> =>
      this.distinctions.distinguish(actor, id, other, requiredReason(typedText(fields.reason)));
    const text = 'Đã ghi là hai người khác nhau.';
    return this.distinction({ actor, request, reply }, [id, other], typedText(fields.reason), { write, text });
  }

  @Post(':id/:other/bo-khac-nhau')
  @Allow('person.merge')
  endDistinction(
    @Param('id') id: string,
    @Param('other') other: string,
    @Body() fields: DistinctionFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const write = (): Promise<void> =>
      this.distinctions.end(actor, id, other, requiredReason(typedText(fields.reason)));
    const text = 'Đã bỏ ghi nhận hai người khác nhau.';
    return this.distinction({ actor, request, reply }, [id, other], typedText(fields.reason), { write, text });
  }

  private async distinction(
    visit: Visit,
    ids: readonly [string, string],
    typed: string,
    { write, text }: { readonly write: () => Promise<void>; readonly text: string },
  ): Promise<FastifyReply> {
    try {
      await write();
    } catch (error) {
      const form = { formId: 'khac-nhau', fieldIds: { reason: DISTINCTION_ID }, elsewhere: DISTINCTION_ID };
      return this.show(visit, ids, UNTYPED, () => refusedForm(error, form), typed);
    }
    return this.pages.redirect(visit.request, visit.reply, '/nhan-su/trung', { kind: 'ok', text });
  }

  private async show(
    { actor, request, reply }: Visit,
    [id, other]: readonly [string, string],
    typed: TypedMerge,
    outcomeOf: (years: readonly string[]) => FormOutcome,
    distinctionReason = '',
  ): Promise<FastifyReply> {
    const view = compareView(await this.duplicates.compare(actor, id, other), typed, distinctionReason);
    const outcome = outcomeOf(view.years.map(({ year }) => year));
    const frame = await this.pages.frame(request, reply, { title: `Gộp hồ sơ ${view.name}`, section: 'people' });
    return this.pages.send(reply, ComparePage({ ...view, frame, errors: outcome.errors }), outcome.status);
  }
}
