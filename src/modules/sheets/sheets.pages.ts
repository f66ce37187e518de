import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SheetListPage } from '../../../templates/pages/sheets/sheet-list';
import { sentenceOf } from '../../text/vi';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { Conflict, InvalidInput } from '../../platform/errors';
import { Pages } from '../../platform/web';
import { PlacesService } from '../blocs';
import type { Sheet } from './sheet';
import type { RowOutcome } from './sheet-scoring.service';
import { SheetScoringService } from './sheet-scoring.service';
import { draftsOf, type FormDraft, unreadText, unsavedText } from './sheet-forms';
import type { TypedRow } from './sheet-lines.view';
import { listView } from './sheet-list.view';
import { SheetPresenter, type Visit } from './sheet-presenter';
import { unknownCriteriaSentence } from './sheet-sentences';
import { typedRowOf } from './sheet-typed.view';
import { sheetPath } from './sheet-paths';
import { SheetParams } from './sheets.dto';
import { mayCompare } from './sheets.policy';
import { criterionOf, SheetsService } from './sheets.service';

/** The sheets of a bloc in a period, and the whole form of one. */
@ApiExcludeController()
@Controller('khoi/:bloc/:period/phieu')
export class SheetsPages {
  constructor(
    private readonly sheets: SheetsService,
    private readonly scoring: SheetScoringService,
    private readonly places: PlacesService,
    private readonly presenter: SheetPresenter,
    private readonly pages: Pages,
  ) {}

  /** All sheets for those who compare them; who fills in one sheet comes straight to it. */
  @Get()
  @Allow('sheet.read')
  async list(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'sheet.read');
    const listing = await this.sheets.list(actor, place);
    const [only, ...others] = listing.sheets;
    if (only && others.length === 0 && !mayCompare(actor, place)) {
      return this.pages.redirect(request, reply, sheetPath(place, only.member.code));
    }
    const frame = await this.pages.frame(request, reply, {
      title: 'Phiếu tự chấm điểm của các đơn vị',
      section: 'sheets',
      place: { blocCode: place.bloc.code, periodCode: place.period.code },
    });
    const reading = await this.presenter.reading(actor, place);
    return this.pages.send(reply, SheetListPage({ frame, ...listView(place, listing, reading) }));
  }

  @Get(':agency')
  @Allow('sheet.read')
  async read(
    @Param() params: SheetParams,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.presenter.show(await this.presenter.visit(actor, params, request, reply));
  }

  @Get(':agency/kiem-tra')
  @Allow('sheet.read')
  async check(
    @Param() params: SheetParams,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.presenter.check(await this.presenter.visit(actor, params, request, reply));
  }

  /** "Lưu nháp": the whole form at once. */
  @Post(':agency/luu')
  @Allow('sheet.write')
  async save(
    @Param() params: SheetParams,
    @Body() form: Record<string, unknown>,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = await this.presenter.visit(actor, params, request, reply);
    return this.saveAll(visit, form, () => this.presenter.goTo(visit, '', 'Đã lưu nháp.'));
  }

  /** "Kiểm tra và nộp": saves, then looks at everything once more. */
  @Post(':agency/kiem-tra')
  @Allow('sheet.write')
  async saveAndCheck(
    @Param() params: SheetParams,
    @Body() form: Record<string, unknown>,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = await this.presenter.visit(actor, params, request, reply);
    return this.saveAll(visit, form, () => this.presenter.goTo(visit, '/kiem-tra'));
  }

  private async saveAll(visit: Visit, form: unknown, whenSaved: () => FastifyReply): Promise<FastifyReply> {
    const drafts = readForm(form);
    if (drafts instanceof InvalidInput) {
      const text = `${[drafts.message, ...drafts.violations.map(sentenceOf)].join(' ')}${unreadText(form)}`;
      return this.presenter.show(visit, { status: drafts.status, notice: { kind: 'bad', text } });
    }
    try {
      const outcomes = await this.scoring.saveAll(visit.actor, visit.place, visit.agencyCode, drafts);
      if (![...outcomes.values()].some(isRefused)) return await whenSaved();
      return await this.showRefused(visit, drafts, outcomes);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      const sheet = await this.sheets.read(visit.actor, visit.place, visit.agencyCode);
      const text = `${error.message}${unsavedText(sheet, drafts)}`;
      return this.presenter.show(visit, { status: 409, notice: { kind: 'bad', text } });
    }
  }

  /** The rows that were refused as they were typed; what has no row any more in the notice. */
  private async showRefused(
    visit: Visit,
    drafts: readonly FormDraft[],
    outcomes: ReadonlyMap<string, RowOutcome>,
  ): Promise<FastifyReply> {
    const sheet = await this.sheets.read(visit.actor, visit.place, visit.agencyCode);
    const refused = drafts.filter(({ code }) => isRefused(outcomes.get(code)));
    const lost = refused.filter(({ code }) => criterionOf(sheet, code) === undefined);
    const text = `${unknownCriteriaSentence(lost.map(({ code }) => code))}${unsavedText(sheet, lost)}`;
    const invalid = [...outcomes.values()].some(({ kind }) => kind === 'invalid');
    return this.presenter.show(visit, {
      status: invalid ? 422 : 409,
      lines: { typed: typedRows(sheet, refused, outcomes) },
      ...(lost.length === 0 ? {} : { notice: { kind: 'bad', text } }),
    });
  }
}

function readForm(form: unknown): FormDraft[] | InvalidInput {
  try {
    return draftsOf(form);
  } catch (error) {
    if (error instanceof InvalidInput) return error;
    throw error;
  }
}

function isRefused(outcome: RowOutcome | undefined): boolean {
  return outcome?.kind === 'invalid' || outcome?.kind === 'stale' || outcome?.kind === 'unknown';
}

/** The rows that could not be stored and are still there, as they were typed. */
function typedRows(
  sheet: Sheet,
  drafts: readonly FormDraft[],
  outcomes: ReadonlyMap<string, RowOutcome>,
): Map<string, TypedRow> {
  const rows = drafts.flatMap((draft): [string, TypedRow][] => {
    const outcome = outcomes.get(draft.code);
    const criterion = criterionOf(sheet, draft.code);
    if (criterion === undefined || (outcome?.kind !== 'invalid' && outcome?.kind !== 'stale')) return [];
    return [[draft.code, typedRowOf(criterion, draft, outcome)]];
  });
  return new Map(rows);
}
