import { Injectable } from '@nestjs/common';
import { readScheme } from '../../domain/scoring/read-scheme';
import type { Scheme } from '../../domain/scoring/scheme';
import { Database } from '../../database/database';
import { type Actor, holds } from '../../platform/access';
import { AuditService } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, Forbidden, InvalidInput } from '../../platform/errors';
import { auditedScheme } from './scheme-audit';
import { SCHEME_CODE } from './scheme-start.fields';
import type { PublishedScheme, SchemeVersion } from './scheme-version';
import { SchemesRepository } from './schemes.repository';
import { requireUsable, SchemesService, unknownScheme } from './schemes.service';

const STALE = 'Bản soạn vừa được người khác sửa sau khi bạn mở. Hãy xem lại rồi làm tiếp.';

/** Tables of criteria that are being written: changed, tried, published or thrown away; nothing is scored by them. */
@Injectable()
export class SchemeDraftsService {
  constructor(
    private readonly database: Database,
    private readonly repository: SchemesRepository,
    private readonly schemes: SchemesService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The drafts of a scheme, or of all schemes, the one changed last first. */
  async list(actor: Actor, code: string | null = null): Promise<SchemeVersion[]> {
    requireDrafter(actor);
    return this.repository.drafts(code);
  }

  /** A draft by its id. NotFound when it is none, or published meanwhile. */
  async read(actor: Actor, id: string): Promise<SchemeVersion> {
    requireDrafter(actor);
    return requireDraft(await this.repository.versionById(id));
  }

  /** Begins a draft. It needs the shape of a scheme; rules it still breaks are for `checkScheme` and for publishing. */
  async create(actor: Actor, definition: Scheme): Promise<SchemeVersion> {
    requireDrafter(actor);
    const shaped = requireShape(definition);
    return this.database.transaction(async () => {
      const schemeId = await this.repository.lockScheme(shaped.code, shaped.title);
      const id = await this.repository.addDraft(schemeId, shaped, this.act(actor));
      const draft = requireDraft(await this.repository.versionById(id));
      this.audit.record(auditedScheme(actor, 'scheme.drafted', draft));
      return draft;
    });
  }

  /**
   * Changes a draft as it stands now: `edit` gets the current table and gives the new one, or throws. With `revision` the
   * change is refused (Conflict) when somebody changed the draft after that one. The same table again changes nothing.
   */
  async change(actor: Actor, id: string, edit: (scheme: Scheme) => Scheme, revision?: number): Promise<SchemeVersion> {
    requireDrafter(actor);
    return this.database.transaction(async () => {
      const before = await this.lock(id, revision);
      const definition = requireShape(edit(before.definition));
      if (JSON.stringify(definition) === JSON.stringify(before.definition)) return before;
      const schemeId = await this.repository.lockScheme(definition.code, definition.title);
      await this.repository.changeDraft(id, schemeId, definition, this.act(actor));
      const after = requireDraft(await this.repository.versionById(id));
      this.audit.record(auditedScheme(actor, 'scheme.changed', after));
      return after;
    });
  }

  /** Publishes a draft as the next version of its scheme. InvalidInput names every rule it still breaks. */
  async publish(actor: Actor, id: string, revision?: number): Promise<PublishedScheme> {
    if (!holds(actor, 'scheme.publish')) throw new Forbidden();
    return this.database.transaction(async () => {
      const draft = await this.lock(id, revision);
      requireUsable(draft.definition);
      // Two drafts published at once get two numbers, one after the other.
      await this.repository.lockScheme(draft.code, draft.title);
      await this.repository.publish(id, this.act(actor));
      const published = await this.schemes.versionById(id);
      this.audit.record(auditedScheme(actor, 'scheme.published', published));
      return published;
    });
  }

  /** Throws a draft away; the audit keeps what it said. */
  async remove(actor: Actor, id: string, revision?: number): Promise<void> {
    requireDrafter(actor);
    await this.database.transaction(async () => {
      const draft = await this.lock(id, revision);
      await this.repository.removeDraft(id);
      this.audit.record(auditedScheme(actor, 'scheme.draft_deleted', draft));
    });
  }

  private async lock(id: string, revision: number | undefined): Promise<SchemeVersion> {
    const draft = requireDraft(await this.repository.versionById(id, true));
    if (revision !== undefined && revision !== draft.revision) throw new Conflict(STALE, { revision: draft.revision });
    return draft;
  }

  private act(actor: Actor): { by: string; at: Date } {
    return { by: actor.name, at: this.clock.now() };
  }
}

function requireDrafter(actor: Actor): void {
  if (!holds(actor, 'scheme.draft')) throw new Forbidden();
}

function requireDraft(version: SchemeVersion | null): SchemeVersion {
  if (version === null || version.state !== 'draft') throw unknownScheme();
  return version;
}

/** What is stored can be read again, and found by its code. */
function requireShape(definition: Scheme): Scheme {
  const { value, violations } = readScheme(definition);
  if (value === null) throw new InvalidInput(violations, 'Thang điểm chưa đúng cấu trúc.');
  if (!SCHEME_CODE.test(value.code)) throw new InvalidInput([{ code: 'code_form', place: 'code' }]);
  return value;
}
