import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiProperty,
  ApiQuery,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { isChosen } from '../../domain/commendation/bloc-ballot';
import type { BlocBallotRecord } from '../../domain/commendation/records';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { fieldOf, type FormBody } from '../../platform/web';
import type { NominationBoard } from './nominations';
import { NominationsService } from './nominations.service';
import { BegunAnswer } from './proposals.answers';
import { NominationFields } from './proposals.dto';
import { readNomination } from './proposals.fields';
import { NominationTieAnswer, nominationTieAnswer } from './ties.answers';

export class NominationBallotAnswer {
  @ApiProperty()
  title!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Ngày họp' })
  heldOn!: string | null;

  @ApiProperty({ description: 'Số thành viên của khối' })
  members!: number;

  @ApiProperty({ description: 'Số phiếu cần, theo quy định của khối' })
  needed!: number;

  @ApiProperty({ type: Number, nullable: true, description: 'null là không có trong danh sách bỏ phiếu' })
  votes!: number | null;

  @ApiProperty({ description: 'Được khối chọn' })
  isChosen!: boolean;
}

export class NominationLineAnswer {
  @ApiProperty()
  agencyCode!: string;

  @ApiProperty()
  agencyName!: string;

  @ApiProperty({ enum: ['within', 'tied', 'over', 'not_acclaimed', 'excluded', 'not_ranked', 'no_result'] })
  standing!: string;

  @ApiProperty({ description: 'Được hay mất chỉ tiêu cuối cùng vì quy định ưu tiên nữ' })
  isByWomenFirst!: boolean;

  @ApiProperty({ description: 'Được hay mất chỉ tiêu cuối cùng theo quyết định giữa các đơn vị đồng hạng' })
  isByDecision!: boolean;

  @ApiProperty({ type: String, nullable: true, example: '7/10', description: 'Tỷ lệ nữ; null là chưa rõ' })
  womenShare!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Đề nghị của khối đã nêu cơ quan này' })
  proposedIn!: string | null;

  @ApiProperty({ type: Number, nullable: true })
  rank!: number | null;

  @ApiProperty({ type: String, nullable: true })
  total!: string | null;

  @ApiProperty({ type: String, nullable: true })
  grade!: string | null;

  @ApiProperty({ description: 'Không được xếp hạng, xét khen thưởng' })
  isExcluded!: boolean;

  @ApiProperty({ type: Boolean, nullable: true, description: 'Được khối suy tôn; null là khối không bỏ phiếu' })
  isAcclaimed!: boolean | null;

  @ApiProperty({
    type: NominationBallotAnswer,
    nullable: true,
    description: 'Cuộc bỏ phiếu của khối về chính danh hiệu, hình thức này; xét trước thứ hạng',
  })
  ballot!: NominationBallotAnswer | null;

  @ApiProperty({ enum: ['eligible', 'not_eligible', 'unknown', 'paused'], type: String, nullable: true })
  outcome!: string | null;
}

export class NominationBoardAnswer {
  @ApiProperty()
  awardCode!: string;

  @ApiProperty()
  awardName!: string;

  @ApiProperty({ type: Number, nullable: true, description: 'Số được đề nghị; null là không hạn chế' })
  places!: number | null;

  @ApiProperty({ enum: ['allotted', 'award', 'none'] })
  source!: string;

  @ApiProperty({ description: 'Quy định về số lượng và căn cứ' })
  rule!: string;

  @ApiProperty({ type: [NominationLineAnswer], description: 'Thành viên theo thứ hạng đã công bố' })
  lines!: readonly NominationLineAnswer[];

  @ApiProperty({
    type: NominationTieAnswer,
    nullable: true,
    description: 'null là không có đơn vị đồng hạng cần quyết định',
  })
  tie!: NominationTieAnswer | null;
}

/** Proposals from the published ranking of a bloc, for programs. */
@ApiTags('Đề nghị khen thưởng')
@Controller('api/v1/blocs/:bloc/periods/:period/nominations')
export class NominationsApi {
  constructor(private readonly nominations: NominationsService) {}

  @Get()
  @Allow('proposal.nominate')
  @ApiQuery({ name: 'award', description: 'Mã danh hiệu, hình thức', example: 'CO_TINH' })
  @ApiOkResponse({ type: NominationBoardAnswer })
  @ApiConflictResponse({ description: 'Kết quả của năm chưa công bố' })
  async board(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Query() query: FormBody,
    @CurrentActor() actor: Actor,
  ): Promise<NominationBoardAnswer> {
    return boardAnswer(await this.nominations.board(actor, bloc, period, fieldOf(query, 'award').trim()));
  }

  @Post()
  @Allow('proposal.nominate')
  @ApiCreatedResponse({ type: BegunAnswer })
  @ApiConflictResponse({ description: 'Kết quả chưa công bố, hoặc cơ quan đã có trong đề nghị khác' })
  @ApiUnprocessableEntityResponse({ description: 'Ngoài chỉ tiêu của khối, kèm quy định' })
  async begin(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() fields: NominationFields,
    @CurrentActor() actor: Actor,
  ): Promise<BegunAnswer> {
    return { code: await this.nominations.begin(actor, bloc, period, readNomination(fields)) };
  }
}

function boardAnswer({ version, places, source, rule, lines, tie }: NominationBoard): NominationBoardAnswer {
  return {
    ...{ awardCode: version.award.code, awardName: version.award.name, places, source, rule },
    tie: nominationTieAnswer(tie),
    lines: lines.map(({ member, result, standing, isByWomenFirst, isByDecision, womenShare, proposedIn, answer }) => ({
      ...{ agencyCode: member.code, agencyName: member.name, standing, isByWomenFirst, isByDecision },
      ...{ womenShare, proposedIn },
      ...{ rank: result?.rank ?? null, total: result?.total ?? null, grade: result?.gradeName ?? null },
      ...{ isExcluded: result?.isExcluded ?? false, isAcclaimed: result?.isAcclaimed ?? null },
      ballot: ballotAnswer(result?.ballot ?? null),
      outcome: answer?.eligibility.outcome ?? null,
    })),
  };
}

function ballotAnswer(ballot: BlocBallotRecord | null): NominationBallotAnswer | null {
  if (ballot === null) return null;
  const { title, heldOn, members, needed, votes } = ballot;
  return { title, heldOn, members, needed, votes, isChosen: isChosen(ballot) };
}
