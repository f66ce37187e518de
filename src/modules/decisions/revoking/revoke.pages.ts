import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { REVOKE_FIELDS, RevokePage, type RevokeValues } from '../../../../templates/pages/decisions/revoke';
import { REVOCATION_GROUNDS } from '../../../domain/commendation/revocation';
import { formatDate } from '../../../text/date';
import { revocationGroundWords } from '../../../text/words/decisions';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { receiveUpload, type ReceivedUpload } from '../../../platform/files';
import { type FormOutcome, refusedForm, UNSENT } from '../../../platform/forms';
import { LARGEST_FILE, Pages } from '../../../platform/web';
import { DecisionsService } from '../record/decisions.service';
import { readRevocation } from './revocations.fields';
import { RevocationsService } from './revocations.service';

const NO_UPLOAD: ReceivedUpload = { fields: {}, files: [], refused: null };
const FORM = { formId: 'van-ban', fieldIds: REVOKE_FIELDS, elsewhere: REVOKE_FIELDS.number };

/** The form that records a decision to revoke honours of a decision. */
@ApiExcludeController()
@Controller('quyet-dinh/:id/huy-bo')
export class RevokePages {
  constructor(
    private readonly revocations: RevocationsService,
    private readonly decisions: DecisionsService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Allow('honour.revoke')
  form(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.show(actor, id, request, reply, {}, UNSENT);
  }

  @Post()
  @Allow('honour.revoke')
  async revoke(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const upload = request.isMultipart() ? await receiveUpload(request, LARGEST_FILE) : NO_UPLOAD;
    try {
      if (upload.refused) throw upload.refused;
      const draft = readRevocation(upload.fields);
      await this.revocations.revoke(actor, id, chosen(upload.fields), draft, upload.files[0] ?? null);
      const text = 'Đã ghi quyết định hủy bỏ. Kiểm tra các việc phải thu hồi và phải xem lại dưới đây.';
      return await this.pages.redirect(request, reply, '/quyet-dinh/huy-bo', { kind: 'ok', text });
    } catch (error) {
      return this.show(actor, id, request, reply, upload.fields, refusedForm(error, FORM));
    }
  }

  private async show(
    actor: Actor,
    id: string,
    request: FastifyRequest,
    reply: FastifyReply,
    fields: Readonly<Record<string, string>>,
    outcome: FormOutcome,
  ): Promise<FastifyReply> {
    const { decision, honours } = await this.decisions.read(actor, id);
    const ticked = chosen(fields);
    const frame = await this.pages.frame(request, reply, {
      ...{ title: 'Hủy bỏ khen thưởng', section: 'honours', errorCount: outcome.errors.length },
    });
    const text = (name: keyof RevokeValues, usual = ''): string => fields[name] ?? usual;
    const page = RevokePage({
      ...{ frame, path: `/quyet-dinh/${id}`, errors: outcome.errors },
      decisionText: `Quyết định số ${decision.number} ngày ${formatDate(decision.decidedOn)}`,
      honours: honours
        .filter(({ revokedOn }) => revokedOn === null)
        .map((honour) => ({
          id: honour.id,
          label: `${honour.recipientName} – ${honour.awardName}`,
          isChosen: ticked.includes(honour.id),
        })),
      grounds: REVOCATION_GROUNDS.map((value) => ({ value, label: revocationGroundWords[value] })),
      values: {
        ...{ number: text('number'), decidedOn: text('decidedOn'), signerName: text('signerName') },
        ...{
          issuingBody: text('issuingBody', decision.issuingBody),
          signerTitle: text('signerTitle', decision.signerTitle),
        },
        ...{ ground: text('ground', 'fraud'), reason: text('reason') },
      },
    });
    return this.pages.send(reply, page, outcome.status);
  }
}

function chosen(fields: Readonly<Record<string, string>>): string[] {
  return Object.keys(fields).flatMap((name) => (name.startsWith('honour-') ? [name.slice('honour-'.length)] : []));
}
