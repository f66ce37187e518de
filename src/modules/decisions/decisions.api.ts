import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import {
  ApiBody,
  ApiConflictResponse,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { AWARD_SYSTEMS } from '../../domain/commendation/subjects';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { readUpload } from '../../platform/files';
import { FieldReader } from '../../platform/forms';
import { fieldOf, type FormBody, LARGEST_FILE } from '../../platform/web';
import { readHandover, readReissue } from './artefacts/artefacts.fields';
import { ArtefactsService } from './artefacts/artefacts.service';
import {
  DecisionDetailAnswer,
  DecisionFileUpload,
  NewDecisionFields,
  DecisionPageAnswer,
  GrantedAnswer,
  HandoverFields,
  RecoveryFields,
  ReissueFields,
  RevocationFields,
} from './decisions.dto';
import { pageNumber } from './page-number';
import { DecisionFilesService } from './record/decision-files.service';
import { DecisionLinesService } from './record/decision-lines.service';
import { readDecision, readDecisionFile, readLines } from './record/decisions.fields';
import { DecisionsService } from './record/decisions.service';
import { readRecovery, readRevocation } from './revoking/revocations.fields';
import { RevocationsService } from './revoking/revocations.service';

/** Decisions of commendation for programs. */
@ApiTags('Quyết định khen thưởng')
@Controller('api/v1/decisions')
export class DecisionsApi {
  constructor(
    private readonly decisions: DecisionsService,
    private readonly lines: DecisionLinesService,
    private readonly artefacts: ArtefactsService,
    private readonly revocations: RevocationsService,
    private readonly files: DecisionFilesService,
  ) {}

  @Get()
  @Allow('decision.read')
  @ApiQuery({ name: 'number', required: false, description: 'Phần đầu của số' })
  @ApiQuery({ name: 'year', required: false })
  @ApiQuery({ name: 'system', required: false, enum: AWARD_SYSTEMS })
  @ApiQuery({ name: 'page', required: false })
  @ApiOkResponse({ type: DecisionPageAnswer })
  async list(@Query() query: FormBody, @CurrentActor() actor: Actor): Promise<DecisionPageAnswer> {
    const year = fieldOf(query, 'year');
    const { rows, total } = await this.decisions.list(actor, {
      number: fieldOf(query, 'number'),
      year: /^(19|2\d)\d{2}$/.test(year) ? Number(year) : null,
      system: AWARD_SYSTEMS.find((system) => system === fieldOf(query, 'system')) ?? null,
      page: pageNumber(fieldOf(query, 'page')),
    });
    return {
      decisions: rows.map(({ id, number, decidedOn, issuingBody, signerTitle, system, subjectLine }) => ({
        id,
        number,
        decidedOn,
        issuingBody,
        signerTitle,
        system,
        subjectLine,
      })),
      total,
    };
  }

  @Post()
  @Allow('decision.write')
  @ApiCreatedResponse({ type: GrantedAnswer })
  async record(@Body() fields: NewDecisionFields, @CurrentActor() actor: Actor): Promise<GrantedAnswer> {
    const draft = readDecision(fields);
    const sent = Array.isArray(fields.lines) ? fields.lines : [];
    const objects = sent.map((line: unknown) => (typeof line === 'object' && line !== null ? line : {}));
    return this.decisions.record(actor, draft, await this.lines.resolve(readLines(objects), draft.decidedOn));
  }

  @Get(':id')
  @Allow('decision.read')
  @ApiOkResponse({ type: DecisionDetailAnswer })
  async read(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<DecisionDetailAnswer> {
    const { decision, honours, codes } = await this.decisions.read(actor, id);
    const { number, decidedOn, issuingBody, signerTitle, system, subjectLine, version, fileId } = decision;
    return {
      ...{ id, number, decidedOn, issuingBody, signerTitle, system, subjectLine, version, hasFile: fileId !== null },
      honours: honours.map((honour) => ({
        ...{ id: honour.id, line: honour.line, awardCode: honour.awardCode, awardName: honour.awardName },
        ...{ subject: honour.subject, recipientName: honour.recipientName, agencyName: honour.agencyName },
        ...{ revokedOn: honour.revokedOn, code: codes.get(honour.id) ?? null },
      })),
    };
  }

  @Post(':id/file')
  @Allow('decision.issue')
  @HttpCode(204)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: DecisionFileUpload })
  @ApiNoContentResponse({ description: 'Tệp đã được giữ; tệp trước vẫn còn trong hệ thống' })
  @ApiConflictResponse({ description: 'Bí mật nhà nước, hoặc người khác vừa gửi tệp' })
  async sendFile(@Param('id') id: string, @CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<void> {
    await this.files.find(actor, id);
    const { fields, files } = await readUpload(request, LARGEST_FILE);
    await this.files.add(actor, id, { ...readDecisionFile(fields), file: files[0] });
  }

  @Post(':id/revocations')
  @Allow('honour.revoke')
  @HttpCode(204)
  @ApiNoContentResponse()
  async revoke(@Param('id') id: string, @Body() fields: RevocationFields, @CurrentActor() actor: Actor): Promise<void> {
    await this.revocations.revoke(actor, id, new FieldReader(fields).list('honours'), readRevocation(fields));
  }

  @Put('honours/:honour/recovery')
  @Allow('honour.revoke')
  @HttpCode(204)
  @ApiNoContentResponse()
  async recover(
    @Param('honour') honour: string,
    @Body() fields: RecoveryFields,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    const { version, ...draft } = readRecovery(fields);
    await this.revocations.recover(actor, honour, version, draft);
  }

  @Post('honours/handovers')
  @Allow('artefact.write')
  @HttpCode(204)
  @ApiNoContentResponse()
  async handOver(@Body() fields: HandoverFields, @CurrentActor() actor: Actor): Promise<void> {
    await this.artefacts.handOver(actor, new FieldReader(fields).list('honours'), readHandover(fields));
  }

  @Post('honours/:honour/reissues')
  @Allow('artefact.write')
  @HttpCode(204)
  @ApiNoContentResponse()
  async reissue(
    @Param('honour') honour: string,
    @Body() fields: ReissueFields,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    await this.artefacts.askReissue(actor, honour, readReissue(fields));
  }
}
