import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SheetAppraisalPage } from '../../../../templates/pages/appraisals/sheet-appraisal';
import type { Actor } from '../../../platform/access';
import { Pages } from '../../../platform/web';
import { type BlocPlace, PlacesService } from '../../blocs';
import { appraisalPath } from '../../sheets';
import { AppraisalService } from './appraisal.service';
import { placeOf } from './board.view';
import { type SheetAppraisalContext, sheetAppraisalView } from './sheet-appraisal.view';

/** A request of a person about the appraisal of one sheet. */
export interface AppraisalVisit {
  readonly actor: Actor;
  readonly place: BlocPlace;
  readonly agency: string;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** What an answer shows beside the sheet as it is stored. */
export interface AppraisalShown extends Omit<SheetAppraisalContext, 'actor'> {
  readonly status?: number;
  readonly notice?: string;
}

/** Shows the appraisal of one sheet. */
@Injectable()
export class SheetAppraisalPresenter {
  constructor(
    private readonly appraisals: AppraisalService,
    private readonly places: PlacesService,
    private readonly pages: Pages,
  ) {}

  /** The place of a request, for those who may read the appraisals in it. NotFound otherwise. */
  async visit(
    actor: Actor,
    params: { readonly bloc: string; readonly period: string; readonly agency: string },
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<AppraisalVisit> {
    const place = await this.places.find(actor, params.bloc, params.period, 'appraisal.read');
    return { actor, place, agency: params.agency, request, reply };
  }

  async show(visit: AppraisalVisit, shown: AppraisalShown = {}): Promise<FastifyReply> {
    const { actor, place, request, reply } = visit;
    const { status, notice, ...context } = shown;
    const appraisal = await this.appraisals.sheet(actor, place, visit.agency);
    const frame = await this.pages.frame(request, reply, {
      title: `Thẩm định phiếu: ${appraisal.sheet.member.name}`,
      section: 'appraisal',
      place: placeOf(place),
      ...(notice === undefined ? {} : { notice: { kind: 'bad', text: notice } }),
    });
    const view = sheetAppraisalView(appraisal, { actor, ...context });
    return this.pages.send(reply, SheetAppraisalPage({ frame, ...view }), status);
  }

  /** Goes on to the sheet, or to a place in it, and says there what happened. */
  goTo({ place, agency, request, reply }: AppraisalVisit, text: string, rest = ''): FastifyReply {
    const path = `${appraisalPath(place, agency)}${rest}`;
    return this.pages.redirect(request, reply, path, { kind: 'ok', text });
  }
}
