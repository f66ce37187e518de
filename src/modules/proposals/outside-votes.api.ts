import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiConflictResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { IntegerInput, TextInput } from '../../platform/forms';
import { readOutsideRemoval, readOutsideVote } from './outside-votes.fields';
import { OutsideVotesService } from './outside-votes.service';
import { WrittenAnswer } from './proposals.answers';
import { ProposalsService } from './proposals.service';

export class OutsideVoteFields {
  @IntegerInput({ description: 'Tổng số thành viên Hội đồng' })
  members?: unknown;

  @IntegerInput({ description: 'Số phiếu phát ra' })
  issued?: unknown;

  @IntegerInput({ description: 'Số phiếu thu về' })
  returned?: unknown;

  @IntegerInput({ description: 'Số phiếu hợp lệ' })
  valid?: unknown;

  @IntegerInput({ description: 'Số phiếu đồng ý' })
  inFavour?: unknown;

  @IntegerInput({ description: 'Số ý kiến đồng ý bằng văn bản của thành viên vắng mặt' })
  writtenInFavour?: unknown;

  @TextInput({ description: 'Số biên bản' })
  minutesNumber?: unknown;

  @TextInput({ description: 'Ngày biên bản' })
  minutesOn?: unknown;

  @IntegerInput({ description: 'Phiên bản đã xem; 0 khi ghi lần đầu' })
  version?: unknown;
}

export class OutsideVoteRemovalFields {
  @TextInput({ description: 'Lý do xóa' })
  reason?: unknown;

  @IntegerInput({ description: 'Phiên bản đã xem' })
  version?: unknown;
}

/** What the council of an agency counted outside the system, for programs. */
@ApiTags('Đề nghị khen thưởng')
@Controller('api/v1/proposals/:code/candidates/:candidate/outside-vote')
export class OutsideVotesApi {
  constructor(
    private readonly proposals: ProposalsService,
    private readonly votes: OutsideVotesService,
  ) {}

  @Put()
  @Allow('proposal.read')
  @ApiOkResponse({ type: WrittenAnswer })
  @ApiConflictResponse({ description: 'Người khác đã sửa; trả về cả hai' })
  async write(
    @Param('code') code: string,
    @Param('candidate') candidateId: string,
    @Body() fields: OutsideVoteFields,
    @CurrentActor() actor: Actor,
  ): Promise<WrittenAnswer> {
    const found = await this.proposals.find(actor, code);
    const [version = 0] = await this.votes.write(actor, found, [readOutsideVote(candidateId, fields)]);
    return { version };
  }

  @Post('removal')
  @HttpCode(204)
  @Allow('proposal.read')
  @ApiNoContentResponse({ description: 'Đã xóa số phiếu; nhật ký giữ số phiếu cũ và lý do' })
  @ApiConflictResponse({ description: 'Người khác đã sửa, hoặc đề nghị đã rời bước soạn' })
  async clear(
    @Param('code') code: string,
    @Param('candidate') candidateId: string,
    @Body() fields: OutsideVoteRemovalFields,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    const found = await this.proposals.find(actor, code);
    const { version, reason } = readOutsideRemoval(fields);
    await this.votes.clear(actor, found, candidateId, version, reason);
  }
}
