import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { NotFound } from '../../../platform/errors';
import { attachment } from '../../../platform/files';
import { parseDate } from '../../../text/date';
import type { AnnexDecision } from '../../../../templates/documents/scheme-annex/scheme-annex';
import { type SchemeDownload, SchemeFilesService, isSchemeFormat } from './scheme-files.service';

type Typed = Readonly<Record<string, string | undefined>>;

/** Longer texts are no number, no day and no body that issues decisions. */
const LONGEST_TYPED = 200;

/** Schemes as files: the annex of a decision, the data, the workbook to fill in. */
@ApiExcludeController()
@Controller('danh-muc/thang-diem')
export class SchemeDownloadPages {
  constructor(private readonly files: SchemeFilesService) {}

  @Get('tai-len/mau')
  @Allow('scheme.draft')
  async blank(@Res() reply: FastifyReply): Promise<FastifyReply> {
    return send(reply, await this.files.blank());
  }

  /** `so`, `ngay` and `co-quan` say the decision that an annex belongs to; what is left out prints as dots. */
  @Get(':code/tai')
  @Allow('catalogue.read')
  async download(
    @Param('code') code: string,
    @Query() query: Typed,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const format = query['dinh-dang'] ?? '';
    if (!isSchemeFormat(format)) throw new NotFound('Không có định dạng này.');
    const found = await this.files.find(actor, code, { version: query['phien-ban'], draft: query['ban'] });
    return send(reply, await this.files.download(actor, found, format, decisionOf(query)));
  }
}

function decisionOf(query: Typed): AnnexDecision {
  const date = parseDate(query['ngay'] ?? '');
  return { number: typed(query['so']), date, issuer: typed(query['co-quan']) };
}

function typed(text: string | undefined): string | null {
  const clean = (text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
  return clean === '' || clean.length > LONGEST_TYPED ? null : clean;
}

function send(reply: FastifyReply, { name, mediaType, content }: SchemeDownload): FastifyReply {
  return reply
    .type(mediaType)
    .header('content-disposition', attachment(name))
    .header('cache-control', 'no-store')
    .send(content);
}
