import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { gridAddress, TaskGridPage } from '../../../../templates/pages/tasks/grid';
import { parseDate } from '../../../text/date';
import { sentenceOf } from '../../../text/vi';
import { type Actor, Allow, CurrentActor, may } from '../../../platform/access';
import { InvalidInput, NotFound } from '../../../platform/errors';
import { fieldOf, type FormBody, Pages } from '../../../platform/web';
import { accessPlace } from '../../blocs';
import { cellKeyOf } from './grid';
import { cellDraftOfForm } from './grid.drafts';
import { changedCells, type RefusedCell, refusalOf, viewOf } from './grid-form';
import { GridService } from './grid.service';
import { cellNote, cellText, fieldText, type GridOutcome, gridPath, gridProps, isBehind } from './grid.view';

/** The grid of a bloc's tasks: read, filled in cell by cell with a script, or sent as one form without. */
@ApiExcludeController()
@Controller('khoi/:bloc/:period/luoi-nhiem-vu')
export class GridPages {
  constructor(
    private readonly grids: GridService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Allow('task.read')
  async grid(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const query = request.query as FormBody;
    const dayTyped = fieldOf(query, 'ngay').trim();
    const where = { bloc, period, query };
    try {
      return await this.show({ actor, request, reply }, where, { refused: [] }, 200);
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      // Every other day of the address opens the day of the place, with the sentence at the field.
      const [violation] = error.violations;
      const dayError = violation ? sentenceOf(violation) : error.message;
      const without = { ...where, query: { ...query, ngay: '' } };
      return this.show({ actor, request, reply }, without, { refused: [], dayTyped, dayError }, error.status);
    }
  }

  /** One cell, from the script of the page; the answer is JSON as templates/assets/grid.js says. */
  @Post('o')
  @Allow('task.fill')
  async saveCell(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() form: FormBody,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ) {
    const key = cellKeyOf(fieldOf(form, 'cell'));
    try {
      if (!key) throw new NotFound('Không có ô này trong bảng.');
      const sent = { value: fieldOf(form, 'value'), day: fieldOf(form, 'ngay'), version: fieldOf(form, 'version') };
      const { cell, task } = await this.grids.save(actor, bloc, period, cellDraftOfForm(key, sent), 'screen');
      return await reply.status(200).send({
        value: fieldText(cell, key.field),
        version: cell.version,
        note: cellNote(cell, task, key.field),
        mark: key.field === 'actual' && isBehind(task) ? 'warn' : '',
      });
    } catch (error) {
      const { message, status, conflict } = refusalOf(error);
      const both = conflict &&
        key && {
          value: fieldText(conflict.stored, key.field),
          version: conflict.stored.version,
          stored: cellText(conflict.stored, conflict.task, key.field),
          note: cellNote(conflict.stored, conflict.task, key.field),
        };
      return reply.status(status).send({ message, detail: message, ...(both ? { conflict: both } : {}) });
    }
  }

  /** The whole grid, from a browser without scripts: each changed cell on its own, refused ones come back as typed. */
  @Post()
  @Allow('task.fill')
  async saveAll(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() form: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const refused: (RefusedCell & { readonly status: number })[] = [];
    const changed = changedCells(form);
    for (const { key, value, version } of changed) {
      try {
        const draft = cellDraftOfForm(key, { value, day: fieldOf(form, 'ngay'), version });
        await this.grids.save(actor, bloc, period, draft, 'screen');
      } catch (error) {
        refused.push({ key, typed: value, ...refusalOf(error) });
      }
    }
    if (refused.length > 0) {
      const status = refused.some(({ conflict }) => conflict !== null) ? 409 : (refused[0]?.status ?? 422);
      return this.show({ actor, request, reply }, { bloc, period, query: form }, { refused }, status);
    }
    const grid = await this.grids.read(actor, bloc, period, viewOf(form), parseDate(fieldOf(form, 'ngay')));
    const text = changed.length === 0 ? 'Không có ô nào thay đổi.' : `Đã lưu ${String(changed.length)} ô.`;
    const address = gridAddress(gridPath(grid), grid.view, fieldOf(form, 'ngay'));
    return this.pages.redirect(request, reply, address, { kind: 'ok', text });
  }

  private async show(
    { actor, request, reply }: { actor: Actor; request: FastifyRequest; reply: FastifyReply },
    { bloc, period, query }: { bloc: string; period: string; query: FormBody },
    outcome: GridOutcome,
    status: number,
  ) {
    const typed = fieldOf(query, 'ngay').trim();
    const day = typed === '' ? null : parseDate(typed);
    if (typed !== '' && day === null) throw new InvalidInput([{ code: 'not_a_date', place: 'day' }]);
    const grid = await this.grids.read(actor, bloc, period, viewOf(query), day);
    const frame = await this.pages.frame(request, reply, {
      title: 'Bảng tiến độ nhiệm vụ',
      section: 'tasks',
      place: { blocCode: grid.place.bloc.code, periodCode: grid.place.period.code },
    });
    const mayRemind = may(actor, 'reminder.send', accessPlace(grid.place));
    return this.pages.send(reply, TaskGridPage(gridProps(frame, grid, outcome, mayRemind)), status);
  }
}
