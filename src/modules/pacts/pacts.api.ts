import { Body, Controller, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { NotFound } from '../../platform/errors';
import { isPrintedFormat, PRINTED_FORMATS, sendPrinted } from '../../platform/files';
import type { BlocPlace } from '../blocs';
import type { PactVersion } from './pact';
import { PactPrintService } from './pact-print.service';
import { PactStepsService } from './pact-steps.service';
import {
  PactAnswer,
  PactPaperFields,
  PactSignFields,
  PactStepFields,
  PactTextAnswer,
  PactTextFields,
} from './pacts.dto';
import { readPaper, readSign, readStep, readText } from './pacts.fields';
import { PactsService } from './pacts.service';

const STALE = { description: 'Người khác đã sửa hoặc trạng thái không cho phép; kèm cả hai bản khi là nội dung' };

/** The pact of a bloc for a year, for programs. Any period of the year leads to it. */
@ApiTags('Giao ước thi đua')
@Controller('api/v1/blocs/:bloc/periods/:period/pact')
export class PactsApi {
  constructor(
    private readonly pacts: PactsService,
    private readonly steps: PactStepsService,
    private readonly prints: PactPrintService,
  ) {}

  @Get()
  @Allow('pact.read')
  @ApiOkResponse({ type: PactAnswer })
  async read(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
  ): Promise<PactAnswer> {
    return this.answer(await this.yearOf(actor, bloc, period));
  }

  @Get('versions/:version')
  @Allow('pact.read')
  @ApiOkResponse({ type: PactTextAnswer })
  async version(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('version') version: string,
    @CurrentActor() actor: Actor,
  ): Promise<PactTextAnswer> {
    const year = await this.yearOf(actor, bloc, period);
    return textAnswer(await this.pacts.version(year, /^\d{1,6}$/.test(version) ? Number(version) : 0));
  }

  @Put('text')
  @Allow('pact.write')
  @ApiOkResponse({ type: PactAnswer })
  @ApiConflictResponse(STALE)
  async write(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() body: PactTextFields,
    @CurrentActor() actor: Actor,
  ): Promise<PactAnswer> {
    const year = await this.yearOf(actor, bloc, period);
    const { seen, text } = readText(body);
    await this.pacts.write(actor, year, seen, text, 'api');
    return this.answer(year);
  }

  /** Begins an empty draft with the text of the latest earlier year. */
  @Post('copy')
  @Allow('pact.write')
  @HttpCode(200)
  @ApiOkResponse({ type: PactAnswer })
  @ApiConflictResponse(STALE)
  async copy(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
  ): Promise<PactAnswer> {
    const year = await this.yearOf(actor, bloc, period);
    await this.pacts.copyFromYearBefore(actor, year, 'api');
    return this.answer(year);
  }

  @Post('steps')
  @Allow('pact.write')
  @HttpCode(200)
  @ApiOkResponse({ type: PactAnswer })
  @ApiConflictResponse(STALE)
  async step(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() body: PactStepFields,
    @CurrentActor() actor: Actor,
  ): Promise<PactAnswer> {
    const year = await this.yearOf(actor, bloc, period);
    const { step, request } = readStep(body);
    await this.steps.take(actor, year, step, request);
    return this.answer(year);
  }

  /** The leader of an agency signs. */
  @Post('signatures')
  @Allow('pact.sign')
  @HttpCode(200)
  @ApiOkResponse({ type: PactAnswer })
  @ApiConflictResponse(STALE)
  async sign(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() body: PactSignFields,
    @CurrentActor() actor: Actor,
  ): Promise<PactAnswer> {
    const year = await this.yearOf(actor, bloc, period);
    const { agency, request } = readSign(body);
    await this.steps.sign(actor, year, agency, request);
    return this.answer(year);
  }

  /** The secretary records a signature on paper. */
  @Post('paper-signatures')
  @Allow('pact.write')
  @HttpCode(200)
  @ApiOkResponse({ type: PactAnswer })
  @ApiConflictResponse(STALE)
  async signOnPaper(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() body: PactPaperFields,
    @CurrentActor() actor: Actor,
  ): Promise<PactAnswer> {
    const year = await this.yearOf(actor, bloc, period);
    const { agency, request } = readPaper(body);
    await this.steps.sign(actor, year, agency, request);
    return this.answer(year);
  }

  @Get('document/:format')
  @Allow('pact.read')
  @ApiParam({ name: 'format', enum: [...PRINTED_FORMATS] })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ description: 'Bản giao ước để in', schema: { type: 'string', format: 'binary' } })
  async document(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('format') format: string,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const year = await this.yearOf(actor, bloc, period);
    if (!isPrintedFormat(format)) throw new NotFound('Không có dạng tệp này. Chọn pdf, docx hoặc xlsx.');
    return sendPrinted(reply, await this.prints.print(year, format));
  }

  private async yearOf(actor: Actor, bloc: string, period: string): Promise<BlocPlace> {
    return (await this.pacts.find(actor, bloc, period)).year;
  }

  private async answer(year: BlocPlace): Promise<PactAnswer> {
    const { state, version, text, signers, events } = await this.pacts.read(year);
    return {
      ...{ state, version, text: text && textAnswer(text) },
      signatures: signers.map(({ member, signature }) => ({
        ...{ agency: member.code, agencyName: member.name },
        signedBy: signature?.signedBy ?? null,
        signedOn: signature?.signedOn ?? null,
        onPaper: signature?.onPaper ?? null,
      })),
      events: events.map(({ action, from, to, textVersion, reason, unsigned, actorName, happenedAt }) => ({
        ...{ action, from, to, textVersion, reason, unsigned, by: actorName, at: happenedAt.toISOString() },
      })),
    };
  }
}

function textAnswer({ version, opening, contents, copiedFrom, authorName, writtenAt }: PactVersion): PactTextAnswer {
  return { version, opening, contents, copiedFrom, writtenBy: authorName, writtenAt: writtenAt.toISOString() };
}
