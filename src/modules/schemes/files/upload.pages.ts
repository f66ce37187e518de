import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { ApplicationError } from '../../../platform/errors';
import { receiveUpload } from '../../../platform/files';
import { type FormOutcome, UNSENT, refusedForm } from '../../../platform/forms';
import { Pages } from '../../../platform/web';
import { SCHEME_FILE_FIELD, SchemeUploadPage, type UploadedScheme } from '../../../../templates/pages/schemes/upload';
import { editorBase } from '../editor/editor.view';
import { type SchemeUpload, SchemeUploadsService } from './scheme-uploads.service';

/** Far above any scheme; a workbook with a hundred criteria has some tens of kilobytes. */
const LARGEST_SCHEME = 5 * 1024 * 1024;

const FORM = { formId: 'tai-len', fieldIds: {}, elsewhere: SCHEME_FILE_FIELD };
const NOTHING_READ: readonly never[] = [];

/** Takes a scheme from a file: all mistakes by their place, or a draft. */
@ApiExcludeController()
@Controller('danh-muc/thang-diem/tai-len')
export class SchemeUploadPages {
  constructor(
    private readonly uploads: SchemeUploadsService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Allow('scheme.draft')
  form(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.show(request, reply, UNSENT, { fileName: '', draft: null, problems: NOTHING_READ });
  }

  @Post()
  @Allow('scheme.draft')
  async upload(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { files, refused } = await receiveUpload(request, LARGEST_SCHEME);
    const fileName = files[0]?.name ?? '';
    let uploaded: SchemeUpload;
    try {
      if (refused) throw refused;
      uploaded = await this.uploads.upload(actor, files);
    } catch (error) {
      if (!(error instanceof ApplicationError)) throw error;
      return this.show(request, reply, refusedForm(error, FORM), { fileName, draft: null, problems: NOTHING_READ });
    }
    const { draft, problems } = uploaded;
    if (draft === null) return this.show(request, reply, { ...UNSENT, status: 422 }, { fileName, draft, problems });
    const editor = editorBase(draft);
    if (problems.length === 0) {
      const text = `Đã đọc tệp “${fileName}” thành bản soạn. Bảng không còn chỗ nào sai.`;
      return this.pages.redirect(request, reply, editor, { kind: 'ok', text });
    }
    const made = { code: draft.code, title: draft.title, href: editor };
    return this.show(request, reply, UNSENT, { fileName, draft: made, problems });
  }

  private async show(
    request: FastifyRequest,
    reply: FastifyReply,
    { errors, status }: FormOutcome,
    uploaded: UploadedScheme,
  ): Promise<FastifyReply> {
    const title = uploaded.draft === null ? 'Tải bảng tiêu chí lên' : 'Đã lưu thành bản soạn';
    const frame = await this.pages.frame(request, reply, { title, section: 'catalogue' });
    return this.pages.send(reply, SchemeUploadPage({ frame, errors, uploaded }), status);
  }
}
