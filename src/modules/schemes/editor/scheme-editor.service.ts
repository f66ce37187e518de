import { Injectable } from '@nestjs/common';
import { applyEdit } from '../../../domain/scoring/edit/apply-edit';
import type { EditOutcome, SchemeEdit } from '../../../domain/scoring/edit/edits';
import type { NodeContent, NodeRef } from '../../../domain/scoring/edit/node';
import type { Scheme } from '../../../domain/scoring/scheme';
import type { Actor } from '../../../platform/access';
import { Conflict, InvalidInput, NotFound } from '../../../platform/errors';
import { SchemeDraftsService } from '../scheme-drafts.service';
import type { PublishedScheme, SchemeVersion } from '../scheme-version';
import { SchemesService } from '../schemes.service';

/** 409: somebody changed the same part in between; carries what is stored of it. */
export class StalePart extends Conflict {
  constructor(readonly stored: NodeContent) {
    super('Mục này vừa được người khác sửa trong khi bạn đang nhập. Hãy xem lại rồi lưu.', { stored });
  }
}

/** 409: the part is not there any more, or goes by another code. */
export class GonePart extends Conflict {
  constructor() {
    super('Mục này không còn trong bản soạn: người khác vừa xóa hoặc đổi mã.');
  }
}

/** What became of a draft that is not where it was. */
export type DraftEnd =
  | { readonly kind: 'renamed'; readonly draft: SchemeVersion }
  | { readonly kind: 'published'; readonly version: PublishedScheme }
  | { readonly kind: 'deleted' };

/** Changes drafts part by part: what several people do to different parts at once is all kept. */
@Injectable()
export class SchemeEditorService {
  constructor(
    private readonly drafts: SchemeDraftsService,
    private readonly schemes: SchemesService,
  ) {}

  /** A draft of the scheme with this code. NotFound otherwise. */
  async read(actor: Actor, code: string, id: string): Promise<SchemeVersion> {
    const draft = await this.drafts.read(actor, id);
    if (draft.code !== code) throw new NotFound('Không tìm thấy bản soạn này.');
    return draft;
  }

  /** Where a draft is that `read` does not find: under another code, published, or nowhere. */
  async endOf(actor: Actor, id: string): Promise<DraftEnd> {
    try {
      return { kind: 'renamed', draft: await this.drafts.read(actor, id) };
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
    }
    try {
      return { kind: 'published', version: await this.schemes.versionById(id) };
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
      return { kind: 'deleted' };
    }
  }

  /**
   * Applies one act to the draft as it stands now, and gives the part it was about by the code it has afterwards (null:
   * taken out). InvalidInput, StalePart, GonePart; NotFound when the draft itself is gone.
   */
  async apply(actor: Actor, id: string, edit: SchemeEdit): Promise<NodeRef | null> {
    let node: NodeRef | null = null;
    await this.drafts.change(actor, id, (scheme) => {
      const outcome = applied(applyEdit(scheme, edit));
      node = outcome.node;
      return outcome.scheme;
    });
    return node;
  }
}

function applied(outcome: EditOutcome): { readonly scheme: Scheme; readonly node: NodeRef | null } {
  switch (outcome.kind) {
    case 'applied':
      return outcome;
    case 'refused':
      throw new InvalidInput(outcome.violations);
    case 'stale':
      throw new StalePart(outcome.stored);
    case 'gone':
      throw new GonePart();
  }
}
