import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { printFile, sendPrinted } from '../../platform/files';
import { DraftReportService } from './draft-report.service';

interface MeetingAddress {
  readonly bloc: string;
  readonly period: string;
  readonly meeting: string;
}

export class DraftReportAnswer {
  @ApiProperty()
  title!: string;

  @ApiProperty({ description: 'SHA-256 của đúng nội dung người đọc được xem' })
  contentHash!: string;

  @ApiProperty({ description: 'Điểm, thứ hạng chưa công khai với người đọc nên không có trong bản này' })
  pointsWithheld!: boolean;
}

/** The draft report of a meeting for programs. */
@ApiTags('Báo cáo')
@Controller('api/v1/blocs/:bloc/periods/:period/meetings/:meeting/draft-report')
export class DraftReportApi {
  constructor(private readonly drafts: DraftReportService) {}

  @Get()
  @Allow('report.preview')
  @ApiOkResponse({ type: DraftReportAnswer })
  async read(
    @Param() { bloc, period, meeting }: MeetingAddress,
    @CurrentActor() actor: Actor,
  ): Promise<DraftReportAnswer> {
    const { document, isWithheld } = await this.drafts.read(actor, bloc, period, meeting);
    const { title, contentHash } = document.meta;
    return { title, contentHash, pointsWithheld: isWithheld };
  }

  @Get('files/pdf')
  @Allow('report.preview')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @Param() { bloc, period, meeting }: MeetingAddress,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { place, document } = await this.drafts.read(actor, bloc, period, meeting);
    return sendPrinted(reply, await printFile(`Du-thao-BC-${place.bloc.code}-${place.period.code}`, document, 'pdf'));
  }
}
