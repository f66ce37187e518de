import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OutsideVotesPage } from '../../../templates/pages/proposals/outside-votes';
import { fieldId } from '../../../templates/pages/proposals/proposal-props';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { Conflict, NotFound } from '../../platform/errors';
import { type FormBody, Pages } from '../../platform/web';
import { readChosenRemoval, readOutsideTable } from './outside-votes.fields';
import { OutsideVotesService } from './outside-votes.service';
import { CLEAR_FORM_ID, clearChoices, OUTSIDE_FORM_ID, outsidePath, outsideRows } from './outside-votes.view';
import { formOf, refusedOf, type SentForm, sentForm } from './proposal-forms';
import { ProposalsService } from './proposals.service';

const LIST_CHANGED = 'Danh sách vừa thay đổi sau khi mở trang này. Xem lại các dòng dưới đây rồi lưu lại.';

interface Visit {
  readonly actor: Actor;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly code: string;
}

/** The table in which an agency types what its council counted outside the system. */
@ApiExcludeController()
@Controller('de-nghi/:code/kiem-phieu')
export class OutsideVotesPages {
  constructor(
    private readonly proposals: ProposalsService,
    private readonly votes: OutsideVotesService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Allow('proposal.read')
  table(
    @Param('code') code: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.show({ actor, request, reply, code }, null);
  }

  @Post()
  @Allow('proposal.read')
  async write(
    @Param('code') code: string,
    @Body() fields: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const found = await this.proposals.find(actor, code);
    try {
      const rows = readOutsideTable(fields);
      await this.votes.write(actor, found, rows);
      return await this.pages.redirect(request, reply, outsidePath(found), {
        kind: 'ok',
        text: rows.length === 0 ? 'Chưa ghi dòng nào.' : 'Đã lưu kết quả kiểm phiếu.',
      });
    } catch (error) {
      const ids = Object.fromEntries(Object.keys(fields).map((name) => [name, fieldId(OUTSIDE_FORM_ID, name)]));
      const told = error instanceof NotFound ? new Conflict(LIST_CHANGED) : error;
      return this.show({ actor, request, reply, code }, sentForm(told, OUTSIDE_FORM_ID, fields, ids));
    }
  }

  @Post('xoa')
  @Allow('proposal.read')
  async clear(
    @Param('code') code: string,
    @Body() fields: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const found = await this.proposals.find(actor, code);
    try {
      const { candidateId, version, reason } = readChosenRemoval(fields);
      await this.votes.clear(actor, found, candidateId, version, reason);
      const text = 'Đã xóa kết quả kiểm phiếu của trường hợp này.';
      return await this.pages.redirect(request, reply, outsidePath(found), { kind: 'ok', text });
    } catch (error) {
      const ids = Object.fromEntries(['candidate', 'reason'].map((name) => [name, fieldId(CLEAR_FORM_ID, name)]));
      return this.show({ actor, request, reply, code }, sentForm(error, CLEAR_FORM_ID, fields, ids));
    }
  }

  private async show({ actor, request, reply, code }: Visit, sent: SentForm | null): Promise<FastifyReply> {
    const details = await this.proposals.read(actor, code);
    const { proposal, mayWrite } = details;
    const frame = await this.pages.frame(request, reply, {
      title: 'Kết quả kiểm phiếu ngoài hệ thống',
      section: 'proposals',
    });
    const page = OutsideVotesPage({
      ...{ frame, code, title: proposal.title, isSecret: proposal.isSecret },
      rows: outsideRows(details),
      form: mayWrite ? formOf(OUTSIDE_FORM_ID, outsidePath(proposal), {}, 1, sent) : null,
      clearForm: mayWrite ? formOf(CLEAR_FORM_ID, `${outsidePath(proposal)}/xoa`, {}, 1, sent) : null,
      clearChoices: clearChoices(details),
      refused: refusedOf(sent),
    });
    return this.pages.send(reply, page, sent?.outcome.status ?? 200);
  }
}
