import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController, ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { NotFound } from '../../../platform/errors';
import { isPrintedFormat, type PrintedFormat, PRINTED_FORMATS, sendPrinted } from '../../../platform/files';
import { PlacesService } from '../../blocs';
import { RegistrationPrintService } from './registration-print.service';

const FORMAT = { name: 'format', enum: [...PRINTED_FORMATS] };
const FILE = { description: 'Tệp', schema: { type: 'string', format: 'binary' } } as const;

/** The printed form of registrations as files, for people. */
@ApiExcludeController()
@Controller('khoi/:bloc/:period/dang-ky')
export class RegistrationFilesPages {
  constructor(
    private readonly places: PlacesService,
    private readonly prints: RegistrationPrintService,
  ) {}

  @Get('tep/:format')
  @Allow('task.read')
  async bloc(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('format') format: string,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ) {
    const place = await this.places.find(actor, bloc, period, 'task.read');
    return sendPrinted(reply, await this.prints.ofBloc(actor, place, formatOf(format)));
  }

  @Get(':agency/tep/:format')
  @Allow('task.read')
  async agency(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('agency') agency: string,
    @Param('format') format: string,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ) {
    const place = await this.places.find(actor, bloc, period, 'task.read');
    return sendPrinted(reply, await this.prints.ofAgency(actor, place, agency, formatOf(format)));
  }
}

/** The same for programs. */
@ApiTags('Đăng ký nhiệm vụ')
@ApiProduces('application/pdf', 'application/octet-stream')
@Controller('api/v1/blocs/:bloc/periods/:period')
export class RegistrationFilesApi {
  constructor(
    private readonly places: PlacesService,
    private readonly prints: RegistrationPrintService,
  ) {}

  @Get('registration-form/:format')
  @Allow('task.read')
  @ApiParam(FORMAT)
  @ApiOkResponse(FILE)
  async bloc(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('format') format: string,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const place = await this.places.find(actor, bloc, period, 'task.read');
    await sendPrinted(reply, await this.prints.ofBloc(actor, place, formatOf(format)));
  }

  @Get('registrations/:agency/form/:format')
  @Allow('task.read')
  @ApiParam(FORMAT)
  @ApiOkResponse(FILE)
  async agency(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('agency') agency: string,
    @Param('format') format: string,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const place = await this.places.find(actor, bloc, period, 'task.read');
    await sendPrinted(reply, await this.prints.ofAgency(actor, place, agency, formatOf(format)));
  }
}

function formatOf(text: string): PrintedFormat {
  if (isPrintedFormat(text)) return text;
  throw new NotFound('Chỉ có các dạng PDF, Word và Excel.');
}
