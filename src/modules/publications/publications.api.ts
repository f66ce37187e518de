import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import {
  ApiBody,
  ApiConflictResponse,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiProperty,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { type Actor, Allow, CurrentActor, type Permission } from '../../platform/access';
import { Clock } from '../../platform/clock';
import { InvalidInput } from '../../platform/errors';
import { readUpload } from '../../platform/files';
import { LARGEST_FILE } from '../../platform/web';
import { type BlocPlace, PlacesService } from '../blocs';
import { PublicationChecksService } from './publication-checks.service';
import { checkAnswer, stepAnswer } from './publications.answers';
import { ClosingBody, PublicationBody, ReopeningBody, ReviewAnswer } from './publications.dto';
import { readPublication, readReopening, readVersion } from './publications.fields';
import { PublicationsService } from './publications.service';

export class KeptFileAnswer {
  @ApiProperty({ description: 'Mã tệp, dùng khi công bố' })
  id!: string;

  @ApiProperty()
  name!: string;
}

const CONFLICT = 'Trạng thái của kỳ không cho phép, hoặc người khác vừa chuyển trạng thái';

/** The state of a review and its steps, for programs. */
@ApiTags('Công bố, đóng kỳ')
@Controller('api/v1/blocs/:bloc/periods/:period/review')
export class PublicationsApi {
  constructor(
    private readonly publications: PublicationsService,
    private readonly checks: PublicationChecksService,
    private readonly places: PlacesService,
    private readonly clock: Clock,
  ) {}

  /** State, version, what still stands in the way of a publication, and the steps so far. */
  @Get()
  @Allow('scores.read')
  @ApiOkResponse({ type: ReviewAnswer })
  async read(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
  ): Promise<ReviewAnswer> {
    const place = await this.places.find(actor, bloc, period, 'scores.read');
    const isOpen = place.review === null || place.review.state === 'open';
    const checks = isOpen ? (await this.checks.preview(place)).checks : [];
    return {
      state: place.review?.state ?? 'open',
      version: place.review?.version ?? 0,
      checks: checks.map((check) => checkAnswer(place, check)),
      steps: (await this.publications.history(place)).map(stepAnswer),
    };
  }

  /** Keeps the file of a decision; the publication names it by its id. */
  @Post('decision-files')
  @Allow('review.publish')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } })
  @ApiCreatedResponse({ type: KeptFileAnswer })
  async keep(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<KeptFileAnswer> {
    const place = await this.place(actor, bloc, period);
    const [file] = request.isMultipart() ? (await readUpload(request, LARGEST_FILE)).files : [];
    if (file === undefined) throw new InvalidInput([{ code: 'decision_file_missing', place: 'file' }]);
    const { id, name } = await this.publications.keepDecision(actor, place, file);
    return { id, name };
  }

  @Post('publication')
  @Allow('review.publish')
  @HttpCode(200)
  @ApiOkResponse({ type: ReviewAnswer })
  @ApiConflictResponse({ description: `${CONFLICT}; hoặc còn việc chưa xong` })
  @ApiUnprocessableEntityResponse({ description: 'Thiếu quyết định hoặc chưa gõ đúng chữ xác nhận' })
  async publish(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() body: PublicationBody,
    @CurrentActor() actor: Actor,
  ): Promise<ReviewAnswer> {
    const place = await this.place(actor, bloc, period);
    await this.publications.publish(actor, place, readPublication(body, this.clock.today()));
    return this.read(bloc, period, actor);
  }

  @Post('closing')
  @Allow('review.publish')
  @HttpCode(200)
  @ApiOkResponse({ type: ReviewAnswer })
  @ApiConflictResponse({ description: CONFLICT })
  async close(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() body: ClosingBody,
    @CurrentActor() actor: Actor,
  ): Promise<ReviewAnswer> {
    await this.publications.close(actor, await this.place(actor, bloc, period), readVersion(body));
    return this.read(bloc, period, actor);
  }

  @Post('reopening')
  @Allow('review.publish')
  @HttpCode(200)
  @ApiOkResponse({ type: ReviewAnswer })
  @ApiConflictResponse({ description: CONFLICT })
  async reopen(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() body: ReopeningBody,
    @CurrentActor() actor: Actor,
  ): Promise<ReviewAnswer> {
    const { version, reason } = readReopening(body);
    await this.publications.reopen(actor, await this.place(actor, bloc, period), version, reason);
    return this.read(bloc, period, actor);
  }

  private place(actor: Actor, bloc: string, period: string): Promise<BlocPlace> {
    const permission: Permission = 'review.publish';
    return this.places.find(actor, bloc, period, permission);
  }
}
