import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SheetListPage } from '../../../templates/pages/sheets/sheet-list';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { Conflict } from '../../platform/errors';
import { Pages } from '../../platform/web';
import { PlacesService } from '../blocs';
import type { Sheet } from './sheet';
import type { RowOutcome } from './sheet-scoring.service';
import { SheetScoringService } from './sheet-scoring.service';
import { draftsOf, type FormDraft, unsavedText } from './sheet-forms';
import type { TypedRow } from './sheet-lines.view';
import { listView } from './sheet-list.view';
import { SheetPresenter, type Visit } from './sheet-presenter';
import { typedRowOf } from './sheet-typed.view';
import { sheetPath } from './sheet.view';
import { SheetParams } from './sheets.dto';
import { mayCompare } from './sheets.policy';
import { leafOf, SheetsService } from './sheets.service';

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
    const drafts = draftsOf(form);
    try {
      const outcomes = await this.scoring.saveAll(visit.actor, visit.place, visit.agencyCode, drafts);
      if (![...outcomes.values()].some(isRefused)) return await whenSaved();
      const typed = typedRows(await this.sheets.read(visit.actor, visit.place, visit.agencyCode), drafts, outcomes);
      const invalid = [...outcomes.values()].some(({ kind }) => kind === 'invalid');
      return await this.presenter.show(visit, { status: invalid ? 422 : 409, lines: { typed } });
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      const sheet = await this.sheets.read(visit.actor, visit.place, visit.agencyCode);
      const text = `${error.message}${unsavedText(sheet, drafts)}`;
      return this.presenter.show(visit, { status: 409, notice: { kind: 'bad', text } });
    }
  }
}

type Refused = Extract<RowOutcome, { kind: 'invalid' | 'stale' }>;

function isRefused(outcome: RowOutcome): outcome is Refused {
  return outcome.kind === 'invalid' || outcome.kind === 'stale';
}

/** The rows that could not be stored, as they were typed. */
function typedRows(
  sheet: Sheet,
  drafts: readonly FormDraft[],
  outcomes: ReadonlyMap<string, RowOutcome>,
): Map<string, TypedRow> {
  const rows = drafts.flatMap((draft): [string, TypedRow][] => {
    const outcome = outcomes.get(draft.code);
    if (outcome === undefined || !isRefused(outcome)) return [];
    return [[draft.code, typedRowOf(leafOf(sheet, draft.code), draft, outcome)]];
  });
  return new Map(rows);
}
