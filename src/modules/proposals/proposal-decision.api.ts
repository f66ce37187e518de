import { Controller, Param, Post, Req } from '@nestjs/common';
import {
  ApiBody,
  ApiConflictResponse,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOperation,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { Forbidden } from '../../platform/errors';
import { readUpload } from '../../platform/files';
import { LARGEST_FILE } from '../../platform/web';
import { readProposalDecision } from './proposal-decision.fields';
import { ProposalDecisionService } from './proposal-decision.service';
import { NOT_OF_AGENCY_HEAD } from './proposal-sentences';
import { mayDecide } from './proposals.policy';
import { ProposalsService } from './proposals.service';

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

  @ApiProperty()
  signerTitle!: string;

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
  @Allow('decision.issue')
  @ApiConsumes('multipart/form-data')
  @ApiOperation({
    summary:
      'Ghi quyết định của đề nghị: Sở Nội vụ, hoặc lãnh đạo cơ quan khi mọi danh hiệu của danh sách do thủ trưởng cơ quan quyết định',
    description:
      'Trường hợp không có trong quyết định: gửi “out-<mã>” = 1 và “reason-<mã>” = lý do. Gửi lại đúng yêu cầu thì không ghi thêm.',
  })
  @ApiBody({ type: ProposalDecisionUpload })
  @ApiCreatedResponse({ type: RecordedDecisionAnswer })
  @ApiConflictResponse({
    description: 'Đề nghị chưa ở cấp cuối, đã có quyết định khác, hoặc còn trường hợp tạm dừng xét',
  })
  async record(
    @Param('code') code: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<RecordedDecisionAnswer> {
    const found = await this.proposals.find(actor, code);
    if (!mayDecide(actor, found)) throw new Forbidden(NOT_OF_AGENCY_HEAD);
    const { fields, files } = await readUpload(request, LARGEST_FILE);
    const { version, decision, leftOut } = readProposalDecision(fields, found.title);
    return { decisionId: await this.decisions.record(actor, found, version, decision, files[0] ?? null, leftOut) };
  }
}
