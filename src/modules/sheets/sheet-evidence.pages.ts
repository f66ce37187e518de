import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EvidenceCell } from '../../../templates/pages/sheets/evidence-cell';
import { type CitationFields, rowId } from '../../../templates/pages/sheets/sheet-props';
import { sentenceOf } from '../../text/vi';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { Conflict, InvalidInput } from '../../platform/errors';
import { readUpload } from '../../platform/files';
import { LARGEST_FILE, Pages } from '../../platform/web';
import { SheetEvidenceService } from './sheet-evidence.service';
import { evidenceViews, taskEvidenceOf } from './sheet-lines.view';
import { isFragmentRequest, SheetPresenter, type Visit } from './sheet-presenter';
import { CitationForm, CriterionParams, EvidenceParams } from './sheets.dto';
import { leafOf, SheetsService } from './sheets.service';

/** Files and citations of a criterion; each answers with the evidence of the criterion, or with its sheet. */
@ApiExcludeController()
@Controller('khoi/:bloc/:period/phieu/:agency/tieu-chi/:code')
export class SheetEvidencePages {
  constructor(
    private readonly evidence: SheetEvidenceService,
    private readonly sheets: SheetsService,
    private readonly presenter: SheetPresenter,
    private readonly pages: Pages,
  ) {}

  @Post('minh-chung')
  @Allow('sheet.write')
  async upload(
    @Param() params: CriterionParams,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = await this.presenter.visit(actor, params, request, reply);
    return this.answer(visit, params.code, async () => {
      const { files } = await readUpload(request, LARGEST_FILE);
      return this.evidence.addFiles(actor, visit.place, visit.agencyCode, params.code, files);
    });
  }

  @Post('trich-dan')
  @Allow('sheet.write')
  async cite(
    @Param() params: CriterionParams,
    @Body() form: CitationForm,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = await this.presenter.visit(actor, params, request, reply);
    const citation = {
      number: form.number ?? '',
      date: form.date ?? '',
      page: form.page ?? '',
      clause: form.clause ?? '',
    };
    const cite = () => this.evidence.cite(actor, visit.place, visit.agencyCode, params.code, citation);
    return this.answer(visit, params.code, cite, citation);
  }

  @Post('minh-chung/:id/go')
  @Allow('sheet.write')
  async remove(
    @Param() params: EvidenceParams,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = await this.presenter.visit(actor, params, request, reply);
    return this.answer(visit, params.code, () =>
      this.evidence.remove(actor, visit.place, visit.agencyCode, params.code, params.id),
    );
  }

  private async answer(
    visit: Visit,
    code: string,
    work: () => Promise<unknown>,
    citation?: CitationFields,
  ): Promise<FastifyReply> {
    try {
      await work();
      if (!isFragmentRequest(visit.request)) return await this.presenter.goTo(visit, `#${rowId(code)}`);
      return await this.sendCell(visit, code, {});
    } catch (error) {
      if (!(error instanceof InvalidInput || error instanceof Conflict)) throw error;
      const message = error instanceof InvalidInput ? error.violations.map(sentenceOf).join(' ') : error.message;
      const typed = citation === undefined ? {} : { citation };
      if (isFragmentRequest(visit.request)) {
        return this.sendCell(visit, code, { error: message, ...typed }, error.status);
      }
      return this.presenter.show(visit, {
        status: error.status,
        lines: {
          evidenceErrors: new Map([[code, message]]),
          ...(citation === undefined ? {} : { citations: new Map([[code, citation]]) }),
        },
      });
    }
  }

  private async sendCell(
    visit: Visit,
    code: string,
    mistake: { readonly error?: string; readonly citation?: CitationFields },
    status = 200,
  ): Promise<FastifyReply> {
    const sheet = await this.sheets.read(visit.actor, visit.place, visit.agencyCode);
    const evidence = evidenceViews(sheet.evidence.filter((item) => item.code === code));
    const criterion = leafOf(sheet, code);
    const cell = EvidenceCell({
      ...{ code, evidence, ...mistake },
      taskEvidence: taskEvidenceOf(sheet, criterion),
      basePath: visit.path,
      csrfToken: visit.reply.generateCsrf(),
      required: criterion.evidenceRequired,
      editable: sheet.state === 'drafting',
    });
    return this.pages.sendFragment(visit.reply, cell, status);
  }
}
