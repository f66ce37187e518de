import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { InvalidInput } from '../../platform/errors';
import { attachment, receiveUpload } from '../../platform/files';
import { requiredReason } from '../../platform/forms';
import { LARGEST_FILE, Pages } from '../../platform/web';
import { removalFormId, SHARED_FORM_ID } from './candidate.view';
import { DossiersService } from './dossiers.service';
import { sentForm } from './proposal-forms';
import { ProposalPresenter, type ProposalVisit } from './proposal-presenter';
import { candidatePath, proposalPath } from './proposal-sentences';
import { RemovalFields } from './proposals.dto';
import { readRemoval } from './proposals.fields';
import { ProposalsService } from './proposals.service';

/** Files of dossiers: opened, added for the whole proposal, taken out with a reason. */
@ApiExcludeController()
@Controller('de-nghi/:code/tep')
export class ProposalFilesPages {
  constructor(
    private readonly proposals: ProposalsService,
    private readonly dossiers: DossiersService,
    private readonly presenter: ProposalPresenter,
    private readonly pages: Pages,
  ) {}

  @Get(':item')
  @Allow('proposal.read')
  async open(
    @Param('code') code: string,
    @Param('item') item: string,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { file, content } = await this.dossiers.open(await this.proposals.find(actor, code), item);
    return reply
      .type(file.mediaType)
      .header('content-length', file.size)
      .header('content-disposition', attachment(file.name))
      .header('cache-control', 'private, no-cache')
      .send(content);
  }

  @Post()
  @Allow('proposal.read')
  async attach(
    @Param('code') code: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const found = await this.proposals.find(actor, code);
    const { fields, files, refused } = await receiveUpload(request, LARGEST_FILE);
    const visit = { actor, request, reply, code };
    return this.save(visit, null, SHARED_FORM_ID, fields, 'Đã gửi tệp chung.', async () => {
      if (refused) throw refused;
      if (files.length === 0) {
        throw new InvalidInput([{ code: 'required', place: 'file', parameters: { label: 'tệp' } }]);
      }
      const place = { candidateId: null, componentCode: fields['component'] ?? '', note: fields['note'] ?? '' };
      for (const file of files) await this.dossiers.attach(actor, found, file, place);
    });
  }

  @Post(':item/go')
  @Allow('proposal.read')
  async remove(
    @Param('code') code: string,
    @Param('item') item: string,
    @Body() fields: RemovalFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const found = await this.proposals.find(actor, code);
    const candidate = typeof fields.candidate === 'string' && fields.candidate !== '' ? fields.candidate : null;
    const visit = { actor, request, reply, code };
    return this.save(visit, candidate, removalFormId(item), fields, 'Đã gỡ tệp khỏi hồ sơ.', () =>
      this.dossiers.remove(actor, found, item, requiredReason(readRemoval(fields))),
    );
  }

  /** Goes back to the page that the form stands on; a refusal shows it again with everything typed. */
  private async save(
    visit: ProposalVisit,
    candidate: string | null,
    formId: string,
    fields: object,
    text: string,
    work: () => Promise<unknown>,
  ): Promise<FastifyReply> {
    const { request, reply, code } = visit;
    const back = candidate === null ? proposalPath({ code }) : candidatePath({ code }, candidate);
    try {
      await work();
      return await this.pages.redirect(request, reply, back, { kind: 'ok', text });
    } catch (error) {
      const sent = sentForm(error, formId, fields);
      return candidate === null
        ? this.presenter.showProposal(visit, sent)
        : this.presenter.showCandidate(visit, candidate, sent);
    }
  }
}
