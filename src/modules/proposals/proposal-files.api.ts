import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiConflictResponse,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { InvalidInput } from '../../platform/errors';
import { attachment, readUpload } from '../../platform/files';
import { requiredReason } from '../../platform/forms';
import { LARGEST_FILE } from '../../platform/web';
import { DossiersService } from './dossiers.service';
import { detailsAnswer, ProposalDetailsAnswer } from './proposals.answers';
import { DossierUpload, KeptCertificateFields, RemovalFields } from './proposals.dto';
import { readKeptCertificate, readRemoval } from './proposals.fields';
import { ProposalsService } from './proposals.service';

/** Files of dossiers, of a candidate or of a whole proposal, for programs. */
@ApiTags('Đề nghị khen thưởng')
@Controller('api/v1/proposals/:code/files')
export class ProposalFilesApi {
  constructor(
    private readonly proposals: ProposalsService,
    private readonly dossiers: DossiersService,
  ) {}

  @Post()
  @Allow('proposal.read')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: DossierUpload })
  @ApiCreatedResponse({ type: ProposalDetailsAnswer })
  @ApiConflictResponse({ description: 'Bí mật nhà nước, hoặc đã rời bước soạn' })
  async attach(
    @Param('code') code: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<ProposalDetailsAnswer> {
    const found = await this.proposals.find(actor, code);
    const { fields, files } = await readUpload(request, LARGEST_FILE);
    if (files.length === 0) {
      throw new InvalidInput([{ code: 'required', place: 'file', parameters: { label: 'tệp' } }]);
    }
    const candidateId = fields['candidate'] === '' ? null : (fields['candidate'] ?? null);
    const place = { candidateId, componentCode: fields['component'] ?? '', note: fields['note'] ?? '' };
    for (const file of files) await this.dossiers.attach(actor, found, file, place);
    return detailsAnswer(await this.proposals.read(actor, code));
  }

  @Post('certificate')
  @Allow('proposal.read')
  @ApiCreatedResponse({
    type: ProposalDetailsAnswer,
    description: 'Giấy xác nhận đang lưu trong sổ sáng kiến vào hồ sơ',
  })
  @ApiConflictResponse({ description: 'Bí mật nhà nước, hoặc đã rời bước soạn' })
  async takeCertificate(
    @Param('code') code: string,
    @Body() fields: KeptCertificateFields,
    @CurrentActor() actor: Actor,
  ): Promise<ProposalDetailsAnswer> {
    const { candidate, initiative } = readKeptCertificate(fields);
    await this.dossiers.attachCertificate(actor, await this.proposals.find(actor, code), candidate, initiative);
    return detailsAnswer(await this.proposals.read(actor, code));
  }

  @Get(':item')
  @Allow('proposal.read')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ description: 'Nội dung tệp', schema: { type: 'string', format: 'binary' } })
  async download(
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

  @Post(':item/removal')
  @HttpCode(204)
  @Allow('proposal.read')
  @ApiNoContentResponse({ description: 'Tệp đã gỡ khỏi hồ sơ; hệ thống vẫn giữ tệp và lý do' })
  @ApiConflictResponse({ description: 'Đã rời bước soạn' })
  async remove(
    @Param('code') code: string,
    @Param('item') item: string,
    @Body() fields: RemovalFields,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    const found = await this.proposals.find(actor, code);
    await this.dossiers.remove(actor, found, item, requiredReason(readRemoval(fields)));
  }
}
