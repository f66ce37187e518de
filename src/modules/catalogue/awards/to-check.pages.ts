import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FACT_FIELD_IDS } from '../../../../templates/pages/catalogue/facts';
import { TO_CHECK_ADDRESS, type ToCheckFilter, ToCheckPage } from '../../../../templates/pages/catalogue/to-check';
import { uncertainFacts } from '../../../domain/commendation/uncertain';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { type FormOutcome, refusedForm, type SentForm, typedText, UNSENT } from '../../../platform/forms';
import { Pages } from '../../../platform/web';
import { mayManage } from '../catalogue-rights';
import { BaseSalariesService } from '../days/base-salaries.service';
import { WorkingDaysService } from '../days/working-days.service';
import { LegalTextsService } from '../texts/legal-texts.service';
import { AwardFactsService } from './award-facts.service';
import { AwardsService } from './awards.service';
import { type FactFields, readFactNote, readTickedFacts, tickedFacts } from './facts.view';
import { namesOf } from './names';
import { entriesToCheck, partOptions, textOptions, toCheckAwards } from './to-check.view';

const FORM: SentForm = { formId: '', fieldIds: FACT_FIELD_IDS, elsewhere: FACT_FIELD_IDS['facts'] ?? '' };

type SentFields = FactFields & Readonly<Record<keyof ToCheckFilter, unknown>>;

/** What of the catalogue has still to be compared with the law. */
@ApiExcludeController()
@Controller('danh-muc/can-kiem-tra')
export class ToCheckPages {
  constructor(
    private readonly awards: AwardsService,
    private readonly facts: AwardFactsService,
    private readonly texts: LegalTextsService,
    private readonly salaries: BaseSalariesService,
    private readonly days: WorkingDaysService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Allow('award.read')
  page(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('phan') part = '',
    @Query('van-ban') text = '',
    @Query('phien-ban') versions = '',
  ): Promise<FastifyReply> {
    return this.show(actor, request, reply, { part, text, versions }, {}, UNSENT);
  }

  @Post()
  @Allow('award.manage')
  async confirm(
    @Body() fields: SentFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const filter = {
      part: typedText(fields.part),
      text: typedText(fields.text),
      versions: typedText(fields.versions),
    };
    try {
      await this.facts.confirm(actor, readTickedFacts(fields), readFactNote(fields), 'screen');
      const query = new URLSearchParams({ phan: filter.part, 'van-ban': filter.text, 'phien-ban': filter.versions });
      const path = `${TO_CHECK_ADDRESS}?${query.toString()}`;
      return await this.pages.redirect(request, reply, path, { kind: 'ok', text: 'Đã ghi các điểm đã đối chiếu.' });
    } catch (error) {
      return await this.show(actor, request, reply, filter, fields, refusedForm(error, FORM));
    }
  }

  private async show(
    actor: Actor,
    request: FastifyRequest,
    reply: FastifyReply,
    filter: ToCheckFilter,
    typed: FactFields,
    outcome: FormOutcome,
  ): Promise<FastifyReply> {
    const listed = await this.awards.list();
    const texts = await this.texts.list();
    const names = namesOf(listed, texts);
    const current = listed.map((award) => award.current);
    const versions = filter.versions === '' ? current : await this.awards.everyVersion();
    const frame = await this.pages.frame(request, reply, {
      ...{ title: 'Cần kiểm tra', section: 'catalogue', errorCount: outcome.errors.length },
    });
    const page = ToCheckPage({
      ...{ frame, filter, parts: partOptions, texts: textOptions(versions, names), mayEdit: mayManage(actor) },
      awards: toCheckAwards(versions, filter, names, tickedFacts(typed)),
      others: entriesToCheck(texts, await this.salaries.list(), await this.days.list(null)),
      left: current.reduce((sum, { award }) => sum + uncertainFacts(award).length, 0),
      ...{ note: typedText(typed.note), errors: outcome.errors },
    });
    return this.pages.send(reply, page, outcome.status);
  }
}
