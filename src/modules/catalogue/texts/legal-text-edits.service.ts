import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database';
import type { EntrySource } from '../../../domain/entry-source';
import type { Violation } from '../../../domain/violation';
import { legalTextKindWords } from '../../../text/vi';
import type { Actor } from '../../../platform/access';
import { AuditService, StaleWrite } from '../../../platform/audit';
import { Clock } from '../../../platform/clock';
import { InvalidInput, NotFound } from '../../../platform/errors';
import { requireManager } from '../catalogue-rights';
import { changedFields, type Fields } from '../changed-fields';
import type { KeptLegalText } from './legal-text';
import { type LegalTextDraft, LegalTextsRepository } from './legal-texts.repository';

/** Writes legal texts and who compared them with the original. */
@Injectable()
export class LegalTextEditsService {
  constructor(
    private readonly database: Database,
    private readonly repository: LegalTextsRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds a text, and ends the one whose place it takes on its first day. InvalidInput when its code is taken, it names an
   * unknown text, or it replaces one without saying from when.
   */
  async add(actor: Actor, draft: LegalTextDraft, replaces: string | null, source: EntrySource): Promise<void> {
    requireManager(actor);
    await this.database.transaction(async () => {
      await this.check(draft);
      if ((await this.repository.find(draft.code)) !== null) {
        throw new InvalidInput([
          { code: 'already_exists', place: 'code', parameters: { label: 'Mã văn bản', value: draft.code } },
        ]);
      }
      await this.repository.add(draft);
      this.note(actor, draft.code, { ...textFields(draft), source });
      if (replaces !== null) await this.end(actor, replaces, draft, source);
    });
  }

  /** Puts a text right; it has to be confirmed again. StaleWrite with both sides when somebody else saved since `version`. */
  async change(actor: Actor, version: number, draft: LegalTextDraft, source: EntrySource): Promise<void> {
    requireManager(actor);
    await this.database.transaction(async () => {
      const stored = await this.require(draft.code);
      const { before, after } = changedFields(textFields(stored), textFields(draft));
      if (Object.keys(after).length === 0) return;
      if (stored.version !== version) throw await this.stale(stored, draft);
      await this.check(draft);
      await this.repository.change(draft);
      this.note(actor, draft.code, { ...after, before: Object.values(before).join('; '), source });
    });
  }

  /** Writes down that an official has compared a text with the original. Confirming again changes nothing. */
  async confirm(actor: Actor, code: string, version: number, source: EntrySource): Promise<void> {
    requireManager(actor);
    await this.database.transaction(async () => {
      const stored = await this.require(code);
      if (stored.confirmedAt !== null) return;
      if (stored.version !== version) throw await this.stale(stored, stored);
      await this.repository.confirm(code, actor.name, this.clock.now());
      const data = { name: stored.printedTitle, source };
      this.audit.record({ actor, action: 'legal_text.confirmed', subject: `legal-text:${code}`, data });
    });
  }

  private async end(actor: Actor, code: string, by: LegalTextDraft, source: EntrySource): Promise<void> {
    const stored = await this.repository.lock(code);
    if (stored === null) {
      throw new InvalidInput([{ code: 'legal_text_unknown', place: 'replaces', parameters: { code } }]);
    }
    if (by.from === null) throw new InvalidInput([{ code: 'legal_text_replaces_from', place: 'from' }]);
    const ended = { ...stored, to: by.from, replacedBy: by.code };
    await this.check(ended);
    await this.repository.change(ended);
    const { before, after } = changedFields(textFields(stored), textFields(ended));
    this.note(actor, code, { ...after, before: Object.values(before).join('; '), source });
  }

  private async require(code: string): Promise<KeptLegalText> {
    const stored = await this.repository.lock(code);
    if (stored === null) throw new NotFound('Không tìm thấy văn bản này.');
    return stored;
  }

  private async check(draft: LegalTextDraft): Promise<void> {
    const known = new Set((await this.repository.list()).map(({ code }) => code));
    const violations = (['replacedBy', 'amends'] as const).flatMap((place): Violation[] => {
      const code = draft[place];
      if (code === null) return [];
      if (code === draft.code) return [{ code: 'legal_text_itself', place }];
      return known.has(code) ? [] : [{ code: 'legal_text_unknown', place, parameters: { code } }];
    });
    if (draft.from !== null && draft.to !== null && draft.to <= draft.from) {
      violations.push({ code: 'text_dates_order', place: 'to' });
    }
    if (violations.length > 0) throw new InvalidInput(violations);
  }

  private note(actor: Actor, code: string, data: Fields): void {
    this.audit.record({ actor, action: 'legal_text.written', subject: `legal-text:${code}`, data });
  }

  private async stale(stored: KeptLegalText, draft: LegalTextDraft): Promise<StaleWrite> {
    const change = await this.audit.lastChange(`legal-text:${stored.code}`);
    return new StaleWrite('Văn bản', change, textFields(stored), textFields(draft), stored.version);
  }
}

/** What the audit and both sides of a conflict say of a text. */
function textFields(text: LegalTextDraft): Record<string, string> {
  return {
    ...{
      legalTextKind: legalTextKindWords[text.kind],
      number: text.number,
      title: text.title,
      printedTitle: text.printedTitle,
    },
    ...{ issuingBody: text.issuingBody, issuedOn: text.issuedOn ?? '', validFrom: text.from ?? '' },
    ...{ validTo: text.to ?? '', replacedBy: text.replacedBy ?? '', amends: text.amends ?? '' },
    ...{ amendmentWords: text.amendmentWords, isReportGround: text.isReportGround ? 'Có' : 'Không', note: text.note },
  };
}
