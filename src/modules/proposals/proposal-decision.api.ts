import { Controller, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConflictResponse, ApiConsumes, ApiCreatedResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { FieldReader } from '../../platform/forms';
import { readUpload } from '../../platform/files';
import { LARGEST_FILE } from '../../platform/web';
import { type ProposalDecision, ProposalDecisionService } from './proposal-decision.service';
import { ProposalsService } from './proposals.service';

const LONGEST = 500;

export class ProposalDecisionUpload {
  @ApiProperty({ example: '412/QĐ-UBND' })
  number!: string;

  @ApiProperty({ example: '2026-12-20', description: 'Ngày ký' })
  decidedOn!: string;

  @ApiProperty({ example: 'Ủy ban nhân dân tỉnh' })
  issuingBody!: string;

  @ApiProperty({ example: 'Chủ tịch Ủy ban nhân dân tỉnh' })
  authority!: string;

  @ApiProperty({ required: false })
  signerName?: string;

  @ApiProperty({ required: false })
  signerTitle?: string;

  @ApiProperty({ required: false, description: 'Trích yếu; bỏ trống là tên đề nghị' })
  subjectLine?: string;

  @ApiProperty({ description: 'Phiên bản đề nghị đã đọc' })
  version!: number;

  @ApiProperty({ type: 'string', format: 'binary', required: false })
  file?: unknown;
}

export class RecordedDecisionAnswer {
  @ApiProperty({ description: 'Mã định danh của quyết định' })
  decisionId!: string;
}

/** Records decisions from proposals, for programs. */
@ApiTags('Đề nghị khen thưởng')
@Controller('api/v1/proposals')
export class ProposalDecisionApi {
  constructor(
    private readonly proposals: ProposalsService,
    private readonly decisions: ProposalDecisionService,
  ) {}

  @Post(':code/decision')
  @Allow('decision.write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: ProposalDecisionUpload })
  @ApiCreatedResponse({ type: RecordedDecisionAnswer })
  @ApiConflictResponse({ description: 'Đề nghị chưa ở cấp cuối, hoặc còn trường hợp tạm dừng xét' })
  async record(
    @Param('code') code: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<RecordedDecisionAnswer> {
    const found = await this.proposals.find(actor, code);
    const { fields, files } = await readUpload(request, LARGEST_FILE);
    const { version, decision } = readDecision(fields, found.title);
    return { decisionId: await this.decisions.record(actor, found, version, decision, files[0] ?? null) };
  }
}

/** A decision as it is typed in; `title` stands for a subject line that is left out. */
export function readDecision(fields: object, title: string): { version: number; decision: ProposalDecision } {
  const reader = new FieldReader(fields);
  const optional = (name: string, label: string): string =>
    reader.text(name, label, { required: false, maximum: LONGEST });
  const subjectLine = optional('subjectLine', 'trích yếu');
  return reader.finish({
    version: reader.integer('version', 'phiên bản', 1),
    decision: {
      number: reader.text('number', 'số quyết định'),
      decidedOn: reader.date('decidedOn', 'ngày ký'),
      issuingBody: reader.text('issuingBody', 'cơ quan ban hành', { maximum: LONGEST }),
      authority: reader.text('authority', 'thẩm quyền quyết định', { maximum: LONGEST }),
      signerName: optional('signerName', 'người ký'),
      signerTitle: optional('signerTitle', 'chức vụ người ký'),
      subjectLine: subjectLine === '' ? title : subjectLine,
    },
  });
}
