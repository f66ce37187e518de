import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiConflictResponse,
  ApiConsumes,
  ApiOkResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { InvalidInput } from '../../../platform/errors';
import { readUpload } from '../../../platform/files';
import { LARGEST_FILE } from '../../../platform/web';
import { PastApplyBody, PastHonoursUpload, PastOutcomeAnswer, PastPreviewAnswer } from './past-honours.dto';
import { PastHonoursService } from './past-honours.service';
import { awardChoiceKey, type PastPlan } from './past-plan';

/** Takes a list of past honours from programs: a look first, then all of it or nothing. */
@ApiTags('Sổ khen thưởng')
@Controller('api/v1/honours/imports')
export class PastHonoursApi {
  constructor(private readonly past: PastHonoursService) {}

  @Post('preview')
  @HttpCode(200)
  @Allow('honour.import')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: PastHonoursUpload })
  @ApiOkResponse({ type: PastPreviewAnswer })
  @ApiUnprocessableEntityResponse({ description: 'Tệp không đọc được, hoặc có chỗ sai trong `problems`; không ghi gì' })
  async preview(
    @Req() request: FastifyRequest,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PastPreviewAnswer> {
    const { files } = await readUpload(request, LARGEST_FILE);
    const [file] = files;
    if (file === undefined) throw new InvalidInput([{ code: 'file_missing', place: 'file' }]);
    const { plan, fileId } = await this.past.preview(actor, file);
    if (plan.problems.length > 0) void reply.status(422);
    return previewAnswer(plan, fileId);
  }

  @Post()
  @HttpCode(200)
  @Allow('honour.import')
  @ApiOkResponse({ type: PastOutcomeAnswer })
  @ApiConflictResponse({ description: 'Danh mục đã đổi sau khi kiểm tra nên tệp có chỗ sai; không ghi gì' })
  async apply(@Body() { fileId, awards }: PastApplyBody, @CurrentActor() actor: Actor): Promise<PastOutcomeAnswer> {
    const named = awards !== null && typeof awards === 'object' ? Object.entries(awards) : [];
    const choices = named.flatMap(([key, code]): [string, string][] => (typeof code === 'string' ? [[key, code]] : []));
    const { honours, decisions, duplicates } = await this.past.apply(actor, textOf(fileId), new Map(choices));
    return { honours, decisions, duplicates };
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function previewAnswer(plan: PastPlan, fileId: string | null): PastPreviewAnswer {
  return {
    fileId,
    honours: plan.problems.length > 0 ? 0 : plan.decisions.reduce((sum, { lines }) => sum + lines.length, 0),
    decisions: plan.decisions.length,
    duplicates: plan.duplicates.length,
    linked: plan.linked,
    outside: plan.outside,
    unknownAwards: plan.unknownAwards.map(({ words, system, lines }) => ({
      key: awardChoiceKey(words, system),
      ...{ words, system, lines },
    })),
    problems: plan.problems.map(({ address, sentence }) => ({ address, sentence })),
  };
}
