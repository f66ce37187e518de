import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BoardPage } from '../../../../templates/pages/appraisals/board';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { Conflict, InvalidInput, NotFound } from '../../../platform/errors';
import { fieldOf, type FormBody, Pages } from '../../../platform/web';
import { type BlocPlace, PlacesService } from '../../blocs';
import { appraisalPath } from '../../sheets';
import { DeadlineTexts } from '../deadline-texts';
import { AppraisalService } from './appraisal.service';
import { AppraisalStepsService } from './appraisal-steps.service';
import { cellKey, cellOfKey, type ChangedPoints, changedPoints, refusalOf, type RefusedPoints } from './board-form';
import { boardView, changedParts, noteOf, placeOf, titleOf } from './board.view';
import { isContested } from './appraised-criteria';
import { ProposalsService } from './proposals.service';
import { countsText } from './proposal-texts';
import { appraisedText, draftOfTyped } from './typed-points';

interface Visit {
  readonly actor: Actor;
  readonly place: BlocPlace;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** The queue and the grid of an appraisal: read, filled in cell by cell with a script, or sent as one form without. */
@ApiExcludeController()
@Controller('khoi/:bloc/:period/tham-dinh')
export class BoardPages {
  constructor(
    private readonly appraisals: AppraisalService,
    private readonly proposals: ProposalsService,
    private readonly steps: AppraisalStepsService,
    private readonly places: PlacesService,
    private readonly deadlines: DeadlineTexts,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Allow('appraisal.read')
  async board(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'appraisal.read');
    return this.show({ actor, place, request, reply });
  }

  /** One cell, from the script of the page; the answer is JSON as templates/assets/grid.js says. */
  @Post('o')
  @Allow('appraisal.write')
  async saveCell(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() form: FormBody,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'appraisal.write');
    const cell = cellOfKey(fieldOf(form, 'cell'));
    try {
      if (cell === null) throw new NotFound('Không có ô này trong bảng.');
      const reason = typeof form['reason'] === 'string' ? form['reason'] : undefined;
      const version = versionOf(fieldOf(form, 'version'));
      await this.save(actor, place, { ...cell, key: '', value: fieldOf(form, 'value'), reason, version });
      return await this.answer(actor, place, cell, reply);
    } catch (error) {
      const { message, status, needsReason, stored } = refusalOf(error);
      const both = stored === null || cell === null ? {} : { conflict: await this.conflictOf(actor, place, cell) };
      return reply.status(status).send({ message, detail: message, needsReason, ...both });
    }
  }

  /** The whole grid, from a browser without scripts: each changed cell on its own, refused ones come back as typed. */
  @Post('luu')
  @Allow('appraisal.write')
  async saveAll(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() form: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'appraisal.write');
    const changed = changedPoints(form);
    const refused: RefusedPoints[] = [];
    for (const cell of changed) {
      try {
        await this.save(actor, place, cell);
      } catch (error) {
        refused.push(await this.refusedOf(actor, place, cell, error));
      }
    }
    if (refused.length > 0) {
      const status = refused.some(({ conflict }) => conflict !== null) ? 409 : (refused[0]?.status ?? 422);
      return this.show({ actor, place, request, reply }, refused, status);
    }
    const text = changed.length === 0 ? 'Không có ô nào thay đổi.' : `Đã lưu ${changed.length} ô.`;
    return this.pages.redirect(request, reply, appraisalPath(place), { kind: 'ok', text });
  }

  /** "Cho điểm theo đề xuất": everything, a column, a row or one cell. */
  @Post('theo-de-xuat')
  @Allow('appraisal.write')
  async follow(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() form: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'appraisal.write');
    const [kind = '', name = ''] = fieldOf(form, 'pham-vi').split(/:(.*)/s);
    const cell = kind === 'o' ? cellOfKey(name) : null;
    const scope = {
      agency: kind === 'cot' ? name : cell?.agency,
      criterion: kind === 'hang' ? name : cell?.code,
    };
    const counts = await this.proposals.follow(actor, place, scope, 'screen');
    const notice = { kind: 'ok', text: countsText(counts) } as const;
    return this.pages.redirect(request, reply, appraisalPath(place), notice);
  }

  @Post('tiep-nhan')
  @Allow('appraisal.write')
  async takeUp(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() form: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'appraisal.write');
    try {
      await this.steps.take(actor, place, fieldOf(form, 'agency'), 'take_up');
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      return this.show({ actor, place, request, reply }, [], 409, error.message);
    }
    return this.pages.redirect(request, reply, appraisalPath(place), { kind: 'ok', text: 'Đã tiếp nhận phiếu.' });
  }

  private async save(actor: Actor, place: BlocPlace, cell: ChangedPoints): Promise<void> {
    const appraised = (await this.appraisals.sheet(actor, place, cell.agency)).criteria.get(cell.code);
    if (appraised === undefined) throw new NotFound('Không có ô này trong bảng.');
    const typed = draftOfTyped(appraised, cell);
    if ('violation' in typed) throw new InvalidInput([typed.violation]);
    await this.appraisals.save(actor, place, cell.agency, typed.draft, 'screen');
  }

  private async answer(
    actor: Actor,
    place: BlocPlace,
    { agency, code }: { readonly agency: string; readonly code: string },
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const board = await this.appraisals.board(actor, place);
    const appraised = board.sheets.find(({ summary }) => summary.member.code === agency)?.criteria.get(code);
    if (appraised === undefined || board.scheme === null) throw new NotFound('Không có ô này trong bảng.');
    return reply.status(200).send({
      value: appraisedText(appraised),
      version: appraised.stored?.version ?? 0,
      note: noteOf(appraised),
      mark: isContested(appraised, board.scheme.definition) ? 'warn' : '',
      parts: changedParts(board, agency),
    });
  }

  private async conflictOf(actor: Actor, place: BlocPlace, cell: { readonly agency: string; readonly code: string }) {
    const { criteria } = await this.appraisals.sheet(actor, place, cell.agency);
    const appraised = criteria.get(cell.code);
    const value = appraised === undefined ? '' : appraisedText(appraised);
    const stored = value === '' ? 'chưa có điểm' : value;
    return { value, stored, version: appraised?.stored?.version ?? 0, note: appraised ? noteOf(appraised) : '' };
  }

  private async refusedOf(actor: Actor, place: BlocPlace, cell: ChangedPoints, error: unknown): Promise<RefusedPoints> {
    const { message, status, needsReason, stored } = refusalOf(error);
    const member = place.members.find(({ code }) => code === cell.agency);
    const known = member === undefined ? undefined : await this.appraisals.sheet(actor, place, cell.agency);
    const appraised = known?.criteria.get(cell.code);
    const conflict = stored === null ? null : await this.conflictOf(actor, place, cell);
    return {
      key: cellKey(cell.agency, cell.code),
      title: appraised === undefined ? cell.key : titleOf(member?.name ?? '', appraised),
      ...{ typed: cell.value, reason: cell.reason, message, status, needsReason },
      conflict: conflict && { words: conflict.stored, version: conflict.version },
    };
  }

  private async show(
    { actor, place, request, reply }: Visit,
    refused: readonly RefusedPoints[] = [],
    status = 200,
    message?: string,
  ): Promise<FastifyReply> {
    const board = await this.appraisals.board(actor, place);
    const frame = await this.pages.frame(request, reply, {
      title: 'Bảng thẩm định điểm',
      section: 'appraisal',
      place: placeOf(place),
      ...(message === undefined ? {} : { notice: { kind: 'bad', text: message } }),
    });
    const view = boardView(board, { actor, refused, deadlineText: await this.deadlines.of(place, 'appraisal') });
    return this.pages.send(reply, BoardPage({ frame, ...view }), status);
  }
}

function versionOf(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : -1;
}
