import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { sendPrinted } from '../../platform/files';
import { PlacesService } from '../blocs';
import { BallotDocumentsService } from './ballot-documents.service';

/** The blank paper and the minutes of the counting as files. */
@ApiExcludeController()
@Controller('khoi/:bloc/:period/bo-phieu/:ballot/tai')
export class BallotDocumentPages {
  constructor(
    private readonly places: PlacesService,
    private readonly documents: BallotDocumentsService,
  ) {}

  @Get('phieu-bau/:format')
  @Allow('ballot.manage')
  async paper(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('ballot') ballot: string,
    @Param('format') format: string,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'ballot.manage');
    return sendPrinted(reply, await this.documents.file(actor, place, ballot, 'paper', format));
  }

  @Get('bien-ban/:format')
  @Allow('meeting.read')
  async minutes(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('ballot') ballot: string,
    @Param('format') format: string,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'meeting.read');
    return sendPrinted(reply, await this.documents.file(actor, place, ballot, 'minutes', format));
  }
}
