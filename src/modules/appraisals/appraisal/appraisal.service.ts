import { Injectable } from '@nestjs/common';
import type { EntrySource } from '../../../domain/entry-source';
import { decidedPoints } from '../../../domain/appraisal/proposal';
import { blocInputs } from '../../../domain/scoring/bloc-inputs';
import { scoreOf } from '../../../domain/scoring/one-unit';
import { scoreUnits } from '../../../domain/scoring/score-units';
import { totalsOf } from '../../../domain/scoring/totals';
import { Database } from '../../../database/database';
import type { Actor } from '../../../platform/access';
import { Forbidden, NotFound } from '../../../platform/errors';
import type { BlocPlace } from '../../blocs';
import { type Sheet, SheetsService, type SheetSummary } from '../../sheets';
import type { JudgementDraft, StoredJudgement } from '../judgements/judgement';
import { type JudgementOutcome, JudgementsService } from '../judgements/judgements.service';
import { RepliesRepository } from '../replies/replies.repository';
import type { AppraisalBoard, AppraisedSheet, LayeredHistory, SheetAppraisal } from './appraisal';
import { mayAppraise, mayReadAppraisal, mayReadAppraisals, requireAppraiser, requireTakenUp } from './appraisal.policy';
import { AppraisalRepository } from './appraisal.repository';
import { appraisedCriteria, openCodes } from './appraised-criteria';

/** Reads and writes what Sở Nội vụ decides about the points of a bloc. */
@Injectable()
export class AppraisalService {
  constructor(
    private readonly database: Database,
    private readonly sheets: SheetsService,
    private readonly judgements: JudgementsService,
    private readonly replies: RepliesRepository,
    private readonly repository: AppraisalRepository,
  ) {}

  /**
   * All sheets of a place with everything that was said of them, in official order, and what they come to: appraised
   * points where there are any, else what was handed in. The secretary sees nothing of the appraisal of the chair's sheet
   * before it is disclosed. The same few queries however many sheets. Forbidden for whoever does not see all of them.
   */
  async board(actor: Actor, place: BlocPlace): Promise<AppraisalBoard> {
    if (!mayReadAppraisals(actor, place)) throw new Forbidden();
    const { scheme, sheets } = await this.sheets.list(actor, place);
    if (scheme === null || place.review === null) return { place, scheme: null, sheets: [] };
    const ids = sheets.flatMap((summary) =>
      summary.id !== null && mayReadAppraisal(actor, { ...summary, place, scheme }) ? [summary.id] : [],
    );
    const judgements = bySheet(await this.judgements.ofSheets(ids));
    const replies = bySheet(await this.replies.ofSheets(ids));
    const decisions = await this.repository.decisions(place.review.id);
    const members = sheets.map(({ id, member, unit, state }) => ({
      ...{ unit, state, votes: null },
      decision: decisions.get(member.agencyId) ?? null,
      judged: decidedPoints(judgements.get(id ?? '') ?? []),
    }));
    const inputs = blocInputs(scheme.definition, place.asOf, members, 'submitted');
    const results = new Map(scoreUnits(scheme.definition, inputs).units.map((result) => [result.code, result]));
    return {
      ...{ place, scheme },
      sheets: sheets.map((summary): AppraisedSheet => {
        const said = {
          judgements: judgements.get(summary.id ?? '') ?? [],
          replies: replies.get(summary.id ?? '') ?? [],
        };
        const criteria = appraisedCriteria(scheme.definition, { ...summary, ...said });
        const result = results.get(summary.member.code) ?? summary.score;
        return {
          ...{ summary, criteria, result },
          totals: totalsOf(scheme.definition, result),
          open: openCodes(criteria),
          mayAppraise: canAppraiseNow(actor, place, summary),
        };
      }),
    };
  }

  /** One sheet the same way. NotFound for no member, Forbidden for whoever does not see what is said of it. */
  async sheet(actor: Actor, place: BlocPlace, agencyCode: string): Promise<SheetAppraisal> {
    if (!mayReadAppraisals(actor, place)) throw new Forbidden();
    const sheet = await this.sheets.read(actor, place, agencyCode);
    requireReader(actor, sheet);
    return this.around(actor, sheet);
  }

  /** The same of a sheet that was read or locked before; what of it a reader may see is for the caller. */
  async around(actor: Actor, sheet: Sheet): Promise<SheetAppraisal> {
    const { definition } = sheet.scheme;
    const ids = sheet.id === null ? [] : [sheet.id];
    const judgements = await this.judgements.ofSheets(ids);
    const criteria = appraisedCriteria(definition, { ...sheet, judgements, replies: await this.replies.ofSheets(ids) });
    const unit = { ...sheet.unit, judged: decidedPoints(judgements) };
    const { score } = scoreOf(definition, unit, sheet.compared, sheet.place.asOf);
    return {
      ...{ sheet, criteria, result: score },
      totals: totalsOf(definition, score),
      open: openCodes(criteria),
      mayAppraise: canAppraiseNow(actor, sheet.place, sheet),
      term: sheet.id === null ? null : await this.replies.term(sheet.id),
    };
  }

  /** Every value that a criterion of a sheet has had in any layer, the newest first. */
  async history(actor: Actor, place: BlocPlace, agencyCode: string, code: string): Promise<LayeredHistory> {
    if (!mayReadAppraisals(actor, place)) throw new Forbidden();
    const { sheet, criterion, entries } = await this.sheets.history(actor, place, agencyCode, code);
    requireReader(actor, sheet);
    return {
      sheet,
      criterion,
      entries,
      judgements: sheet.id === null ? [] : await this.judgements.history(sheet.id, code),
    };
  }

  /**
   * Decides the points of one criterion. Forbidden for whoever does not appraise the sheet (nobody their own agency's),
   * Conflict while it is not taken up, else as JudgementsService.record.
   */
  async save(
    actor: Actor,
    place: BlocPlace,
    agencyCode: string,
    draft: JudgementDraft,
    source: EntrySource,
  ): Promise<StoredJudgement> {
    return this.database.transaction(async () => {
      const sheet = await this.lock(actor, place, agencyCode);
      return this.judgements.record(actor, sheet, 'appraisal', null, draft, source);
    });
  }

  /** Decides several criteria of a sheet: the good ones are kept, each of the others says what is wrong. */
  async saveAll(
    actor: Actor,
    place: BlocPlace,
    agencyCode: string,
    drafts: readonly JudgementDraft[],
    source: EntrySource,
  ): Promise<ReadonlyMap<string, JudgementOutcome>> {
    return this.database.transaction(async () => {
      const sheet = await this.lock(actor, place, agencyCode);
      return this.judgements.recordAll(actor, sheet, 'appraisal', null, drafts, source);
    });
  }

  private async lock(actor: Actor, place: BlocPlace, agencyCode: string): Promise<Sheet> {
    const member = place.members.find(({ code }) => code === agencyCode);
    if (member === undefined) throw new NotFound('Không tìm thấy phiếu này.');
    requireAppraiser(actor, place, member);
    const sheet = await this.sheets.lock(actor, place, agencyCode);
    requireTakenUp(sheet);
    return sheet;
  }
}

function requireReader(actor: Actor, sheet: Sheet): void {
  if (mayReadAppraisal(actor, sheet)) return;
  throw new Forbidden(
    'Thư ký khối thuộc cơ quan khối trưởng nên chỉ xem kết quả thẩm định của cơ quan này khi được công khai.',
  );
}

function canAppraiseNow(
  actor: Actor,
  place: BlocPlace,
  { member, state }: Pick<SheetSummary, 'member' | 'state'>,
): boolean {
  const isOpen = place.review?.state === 'open' && state === 'taken_up';
  return isOpen && mayAppraise(actor, place, member);
}

function bySheet<Row extends { readonly sheetId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) found.set(row.sheetId, [...(found.get(row.sheetId) ?? []), row]);
  return found;
}
