import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RecoveriesPage, recoveryFieldId, type RecoveryRow } from '../../../../templates/pages/decisions/recoveries';
import { formatMoney } from '../../../text/commendation';
import { formatDate } from '../../../text/date';
import { revocationGroundWords } from '../../../text/words/decisions';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { type FormOutcome, refusedForm, UNSENT } from '../../../platform/forms';
import { fieldOf, type FormBody, Pages } from '../../../platform/web';
import { rightsOf } from '../../honours';
import type { Recovery } from './revocation';
import { readRecovery } from './revocations.fields';
import { RevocationsService } from './revocations.service';

/** Revoked honours with what is to be given back, and who has to be looked at again. */
@ApiExcludeController()
@Controller('quyet-dinh/huy-bo')
export class RecoveriesPages {
  constructor(
    private readonly revocations: RevocationsService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Allow('honour.revoke')
  list(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.show(actor, request, reply, null, UNSENT);
  }

  @Post(':honour')
  @Allow('honour.revoke')
  async recover(
    @Param('honour') honourId: string,
    @Body() body: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    try {
      const { version, ...draft } = readRecovery(body);
      await this.revocations.recover(actor, honourId, version, draft);
      return await this.pages.redirect(request, reply, '/quyet-dinh/huy-bo', {
        kind: 'ok',
        text: 'Đã ghi việc thu hồi.',
      });
    } catch (error) {
      const names = ['recovered', 'recoveredOn', 'returnedOn', 'note'];
      const fieldIds = {
        ...Object.fromEntries(names.map((name) => [name, recoveryFieldId(honourId, name)])),
        artefactReturnedOn: recoveryFieldId(honourId, 'returnedOn'),
      };
      const form = { formId: `thu-hoi-${honourId}`, fieldIds, elsewhere: recoveryFieldId(honourId, 'note') };
      return this.show(actor, request, reply, { honourId, body }, refusedForm(error, form));
    }
  }

  private async show(
    actor: Actor,
    request: FastifyRequest,
    reply: FastifyReply,
    typed: { readonly honourId: string; readonly body: FormBody } | null,
    outcome: FormOutcome,
  ): Promise<FastifyReply> {
    const recoveries = await this.revocations.recoveries(actor);
    const affected = await this.revocations.affected(
      actor,
      recoveries.map(({ honourId }) => honourId),
    );
    const frame = await this.pages.frame(request, reply, {
      ...{ title: 'Hủy bỏ, thu hồi', section: 'honours', errorCount: outcome.errors.length },
    });
    const page = RecoveriesPage({
      ...{ frame, rights: rightsOf(actor), errors: outcome.errors, conflict: outcome.conflict },
      rows: recoveries.map((recovery) =>
        recoveryRow(recovery, typed?.honourId === recovery.honourId ? typed.body : null),
      ),
      affected: affected.map(({ href, recipientName, awardName, where }) => ({
        href,
        text: `${recipientName} – ${awardName} (${where})`,
      })),
    });
    return this.pages.send(reply, page, outcome.status);
  }
}

function recoveryRow(recovery: Recovery, typed: FormBody | null): RecoveryRow {
  const { moneyDue, recovered, recoveredOn, artefactDue, artefactReturnedOn } = recovery;
  const day = (date: string | null): string => (date === null ? '' : formatDate(date));
  const value = (name: string, stored: string): string => (typed === null ? stored : fieldOf(typed, name));
  const money =
    moneyDue === 0
      ? 'Chưa chi'
      : `Phải thu ${formatMoney(moneyDue)}, đã thu ${formatMoney(recovered)}${recoveredOn === null ? '' : ` (${day(recoveredOn)})`}`;
  const artefact = artefactDue
    ? artefactReturnedOn === null
      ? 'Phải thu lại'
      : `Đã thu ${day(artefactReturnedOn)}`
    : 'Chưa trao';
  return {
    honourId: recovery.honourId,
    recipientName: recovery.recipientName,
    agencyName: recovery.agencyName,
    awardName: recovery.awardName,
    decisionHref: `/quyet-dinh/${recovery.decisionId}`,
    revocation: `Số ${recovery.revocationNumber} ngày ${day(recovery.revokedOn)}`,
    ground: revocationGroundWords[recovery.ground],
    ...{ money, artefact, hasMoney: moneyDue > 0, hasArtefact: artefactDue },
    isOpen: recovered < moneyDue || (artefactDue && artefactReturnedOn === null),
    values: {
      recovered: value('recovered', recovered === 0 ? '' : String(recovered)),
      recoveredOn: value('recoveredOn', day(recoveredOn)),
      returnedOn: value('returnedOn', day(artefactReturnedOn)),
      note: value('note', recovery.note),
      version: String(recovery.version),
    },
  };
}
