import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { TEXT_FIELD_IDS, TEXT_FORM_ID, TextPage, type TextValues } from '../../../../templates/pages/catalogue/texts';
import { TextListPage } from '../../../../templates/pages/catalogue/text-list';
import type { BusinessDate } from '../../../domain/calendar';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { Clock } from '../../../platform/clock';
import { NotFound } from '../../../platform/errors';
import { type FormOutcome, refusedForm, type SentForm, UNSENT } from '../../../platform/forms';
import { Pages } from '../../../platform/web';
import { AwardsService } from '../awards/awards.service';
import { mayManage } from '../catalogue-rights';
import { LegalTextEditsService } from './legal-text-edits.service';
import { ChangedLegalTextFields, NewLegalTextFields, SeenVersionFields } from './legal-texts.dto';
import { readChangedLegalText, readNewLegalText, readSeenVersion } from './legal-texts.fields';
import { LegalTextsService } from './legal-texts.service';
import {
  type Citing,
  EMPTY_TEXT,
  existingText,
  KIND_OPTIONS,
  storedText,
  textFits,
  textRows,
  typedText,
} from './legal-texts.view';

const LIST = '/danh-muc/van-ban';
const FORM: SentForm = { formId: TEXT_FORM_ID, fieldIds: TEXT_FIELD_IDS, elsewhere: TEXT_FIELD_IDS['number'] ?? '' };

/** The catalogue of legal texts. */
@ApiExcludeController()
@Controller('danh-muc/van-ban')
export class LegalTextsPages {
  constructor(
    private readonly texts: LegalTextsService,
    private readonly edits: LegalTextEditsService,
    private readonly awards: AwardsService,
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('award.read')
  async list(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('loai') kind = '',
    @Query('tinh-trang') check = '',
  ): Promise<FastifyReply> {
    const today = this.clock.today();
    const texts = await this.texts.list();
    const rows = textRows(texts, await this.citing(today), today);
    const frame = await this.pages.frame(request, reply, { title: 'Văn bản', section: 'catalogue' });
    const page = TextListPage({
      ...{ frame, filter: { kind, check }, kinds: KIND_OPTIONS, mayEdit: mayManage(actor) },
      rows: rows.filter((_, index) => textFits(texts[index], { kind, check }, today)),
    });
    return this.pages.send(reply, page);
  }

  @Get('them')
  @Allow('award.manage')
  addPage(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.show(actor, null, request, reply);
  }

  @Post()
  @Allow('award.manage')
  add(
    @Body() fields: NewLegalTextFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.save(actor, null, request, reply, typedText(fields), async () => {
      const { draft, replaces } = readNewLegalText(fields);
      await this.edits.add(actor, draft, replaces, 'screen');
      return draft.code;
    });
  }

  @Get(':code')
  @Allow('award.read')
  page(
    @Param('code') code: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.show(actor, code, request, reply);
  }

  @Post(':code')
  @Allow('award.manage')
  change(
    @Param('code') code: string,
    @Body() fields: ChangedLegalTextFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.save(actor, code, request, reply, { ...typedText(fields), code }, async () => {
      const { draft, version } = readChangedLegalText(code, fields);
      await this.edits.change(actor, version, draft, 'screen');
      return code;
    });
  }

  @Post(':code/xac-nhan')
  @Allow('award.manage')
  confirm(
    @Param('code') code: string,
    @Body() fields: SeenVersionFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.save(actor, code, request, reply, null, async () => {
      await this.edits.confirm(actor, code, readSeenVersion(fields), 'screen');
      return code;
    });
  }

  private async citing(today: BusinessDate): Promise<Citing> {
    return { versions: await this.awards.all(today), ballots: await this.texts.ballotBases() };
  }

  /** Runs a use case that gives the code of its text; a refusal shows the page again with everything typed. */
  private async save(
    actor: Actor,
    code: string | null,
    request: FastifyRequest,
    reply: FastifyReply,
    typed: TextValues | null,
    work: () => Promise<string>,
  ): Promise<FastifyReply> {
    try {
      const saved = await work();
      return await this.pages.redirect(request, reply, `${LIST}/${saved}`, { kind: 'ok', text: 'Đã lưu văn bản.' });
    } catch (error) {
      return await this.show(actor, code, request, reply, typed, refusedForm(error, FORM));
    }
  }

  private async show(
    actor: Actor,
    code: string | null,
    request: FastifyRequest,
    reply: FastifyReply,
    typed: TextValues | null = null,
    outcome: FormOutcome = UNSENT,
  ): Promise<FastifyReply> {
    const texts = await this.texts.list();
    const text = code === null ? null : (texts.find((kept) => kept.code === code) ?? null);
    if (code !== null && text === null) throw new NotFound('Không tìm thấy văn bản này.');
    const title = text === null ? 'Thêm văn bản' : text.printedTitle;
    const frame = await this.pages.frame(request, reply, {
      title,
      section: 'catalogue',
      errorCount: outcome.errors.length,
    });
    const today = this.clock.today();
    const page = TextPage({
      ...{ frame, errors: outcome.errors, conflict: outcome.conflict, mayEdit: mayManage(actor), kinds: KIND_OPTIONS },
      values: typed ?? (text === null ? EMPTY_TEXT : storedText(text)),
      existing: text === null ? null : existingText(text, texts, await this.citing(today), today),
      texts: texts
        .filter((other) => other.code !== code)
        .map((other) => ({ value: other.code, label: other.printedTitle })),
    });
    return this.pages.send(reply, page, outcome.status);
  }
}
