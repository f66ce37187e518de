import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { TextState } from '../../../templates/pages/proposals/text-form';
import { formatClock } from '../../text/date';
import { candidateActionWords } from '../../text/words/proposals';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { StaleWrite } from '../../platform/audit';
import { InvalidInput } from '../../platform/errors';
import { receiveUpload, sendPrinted } from '../../platform/files';
import { LARGEST_FILE, Pages } from '../../platform/web';
import { CandidateMovements } from './candidate-movements.service';
import { type CandidateText, CandidateTextsService } from './candidate-texts.service';
import { CandidatesService } from './candidates.service';
import { certificateFormId } from './candidate.view';
import { DossiersService } from './dossiers.service';
import { ProposalDocumentsService } from './proposal-documents.service';
import { formOf, type SentForm, sentForm } from './proposal-forms';
import { MOVEMENT_FORM_ID, ProposalPresenter, type ProposalVisit, TEXT_FORM_IDS } from './proposal-presenter';
import { proposalPath } from './proposal-sentences';
import { ProposalStepsService } from './proposal-steps.service';
import {
  AchievementsFields,
  AttestationFields,
  CandidateMovementFields,
  CandidateStepFields,
  CertificateFields,
  ExplanationFields,
} from './proposals.dto';
import {
  readAttestation,
  readCandidateMovement,
  readCandidateStep,
  readCertificate,
  readText,
} from './proposals.fields';
import { ProposalsService } from './proposals.service';

/** A candidate of a proposal: conditions, dossier, account of achievements, steps. */
@ApiExcludeController()
@Controller('de-nghi/:code/:candidate')
export class CandidatePages {
  constructor(
    private readonly proposals: ProposalsService,
    private readonly candidates: CandidatesService,
    private readonly movements: CandidateMovements,
    private readonly texts: CandidateTextsService,
    private readonly steps: ProposalStepsService,
    private readonly dossiers: DossiersService,
    private readonly documents: ProposalDocumentsService,
    private readonly presenter: ProposalPresenter,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Allow('proposal.read')
  page(
    @Param('code') code: string,
    @Param('candidate') candidate: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.presenter.showCandidate({ actor, request, reply, code }, candidate, null);
  }

  @Post('bo')
  @Allow('proposal.read')
  async remove(
    @Param('code') code: string,
    @Param('candidate') candidate: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const found = await this.proposals.find(actor, code);
    try {
      await this.candidates.remove(actor, found, candidate);
      return await this.pages.redirect(request, reply, proposalPath(found), {
        kind: 'ok',
        text: 'Đã bỏ khỏi danh sách.',
      });
    } catch (error) {
      return this.presenter.showProposal({ actor, request, reply, code }, sentForm(error, 'danh-sach', {}));
    }
  }

  @Post('buoc')
  @Allow('proposal.read')
  async step(
    @Param('code') code: string,
    @Param('candidate') candidate: string,
    @Body() fields: CandidateStepFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const found = await this.proposals.find(actor, code);
    const { action } = readCandidateStep({ action: fields.action, version: fields.version });
    const text = `Đã ghi: ${candidateActionWords[action].toLocaleLowerCase('vi')}.`;
    return this.save({ actor, request, reply, code }, candidate, `buoc-${action}`, fields, text, () =>
      this.steps.takeCandidate(actor, found, candidate, action, readCandidateStep(fields).request),
    );
  }

  @Post('xac-nhan')
  @Allow('proposal.read')
  async attest(
    @Param('code') code: string,
    @Param('candidate') candidate: string,
    @Body() fields: AttestationFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const found = await this.proposals.find(actor, code);
    const condition = typeof fields.condition === 'string' ? fields.condition : '';
    return this.save(
      { actor, request, reply, code },
      candidate,
      `xac-nhan-${condition}`,
      fields,
      'Đã ghi xác nhận.',
      () => this.texts.attest(actor, found, candidate, readAttestation(fields)),
    );
  }

  @Post('phong-trao')
  @Allow('proposal.read')
  async movement(
    @Param('code') code: string,
    @Param('candidate') candidate: string,
    @Body() fields: CandidateMovementFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const found = await this.proposals.find(actor, code);
    return this.save({ actor, request, reply, code }, candidate, MOVEMENT_FORM_ID, fields, 'Đã ghi phong trào.', () =>
      this.movements.choose(actor, found, candidate, readCandidateMovement(fields)),
    );
  }

  @Post('bao-cao')
  @Allow('proposal.read')
  async achievements(
    @Param('code') code: string,
    @Param('candidate') candidate: string,
    @Body() fields: AchievementsFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.write({ actor, request, reply, code }, candidate, 'achievements', fields, 'Đã lưu báo cáo thành tích.');
  }

  @Post('giai-trinh')
  @Allow('proposal.read')
  async explain(
    @Param('code') code: string,
    @Param('candidate') candidate: string,
    @Body() fields: ExplanationFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.write({ actor, request, reply, code }, candidate, 'explanation', fields, 'Đã lưu giải trình.');
  }

  @Post('tep')
  @Allow('proposal.read')
  async attach(
    @Param('code') code: string,
    @Param('candidate') candidate: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const found = await this.proposals.find(actor, code);
    await this.candidates.find(found, candidate);
    const { fields, files, refused } = await receiveUpload(request, LARGEST_FILE);
    const componentCode = fields['component'] ?? '';
    return this.save(
      { actor, request, reply, code },
      candidate,
      `tep-${componentCode}`,
      fields,
      'Đã gửi tệp.',
      async () => {
        if (refused) throw refused;
        if (files.length === 0) {
          throw new InvalidInput([{ code: 'required', place: 'file', parameters: { label: 'tệp' } }]);
        }
        for (const file of files) {
          await this.dossiers.attach(actor, found, file, { candidateId: candidate, componentCode, note: '' });
        }
      },
    );
  }

  @Post('giay-xac-nhan')
  @Allow('proposal.read')
  async takeCertificate(
    @Param('code') code: string,
    @Param('candidate') candidate: string,
    @Body() fields: CertificateFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const found = await this.proposals.find(actor, code);
    const formId = certificateFormId(typeof fields.initiative === 'string' ? fields.initiative : '');
    return this.save(
      { actor, request, reply, code },
      candidate,
      formId,
      fields,
      'Đã lấy giấy xác nhận vào hồ sơ.',
      () => this.dossiers.attachCertificate(actor, found, candidate, readCertificate(fields)),
    );
  }

  @Get('bao-cao-thanh-tich')
  @Allow('proposal.read')
  async report(
    @Param('code') code: string,
    @Param('candidate') candidate: string,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
    @Query('dinh-dang') format = '',
  ): Promise<FastifyReply> {
    return sendPrinted(reply, await this.documents.report(actor, code, candidate, format));
  }

  /** Keeps a text; to a script it answers with what became of it, both texts where somebody saved in between. */
  private async write(
    visit: ProposalVisit,
    candidate: string,
    which: CandidateText,
    fields: { readonly version?: unknown },
    text: string,
  ): Promise<FastifyReply> {
    const { actor, request, reply, code } = visit;
    const found = await this.proposals.find(actor, code);
    const formId = TEXT_FORM_IDS[which];
    const work = (): Promise<number> => this.texts.write(actor, found, candidate, which, readText(which, fields));
    if (request.headers['hx-request'] !== 'true') return this.save(visit, candidate, formId, fields, text, work);
    let version = Number(fields.version) || 1;
    let sent: SentForm | null = null;
    try {
      version = await work();
    } catch (error) {
      sent = withMessage(sentForm(error, formId, fields), error);
      if (error instanceof StaleWrite) version = error.currentVersion;
    }
    const form = formOf(formId, '', {}, version, sent);
    const savedText = sent === null ? `Đã lưu lúc ${clockNow()}` : null;
    const state = TextState({ form, savedText, conflict: sent?.outcome.conflict ?? null });
    return this.pages.sendFragment(reply, state, sent?.outcome.status ?? 200);
  }

  private async save(
    visit: ProposalVisit,
    candidate: string,
    formId: string,
    fields: object,
    text: string,
    work: () => Promise<unknown>,
  ): Promise<FastifyReply> {
    const { request, reply, code } = visit;
    try {
      await work();
      return await this.pages.redirect(request, reply, `/de-nghi/${code}/${candidate}`, { kind: 'ok', text });
    } catch (error) {
      return this.presenter.showCandidate(visit, candidate, sentForm(error, formId, fields));
    }
  }
}

/** A refusal without a mistake of its own is said by its sentence; a conflict says itself. */
function withMessage(sent: SentForm, error: unknown): SentForm {
  if (sent.outcome.errors.length > 0 || sent.outcome.conflict !== null || !(error instanceof Error)) return sent;
  const errors = [{ fieldId: sent.formId, message: error.message }];
  return { ...sent, outcome: { ...sent.outcome, errors } };
}

function clockNow(): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit' });
  return formatClock(time.format(new Date()));
}
