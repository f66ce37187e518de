import { Injectable } from '@nestjs/common';
import { fromPlain, toPlain } from '../../domain/publication/plain';
import type { UnitInputs } from '../../domain/scoring/inputs';
import { scoreOf } from '../../domain/scoring/one-unit';
import type { UnitResult } from '../../domain/scoring/result';
import { totalsOf } from '../../domain/scoring/totals';
import { withoutLeaders } from '../../domain/scoring/without-leaders';
import { isEditable } from '../../domain/workflow/sheet';
import { sentenceOf } from '../../text/vi';
import type { Actor } from '../../platform/access';
import { Conflict, Forbidden, NotFound } from '../../platform/errors';
import { type BlocPlace, ClosedContent, DeadlinesService, type Member, requireUnlocked } from '../blocs';
import { type PublishedScheme, SchemesService } from '../schemes';
import { EvidenceRepository } from './evidence.repository';
import { ScoreEntriesRepository } from './score-entries.repository';
import type { OpenedSheet, Sheet, SheetEvent } from './sheet';
import { lockedSentence } from './sheet-sentences';
import { SheetTasks, withTasks } from './sheet-tasks';
import { SheetUnits, unitOf } from './sheet-units';
import { mayCompare, mayRead, mayWrite } from './sheets.policy';
import { type SheetRow, SheetsRepository } from './sheets.repository';

interface Position {
  readonly actor: Actor;
  readonly place: BlocPlace;
  readonly reviewId: string;
  readonly member: Member;
}

/** What a snapshot keeps of a sheet. */
type KeptForm = Omit<Sheet, 'place' | 'scheme' | 'isKept'>;

/** Finds the sheet a request is about, for those who may know of it or change it. */
@Injectable()
export class SheetReader {
  constructor(
    private readonly sheets: SheetsRepository,
    private readonly entries: ScoreEntriesRepository,
    private readonly evidence: EvidenceRepository,
    private readonly schemes: SchemesService,
    private readonly units: SheetUnits,
    private readonly tasks: SheetTasks,
    private readonly deadlines: DeadlinesService,
    private readonly closed: ClosedContent,
  ) {}

  /** The sheet as it stands, of a closed place as it was kept. NotFound for another agency's, and where the review has no scheme yet. */
  async read(actor: Actor, place: BlocPlace, agencyCode: string): Promise<Sheet> {
    const member = readableMember(actor, place, agencyCode);
    const kept = await this.kept(actor, place, agencyCode);
    if (kept !== null) return kept;
    const reviewScheme = place.review?.schemeVersionId ?? null;
    if (place.review === null || reviewScheme === null) throw withoutScheme();
    const row = await this.sheets.find(place.review.id, member.agencyId, false);
    return this.load({ actor, place, reviewId: place.review.id, member }, row, reviewScheme);
  }

  /**
   * The same, changed by nobody else until the end of the open transaction. `compared` are the sheets that were found to
   * compare with when it was read before: a change of this sheet is none of theirs.
   */
  async lock(actor: Actor, place: BlocPlace, agencyCode: string, compared?: readonly UnitInputs[]): Promise<Sheet> {
    const member = readableMember(actor, place, agencyCode);
    if (place.review === null) throw withoutScheme();
    const { id: reviewId } = place.review;
    const review = await this.sheets.lockReview(reviewId);
    if (review === null || review.schemeVersionId === null) throw withoutScheme();
    const row = await this.sheets.find(reviewId, member.agencyId, true);
    // The review may have been published since the place was found.
    const now = { ...place, review: { ...place.review, ...review } };
    return this.load({ actor, place: now, reviewId, member }, row, review.schemeVersionId, compared);
  }

  /**
   * The locked sheet for whoever may change its contents now: the agency's officer, while it is a draft, before the
   * deadline and the publication of the review. Forbidden or Conflict with the reason otherwise.
   */
  async lockForEditing(actor: Actor, place: BlocPlace, agencyCode: string): Promise<OpenedSheet> {
    requireWriter(actor, place, agencyCode);
    const sheet = await this.lock(actor, place, agencyCode);
    requireUnlocked(sheet.place);
    if (!isEditable(sheet.state)) throw new Conflict(lockedSentence(sheet.state, sheet.events), { state: sheet.state });
    await this.deadlines.requireOpen(place, 'self_score');
    return opened(sheet);
  }

  /** Null: the place is not closed, or its snapshot is of a form that holds no sheets. */
  private async kept(actor: Actor, place: BlocPlace, agencyCode: string): Promise<Sheet | null> {
    const form = await this.closed.part(place, ['scores', 'forms', agencyCode]);
    if (form === null) return null;
    const scheme = fromPlain(await this.closed.part(place, ['scores', 'scheme'])) as PublishedScheme;
    const sheet = fromPlain(form) as KeptForm;
    return { ...sheet, ...{ place, scheme, isKept: true }, score: scoreFor(actor, place, sheet.score) };
  }

  private async load(
    { actor, place, reviewId, member }: Position,
    row: SheetRow | null,
    reviewScheme: string,
    known?: readonly UnitInputs[],
  ): Promise<Sheet> {
    const draft = row === null || row.state === 'not_started' || isEditable(row.state);
    const scheme = await this.schemes.versionById(draft ? reviewScheme : row.schemeVersionId);
    const entries = new Map(row && (await this.entries.latest(row.id)).map((entry) => [entry.code, entry]));
    const state = row?.state ?? 'not_started';
    const unassigned = await this.sheets.unassigned(reviewId);
    const events = row === null ? [] : await this.sheets.events(row.id);
    const tasks = (await this.tasks.of(scheme.definition, place, member.agencyId)).get(member.agencyId) ?? [];
    const stored = unitOf(member, state, [...entries.values()], unassigned.get(member.agencyId) ?? []);
    const unit = isEditable(state) ? withTasks(scheme.definition, stored, tasks) : stored;
    const compared = known ?? (await this.units.comparedWith(scheme.definition, place, member, reviewId, unassigned));
    const { score: full, problems } = scoreOf(scheme.definition, unit, compared, place.asOf);
    const score = scoreFor(actor, place, full);
    return {
      ...{ place, member, scheme, entries, events, unit, tasks, compared },
      id: row?.id ?? null,
      state,
      version: row?.version ?? 0,
      attestation:
        row?.attestedBy != null && row.attestedAt !== null ? { by: row.attestedBy, at: row.attestedAt } : null,
      submittedAt: row?.submittedAt ?? null,
      evidence: row === null ? [] : await this.evidence.list(row.id),
      taskFiles: row === null ? [] : await this.tasks.filesOf(place, tasks, isEditable(state) ? null : sentAt(events)),
      ...{ score, problems, totals: totalsOf(scheme.definition, score), isKept: false },
    };
  }
}

/** A sheet as a snapshot keeps it, as plain JSON; its place and its scheme stand beside it there. */
export function formToKeep(sheet: Sheet): unknown {
  const beside: Record<string, unknown> = { ...sheet, place: undefined, scheme: undefined, isKept: undefined };
  return toPlain(beside);
}

/** Whoever may not compare does not read the figures of the best. */
function scoreFor(actor: Actor, place: BlocPlace, score: UnitResult): UnitResult {
  return mayCompare(actor, place) ? score : withoutLeaders(score);
}

/** When the sheet last left the hands of who fills it in. */
function sentAt(events: readonly SheetEvent[]): Date | null {
  return events.findLast(({ action }) => action === 'send_to_leader')?.happenedAt ?? null;
}

/** Narrows to a sheet that has a row. */
export function opened(sheet: Sheet): OpenedSheet {
  if (sheet.id === null) throw new Conflict(lockedSentence('not_started', []), { state: 'not_started' });
  return { ...sheet, id: sheet.id };
}

/** The member whose sheet the actor may read; the same NotFound whether there is none or it is another agency's. */
export function readableMember(actor: Actor, place: BlocPlace, agencyCode: string): Member {
  const member = place.members.find((candidate) => candidate.code === agencyCode);
  if (!member || !mayRead(actor, place, member)) throw new NotFound('Không tìm thấy phiếu này.');
  return member;
}

/** Forbidden, naming who may, for a reader of the sheet who does not fill it in. */
export function requireWriter(actor: Actor, place: BlocPlace, agencyCode: string): void {
  const member = readableMember(actor, place, agencyCode);
  if (mayWrite(actor, place, member)) return;
  throw new Forbidden(sentenceOf({ code: 'read_only', parameters: { editor: member.name } }));
}

function withoutScheme(): NotFound {
  return new NotFound('Kỳ này chưa có thang điểm nên chưa có phiếu tự chấm.');
}
