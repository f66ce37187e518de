import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ImportDecision } from '../../../templates/pages/imports/import-props';
import { ImportPreviewPage } from '../../../templates/pages/imports/preview';
import { ImportResultPage } from '../../../templates/pages/imports/result';
import { ImportUploadPage, type ImportUploadValues, UPLOAD_FIELDS } from '../../../templates/pages/imports/upload';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { Clock } from '../../platform/clock';
import { ApplicationError } from '../../platform/errors';
import { receiveUpload } from '../../platform/files';
import { refusedForm } from '../../platform/forms';
import { fieldOf, type FormBody, LARGEST_FILE, Pages } from '../../platform/web';
import { chosen, importOptionsOf } from './import-options';
import { ImportRefused } from './import-refused';
import { ImportUploads } from './import-uploads.service';
import { type ImportOutcome, ImportService } from './import.service';
import { pastView, previewProps, resultProps } from './imports.view';
import { errorsOf, type ImportPlan } from './plan/plan';

const FORM = {
  formId: 'chon-tep',
  fieldIds: { year: UPLOAD_FIELDS.year, bloc: UPLOAD_FIELDS.bloc, blocName: UPLOAD_FIELDS.blocName },
  elsewhere: UPLOAD_FIELDS.file,
};
const NOTHING_TYPED: ImportUploadValues = { year: '', bloc: '', blocName: '' };

/** Takes a bloc's workbook: choose it, look at what it would do, write it. */
@ApiExcludeController()
@Controller('nhap-du-lieu')
export class ImportsPages {
  constructor(
    private readonly imports: ImportService,
    private readonly uploads: ImportUploads,
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('import.run')
  form(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.showForm(actor, request, reply, NOTHING_TYPED, null);
  }

  @Post()
  @Allow('import.run')
  async preview(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { fields, files, refused } = await receiveUpload(request, LARGEST_FILE);
    const typed = typedValues(fields);
    let previewed: Awaited<ReturnType<ImportUploads['preview']>>;
    try {
      if (refused) throw refused;
      previewed = await this.uploads.preview(actor, chosen(files), importOptionsOf(fields));
    } catch (error) {
      if (!(error instanceof ApplicationError)) throw error;
      return this.showForm(actor, request, reply, typed, error);
    }
    const { plan, fileId } = previewed;
    const decision = fileId === null ? null : { ...typed, fileId, planHash: plan.hash, others: null };
    return this.showPreview(plan, decision, null, request, reply);
  }

  @Post('ghi')
  @Allow('import.run')
  async apply(
    @Body() body: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const options = importOptionsOf(body);
    const [fileId, planHash] = [fieldOf(body, 'fileId'), fieldOf(body, 'planHash')];
    let outcome: ImportOutcome;
    try {
      outcome = await this.uploads.apply(actor, fileId, options, planHash);
    } catch (error) {
      if (!(error instanceof ImportRefused) || error.plan === null) throw error;
      const { plan } = error;
      const others = options.choices?.others ?? null;
      const decision = { ...typedValues(body), fileId, planHash: plan.hash, others };
      return this.showPreview(plan, errorsOf(plan).length > 0 ? null : decision, error, request, reply);
    }
    const title = outcome.changed ? 'Đã ghi vào hệ thống' : 'Không có thay đổi';
    const frame = await this.pages.frame(request, reply, { title, section: 'imports' });
    return this.pages.send(reply, ImportResultPage(resultProps(outcome, { frame, at: this.clock.now() })));
  }

  private async showPreview(
    plan: ImportPlan,
    decision: ImportDecision | null,
    refusal: ImportRefused | null,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const frame = await this.pages.frame(request, reply, { title: 'Kiểm tra trước khi ghi', section: 'imports' });
    const page = ImportPreviewPage(previewProps(plan, { frame, at: this.clock.now() }, decision, refusal));
    return this.pages.send(reply, page, refusal?.status ?? (errorsOf(plan).length > 0 ? 422 : 200));
  }

  private async showForm(
    actor: Actor,
    request: FastifyRequest,
    reply: FastifyReply,
    values: ImportUploadValues,
    refusal: ApplicationError | null,
  ): Promise<FastifyReply> {
    const { errors, status } = refusal === null ? { errors: [], status: 200 } : formOf(refusal);
    const past = (await this.imports.past(actor)).map(pastView);
    const frame = await this.pages.frame(request, reply, { title: 'Nhập dữ liệu từ Excel', section: 'imports' });
    return this.pages.send(reply, ImportUploadPage({ frame, values, errors, past }), status);
  }
}

function formOf(refusal: ApplicationError): Pick<ReturnType<typeof refusedForm>, 'errors' | 'status'> {
  if (!(refusal instanceof ImportRefused)) return refusedForm(refusal, FORM);
  return { errors: [{ fieldId: UPLOAD_FIELDS.file, message: refusal.message }], status: refusal.status };
}

function typedValues(fields: Readonly<Record<string, unknown>>): ImportUploadValues {
  const text = (name: string): string => {
    const value = fields[name];
    return typeof value === 'string' ? value : '';
  };
  return { year: text('year'), bloc: text('bloc'), blocName: text('blocName') };
}
