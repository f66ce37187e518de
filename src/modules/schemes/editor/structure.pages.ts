import { Body, Controller, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SchemeEdit } from '../../../domain/scoring/edit/edits';
import type { Direction } from '../../../domain/scoring/edit/move';
import { type NodeRef, nodeOfCode } from '../../../domain/scoring/edit/node';
import type { Scheme } from '../../../domain/scoring/scheme';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { Conflict, InvalidInput, NotFound } from '../../../platform/errors';
import { fieldOf, type FormBody } from '../../../platform/web';
import { sentenceOf } from '../../../text/vi';
import { DraftPath } from './draft-path.dto';
import { additionOf, moveOf, placingOf, removalOf } from './edit-forms';
import { EditorPresenter, type EditorVisit, isScripted } from './editor-presenter';
import { editorBase } from './editor.view';
import { isRemovable } from './part.view';
import { GonePart, SchemeEditorService } from './scheme-editor.service';
import { isThere, queryOf, type Selection, selectionOf } from './selection';

/** What changes the tree of a draft: adding, taking out, moving. */
@ApiExcludeController()
@Controller('danh-muc/thang-diem/:code/soan/:id')
export class SchemeStructurePages {
  constructor(
    private readonly editor: SchemeEditorService,
    private readonly presenter: EditorPresenter,
  ) {}

  @Post('them')
  @Allow('scheme.draft')
  async add(
    @Param() { code, id }: DraftPath,
    @Body() body: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = { actor, request, reply };
    return this.act(visit, { code, id }, additionOf(body), (base, node) =>
      this.presenter.redirect(visit, `${base}?${addressed(node)}&moi=1`),
    );
  }

  @Post('xoa')
  @Allow('scheme.draft')
  async remove(
    @Param() { code, id }: DraftPath,
    @Query('muc') muc: string | undefined,
    @Query('phan') phan: string | undefined,
    @Body() body: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = { actor, request, reply };
    const draft = await this.editor.read(actor, code, id);
    const node = selectionOf(draft.definition, { muc, phan });
    if (node === null) {
      const { message, status } = new GonePart();
      return this.presenter.show(visit, draft, { selection: null, status, notice: { kind: 'bad', text: message } });
    }
    if (node.kind === 'exclusions' || !isRemovable(node)) throw new NotFound();
    const gone = 'code' in node ? node.code : 'phần này';
    return this.act(visit, { code, id }, removalOf(node, body), (base) =>
      this.presenter.redirect(visit, `${base}?${queryOf(afterRemoval(node))}`, `Đã xóa ${gone} khỏi bản soạn.`),
    );
  }

  @Post('chuyen')
  @Allow('scheme.draft')
  move(
    @Param() { code, id }: DraftPath,
    @Body() body: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const edit = moveOf(body);
    return this.showMoved({ actor, request, reply }, { code, id }, edit, fieldOf(body, 'chon'), edit.direction);
  }

  @Post('dat')
  @Allow('scheme.draft')
  place(
    @Param() { code, id }: DraftPath,
    @Body() body: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.showMoved({ actor, request, reply }, { code, id }, placingOf(body), fieldOf(body, 'chon'), null);
  }

  /** The tree with what was moved; with a script the row that is chosen stays chosen, whatever was moved. */
  private async showMoved(
    visit: EditorVisit,
    path: DraftPath,
    edit: Extract<SchemeEdit, { type: 'move' | 'place' }>,
    chosen: string,
    focus: Direction | null,
  ): Promise<FastifyReply> {
    const step = focus === null ? '' : `&di=${focus}`;
    return this.act(visit, path, edit, async (base, node) => {
      if (!isScripted(visit.request)) return this.presenter.redirect(visit, `${base}?${addressed(node)}${step}`);
      const draft = await this.editor.read(visit.actor, path.code, path.id);
      const query = Object.fromEntries(new URLSearchParams(chosen));
      const selection = chosen === '' ? node : selectionOf(draft.definition, query);
      // A row moved from its own place in the tree gets the focus there; its buttons are those of the chosen row.
      return this.presenter.showMoved(visit, draft, { selection, focus: chosen === '' ? focus : null });
    });
  }

  /** Does what was asked and goes on; a refusal shows the editor again with its sentence. */
  private async act(
    visit: EditorVisit,
    { code, id }: DraftPath,
    edit: SchemeEdit,
    goOn: (base: string, node: NodeRef | null) => Promise<FastifyReply> | FastifyReply,
  ): Promise<FastifyReply> {
    const draft = await this.editor.read(visit.actor, code, id);
    try {
      const node = await this.editor.apply(visit.actor, id, edit);
      return await goOn(editorBase(draft), node);
    } catch (error) {
      if (!(error instanceof Conflict) && !(error instanceof InvalidInput)) throw error;
      const current = await this.editor.read(visit.actor, code, id);
      const text = error instanceof Conflict ? error.message : error.violations.map(sentenceOf).join(' ');
      const selection = aboutOf(current.definition, edit);
      if (isScripted(visit.request))
        return await this.presenter.showMoved(visit, current, { selection, refusal: text });
      return await this.presenter.show(visit, current, {
        selection,
        status: error.status,
        notice: { kind: 'bad', text },
      });
    }
  }
}

/** The part that an act was about, as far as it is still there. */
function aboutOf(scheme: Scheme, edit: SchemeEdit): Selection {
  const node = 'node' in edit ? edit.node : null;
  if (node !== null && isThere(scheme, node)) return node;
  const code = 'code' in edit ? nodeOfCode(scheme, edit.code) : null;
  return code ?? { kind: 'settings' };
}

function addressed(node: NodeRef | null): string {
  return queryOf(node ?? { kind: 'settings' });
}

/** Where one goes on after a part is gone. */
function afterRemoval(node: Selection): Selection {
  return node.kind === 'exclusion' ? { kind: 'exclusions' } : { kind: 'settings' };
}
