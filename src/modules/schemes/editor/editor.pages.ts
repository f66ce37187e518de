import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { contentOf, type NodeRef } from '../../../domain/scoring/edit/node';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { Conflict, InvalidInput } from '../../../platform/errors';
import type { FormBody } from '../../../platform/web';
import { type FormValues, textAt } from '../../../../templates/pages/schemes/editor/form-values';
import { ExampleOutcome } from '../../../../templates/pages/schemes/editor/part';
import type { SchemeVersion } from '../scheme-version';
import { additionBeside } from './addition-beside';
import { directionOf } from './edit-forms';
import { EditorPresenter, type EditorVisit } from './editor-presenter';
import { editorBase } from './editor.view';
import { valuesOf } from './form-body';
import { readPart } from './read-part';
import { SchemeEditorService, StalePart } from './scheme-editor.service';
import { isThere, queryOf, selectionOf } from './selection';
import { staleView } from './stale.view';
import { trialOf } from './trial';

const SAVE = ['', 'luu', 'luu-them'];
const MORE_ROWS = 'them-dong:';

/** The editor of a draft: its page, and the form of the chosen part. */
@ApiExcludeController()
@Controller('danh-muc/thang-diem/:code/soan/:id')
export class SchemeEditorPages {
  constructor(
    private readonly editor: SchemeEditorService,
    private readonly presenter: EditorPresenter,
  ) {}

  @Get()
  @Allow('scheme.draft')
  async page(
    @Param('code') code: string,
    @Param('id') id: string,
    @Query('muc') muc: string | undefined,
    @Query('phan') phan: string | undefined,
    @Query('di') step: string | undefined,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const draft = await this.editor.read(actor, code, id);
    const selection = selectionOf(draft.definition, { muc, phan });
    return this.presenter.show({ actor, request, reply }, draft, { selection, focus: directionOf(step ?? '') });
  }

  /** Saves the chosen part; other buttons of its form only show it again with what they do. */
  @Post()
  @Allow('scheme.draft')
  async save(
    @Param('code') code: string,
    @Param('id') id: string,
    @Query('muc') muc: string | undefined,
    @Query('phan') phan: string | undefined,
    @Body() body: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = { actor, request, reply };
    const draft = await this.editor.read(actor, code, id);
    const selection = selectionOf(draft.definition, { muc, phan });
    const values = valuesOf(body);
    const wish = textAt(values, 'viec');
    if (selection === null || !isThere(draft.definition, selection)) {
      const text = 'Mục này không còn trong bản soạn: người khác vừa xóa hoặc đổi mã.';
      return this.presenter.show(visit, draft, { selection, status: 409, notice: { kind: 'bad', text } });
    }
    if (!SAVE.includes(wish)) {
      const moreRowsOf = wish.startsWith(MORE_ROWS) ? wish.slice(MORE_ROWS.length) : null;
      return this.presenter.show(visit, draft, { selection, typed: { values, violations: [], moreRowsOf } });
    }
    return this.write(visit, draft, selection, values, wish === 'luu-them');
  }

  /** What the part as typed would give, without saving it. */
  @Post('tinh-thu')
  @Allow('scheme.draft')
  async trial(
    @Param('code') code: string,
    @Param('id') id: string,
    @Query('muc') muc: string | undefined,
    @Body() body: FormBody,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const draft = await this.editor.read(actor, code, id);
    const selection = selectionOf(draft.definition, { muc });
    const result =
      selection !== null && isThere(draft.definition, selection)
        ? trialOf(draft.definition, selection, valuesOf(body))
        : null;
    if (result === null) throw new Conflict('Mục này không còn trong bản soạn.');
    const address = `${editorBase(draft)}/tinh-thu?muc=${encodeURIComponent(muc ?? '')}`;
    return this.presenter.sendFragment(reply, ExampleOutcome({ result, address }));
  }

  private async write(
    visit: EditorVisit,
    draft: SchemeVersion,
    node: NodeRef,
    values: FormValues,
    addsAnother: boolean,
  ): Promise<FastifyReply> {
    const { actor } = visit;
    const kind = contentOf(draft.definition, node)?.kind ?? 'settings';
    try {
      const reading = readPart(kind, values);
      if (reading.content === null) throw new InvalidInput(reading.violations);
      const { content, renames } = reading;
      const seen = textAt(values, 'seen');
      const written = await this.editor.apply(actor, draft.id, { type: 'change', node, seen, content, renames });
      const next = addsAnother ? await this.addBeside(actor, draft, written ?? node) : written;
      const text = addsAnother ? 'Đã lưu. Ghi tiếp mục mới.' : 'Đã lưu vào bản soạn.';
      const address = `${editorBase(draft)}?${queryOf(next ?? node)}${addsAnother ? '&moi=1' : ''}`;
      return await this.presenter.redirect(visit, address, text);
    } catch (error) {
      return await this.showRefused(visit, draft, node, values, error);
    }
  }

  private async addBeside(actor: Actor, draft: SchemeVersion, node: NodeRef): Promise<NodeRef | null> {
    const current = await this.editor.read(actor, draft.code, draft.id);
    const addition = additionBeside(current.definition, node);
    return addition === null ? node : this.editor.apply(actor, draft.id, addition);
  }

  /** Everything typed stays; a part that somebody else changed is shown beside what they wrote. */
  private async showRefused(
    visit: EditorVisit,
    opened: SchemeVersion,
    node: NodeRef,
    values: FormValues,
    error: unknown,
  ): Promise<FastifyReply> {
    const isStale = error instanceof StalePart;
    if (!isStale && !(error instanceof InvalidInput)) throw error;
    const draft = await this.editor.read(visit.actor, opened.code, opened.id);
    const typed = { values, violations: isStale ? [] : error.violations, moreRowsOf: null };
    const conflict = isStale ? staleView(draft, error.stored, values) : null;
    return this.presenter.show(visit, draft, { selection: node, typed, conflict, status: error.status });
  }
}
