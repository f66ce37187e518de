import { Injectable } from '@nestjs/common';
import type { EntrySource } from '../../../domain/entry-source';
import { isStated } from '../../../domain/scoring/judgement';
import { withoutLeaders } from '../../../domain/scoring/without-leaders';
import { isSent } from '../../../domain/workflow/sheet';
import { takesProposals } from '../../../domain/workflow/check';
import { formatInstant } from '../../../text/date';
import { Database } from '../../../database/database';
import { type Actor, SYSTEM_ACTOR } from '../../../platform/access';
import { Clock } from '../../../platform/clock';
import { Conflict, InvalidInput, NotFound } from '../../../platform/errors';
import { type BlocPlace, DeadlinesService, requireUnlocked } from '../../blocs';
import { type Sheet, SheetsService } from '../../sheets';
import type { JudgementDraft, StoredJudgement } from '../judgements/judgement';
import { handedInOf, judgeableCodes } from '../judgements/judgement-decision';
import { JudgementsService } from '../judgements/judgements.service';
import type { PlacedCheck } from './check';
import { CheckPlanService } from './check-plan.service';
import { ChecksRepository } from './checks.repository';
import { mayCheck } from './checks.policy';
import { unexplained } from './proposals';

/** A sheet in the hands of a checker, with what the checking agency, and nobody else, has said about it. */
export interface CheckedSheet {
  readonly check: PlacedCheck;
  /** Null while it is not handed in: a draft is nobody else's to read. */
  readonly sheet: Sheet | null;
  readonly proposals: ReadonlyMap<string, StoredJudgement>;
  /** Why nothing may be written now; null when it may. */
  readonly closed: string | null;
}

/** The sheet that an actor asks for, and in the name of which agency where they check for several. */
export interface CheckQuery {
  readonly agencyCode: string;
  readonly checkerCode?: string | undefined;
}

/** What a checker sees of a sheet and proposes for it. */
@Injectable()
export class CheckingService {
  constructor(
    private readonly database: Database,
    private readonly plan: CheckPlanService,
    private readonly checks: ChecksRepository,
    private readonly sheets: SheetsService,
    private readonly judgements: JudgementsService,
    private readonly deadlines: DeadlinesService,
    private readonly clock: Clock,
  ) {}

  /** The sheet with the proposals of the checking agency. NotFound when the actor has no assignment in force for it. */
  async open(actor: Actor, place: BlocPlace, query: CheckQuery): Promise<CheckedSheet> {
    const check = await this.find(actor, place, query);
    const sheet = isSent(check.sheetState) ? asCheckerSees(await this.read(place, check)) : null;
    const proposals = sheet === null ? [] : await this.judgements.ofSheets(sheet.id === null ? [] : [sheet.id]);
    const own = proposals.filter(({ layer, judge }) => layer === 'cross' && judge?.agencyId === check.checkerAgencyId);
    const closed = await this.whyClosed(place, check);
    return { check, sheet, closed, proposals: new Map(own.map((proposal) => [proposal.code, proposal])) };
  }

  /**
   * Stores one proposal and promises it as it is stored now; the first one begins the check. The same again changes nothing.
   * NotFound for a sheet that is not assigned, InvalidInput naming the criterion, Conflict when the check is finished, the
   * sheet is decided, the deadline has passed or somebody of the same agency was faster.
   */
  async record(
    actor: Actor,
    place: BlocPlace,
    query: CheckQuery,
    draft: JudgementDraft,
    source: EntrySource,
  ): Promise<StoredJudgement> {
    requireUnlocked(place);
    const { id } = await this.find(actor, place, query);
    await this.deadlines.requireOpen(place, 'cross_check');
    return this.database.transaction(async () => {
      const { check, sheet } = await this.lockToWrite(place, id, query);
      const violation = unexplained(sheet, draft);
      if (violation !== null) throw new InvalidInput([violation]);
      const { agencyId, code, name } = check.checker;
      const stored = await this.judgements.record(actor, sheet, 'cross', { agencyId, code, name }, draft, source);
      if (check.state === 'assigned' && stored.version > 0) await this.begin(actor, check);
      return stored;
    });
  }

  /**
   * Agrees with every criterion that has points and about which the checking agency has said nothing yet; promises how
   * many. The same refusals as for one.
   */
  async agreeRest(actor: Actor, place: BlocPlace, query: CheckQuery, source: EntrySource): Promise<number> {
    requireUnlocked(place);
    const { id } = await this.find(actor, place, query);
    await this.deadlines.requireOpen(place, 'cross_check');
    return this.database.transaction(async () => {
      const { check, sheet } = await this.lockToWrite(place, id, query);
      const said = await this.judgements.ofSheets(sheet.id === null ? [] : [sheet.id]);
      const own = said.filter(({ layer, judge }) => layer === 'cross' && judge?.agencyId === check.checkerAgencyId);
      const versions = new Map(own.map((judgement) => [judgement.code, judgement.version]));
      const settled = new Set(
        own.filter((judgement) => isStated(judgement) && !judgement.outdated).map(({ code }) => code),
      );
      const drafts = judgeableCodes(sheet)
        .filter((code) => !settled.has(code) && handedInOf(sheet).get(code)?.standing === 'scored')
        .map((code) => ({ code, accepted: true, points: null, reason: '', version: versions.get(code) ?? 0 }));
      const { agencyId, code, name } = check.checker;
      await this.judgements.recordAll(actor, sheet, 'cross', { agencyId, code, name }, drafts, source);
      if (check.state === 'assigned' && drafts.length > 0) await this.begin(actor, check);
      return drafts.length;
    });
  }

  /** The check in force in which the actor may act on this sheet; the same NotFound whether there is none or it is not theirs. */
  async find(actor: Actor, place: BlocPlace, { agencyCode, checkerCode }: CheckQuery): Promise<PlacedCheck> {
    const found = (await this.plan.list(actor, place)).find(
      ({ checker, checked, state }) =>
        checked.code === agencyCode &&
        state !== 'ended' &&
        (checkerCode === undefined || checker.code === checkerCode) &&
        mayCheck(actor, place, checker, checked),
    );
    if (!found) throw new NotFound('Không tìm thấy phiếu này.');
    return found;
  }

  /** The check and its sheet, held until the end of the transaction, when proposals may be written. */
  private async lockToWrite(
    place: BlocPlace,
    id: string,
    { agencyCode }: CheckQuery,
  ): Promise<{ check: PlacedCheck; sheet: Sheet }> {
    const check = await this.plan.lock(place, id);
    if (check.state === 'finished') throw new Conflict(finishedSentence(check), { state: check.state });
    if (check.state === 'ended') throw new NotFound('Không tìm thấy phiếu này.');
    const sheet = await this.sheets.lock(SYSTEM_ACTOR, place, agencyCode);
    requireUnlocked(sheet.place);
    const reason = whySheetClosed(sheet);
    if (reason !== null) throw new Conflict(reason, { state: sheet.state });
    return { check, sheet };
  }

  private async begin(actor: Actor, check: PlacedCheck): Promise<void> {
    const move = { state: 'checking', by: actor, at: this.clock.now(), reason: '', remark: null } as const;
    if (!(await this.checks.move(check.id, check.version, move))) throw new Conflict(CHANGED);
  }

  private read(place: BlocPlace, { checked }: PlacedCheck): Promise<Sheet> {
    return this.sheets.read(SYSTEM_ACTOR, place, checked.code);
  }

  private async whyClosed(place: BlocPlace, check: PlacedCheck): Promise<string | null> {
    const byState = check.state === 'finished' ? finishedSentence(check) : whySheetClosed({ state: check.sheetState });
    if (byState !== null) return byState;
    try {
      requireUnlocked(place);
      await this.deadlines.requireOpen(place, 'cross_check');
      return null;
    } catch (error) {
      if (error instanceof Conflict) return error.message;
      throw error;
    }
  }
}

/** What people are told when a check has changed since they opened it. */
export const CHANGED = 'Việc kiểm tra vừa thay đổi sau khi bạn mở trang này. Hãy xem lại rồi làm tiếp.';

/** Why nobody proposes points for a sheet in this state; null when they may. */
export function whySheetClosed({ state }: Pick<Sheet, 'state'>): string | null {
  if (takesProposals(state)) return null;
  if (!isSent(state)) return 'Cơ quan chưa nộp phiếu. Phiếu nộp rồi thì mới kiểm tra được.';
  return 'Phiếu đã có điểm thẩm định nên không nhận đề xuất nữa.';
}

/** Who opens a finished check again: the secretary, but of the chair's own sheet the province. */
export function reopenerOf({ checked }: Pick<PlacedCheck, 'checked'>): string {
  return checked.role === 'chair' ? 'Sở Nội vụ' : 'Thư ký khối';
}

function finishedSentence({ finishedBy, finishedAt, checked }: PlacedCheck): string {
  const when = finishedAt === null ? '' : ` lúc ${formatInstant(finishedAt)}`;
  return `${finishedBy ?? ''} đã kết thúc kiểm tra${when}. ${reopenerOf({ checked })} mở lại khi có lý do.`;
}

/** A checker does not compare agencies, so the figures of the best of the bloc are left out. */
function asCheckerSees(sheet: Sheet): Sheet {
  return { ...sheet, score: withoutLeaders(sheet.score) };
}
