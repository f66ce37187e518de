import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RemindersPage } from '../../../../templates/pages/home/reminders';
import { REMINDER_KINDS } from '../../../text/notices/reminders';
import { sentenceOf } from '../../../text/vi';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { Clock } from '../../../platform/clock';
import { InvalidInput } from '../../../platform/errors';
import { fieldOf, type FormBody, Pages } from '../../../platform/web';
import { RemindersService } from './reminders.service';
import { outcomeText, remindersPath, remindersProps, type TypedReminder } from './reminders.view';

interface Visit {
  readonly actor: Actor;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly bloc: string;
  readonly period: string;
}

/** Who did what was due, and reminders to those who have not. */
@ApiExcludeController()
@Controller('khoi/:bloc/:period/don-doc')
export class RemindersPages {
  constructor(
    private readonly reminders: RemindersService,
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('reminder.send')
  board(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return this.show({ actor, request, reply, bloc, period }, null, 200);
  }

  @Post()
  @Allow('reminder.send')
  async send(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() form: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const kind = REMINDER_KINDS.find((name) => name === fieldOf(form, 'kind')) ?? null;
    const text = fieldOf(form, 'text');
    const agencyCodes = fieldOf(form, 'all') === '' ? [fieldOf(form, 'agency')] : null;
    try {
      const outcome = await this.reminders.send(actor, bloc, period, { kind, agencyCodes, text });
      const notice = { kind: outcome.sent.length > 0 ? 'ok' : 'warn', text: outcomeText(outcome) } as const;
      const address = `${remindersPath(outcome.place)}${kind === null ? '' : `#viec-${kind}`}`;
      return await this.pages.redirect(request, reply, address, notice);
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      const message = error.violations.map(sentenceOf).join(' ');
      return this.show({ actor, request, reply, bloc, period }, { kind: kind ?? '', text, message }, error.status);
    }
  }

  private async show(visit: Visit, typed: TypedReminder | null, status: number) {
    const { actor, request, reply, bloc, period } = visit;
    const board = await this.reminders.board(actor, bloc, period);
    const frame = await this.pages.frame(request, reply, {
      title: 'Đôn đốc',
      section: 'overview',
      place: { blocCode: board.place.bloc.code, periodCode: board.place.period.code },
    });
    return this.pages.send(reply, RemindersPage(remindersProps(frame, board, this.clock.today(), typed)), status);
  }
}
