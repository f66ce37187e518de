import { Injectable } from '@nestjs/common';
import type { EntrySource } from '../../../domain/entry-source';
import type { Leaf } from '../../../domain/scoring/scheme';
import { leavesOf } from '../../../domain/scoring/tree';
import { isSent, type SheetState } from '../../../domain/workflow/sheet';
import { Database } from '../../../database/database';
import { type Actor, SYSTEM_ACTOR } from '../../../platform/access';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../../platform/errors';
import { type BlocPlace, DeadlinesService, judgesItself, type Member, requireUnlocked } from '../../blocs';
import { type SheetSummary, SheetsService, UnknownCriterion } from '../../sheets';
import { whySheetClosed } from '../checks/checking.service';
import { unexplained } from '../checks/proposals';
import type { JudgementDraft, StoredJudgement } from '../judgements/judgement';
import { JudgementsService } from '../judgements/judgements.service';
import { type MonitoredEvidence, MonitorsRepository } from './monitors.repository';
import type { MonitoredPlace } from './monitors.service';

/** What one member handed in for one monitored criterion, and what the monitoring agency says of it. */
export interface MonitoredCell {
  readonly member: Member;
  readonly code: string;
  readonly sheetState: SheetState;
  /** Null until the sheet is handed in. */
  readonly sheet: SheetSummary | null;
  readonly explanation: string;
  readonly evidence: readonly MonitoredEvidence[];
  readonly judgement: StoredJudgement | null;
  /** Why nothing may be written; null when it may. */
  readonly closed: string | null;
}

/** A criterion with a cell for every member, in official order. */
export interface MonitoredCriterion {
  readonly leaf: Leaf;
  readonly cells: readonly MonitoredCell[];
}

/** Scores of the agencies that monitor criteria (product §6 "Layers": vertical). */
@Injectable()
export class MonitoringService {
  constructor(
    private readonly database: Database,
    private readonly monitors: MonitorsRepository,
    private readonly sheets: SheetsService,
    private readonly judgements: JudgementsService,
    private readonly deadlines: DeadlinesService,
  ) {}

  /** The monitored criteria of all members. The same few queries however many there are. */
  async table({ place, judge, criteria }: MonitoredPlace, actor: Actor): Promise<MonitoredCriterion[]> {
    const { sheets } = await this.sheets.list(SYSTEM_ACTOR, place);
    const sent = sheets.filter(({ id, state }) => id !== null && isSent(state));
    const ids = sent.flatMap(({ id }) => id ?? []);
    const codes = criteria.map(({ code }) => code);
    const explanations = await this.monitors.explanations(ids, codes);
    const evidence = await this.monitors.evidence(ids, codes);
    const judged = (await this.judgements.ofSheets(ids)).filter(
      (judgement) => judgement.layer === 'vertical' && judgement.judge?.agencyId === judge.agencyId,
    );
    const locked = await this.whyLocked({ place, judge, criteria });
    return criteria.map((leaf) => ({
      leaf,
      cells: sheets.map((summary): MonitoredCell => {
        const { member, id, state } = summary;
        const isOf = (item: { sheetId: string; code: string }): boolean =>
          item.sheetId === id && item.code === leaf.code;
        return {
          ...{ member, code: leaf.code, sheetState: state },
          sheet: isSent(state) ? summary : null,
          explanation: explanations.find(isOf)?.explanation ?? '',
          evidence: evidence.filter(isOf),
          judgement: judged.find(isOf) ?? null,
          closed: whyNotOwn(actor, place, judge.agencyId, member) ?? whySheetClosed({ state }) ?? locked,
        };
      }),
    }));
  }

  /**
   * Stores the points for one criterion of one member. The same again changes nothing. Forbidden for the own agency, NotFound
   * for a criterion that is somebody else's to score, InvalidInput naming the criterion, Conflict when the sheet is not
   * handed in or is decided, the deadline of the appraisal has passed or a colleague was faster.
   */
  async record(
    actor: Actor,
    { place, judge }: MonitoredPlace,
    agencyCode: string,
    draft: JudgementDraft,
    source: EntrySource,
  ): Promise<StoredJudgement> {
    requireUnlocked(place);
    const member = place.members.find(({ code }) => code === agencyCode);
    if (!member) throw new NotFound('Không tìm thấy cơ quan này trong khối.');
    const own = whyNotOwn(actor, place, judge.agencyId, member);
    if (own !== null) throw new Forbidden(own);
    await this.deadlines.requireOpen(place, 'appraisal');
    return this.database.transaction(async () => {
      const sheet = await this.sheets.lock(SYSTEM_ACTOR, place, agencyCode);
      requireUnlocked(sheet.place);
      const leaf = leavesOf(sheet.scheme.definition).find(({ code }) => code === draft.code);
      if (leaf?.appraiser !== judge.code) throw new UnknownCriterion(draft.code);
      const closed = whySheetClosed(sheet);
      if (closed !== null) throw new Conflict(closed, { state: sheet.state });
      const violation = unexplained(sheet, draft);
      if (violation !== null) throw new InvalidInput([violation]);
      return this.judgements.record(actor, sheet, 'vertical', judge, draft, source);
    });
  }

  /** Why the whole place takes no points any more; null when it does. */
  private async whyLocked({ place }: MonitoredPlace): Promise<string | null> {
    try {
      requireUnlocked(place);
      await this.deadlines.requireOpen(place, 'appraisal');
      return null;
    } catch (error) {
      if (error instanceof Conflict) return error.message;
      throw error;
    }
  }
}

/** Nobody scores the agency they belong to (product §3), whichever agency they score for. */
function whyNotOwn(actor: Actor, place: BlocPlace, judgeId: string, member: Member): string | null {
  if (judgeId !== member.agencyId && !judgesItself(actor, place, member)) return null;
  return 'Cơ quan mình: không tự chấm theo lĩnh vực.';
}
