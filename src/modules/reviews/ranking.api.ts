import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import { withoutLeaders } from '../../domain/scoring/without-leaders';
import { ownScoreJson, scoreJson } from '../../text/score-report';
import { choiceOfQuery } from '../../../templates/pages/reviews/scope-tabs';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { InvalidInput, NotFound } from '../../platform/errors';
import { type BlocPlace, PlacesService } from '../blocs';
import { AssignedMemberAnswer, AssignmentBody } from './assignments.dto';
import { AssignmentsService } from './assignments.service';
import { RankingService } from './ranking.service';
import { TrialAnswer, TrialBody } from './trial.dto';
import { TrialService } from './trial.service';
import { requestOfBody, trialAnswer } from './trial.view';

const ASKED = {
  name: 'phieu',
  required: false,
  enum: ['tam-tinh', 'da-nop', 'tham-dinh'],
  description:
    'tam-tinh: điểm tự chấm của mọi phiếu; da-nop: của phiếu đã nộp; tham-dinh: điểm sau thẩm định. Không ghi: điểm sau thẩm định khi mọi phiếu đã chốt, nếu chưa thì tam-tinh',
};
const NO_SCHEME = 'Kỳ này chưa có thang điểm.';
const RESULT = 'Cùng hình thức với lệnh `score --json` (hướng dẫn viết bảng tiêu chí, mục 11)';

/** Ranks with their reasons, trials, and what is not assigned, for programs. */
@ApiTags('Xếp hạng, xếp loại')
@Controller('api/v1/blocs/:bloc/periods/:period')
export class RankingApi {
  constructor(
    private readonly rankings: RankingService,
    private readonly trials: TrialService,
    private readonly assignments: AssignmentsService,
    private readonly places: PlacesService,
  ) {}

  /** The whole bloc, explained line by line. */
  @Get('ranking')
  @Allow('scores.read')
  @ApiQuery(ASKED)
  @ApiOkResponse({ description: RESULT, schema: { type: 'object', additionalProperties: true } })
  async ranking(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
    @Query('phieu') asked?: string,
  ): Promise<unknown> {
    const place = await this.places.find(actor, bloc, period, 'scores.read');
    const ranking = await this.rankings.rankingOf(actor, place, choiceOfQuery(asked));
    if (ranking === null) throw new NotFound(NO_SCHEME);
    return scoreJson(ranking.scheme.definition, ranking.result);
  }

  /** One member; its own people see nothing of the others. */
  @Get('ranking/:agency')
  @Allow('sheet.read')
  @ApiQuery(ASKED)
  @ApiOkResponse({ description: RESULT, schema: { type: 'object', additionalProperties: true } })
  async member(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('agency') agency: string,
    @CurrentActor() actor: Actor,
    @Query('phieu') asked?: string,
  ): Promise<unknown> {
    const place = await this.places.find(actor, bloc, period, 'sheet.read');
    const { ranking, compares, member } = await this.rankings.explain(actor, place, agency, choiceOfQuery(asked));
    const { definition } = ranking.scheme;
    const unit = ranking.result.units.find(({ code }) => code === member.code);
    if (unit === undefined) throw new NotFound();
    return compares ? scoreJson(definition, { units: [unit] }) : ownScoreJson(definition, withoutLeaders(unit));
  }

  /** Tries other rules on the real inputs; stores nothing. */
  @Post('trial')
  @Allow('scheme.draft')
  @HttpCode(200)
  @ApiOkResponse({ type: TrialAnswer })
  async try(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() body: TrialBody,
    @CurrentActor() actor: Actor,
  ): Promise<TrialAnswer> {
    const place = await this.places.find(actor, bloc, period, 'scheme.draft');
    const outcome = await this.trials.try(actor, place, requestOfBody(body));
    if (outcome === null) throw new NotFound(NO_SCHEME);
    const answer = trialAnswer(outcome);
    if (answer !== null) return answer;
    throw new InvalidInput(outcome.violations, outcome.errors.map(({ message }) => message).join(' ') || undefined);
  }

  /** What is not assigned to each member. */
  @Get('unassigned')
  @Allow('criteria.assign')
  @ApiOkResponse({ type: [AssignedMemberAnswer] })
  async unassigned(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
  ): Promise<AssignedMemberAnswer[]> {
    return this.assigned(actor, await this.places.find(actor, bloc, period, 'criteria.assign'));
  }

  /** Assigns a criterion or group to a member, or takes it out of its denominator; answers all afterwards. */
  @Put('unassigned')
  @Allow('criteria.assign')
  @ApiOkResponse({ type: [AssignedMemberAnswer] })
  @ApiConflictResponse({ description: 'Cơ quan đã gửi phiếu' })
  async assign(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() { agency, criterion, assigned }: AssignmentBody,
    @CurrentActor() actor: Actor,
  ): Promise<AssignedMemberAnswer[]> {
    const place = await this.places.find(actor, bloc, period, 'criteria.assign');
    await this.assignments.set(actor, place, { agency, criterion }, assigned);
    return this.assigned(actor, place);
  }

  private async assigned(actor: Actor, place: BlocPlace): Promise<AssignedMemberAnswer[]> {
    const assignments = await this.assignments.read(actor, place);
    if (assignments === null) throw new NotFound(NO_SCHEME);
    return assignments.members.map(({ member, unassigned, lock }) => ({
      ...{ agency: member.code, unassigned: [...unassigned], open: lock === null },
    }));
  }
}
