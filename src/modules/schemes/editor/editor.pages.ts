import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { contentOf, type NodeRef } from '../../../domain/scoring/edit/node';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { Conflict, InvalidInput, NotFound } from '../../../platform/errors';
import type { FormBody } from '../../../platform/web';
import { sentenceOf } from '../../../text/vi';
import { type FormValues, textAt } from '../../../../templates/pages/schemes/editor/form-values';
import { ExampleOutcome } from '../../../../templates/pages/schemes/editor/part';
import type { SchemeVersion } from '../scheme-version';
import { additionBeside } from './addition-beside';
import { directionOf } from './edit-forms';
import { DraftPath } from './draft-path.dto';
import { EditorPresenter, type EditorVisit, type Shown } from './editor-presenter';
import { editorBase } from './editor.view';
import { valuesOf } from './form-body';
import { readPart } from './read-part';
import { GonePart, SchemeEditorService, StalePart } from './scheme-editor.service';
import { isThere, queryOf, type Selection, selectionOf, type SelectionQuery } from './selection';
import { staleView } from './stale.view';
import { typedExampleOf } from './typed-example';

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
    @Param() { code, id }: DraftPath,
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
    @Param() { code, id }: DraftPath,
    @Query('muc') muc: string | undefined,
    @Query('phan') phan: string | undefined,
    @Body() body: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = { actor, request, reply };
    const values = valuesOf(body);
    try {
      return await this.answer(visit, await this.editor.read(actor, code, id), { muc, phan }, values);
    } catch (error) {
      // A form that was opened before the draft came to its end; anything else is no draft and never was.
      if (!(error instanceof NotFound) || textAt(values, 'seen') === '') throw error;
      return this.presenter.showLost(visit, code, await this.editor.endOf(actor, id), values);
    }
  }

  /** What the part as typed would give, without saving it. */
  @Post('tinh-thu')
  @Allow('scheme.draft')
  async example(
    @Param() { code, id }: DraftPath,
    @Query('muc') muc: string | undefined,
    @Body() body: FormBody,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const draft = await this.editor.read(actor, code, id);
    const selection = selectionOf(draft.definition, { muc });
    const result =
      selection !== null && isThere(draft.definition, selection)
        ? typedExampleOf(draft.definition, selection, valuesOf(body))
        : null;
    if (result === null) throw new Conflict('Mục này không còn trong bản soạn.');
    const address = `${editorBase(draft)}/tinh-thu?muc=${encodeURIComponent(muc ?? '')}`;
    return this.presenter.sendFragment(reply, ExampleOutcome({ result, address }));
  }

  private async answer(
    visit: EditorVisit,
    draft: SchemeVersion,
    query: SelectionQuery,
    values: FormValues,
  ): Promise<FastifyReply> {
    const selection = selectionOf(draft.definition, query);
    const wish = textAt(values, 'viec');
    if (selection === null || !isThere(draft.definition, selection)) {
      return this.showRefused(visit, draft, selection, values, new GonePart());
    }
    if (!SAVE.includes(wish)) {
      const moreRowsOf = wish.startsWith(MORE_ROWS) ? wish.slice(MORE_ROWS.length) : null;
      return this.presenter.show(visit, draft, { selection, typed: { values, violations: [], moreRowsOf } });
    }
    return this.write(visit, draft, selection, values, wish === 'luu-them');
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
    let written: NodeRef;
    try {
      const reading = readPart(kind, values);
      if (reading.content === null) throw new InvalidInput(reading.violations);
      const { content, renames } = reading;
      const seen = textAt(values, 'seen');
      written = (await this.editor.apply(actor, draft.id, { type: 'change', node, seen, content, renames })) ?? node;
    } catch (error) {
      return this.showRefused(visit, draft, node, values, error);
    }
    if (addsAnother) return this.addBeside(visit, draft, written);
    return this.presenter.redirect(visit, `${editorBase(draft)}?${queryOf(written)}`, 'Đã lưu vào bản soạn.');
  }

  /** Goes on with one more of the kind; when that fails what was saved is shown as it is stored now. */
  private async addBeside(visit: EditorVisit, draft: SchemeVersion, saved: NodeRef): Promise<FastifyReply> {
    const { actor } = visit;
    try {
      const { definition } = await this.editor.read(actor, draft.code, draft.id);
      const addition = additionBeside(definition, saved);
      const next = addition === null ? saved : ((await this.editor.apply(actor, draft.id, addition)) ?? saved);
      const address = `${editorBase(draft)}?${queryOf(next)}&moi=1`;
      return await this.presenter.redirect(visit, address, 'Đã lưu. Ghi tiếp mục mới.');
    } catch (error) {
      if (!(error instanceof Conflict || error instanceof InvalidInput)) throw error;
      const current = await this.editor.read(actor, draft.code, draft.id);
      const why = [error.message, ...error.violations.map(sentenceOf)].join(' ');
      const notice = { kind: 'bad', text: `Đã lưu, nhưng chưa thêm được mục mới. ${why}` } as const;
      return this.presenter.show(visit, current, { selection: saved, status: error.status, notice });
    }
  }

  /** Everything typed stays; a part that somebody else changed is shown beside what they wrote. */
  private async showRefused(
    visit: EditorVisit,
    opened: SchemeVersion,
    selection: Selection | null,
    values: FormValues,
    error: unknown,
  ): Promise<FastifyReply> {
    if (!(error instanceof Conflict || error instanceof InvalidInput)) throw error;
    const draft = await this.editor.read(visit.actor, opened.code, opened.id);
    const { status, violations } = error;
    const shown: Shown = { selection, typed: { values, violations, moreRowsOf: null }, status };
    if (error instanceof StalePart) {
      return this.presenter.show(visit, draft, { ...shown, conflict: staleView(draft, error.stored, values) });
    }
    const notice = { kind: 'bad', text: error.message } as const;
    return this.presenter.show(visit, draft, error instanceof Conflict ? { ...shown, notice } : shown);
  }
}
