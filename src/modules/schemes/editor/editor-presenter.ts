import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { Direction } from '../../../domain/scoring/edit/move';
import type { NoticeKind } from '../../../../templates/layout/frame';
import { MovedFragment, SchemeEditorPage } from '../../../../templates/pages/schemes/editor/editor';
import type { EditorView } from '../../../../templates/pages/schemes/editor/editor-props';
import type { FormValues } from '../../../../templates/pages/schemes/editor/form-values';
import { LostDraftPage } from '../../../../templates/pages/schemes/editor/lost-draft';
import { NoForm, PartEditor } from '../../../../templates/pages/schemes/editor/part';
import type { Actor } from '../../../platform/access';
import { Pages } from '../../../platform/web';
import { AgenciesService } from '../../agencies';
import { PlacesService } from '../../blocs';
import type { SchemeVersion } from '../scheme-version';
import { SchemesService } from '../schemes.service';
import { type EditorState, editorView } from './editor.view';
import { lostDraft } from './lost-draft.view';
import type { TypedPart } from './part.view';
import type { DraftEnd } from './scheme-editor.service';
import type { Selection } from './selection';

/** Who asks, and what is answered. */
export interface EditorVisit {
  readonly actor: Actor;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** What the page shows beside the draft itself. */
export interface Shown {
  readonly selection: Selection | null;
  readonly typed?: TypedPart;
  readonly conflict?: EditorState['conflict'];
  readonly focus?: Direction | null;
  readonly status?: number;
  /** Why a move was not done, said at the tree. */
  readonly refusal?: string;
  readonly notice?: { readonly kind: NoticeKind; readonly text: string };
}

/** Draws the editor of a draft: the whole page, or the part of it that a script asked for. */
@Injectable()
export class EditorPresenter {
  constructor(
    private readonly schemes: SchemesService,
    private readonly agencies: AgenciesService,
    private readonly places: PlacesService,
    private readonly pages: Pages,
  ) {}

  /** The page; only the form of the chosen part when a script asks. */
  async show(visit: EditorVisit, draft: SchemeVersion, shown: Shown): Promise<FastifyReply> {
    const { request, reply, actor } = visit;
    const frame = await this.pages.frame(request, reply, {
      title: `Soạn thang điểm ${draft.code}`,
      section: 'catalogue',
      ...(shown.notice === undefined ? {} : { notice: shown.notice }),
    });
    const view = await this.view(actor, frame.csrfToken, draft, shown);
    const status = shown.status ?? 200;
    if (isScripted(request)) return this.sendPart(reply, view, status);
    return this.pages.send(reply, SchemeEditorPage({ frame, view }), status);
  }

  /** The tree after a move, with the totals and the check; the form beside it stays as it is. */
  async showMoved(visit: EditorVisit, draft: SchemeVersion, shown: Shown): Promise<FastifyReply> {
    const view = await this.view(visit.actor, visit.reply.generateCsrf(), draft, shown);
    return this.pages.sendFragment(visit.reply, MovedFragment({ view }));
  }

  /** A part of the page. */
  sendFragment(reply: FastifyReply, node: VNode): FastifyReply {
    return this.pages.sendFragment(reply, node);
  }

  /** Goes on to an address of the editor. */
  redirect({ request, reply }: EditorVisit, path: string, text?: string): FastifyReply {
    return this.pages.redirect(request, reply, path, text === undefined ? undefined : { kind: 'ok', text });
  }

  private sendPart(
    reply: FastifyReply,
    { base, csrfToken, conflict, form, instead }: EditorView,
    status: number,
  ): FastifyReply {
    const part =
      form === null ? instead && NoForm({ view: instead, base, csrfToken }) : PartEditor({ form, csrfToken, conflict });
    return part === null ? reply.status(status).send() : this.pages.sendFragment(reply, part, status);
  }

  /** In place of a draft that is not there any more: why, where to go, and everything that was typed. 409. */
  async showLost(
    { request, reply }: EditorVisit,
    code: string,
    end: DraftEnd,
    values: FormValues,
  ): Promise<FastifyReply> {
    const frame = await this.pages.frame(request, reply, { title: `Soạn thang điểm ${code}`, section: 'catalogue' });
    return this.pages.send(reply, LostDraftPage({ frame, ...lostDraft(code, end, values) }), 409);
  }

  private async view(actor: Actor, csrfToken: string, draft: SchemeVersion, shown: Shown): Promise<EditorView> {
    const [published] = await this.schemes.versions(draft.code);
    return editorView({
      ...{ actor, csrfToken, draft },
      latest: published?.version ?? null,
      places: await this.places.list(actor),
      agencies: await this.agencies.list(actor),
      selection: shown.selection,
      typed: shown.typed ?? null,
      conflict: shown.conflict ?? null,
      focus: shown.focus ?? null,
      refusal: shown.refusal ?? null,
    });
  }
}

/** Whether the script of the page asks, which puts the answer into the page. */
export function isScripted(request: FastifyRequest): boolean {
  return request.headers['hx-request'] === 'true';
}
