import { Injectable } from '@nestjs/common';
import type { EntrySource } from '../../domain/entry-source';
import { Database } from '../../database/database';
import type { Actor } from '../../platform/access';
import { AuditService, chainOfBloc } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { InvalidInput } from '../../platform/errors';
import type { BlocPlace } from '../blocs';
import {
  decideScore,
  draftContext,
  isBlank,
  type ScoreContent,
  type ScoreDecision,
  type ScoreDraft,
} from './score-draft';
import { ScoreEntriesRepository } from './score-entries.repository';
import type { OpenedSheet, ScoreEntry } from './sheet';
import { auditedScore, subjectOf } from './sheet-audit';
import { StaleEntry } from './sheet-errors';
import { opened, SheetReader } from './sheet-reader';
import { criterionOf, leafOf } from './sheets.service';
import { SheetsRepository } from './sheets.repository';

/** A draft of one criterion among those of a whole form. */
export interface RowDraft extends ScoreDraft {
  readonly code: string;
}

/** What became of one row of a form that was sent whole; unknown: its scheme was changed and has the criterion no more. */
export type RowOutcome = Exclude<RowDecision, { kind: 'write' }> | { readonly kind: 'saved' };

type RowDecision = ScoreDecision | { readonly kind: 'unknown' };

/** A criterion after it was saved: the version the next save must name, its sheet as it stands now and as it stood. */
export interface SavedCriterion {
  readonly version: number;
  readonly before: OpenedSheet;
  readonly sheet: OpenedSheet;
}

interface AcceptedScore {
  readonly code: string;
  readonly content: ScoreContent;
}

/** Saves what an agency hands in for its criteria. */
@Injectable()
export class SheetScoringService {
  constructor(
    private readonly database: Database,
    private readonly reader: SheetReader,
    private readonly sheets: SheetsRepository,
    private readonly entries: ScoreEntriesRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Saves input and explanation of one criterion. Sending again what is stored changes nothing. Throws InvalidInput
   * naming the criterion, StaleEntry when somebody else saved first, Conflict when the sheet is not open for it.
   */
  async saveCriterion(
    actor: Actor,
    place: BlocPlace,
    agencyCode: string,
    draft: RowDraft,
    source: EntrySource = 'screen',
  ): Promise<SavedCriterion> {
    return this.database.transaction(async () => {
      const sheet = await this.reader.lockForEditing(actor, place, agencyCode);
      const stored = sheet.entries.get(draft.code);
      const decision = decideScore(draftContext(sheet, leafOf(sheet, draft.code)), draft, stored, undefined);
      if (decision.kind === 'invalid') throw new InvalidInput(decision.violations);
      if (decision.kind === 'stale') throw new StaleEntry(decision.stored, decision.typed);
      if (decision.kind === 'unchanged') return { sheet, before: sheet, version: stored?.version ?? 0 };
      await this.write(actor, sheet, [{ code: draft.code, content: decision.content }], source);
      const after = opened(await this.reader.lock(actor, place, agencyCode, sheet.compared));
      return { sheet: after, before: sheet, version: (stored?.version ?? 0) + 1 };
    });
  }

  /**
   * Saves the rows of a whole form: the valid ones are stored, the others come back by criterion with what is wrong. A
   * row that its author left as they saw it is no change, even when somebody else has changed it since.
   */
  async saveAll(
    actor: Actor,
    place: BlocPlace,
    agencyCode: string,
    drafts: readonly RowDraft[],
  ): Promise<ReadonlyMap<string, RowOutcome>> {
    return this.database.transaction(async () => {
      const sheet = await this.reader.lockForEditing(actor, place, agencyCode);
      const seen = await this.seenEntries(sheet, drafts);
      const decided = drafts.map((draft): [string, RowDecision] => [
        draft.code,
        decideRow(sheet, draft, seen.get(draft.code)),
      ]);
      const accepted = decided.flatMap(([code, decision]) =>
        decision.kind === 'write' ? [{ code, content: decision.content }] : [],
      );
      await this.write(actor, sheet, accepted, 'screen');
      return new Map(decided.map(([code, decision]) => [code, outcomeOf(decision)]));
    });
  }

  /** The entries that stale drafts were typed over, by criterion. */
  private async seenEntries(sheet: OpenedSheet, drafts: readonly RowDraft[]): Promise<Map<string, ScoreEntry>> {
    const stale = drafts.filter(({ code, version }) => version !== (sheet.entries.get(code)?.version ?? 0));
    if (stale.length === 0) return new Map();
    const entries = await this.entries.atVersions(sheet.id, stale);
    return new Map(entries.map((entry) => [entry.code, entry]));
  }

  private async write(
    actor: Actor,
    sheet: OpenedSheet,
    scores: readonly AcceptedScore[],
    source: EntrySource,
  ): Promise<void> {
    if (scores.length === 0) return;
    const rows = scores.map(({ code, content }) => ({
      ...{ code, ...content },
      version: (sheet.entries.get(code)?.version ?? 0) + 1,
    }));
    const origin = { authorId: actor.userId, authorName: actor.name, recordedAt: this.clock.now(), source };
    await this.entries.add(sheet.id, rows, origin);
    await this.sheets.touch(sheet.id);
    for (const { code, content } of scores) {
      this.audit.record({
        chain: chainOfBloc(sheet.place.bloc.code),
        actor,
        action: 'score.recorded',
        subject: subjectOf(sheet),
        data: auditedScore(sheet.entries.get(code), { code, ...content }, source),
      });
    }
  }
}

function decideRow(sheet: OpenedSheet, draft: RowDraft, seen: ScoreEntry | undefined): RowDecision {
  const criterion = criterionOf(sheet, draft.code);
  if (criterion === undefined) return { kind: isBlank(draft) ? 'unchanged' : 'unknown' };
  return decideScore(draftContext(sheet, criterion), draft, sheet.entries.get(draft.code), seen);
}

function outcomeOf(decision: RowDecision): RowOutcome {
  return decision.kind === 'write' ? { kind: 'saved' } : decision;
}
