import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { sendPrinted } from '../../platform/files';
import { CouncilDocumentsService } from './council-documents.service';

/** Minutes, counting minutes and blank papers for programs: 'bien-ban', 'kiem-phieu', 'phieu-bau' as pdf, docx or xlsx. */
@ApiTags('Hội đồng')
@Controller('api/v1/council-sessions/:session/documents')
export class CouncilDocumentsApi {
  constructor(private readonly documents: CouncilDocumentsService) {}

  @Get(':which/:format')
  @Allow('council.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ description: 'Tệp để lưu', schema: { type: 'string', format: 'binary' } })
  async file(
    @Param('session') id: string,
    @Param('which') which: string,
    @Param('format') format: string,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return sendPrinted(reply, await this.documents.file(actor, id, which, format));
  }
}
