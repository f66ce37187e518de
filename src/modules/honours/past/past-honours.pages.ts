import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PAST_FILE, PastImportPage, type PastPreviewView } from '../../../../templates/pages/honours/import';
import { formatNumber } from '../../../text/number';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { InvalidInput } from '../../../platform/errors';
import { receiveUpload, sendPrinted } from '../../../platform/files';
import { type FormOutcome, refusedForm, UNSENT } from '../../../platform/forms';
import { fieldOf, type FormBody, LARGEST_FILE, Pages } from '../../../platform/web';
import { pastHonoursForm } from './past-columns';
import { PastHonoursService } from './past-honours.service';
import { previewView } from './past-honours.view';

const FORM = { formId: 'chon-tep', fieldIds: { file: PAST_FILE }, elsewhere: PAST_FILE };
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CHOICE = 'chon:';

/** Takes a list of past honours: the blank list, a look at a filled one, writing it. */
@ApiExcludeController()
@Controller('tra-cuu/nhap')
export class PastHonoursPages {
  constructor(
    private readonly past: PastHonoursService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Allow('honour.import')
  form(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.show(request, reply, UNSENT, null);
  }

  @Get('mau')
  @Allow('honour.import')
  async template(@Res() reply: FastifyReply): Promise<FastifyReply> {
    const content = await pastHonoursForm();
    return sendPrinted(reply, { name: 'Mau-khen-thuong-da-qua.xlsx', mediaType: XLSX, content });
  }

  @Post()
  @Allow('honour.import')
  async preview(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { files, refused } = await receiveUpload(request, LARGEST_FILE);
    try {
      if (refused) throw refused;
      const [file] = files;
      if (file === undefined) throw new InvalidInput([{ code: 'file_missing', place: 'file' }]);
      const { plan, fileId } = await this.past.preview(actor, file);
      const awards = await this.past.knownAwards();
      const view = previewView(plan, { fileName: file.name, fileId, awards });
      return await this.show(request, reply, { ...UNSENT, status: plan.problems.length > 0 ? 422 : 200 }, view);
    } catch (error) {
      return this.show(request, reply, refusedForm(error, FORM), null);
    }
  }

  @Post('ghi')
  @Allow('honour.import')
  async apply(
    @Body() body: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const choices = new Map(
      Object.keys(body)
        .filter((name) => name.startsWith(CHOICE))
        .map((name) => [name.slice(CHOICE.length), fieldOf(body, name)]),
    );
    try {
      const { honours, decisions, duplicates } = await this.past.apply(actor, fieldOf(body, 'fileId'), choices);
      const count = (value: number): string => formatNumber(String(value));
      const known = duplicates === 0 ? '' : ` ${count(duplicates)} dòng đã có trong sổ.`;
      const text = `Đã ghi ${count(honours)} khen thưởng, ${count(decisions)} quyết định mới.${known}`;
      return await this.pages.redirect(request, reply, '/tra-cuu', { kind: 'ok', text });
    } catch (error) {
      return this.show(request, reply, refusedForm(error, FORM), null);
    }
  }

  private async show(
    request: FastifyRequest,
    reply: FastifyReply,
    { errors, status }: FormOutcome,
    preview: PastPreviewView | null,
  ): Promise<FastifyReply> {
    const title = 'Nhập khen thưởng đã qua';
    const errorCount = errors.length + (preview?.problems.shown.length ?? 0);
    const frame = await this.pages.frame(request, reply, { title, section: 'honours', errorCount });
    return this.pages.send(reply, PastImportPage({ frame, errors, preview }), status);
  }
}
