import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { CandidateMovements } from './candidate-movements.service';
import { CandidatesService } from './candidates.service';
import { WrittenAnswer } from './proposals.answers';
import { CandidateMovementFields } from './proposals.dto';
import { readCandidateMovement } from './proposals.fields';
import { ProposalsService } from './proposals.service';

export class MovementChoiceAnswer {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ format: 'date' })
  from!: string;

  @ApiProperty({ format: 'date' })
  to!: string;
}

/** By which movement a candidate is proposed, for programs. */
@ApiTags('Đề nghị khen thưởng')
@Controller('api/v1/proposals/:code/candidates/:candidate')
export class CandidateMovementApi {
  constructor(
    private readonly proposals: ProposalsService,
    private readonly candidates: CandidatesService,
    private readonly movements: CandidateMovements,
  ) {}

  @Get('movements')
  @Allow('proposal.read')
  @ApiOkResponse({ type: [MovementChoiceAnswer], description: 'Những phong trào chọn được' })
  async choices(
    @Param('code') code: string,
    @Param('candidate') candidateId: string,
    @CurrentActor() actor: Actor,
  ): Promise<MovementChoiceAnswer[]> {
    const proposal = await this.proposals.find(actor, code);
    const { agencyId } = await this.candidates.find(proposal, candidateId);
    return this.movements.choices({ ...proposal, agencyId });
  }

  @Put('movement')
  @Allow('proposal.read')
  @ApiOkResponse({ type: WrittenAnswer })
  @ApiConflictResponse({ description: 'Người khác đã sửa; trả về cả hai' })
  async choose(
    @Param('code') code: string,
    @Param('candidate') candidateId: string,
    @Body() fields: CandidateMovementFields,
    @CurrentActor() actor: Actor,
  ): Promise<WrittenAnswer> {
    const found = await this.proposals.find(actor, code);
    return { version: await this.movements.choose(actor, found, candidateId, readCandidateMovement(fields)) };
  }
}
