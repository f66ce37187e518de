import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { NoticeKind } from '../../../templates/layout/frame';
import type { FormError } from '../../../templates/components/error-summary';
import { SheetPage } from '../../../templates/pages/sheets/sheet';
import { SheetCheckPage } from '../../../templates/pages/sheets/sheet-check';
import type { Actor } from '../../platform/access';
import { Clock } from '../../platform/clock';
import { Pages } from '../../platform/web';
import { type BlocPlace, DeadlinesService, PlacesService } from '../blocs';
import { TasksService, type TaskWithState } from '../tasks';
import type { Sheet } from './sheet';
import { checkView } from './sheet-check.view';
import type { LineContext } from './sheet-lines.view';
import { sheetPath } from './sheet-paths';
import { type Reading, sheetView } from './sheet.view';
import type { SheetParams } from './sheets.dto';
import { SheetsService } from './sheets.service';

/** A request of a person about one sheet. */
export interface Visit {
  readonly actor: Actor;
  readonly place: BlocPlace;
  readonly agencyCode: string;
  /** Address of the sheet. */
  readonly path: string;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

type Notice = { readonly kind: NoticeKind; readonly text: string };

/** What an answer shows beside the sheet as it is stored. */
export interface Shown {
  readonly status?: number;
  readonly notice?: Notice;
  readonly lines?: Omit<LineContext, 'basePath' | 'tasks'>;
  readonly errors?: readonly FormError[];
  readonly returnReason?: string;
}

/** Shows sheets: gathers what their pages need and sends them. */
@Injectable()
export class SheetPresenter {
  constructor(
    private readonly sheets: SheetsService,
    private readonly places: PlacesService,
    private readonly deadlines: DeadlinesService,
    private readonly tasks: TasksService,
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  /** The place of a request, for those who may read sheets in it. NotFound otherwise. */
  async visit(actor: Actor, params: SheetParams, request: FastifyRequest, reply: FastifyReply): Promise<Visit> {
    const place = await this.places.find(actor, params.bloc, params.period, 'sheet.read');
    const agencyCode = params.agency;
    return { actor, place, agencyCode, request, reply, path: sheetPath(place, agencyCode) };
  }

  /** For whom and when something of a place is shown. */
  async reading(actor: Actor, place: BlocPlace): Promise<Reading> {
    const deadlines = await this.deadlines.list(place);
    return { actor, now: this.clock.now(), deadline: deadlines.find(({ kind }) => kind === 'self_score') ?? null };
  }

  /** The sheet with what its page and its fragments are made of. */
  async find({ actor, place, agencyCode }: Visit): Promise<{ sheet: Sheet; reading: Reading; tasks: TaskWithState[] }> {
    const sheet = await this.sheets.read(actor, place, agencyCode);
    const known = sheet.tasks.map(({ task }) => task);
    const tasks = known.length > 0 ? known : await this.tasks.statesOf(place, { agencyId: sheet.member.agencyId });
    return { sheet, tasks, reading: await this.reading(actor, place) };
  }

  /** Sends the page of the sheet. */
  async show(visit: Visit, shown: Shown = {}): Promise<FastifyReply> {
    const { sheet, reading, tasks } = await this.find(visit);
    const { lines, errors, returnReason, notice, status } = shown;
    const view = sheetView(sheet, reading, { ...lines, tasks });
    const extras = { ...(errors ? { errors } : {}), ...(returnReason === undefined ? {} : { returnReason }) };
    const frame = await this.frame(visit, `Phiếu tự chấm điểm: ${sheet.member.name}`, notice);
    return this.pages.send(visit.reply, SheetPage({ frame, ...view, ...extras }), status);
  }

  /** Sends the last look before sending; the sheet itself when the reader has no step to take now. */
  async check(visit: Visit, shown: Shown & { readonly attestationError?: string } = {}): Promise<FastifyReply> {
    const sheet = await this.sheets.read(visit.actor, visit.place, visit.agencyCode);
    const view = checkView(sheet, await this.reading(visit.actor, visit.place));
    if (view === null) return this.show(visit, shown);
    const { attestationError, notice, status } = shown;
    const frame = await this.frame(visit, `Kiểm tra phiếu: ${sheet.member.name}`, notice);
    const extras = attestationError === undefined ? {} : { attestationError };
    return this.pages.send(visit.reply, SheetCheckPage({ frame, ...view, ...extras }), status);
  }

  /** Goes on to the sheet, or to a place in it, and says there what happened. */
  goTo({ request, reply, path }: Visit, rest = '', text?: string): FastifyReply {
    return this.pages.redirect(request, reply, `${path}${rest}`, text === undefined ? undefined : { kind: 'ok', text });
  }

  private frame({ request, reply, place }: Visit, title: string, notice?: Notice) {
    const where = { blocCode: place.bloc.code, periodCode: place.period.code };
    return this.pages.frame(request, reply, { title, section: 'sheets', place: where, ...(notice ? { notice } : {}) });
  }
}

/** Whether a script asks and puts a part of a page in its place. */
export function isFragmentRequest(request: FastifyRequest): boolean {
  return request.headers['hx-request'] === 'true';
}
