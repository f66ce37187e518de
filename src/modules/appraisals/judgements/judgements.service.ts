import { Injectable } from '@nestjs/common';
import type { EntrySource } from '../../../domain/entry-source';
import { toExactString } from '../../../domain/fraction';
import { isStated, type Judged, type JudgementLayer } from '../../../domain/scoring/judgement';
import { Database } from '../../../database/database';
import type { Actor } from '../../../platform/access';
import { AuditService, chainOfBloc } from '../../../platform/audit';
import { Clock } from '../../../platform/clock';
import { Conflict, InvalidInput } from '../../../platform/errors';
import { requireUnlocked } from '../../blocs';
import { type Sheet, subjectOf, UnknownCriterion } from '../../sheets';
import type { Judge, JudgementDraft, StoredJudgement } from './judgement';
import { decideJudgement, type JudgementDecision } from './judgement-decision';
import { StaleJudgement } from './judgement-errors';
import { type NewJudgement, JudgementsRepository } from './judgements.repository';

/** What became of one of several judgements. */
export type JudgementOutcome =
  Exclude<JudgementDecision, { kind: 'write' }> | { readonly kind: 'saved'; readonly stored: StoredJudgement };

/** Keeps what others than its agency say of the criteria of a sheet. Who may judge what is for the caller. */
@Injectable()
export class JudgementsService {
  constructor(
    private readonly database: Database,
    private readonly judgements: JudgementsRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Stores one judgement and promises it as it is stored now. The same again changes nothing. Throws InvalidInput naming
   * the criterion (points that do not fit it, a difference without a reason), StaleJudgement when the author saw another
   * version, UnknownCriterion, Conflict when the review is published or closed or the sheet is not handed in. To hold
   * the state of the sheet meanwhile, call it in the transaction in which the sheet was locked.
   */
  async record(
    actor: Actor,
    sheet: Sheet,
    layer: JudgementLayer,
    judge: Judge | null,
    draft: JudgementDraft,
    source: EntrySource,
  ): Promise<StoredJudgement> {
    return this.database.transaction(async () => {
      const outcome = (await this.recordAll(actor, sheet, layer, judge, [draft], source)).get(draft.code);
      if (outcome?.kind === 'invalid') throw new InvalidInput(outcome.violations);
      if (outcome?.kind === 'stale') throw new StaleJudgement(outcome.stored);
      if (outcome === undefined || outcome.kind === 'unknown') throw new UnknownCriterion(draft.code);
      return outcome.kind === 'saved' ? outcome.stored : this.unchanged(sheet, layer, judge, draft, actor, source);
    });
  }

  /** Stores several judgements of one sheet: the good ones are kept, each of the others says what is wrong. */
  async recordAll(
    actor: Actor,
    sheet: Sheet,
    layer: JudgementLayer,
    judge: Judge | null,
    drafts: readonly JudgementDraft[],
    source: EntrySource,
  ): Promise<ReadonlyMap<string, JudgementOutcome>> {
    const { id } = sheet;
    requireUnlocked(sheet.place);
    if (id === null) throw new Conflict('Phiếu chưa được mở nên chưa có gì để chấm.', { state: sheet.state });
    return this.database.transaction(async () => {
      await this.judgements.lockSheet(id);
      const before = latestBy(await this.judgements.latest([id]), layer, judge);
      const decided = drafts.map(
        (draft) => [draft.code, decideJudgement(sheet, draft, before.get(draft.code))] as const,
      );
      const row = { sheetId: id, layer, source, recordedAt: this.clock.now(), authorName: actor.name };
      const added = decided.flatMap(([, decision]): NewJudgement[] =>
        decision.kind === 'write'
          ? [{ ...row, judgeAgencyId: judge?.agencyId ?? null, authorId: actor.userId, draft: decision.draft }]
          : [],
      );
      if (added.length > 0) await this.judgements.add(added);
      for (const { draft } of added) this.auditOne(actor, sheet, layer, judge, before.get(draft.code), draft, source);
      return new Map(
        decided.map(([code, decision]): [string, JudgementOutcome] => [
          code,
          decision.kind === 'write'
            ? { kind: 'saved', stored: { ...row, ...decision.draft, judge, code, outdated: false } }
            : decision,
        ]),
      );
    });
  }

  /** The latest judgement of every criterion by every judge of these sheets, in one query. */
  ofSheets(sheetIds: readonly string[]): Promise<StoredJudgement[]> {
    return sheetIds.length === 0 ? Promise.resolve([]) : this.judgements.latest(sheetIds);
  }

  /** Every judgement that a criterion of a sheet has had in any layer, the newest first. */
  history(sheetId: string, code: string): Promise<StoredJudgement[]> {
    return this.judgements.history(sheetId, code);
  }

  private async unchanged(
    { id }: Sheet,
    layer: JudgementLayer,
    judge: Judge | null,
    draft: JudgementDraft,
    actor: Actor,
    source: EntrySource,
  ): Promise<StoredJudgement> {
    const stored = id === null ? undefined : latestBy(await this.judgements.latest([id]), layer, judge).get(draft.code);
    const nothing = {
      ...draft,
      version: 0,
      layer,
      judge,
      source,
      authorName: actor.name,
      recordedAt: this.clock.now(),
    };
    return stored ?? { ...nothing, sheetId: id ?? '', outdated: false };
  }

  private auditOne(
    actor: Actor,
    sheet: Sheet,
    layer: JudgementLayer,
    judge: Judge | null,
    before: StoredJudgement | undefined,
    { code, reason, ...after }: NewJudgement['draft'],
    source: EntrySource,
  ): void {
    this.audit.record({
      chain: chainOfBloc(sheet.place.bloc.code),
      actor,
      action: 'score.judged',
      subject: subjectOf(sheet),
      data: {
        ...{ criterion: code, layer, judge: judge?.name ?? '', reason, source },
        before: before === undefined ? '' : audited(before),
        after: audited(after),
      },
    });
  }
}

function latestBy(
  judgements: readonly StoredJudgement[],
  layer: JudgementLayer,
  judge: Judge | null,
): ReadonlyMap<string, StoredJudgement> {
  const own = judgements.filter((item) => item.layer === layer && item.judge?.agencyId === judge?.agencyId);
  return new Map(own.map((item) => [item.code, item]));
}

/** 'accepted', the points, or nothing when it was taken back. */
function audited(judged: Judged): string {
  if (!isStated(judged) || judged.points === null) return judged.accepted ? 'accepted' : '';
  return toExactString(judged.points);
}
