import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { sendPrinted } from '../../platform/files';
import { PlacesService } from '../blocs';
import { BallotDocumentsService } from './ballot-documents.service';

const FILE = 'Tệp; format là pdf, docx hoặc xlsx';

/** The documents of a ballot for programs. */
@ApiTags('Bỏ phiếu suy tôn')
@Controller('api/v1/blocs/:bloc/periods/:period/ballots/:ballot')
export class BallotDocumentsApi {
  constructor(
    private readonly places: PlacesService,
    private readonly documents: BallotDocumentsService,
  ) {}

  /** The blank paper. */
  @Get('paper/:format')
  @Allow('ballot.manage')
  @ApiOkResponse({ description: FILE, schema: { type: 'string', format: 'binary' } })
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

  /** The minutes of the counting: counts, and no names of voters. */
  @Get('minutes/:format')
  @Allow('meeting.read')
  @ApiOkResponse({ description: FILE, schema: { type: 'string', format: 'binary' } })
  @ApiConflictResponse({ description: 'Chưa có kết quả kiểm phiếu mà người đọc được biết' })
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
