import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SEND_FILE_FIELDS, SendFilePage } from '../../../../templates/pages/decisions/send-file';
import { formatDate } from '../../../text/date';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { attachment, receiveUpload } from '../../../platform/files';
import { type FormOutcome, refusedForm, UNSENT } from '../../../platform/forms';
import { LARGEST_FILE, Pages } from '../../../platform/web';
import { DecisionFilesService } from './decision-files.service';
import { readDecisionFile } from './decisions.fields';

const FORM = { formId: 'gui-tep', fieldIds: SEND_FILE_FIELDS, elsewhere: SEND_FILE_FIELDS.file };

/** The signed text of a decision: to read, and to send once it has been scanned. */
@ApiExcludeController()
@Controller('quyet-dinh/:id')
export class DecisionFilePages {
  constructor(
    private readonly files: DecisionFilesService,
    private readonly pages: Pages,
  ) {}

  @Get('tep')
  @Allow('decision.read')
  async file(@Param('id') id: string, @CurrentActor() actor: Actor, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const { file, content } = await this.files.open(actor, id);
    return reply
      .type(file.mediaType)
      .header('content-length', file.size)
      .header('content-disposition', attachment(file.name))
      .header('cache-control', 'private, no-cache')
      .send(content);
  }

  @Get('gui-tep')
  @Allow('decision.issue')
  form(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.show(actor, id, request, reply, '', UNSENT);
  }

  @Post('gui-tep')
  @Allow('decision.issue')
  async send(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    await this.files.find(actor, id);
    const { fields, files, refused } = request.isMultipart()
      ? await receiveUpload(request, LARGEST_FILE)
      : { fields: {}, files: [], refused: null };
    try {
      if (refused) throw refused;
      await this.files.add(actor, id, { ...readDecisionFile(fields), file: files[0] });
      const notice = { kind: 'ok', text: 'Đã lưu tệp quyết định.' } as const;
      return await this.pages.redirect(request, reply, `/quyet-dinh/${id}`, notice);
    } catch (error) {
      return this.show(actor, id, request, reply, fields['reason'] ?? '', refusedForm(error, FORM));
    }
  }

  private async show(
    actor: Actor,
    id: string,
    request: FastifyRequest,
    reply: FastifyReply,
    reason: string,
    outcome: FormOutcome,
  ): Promise<FastifyReply> {
    const decision = await this.files.find(actor, id);
    const earlier = await this.files.nameOf(id);
    const frame = await this.pages.frame(request, reply, {
      ...{ title: 'Gửi tệp quyết định', section: 'honours', errorCount: outcome.errors.length },
    });
    const decisionText = `Quyết định số ${decision.number} ngày ${formatDate(decision.decidedOn)}`;
    const { version } = decision;
    const page = SendFilePage({
      ...{ frame, path: `/quyet-dinh/${id}`, decisionText, earlier, version, reason, errors: outcome.errors },
    });
    return this.pages.send(reply, page, outcome.status);
  }
}
