import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import { PROPOSAL_LEVELS } from '../../domain/commendation/award';
import { PROPOSAL_STATES } from '../../domain/workflow/proposal';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { type FormBody } from '../../platform/web';
import { CandidateTextsService } from './candidate-texts.service';
import { CandidatesService } from './candidates.service';
import { DraftingService } from './drafting.service';
import { OpinionsService } from './opinions.service';
import { ProposalStepsService } from './proposal-steps.service';
import {
  AddedAnswer,
  BegunAnswer,
  detailsAnswer,
  listedAnswer,
  ListedProposalAnswer,
  ProposalDetailsAnswer,
  WrittenAnswer,
} from './proposals.answers';
import {
  AchievementsFields,
  AttestationFields,
  CandidateChoiceFields,
  CandidateStepFields,
  ExplanationFields,
  HandDraftFields,
  HeadFields,
  OpinionAnswerFields,
  OpinionQuestionFields,
  OrderFields,
  ProposalStepFields,
} from './proposals.dto';
import {
  filterOf,
  readAnswer,
  readAttestation,
  readCandidateStep,
  readChoice,
  readHandDraft,
  readHead,
  readOrder,
  readQuestion,
  readStep,
  readText,
} from './proposals.fields';
import { ProposalsService } from './proposals.service';

const STALE = 'Đề nghị hoặc trường hợp đã thay đổi, hoặc đã rời bước soạn';

/** Proposals for commendation for programs. */
@ApiTags('Đề nghị khen thưởng')
@Controller('api/v1/proposals')
export class ProposalsApi {
  constructor(
    private readonly proposals: ProposalsService,
    private readonly drafting: DraftingService,
    private readonly candidates: CandidatesService,
    private readonly texts: CandidateTextsService,
    private readonly steps: ProposalStepsService,
    private readonly opinions: OpinionsService,
  ) {}

  @Get()
  @Allow('proposal.read')
  @ApiQuery({ name: 'state', required: false, enum: PROPOSAL_STATES })
  @ApiQuery({ name: 'level', required: false, enum: PROPOSAL_LEVELS })
  @ApiQuery({ name: 'year', required: false, description: 'Năm thành tích' })
  @ApiQuery({ name: 'award', required: false, description: 'Mã danh hiệu, hình thức' })
  @ApiQuery({ name: 'bloc', required: false, description: 'Mã khối' })
  @ApiQuery({ name: 'view', required: false, enum: ['mine', 'late'], description: 'Do mình lập, hoặc quá hạn trình' })
  @ApiQuery({ name: 'before', required: false, description: '`id` của dòng cuối trang trước; mỗi trang 50 dòng' })
  @ApiOkResponse({ type: [ListedProposalAnswer] })
  async list(@Query() query: FormBody, @CurrentActor() actor: Actor): Promise<ListedProposalAnswer[]> {
    return (await this.proposals.list(actor, filterOf(query))).map(listedAnswer);
  }

  @Post()
  @Allow('proposal.write')
  @ApiCreatedResponse({ type: BegunAnswer })
  async begin(@Body() fields: HandDraftFields, @CurrentActor() actor: Actor): Promise<BegunAnswer> {
    return { code: await this.drafting.begin(actor, readHandDraft(fields)) };
  }

  @Get(':code')
  @Allow('proposal.read')
  @ApiOkResponse({ type: ProposalDetailsAnswer })
  read(@Param('code') code: string, @CurrentActor() actor: Actor): Promise<ProposalDetailsAnswer> {
    return this.answer(actor, code);
  }

  @Patch(':code')
  @Allow('proposal.read')
  @ApiOkResponse({ type: ProposalDetailsAnswer })
  @ApiConflictResponse({ description: STALE })
  async writeHead(
    @Param('code') code: string,
    @Body() fields: HeadFields,
    @CurrentActor() actor: Actor,
  ): Promise<ProposalDetailsAnswer> {
    const found = await this.proposals.find(actor, code);
    await this.drafting.writeHead(actor, found, readHead(fields));
    return this.answer(actor, code);
  }

  @Post(':code/steps')
  @Allow('proposal.read')
  @ApiCreatedResponse({ type: ProposalDetailsAnswer })
  @ApiConflictResponse({ description: STALE })
  async step(
    @Param('code') code: string,
    @Body() fields: ProposalStepFields,
    @CurrentActor() actor: Actor,
  ): Promise<ProposalDetailsAnswer> {
    const found = await this.proposals.find(actor, code);
    const { action, request } = readStep(fields);
    await this.steps.take(actor, found, action, request);
    return this.answer(actor, code);
  }

  @Post(':code/candidates')
  @Allow('proposal.read')
  @ApiCreatedResponse({ type: AddedAnswer })
  @ApiConflictResponse({ description: STALE })
  async add(
    @Param('code') code: string,
    @Body() fields: CandidateChoiceFields,
    @CurrentActor() actor: Actor,
  ): Promise<AddedAnswer> {
    const found = await this.proposals.find(actor, code);
    return { ids: await this.candidates.add(actor, found, readChoice(fields)) };
  }

  @Put(':code/order')
  @Allow('proposal.read')
  @ApiOkResponse({ type: ProposalDetailsAnswer })
  @ApiConflictResponse({ description: STALE })
  async order(
    @Param('code') code: string,
    @Body() fields: OrderFields,
    @CurrentActor() actor: Actor,
  ): Promise<ProposalDetailsAnswer> {
    const found = await this.proposals.find(actor, code);
    const { version, ids } = readOrder(fields);
    await this.candidates.order(actor, found, version, ids);
    return this.answer(actor, code);
  }

  @Delete(':code/candidates/:candidate')
  @HttpCode(204)
  @Allow('proposal.read')
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: 'Đã có hồ sơ hoặc đã trình: rút với lý do' })
  async remove(
    @Param('code') code: string,
    @Param('candidate') candidate: string,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    await this.candidates.remove(actor, await this.proposals.find(actor, code), candidate);
  }

  @Put(':code/candidates/:candidate/achievements')
  @Allow('proposal.read')
  @ApiOkResponse({ type: WrittenAnswer })
  @ApiConflictResponse({ description: 'Người khác đã sửa; trả về cả hai nội dung' })
  async writeAchievements(
    @Param('code') code: string,
    @Param('candidate') candidate: string,
    @Body() fields: AchievementsFields,
    @CurrentActor() actor: Actor,
  ): Promise<WrittenAnswer> {
    const found = await this.proposals.find(actor, code);
    const text = readText('achievements', fields);
    return { version: await this.texts.write(actor, found, candidate, 'achievements', text) };
  }

  @Put(':code/candidates/:candidate/explanation')
  @Allow('proposal.read')
  @ApiOkResponse({ type: WrittenAnswer })
  @ApiConflictResponse({ description: 'Người khác đã sửa; trả về cả hai nội dung' })
  async explain(
    @Param('code') code: string,
    @Param('candidate') candidate: string,
    @Body() fields: ExplanationFields,
    @CurrentActor() actor: Actor,
  ): Promise<WrittenAnswer> {
    const found = await this.proposals.find(actor, code);
    return { version: await this.texts.write(actor, found, candidate, 'explanation', readText('explanation', fields)) };
  }

  @Put(':code/candidates/:candidate/attestations')
  @Allow('proposal.read')
  @ApiOkResponse({ type: WrittenAnswer })
  @ApiConflictResponse({ description: 'Người khác đã sửa; trả về cả hai câu trả lời' })
  async attest(
    @Param('code') code: string,
    @Param('candidate') candidate: string,
    @Body() fields: AttestationFields,
    @CurrentActor() actor: Actor,
  ): Promise<WrittenAnswer> {
    const found = await this.proposals.find(actor, code);
    return { version: await this.texts.attest(actor, found, candidate, readAttestation(fields)) };
  }

  @Post(':code/candidates/:candidate/steps')
  @Allow('proposal.read')
  @ApiCreatedResponse({ type: ProposalDetailsAnswer })
  @ApiConflictResponse({ description: STALE })
  async stepOfCandidate(
    @Param('code') code: string,
    @Param('candidate') candidate: string,
    @Body() fields: CandidateStepFields,
    @CurrentActor() actor: Actor,
  ): Promise<ProposalDetailsAnswer> {
    const found = await this.proposals.find(actor, code);
    const { action, request } = readCandidateStep(fields);
    await this.steps.takeCandidate(actor, found, candidate, action, request);
    return this.answer(actor, code);
  }

  @Post(':code/opinions')
  @Allow('proposal.appraise')
  @ApiCreatedResponse({ type: ProposalDetailsAnswer })
  async ask(
    @Param('code') code: string,
    @Body() fields: OpinionQuestionFields,
    @CurrentActor() actor: Actor,
  ): Promise<ProposalDetailsAnswer> {
    await this.opinions.ask(actor, await this.proposals.find(actor, code), readQuestion(fields));
    return this.answer(actor, code);
  }

  @Put(':code/opinions/:opinion')
  @Allow('proposal.opinion')
  @ApiOkResponse({ type: ProposalDetailsAnswer })
  @ApiConflictResponse({ description: 'Đã trả lời khác' })
  async answerOpinion(
    @Param('code') code: string,
    @Param('opinion') opinion: string,
    @Body() fields: OpinionAnswerFields,
    @CurrentActor() actor: Actor,
  ): Promise<ProposalDetailsAnswer> {
    await this.opinions.answer(actor, await this.proposals.find(actor, code), opinion, readAnswer(fields));
    return this.answer(actor, code);
  }

  private async answer(actor: Actor, code: string): Promise<ProposalDetailsAnswer> {
    return detailsAnswer(await this.proposals.read(actor, code));
  }
}
