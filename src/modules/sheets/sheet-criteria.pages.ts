import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CriterionHistoryPage } from '../../../templates/pages/sheets/criterion-history';
import { ConflictAnswer, RefusedAnswer, RowAnswer, SavedAnswer } from '../../../templates/pages/sheets/fragments';
import { rowId } from '../../../templates/pages/sheets/sheet-props';
import { totalsView } from '../../../templates/pages/sheets/totals-view';
import { sentenceOf } from '../../text/vi';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { Conflict, InvalidInput } from '../../platform/errors';
import { Pages } from '../../platform/web';
import { historyView } from './criterion-history.view';
import { StaleEntry, UnknownCriterion } from './sheet-errors';
import { draftsOf, type FormDraft, unreadText, unsavedText } from './sheet-forms';
import { conflictOf, lineErrorsOf, lineOf, wrongFieldsOf } from './sheet-lines.view';
import { isFragmentRequest, SheetPresenter, type Visit } from './sheet-presenter';
import { changedResults } from './sheet-result.view';
import { type SavedCriterion, SheetScoringService } from './sheet-scoring.service';
import { tasksView } from './sheet-tasks.view';
import { typedRowOf } from './sheet-typed.view';
import { CriterionParams } from './sheets.dto';
import { leafOf, SheetsService } from './sheets.service';

/** One criterion of a sheet: saved on its own, read again after a conflict, with its history. */
@ApiExcludeController()
@Controller('khoi/:bloc/:period/phieu/:agency/tieu-chi/:code')
export class SheetCriteriaPages {
  constructor(
    private readonly sheets: SheetsService,
    private readonly scoring: SheetScoringService,
    private readonly presenter: SheetPresenter,
    private readonly pages: Pages,
  ) {}

  /** The stored row again, for a script; a person comes to the row in its sheet. */
  @Get()
  @Allow('sheet.read')
  async row(
    @Param() params: CriterionParams,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = await this.presenter.visit(actor, params, request, reply);
    if (!isFragmentRequest(request)) return this.presenter.goTo(visit, `#${rowId(params.code)}`);
    const { sheet, tasks } = await this.presenter.find(visit);
    const basePath = visit.path;
    const line = lineOf(sheet, leafOf(sheet, params.code), { basePath, tasks });
    const csrfToken = reply.generateCsrf();
    const totals = totalsView(sheet.scheme.definition, sheet);
    return this.pages.sendFragment(reply, RowAnswer({ row: { line, basePath, csrfToken }, totals }));
  }

  @Get('lich-su')
  @Allow('sheet.read')
  async history(
    @Param() params: CriterionParams,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { place, agencyCode } = await this.presenter.visit(actor, params, request, reply);
    const { sheet, criterion, entries } = await this.sheets.history(actor, place, agencyCode, params.code);
    const frame = await this.pages.frame(request, reply, {
      title: `Lịch sử điểm ${criterion.code}: ${sheet.member.name}`,
      section: 'sheets',
      place: { blocCode: place.bloc.code, periodCode: place.period.code },
    });
    return this.pages.send(reply, CriterionHistoryPage({ frame, ...historyView(sheet, criterion, entries) }));
  }

  /** Autosave of a row; without a script the second way out of a conflict. */
  @Post()
  @Allow('sheet.write')
  async save(
    @Param() params: CriterionParams,
    @Body() form: Record<string, unknown>,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = await this.presenter.visit(actor, params, request, reply);
    const draft = draftFrom(form, params.code);
    if (draft instanceof InvalidInput) return this.refuseUnread(visit, params.code, form, draft);
    try {
      const saved = await this.scoring.saveCriterion(actor, visit.place, visit.agencyCode, draft);
      if (!isFragmentRequest(request)) {
        return await this.presenter.goTo(visit, `#${rowId(draft.code)}`, `Đã lưu ${draft.code}.`);
      }
      return await this.pages.sendFragment(reply, savedAnswer(draft.code, saved));
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return isFragmentRequest(request) ? this.refuse(visit, draft, error) : this.showRefused(visit, draft, error);
    }
  }

  private async refuseUnread(visit: Visit, code: string, form: unknown, error: InvalidInput): Promise<FastifyReply> {
    const message = [error.message, ...error.violations.map(sentenceOf)].join(' ');
    if (!isFragmentRequest(visit.request)) {
      const text = `${message}${unreadText(form)}`;
      return this.presenter.show(visit, { status: error.status, notice: { kind: 'bad', text } });
    }
    const answer = RefusedAnswer({ code, state: { kind: 'refused', message } });
    return this.pages.sendFragment(visit.reply, answer, error.status);
  }

  private async refuse(visit: Visit, draft: FormDraft, error: Refusal): Promise<FastifyReply> {
    const { reply, path } = visit;
    const { code } = draft;
    if (error instanceof StaleEntry) {
      const criterion = leafOf(await this.sheets.read(visit.actor, visit.place, visit.agencyCode), code);
      const conflict = conflictOf(criterion, error.stored, draft);
      const answer = ConflictAnswer({ code, basePath: path, csrfToken: reply.generateCsrf(), conflict });
      return this.pages.sendFragment(reply, answer, error.status);
    }
    if (!(error instanceof InvalidInput)) {
      const state = { kind: 'refused', message: error.message } as const;
      return this.pages.sendFragment(reply, RefusedAnswer({ code, state }), statusOf(error));
    }
    const message = Object.values(lineErrorsOf(error.violations)).join(' ');
    const state = { kind: 'invalid', message, wrongFields: wrongFieldsOf(code, error.violations) } as const;
    return this.pages.sendFragment(reply, RefusedAnswer({ code, state }), error.status);
  }

  private async showRefused(visit: Visit, draft: FormDraft, error: Refusal): Promise<FastifyReply> {
    const sheet = await this.sheets.read(visit.actor, visit.place, visit.agencyCode);
    if (!(error instanceof InvalidInput || error instanceof StaleEntry)) {
      const text = `${error.message}${unsavedText(sheet, [draft])}`;
      return this.presenter.show(visit, { status: statusOf(error), notice: { kind: 'bad', text } });
    }
    const outcome =
      error instanceof StaleEntry
        ? ({ kind: 'stale', stored: error.stored, typed: error.typed } as const)
        : ({ kind: 'invalid', violations: error.violations } as const);
    const row = typedRowOf(leafOf(sheet, draft.code), draft, outcome);
    return this.presenter.show(visit, { status: error.status, lines: { typed: new Map([[draft.code, row]]) } });
  }
}

type Refusal = InvalidInput | Conflict | UnknownCriterion;

function isRefusal(error: unknown): error is Refusal {
  return error instanceof InvalidInput || error instanceof Conflict || error instanceof UnknownCriterion;
}

/** The sheet is there; that its scheme lost the criterion meanwhile is a conflict for who typed into it. */
function statusOf(error: Refusal): number {
  return error instanceof UnknownCriterion ? 409 : error.status;
}

/** The row of a criterion out of a form; why not, when it is not whole. */
function draftFrom(form: unknown, code: string): FormDraft | InvalidInput {
  try {
    const found = draftsOf(form).find((draft) => draft.code === code);
    return found ?? new InvalidInput([], 'Biểu mẫu gửi lên không đầy đủ. Hãy mở lại phiếu rồi lưu.');
  } catch (error) {
    if (error instanceof InvalidInput) return error;
    throw error;
  }
}

function savedAnswer(code: string, { version, sheet, before }: SavedCriterion) {
  return SavedAnswer({
    ...{ code, version },
    results: changedResults(code, before, sheet),
    tasks: tasksView(sheet, leafOf(sheet, code)),
    totals: totalsView(sheet.scheme.definition, sheet),
  });
}
