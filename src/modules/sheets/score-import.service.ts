import { Injectable } from '@nestjs/common';
import { type Exact, toDecimalString } from '../../domain/fraction';
import { type ItemInput, NO_INPUT } from '../../domain/scoring/inputs';
import { inputProblems } from '../../domain/scoring/one-unit';
import { isEditable } from '../../domain/workflow/sheet';
import { Database } from '../../database/database';
import { formatInstant } from '../../text/date';
import { type Actor, may } from '../../platform/access';
import { AuditService, chainOfBloc } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, Forbidden, InvalidInput } from '../../platform/errors';
import { accessPlace, type BlocPlace, DeadlinesService, requireUnlocked } from '../blocs';
import { type NewScoreEntry, ScoreEntriesRepository } from './score-entries.repository';
import type { ScoreEntry, Sheet } from './sheet';
import { auditedScore, subjectOf } from './sheet-audit';
import { SheetReader } from './sheet-reader';
import { lockedSentence } from './sheet-sentences';
import { leafOf } from './sheets.service';
import { SheetsRepository } from './sheets.repository';

/** Points of one criterion of one agency, as a workbook states them; of a penalty a magnitude. */
export interface ImportedScore {
  readonly agencyCode: string;
  readonly criterionCode: string;
  readonly points: Exact;
}

/** A stored score, for comparison with what a workbook says. */
export interface StoredScore extends ScoreEntry {
  readonly agencyCode: string;
}

export interface ScoreImportCounts {
  readonly sheetsOpened: number;
  readonly written: number;
  readonly unchanged: number;
}

/** Writes the self-scores of a bloc's workbook into drafts. */
@Injectable()
export class ScoreImportService {
  constructor(
    private readonly database: Database,
    private readonly reader: SheetReader,
    private readonly sheets: SheetsRepository,
    private readonly entries: ScoreEntriesRepository,
    private readonly deadlines: DeadlinesService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The latest self-scores of every member of the place. */
  async storedScores(actor: Actor, place: BlocPlace): Promise<StoredScore[]> {
    requireImporter(actor, place);
    if (place.review === null) return [];
    const agencies = new Map(place.members.map(({ agencyId, code }) => [agencyId, code]));
    const rows = await this.sheets.list(place.review.id, [...agencies.keys()]);
    const codes = new Map(rows.map(({ id, agencyId }) => [id, agencies.get(agencyId) ?? '']));
    const entries = await this.entries.latestOf([...codes.keys()]);
    return entries.map((entry) => ({ ...entry, agencyCode: codes.get(entry.sheetId) ?? '' }));
  }

  /**
   * Stores scores, opening drafts where there is no sheet yet. A score that is stored already is left alone, so the same
   * workbook twice writes nothing. Throws Conflict when a score that a person gave would change, a sheet that has been
   * sent, or a draft past the deadline of the self-scores; InvalidInput for points the scheme does not allow, NotFound
   * for an unknown agency or criterion.
   */
  async importScores(actor: Actor, place: BlocPlace, scores: readonly ImportedScore[]): Promise<ScoreImportCounts> {
    requireImporter(actor, place);
    // Always in the same order, so that two imports never wait for each other.
    const agencyCodes = [...new Set(scores.map(({ agencyCode }) => agencyCode))].sort();
    return this.database.transaction(async () => {
      const counts = { sheetsOpened: 0, written: 0, unchanged: 0 };
      for (const agencyCode of agencyCodes) {
        const own = scores.filter((score) => score.agencyCode === agencyCode);
        const sheet = await this.reader.lock(actor, place, agencyCode);
        requireUnlocked(sheet.place);
        const entries = newEntries(sheet, own);
        counts.unchanged += own.length - entries.length;
        counts.written += entries.length;
        if (entries.length > 0) counts.sheetsOpened += await this.write(actor, sheet, entries);
      }
      return counts;
    });
  }

  private async write(actor: Actor, sheet: Sheet, entries: readonly NewScoreEntry[]): Promise<0 | 1> {
    const { id, opened } = await this.draftOf(actor, sheet);
    const origin = { authorId: actor.userId, authorName: actor.name, recordedAt: this.clock.now() };
    await this.entries.add(id, entries, { ...origin, source: 'import' });
    await this.sheets.touch(id);
    for (const entry of entries) {
      const data = auditedScore(sheet.entries.get(entry.code), entry, 'import');
      const chain = chainOfBloc(sheet.place.bloc.code);
      this.audit.record({ chain, actor, action: 'score.recorded', subject: subjectOf(sheet), data });
    }
    return opened;
  }

  private async draftOf(actor: Actor, sheet: Sheet): Promise<{ id: string; opened: 0 | 1 }> {
    const { place, member, state } = sheet;
    if (sheet.id !== null && isEditable(state)) {
      await this.deadlines.requireOpen(place, 'self_score');
      return { id: sheet.id, opened: 0 };
    }
    const id =
      place.review === null || state !== 'not_started'
        ? null
        : await this.sheets.open(place.review.id, member.agencyId, sheet.scheme.id);
    if (id === null) throw new Conflict(`${member.name}: ${lockedSentence(state, sheet.events)}`);
    const step = { action: 'open', from: state, to: 'drafting', reason: null } as const;
    await this.sheets.addEvent(id, {
      ...step,
      actorId: actor.userId,
      actorName: actor.name,
      happenedAt: this.clock.now(),
    });
    const data = { action: step.action, from: step.from, to: step.to, reason: '' };
    const chain = chainOfBloc(place.bloc.code);
    this.audit.record({ chain, actor, action: 'sheet.moved', subject: subjectOf(sheet), data });
    return { id, opened: 1 };
  }
}

function requireImporter(actor: Actor, place: BlocPlace): void {
  if (!may(actor, 'import.run', accessPlace(place))) throw new Forbidden();
}

function ownScoreSentence({ member }: Sheet, { code, authorName, recordedAt }: ScoreEntry): string {
  return `${member.name}: điểm tiêu chí ${code} do ${authorName} ghi lúc ${formatInstant(recordedAt)}, không lấy theo tệp.`;
}

/** The entries that change something, after the check that the scheme allows them and that no person gave the score. */
function newEntries(sheet: Sheet, scores: readonly ImportedScore[]): NewScoreEntry[] {
  return scores.flatMap(({ criterionCode, points }) => {
    const input: ItemInput = { ...NO_INPUT, points: toDecimalString(points) };
    const violations = inputProblems(sheet.scheme.definition, leafOf(sheet, criterionCode).code, input, null);
    if (violations.length > 0)
      throw new InvalidInput(violations, `${sheet.member.name}: điểm ${toDecimalString(points)} không hợp lệ.`);
    const stored = sheet.entries.get(criterionCode);
    if (stored?.input?.points === input.points) return [];
    // Also guards against a score that was given between the preview and the writing.
    if (stored?.input != null && stored.source !== 'import') throw new Conflict(ownScoreSentence(sheet, stored));
    const explanation = stored?.explanation ?? '';
    return [{ code: criterionCode, version: (stored?.version ?? 0) + 1, input, explanation }];
  });
}
