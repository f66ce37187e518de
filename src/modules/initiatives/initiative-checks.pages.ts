import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  CHECK_YEAR_FIELD,
  checkReasonId,
  type InitiativeCheckRow,
  InitiativeChecksPage,
} from '../../../templates/pages/initiatives/checks';
import { formatInstant } from '../../text/date';
import { type Actor, Allow, CurrentActor, may } from '../../platform/access';
import { Clock } from '../../platform/clock';
import { NotFound } from '../../platform/errors';
import { type FormOutcome, refusedForm, requiredReason, typedText, UNSENT } from '../../platform/forms';
import { Pages } from '../../platform/web';
import type { InitiativeCheck } from './initiative-check';
import { InitiativeChecks } from './initiative-checks.service';
import { InitiativeCheckWithdrawalFields } from './initiatives.dto';
import { readCheckYear } from './initiatives.fields';

interface Visit {
  readonly actor: Actor;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** What was refused: the agency whose form it was and what was typed. */
interface Refused {
  readonly agency: string;
  readonly reason: string;
  readonly outcome: FormOutcome;
}

/** "Xác nhận đủ sáng kiến": whether the list of initiatives of an agency is complete until the end of a year. */
@ApiExcludeController()
@Controller('sang-kien/xac-nhan')
export class InitiativeChecksPages {
  constructor(
    private readonly checks: InitiativeChecks,
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('initiative.read')
  page(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('nam') year?: string,
  ): Promise<FastifyReply> {
    return this.show({ actor, request, reply }, typedText(year) || this.clock.today().slice(0, 4), null);
  }

  @Post(':year/:agency')
  @Allow('initiative.write')
  confirm(
    @Param('year') year: string,
    @Param('agency') agency: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = { actor, request, reply };
    return this.save(visit, { year, agency, reason: '' }, 'Đã xác nhận ghi đủ sáng kiến.', () =>
      this.checks.confirm(actor, agency, readCheckYear(year)),
    );
  }

  @Post(':year/:agency/bo')
  @Allow('initiative.write')
  withdraw(
    @Param('year') year: string,
    @Param('agency') agency: string,
    @Body() fields: InitiativeCheckWithdrawalFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const reason = typedText(fields.reason);
    return this.save({ actor, request, reply }, { year, agency, reason }, 'Đã bỏ xác nhận.', () =>
      this.checks.withdraw(actor, agency, readCheckYear(year), requiredReason(reason)),
    );
  }

  private async save(
    visit: Visit,
    { year, agency, reason }: { readonly year: string; readonly agency: string; readonly reason: string },
    text: string,
    work: () => Promise<void>,
  ): Promise<FastifyReply> {
    try {
      await work();
      const path = `/sang-kien/xac-nhan?nam=${encodeURIComponent(year)}`;
      return await this.pages.redirect(visit.request, visit.reply, path, { kind: 'ok', text });
    } catch (error) {
      if (error instanceof NotFound) throw error;
      const reasonId = checkReasonId(agency);
      const fieldIds = { reason: reasonId, year: CHECK_YEAR_FIELD };
      const outcome = refusedForm(error, { formId: reasonId, fieldIds, elsewhere: CHECK_YEAR_FIELD });
      return this.show(visit, year, { agency, reason, outcome });
    }
  }

  private async show(visit: Visit, typedYear: string, refused: Refused | null): Promise<FastifyReply> {
    const { actor, request, reply } = visit;
    const { errors, status } = refused?.outcome ?? UNSENT;
    const year = readCheckYear(typedYear);
    const checks = await this.checks.list(actor, year);
    const frame = await this.pages.frame(request, reply, { title: 'Xác nhận đủ sáng kiến', section: 'people' });
    const rows = checks.map((check) => rowOf(actor, check, refused));
    return this.pages.send(reply, InitiativeChecksPage({ frame, year, rows, errors }), status);
  }
}

function rowOf(actor: Actor, check: InitiativeCheck, refused: Refused | null): InitiativeCheckRow {
  const { agencyId, agencyCode, agencyName, year, confirmedBy, confirmedAt } = check;
  return {
    ...{ agencyCode, agencyName, until: year },
    confirmed: confirmedAt === null ? '' : `${confirmedBy ?? ''}, ${formatInstant(confirmedAt)}`,
    mayWrite: may(actor, 'initiative.write', { agencyId }),
    reason: refused?.agency === agencyCode ? refused.reason : '',
  };
}
