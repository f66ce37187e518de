import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { sendPrinted } from '../../platform/files';
import { typedText } from '../../platform/forms';
import { type OfficeHolder } from '../accounts';
import { PlacesService } from '../blocs';
import { HandoverCancellationService } from './handover-cancellation.service';
import { HandoverPackService } from './handover-pack.service';
import { AccountChoiceAnswer, HandoverBody, HandoverCancellationBody, HandoversAnswer } from './handovers.dto';
import { readHandover } from './handovers.fields';
import { HandoversService } from './handovers.service';
import { handoverAnswer } from './handovers.view';

/** Hand-overs of the chair for programs. */
@ApiTags('Bàn giao Khối trưởng')
@Controller('api/v1/blocs/:bloc/periods/:period/handovers')
export class HandoversApi {
  constructor(
    private readonly handovers: HandoversService,
    private readonly cancellations: HandoverCancellationService,
    private readonly packs: HandoverPackService,
    private readonly places: PlacesService,
  ) {}

  /** What was handed over, and the accounts that can be chosen. */
  @Get()
  @Allow('handover.manage')
  @ApiOkResponse({ type: HandoversAnswer })
  async list(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
  ): Promise<HandoversAnswer> {
    const place = await this.places.find(actor, bloc, period, 'handover.manage');
    const { made, today, secretaries, candidates } = await this.handovers.choices(actor, place);
    return {
      made: made.map((handover) => handoverAnswer(handover, today)),
      secretaries: secretaries.map(accountAnswer),
      candidates: candidates.map(accountAnswer),
    };
  }

  @Post()
  @Allow('handover.manage')
  @HttpCode(200)
  @ApiOkResponse({ type: HandoversAnswer })
  @ApiConflictResponse({ description: 'Đã có lần bàn giao từ ngày đó trở đi' })
  async make(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() body: HandoverBody,
    @CurrentActor() actor: Actor,
  ): Promise<HandoversAnswer> {
    const place = await this.places.find(actor, bloc, period, 'handover.manage');
    await this.handovers.make(actor, place, readHandover(body));
    return this.list(bloc, period, actor);
  }

  /** Cancels a hand-over before its day. */
  @Post(':handover/cancellation')
  @Allow('handover.manage')
  @HttpCode(200)
  @ApiOkResponse({ type: HandoversAnswer })
  @ApiConflictResponse({ description: 'Đã đến ngày bàn giao, đã có người hủy, hoặc còn lần bàn giao sau' })
  async cancel(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('handover') id: string,
    @Body() body: HandoverCancellationBody,
    @CurrentActor() actor: Actor,
  ): Promise<HandoversAnswer> {
    const place = await this.places.find(actor, bloc, period, 'handover.manage');
    await this.cancellations.cancel(actor, place, id, typedText(body.reason));
    return this.list(bloc, period, actor);
  }

  /** The pack for the next chair as one zip. */
  @Get('pack')
  @Allow('handover.manage')
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async pack(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'handover.manage');
    return sendPrinted(reply, { ...(await this.packs.pack(actor, place)), mediaType: 'application/zip' });
  }
}

function accountAnswer({ userId, displayName, agencyCode }: OfficeHolder): AccountChoiceAnswer {
  return { id: userId, name: displayName, agency: agencyCode };
}
