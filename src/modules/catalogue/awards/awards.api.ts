import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import { uncertainFacts } from '../../../domain/commendation/uncertain';
import { factName } from '../../../text/commendation/fact-text';
import { parseDate } from '../../../text/date';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { InvalidInput, NotFound } from '../../../platform/errors';
import { AwardEditsService } from './award-edits.service';
import { AwardFactsService } from './award-facts.service';
import { AwardAnswer, AwardVersionAnswer, ComparedFactsFields, NewAwardFields, NewVersionFields } from './awards.dto';
import { readSeenNumber, readVersion } from './awards.fields';
import { AwardsService } from './awards.service';
import { readFactNote, tickedFacts } from './facts.view';
import type { KeptVersion } from './kept-version';

/** Titles and forms of commendation for programs. */
@ApiTags('Danh mục khen thưởng')
@Controller('api/v1/awards')
export class AwardsApi {
  constructor(
    private readonly awards: AwardsService,
    private readonly edits: AwardEditsService,
    private readonly facts: AwardFactsService,
  ) {}

  @Get()
  @Allow('award.read')
  @ApiQuery({
    name: 'day',
    required: false,
    description: 'Quy định của ngày này, ví dụ 2022-06-30; bỏ trống là hôm nay',
  })
  @ApiOkResponse({ type: [AwardAnswer] })
  async list(@Query('day') day?: string): Promise<AwardAnswer[]> {
    const asked = day === undefined || day === '' ? undefined : parseDate(day);
    if (asked === null) throw new InvalidInput([{ code: 'not_a_date', place: 'day' }]);
    const awards = await this.awards.list(asked);
    return awards.map(({ code, system, kind, isInForce, current }) => ({
      ...{ code, system, kind, isInForce, current: versionAnswer(current) },
    }));
  }

  @Post()
  @Allow('award.manage')
  @ApiCreatedResponse({ type: [AwardVersionAnswer] })
  async add(@Body() fields: NewAwardFields, @CurrentActor() actor: Actor): Promise<AwardVersionAnswer[]> {
    const draft = readVersion(fields);
    await this.edits.add(actor, draft, 'api');
    return this.answer(draft.award.code);
  }

  @Get(':code/versions')
  @Allow('award.read')
  @ApiOkResponse({ type: [AwardVersionAnswer], description: 'Mọi phiên bản, mới nhất trước' })
  versions(@Param('code') code: string): Promise<AwardVersionAnswer[]> {
    return this.answer(code);
  }

  @Post(':code/versions')
  @Allow('award.manage')
  @ApiCreatedResponse({ type: [AwardVersionAnswer] })
  async addVersion(
    @Param('code') code: string,
    @Body() fields: NewVersionFields,
    @CurrentActor() actor: Actor,
  ): Promise<AwardVersionAnswer[]> {
    await this.edits.addVersion(actor, code, readSeenNumber(fields), readVersion(fields), 'api');
    return this.answer(code);
  }

  @Post(':code/versions/:version/confirmation')
  @HttpCode(200)
  @Allow('award.manage')
  @ApiOkResponse({ type: [AwardVersionAnswer] })
  async confirm(
    @Param('code') code: string,
    @Param('version') version: string,
    @Body() fields: ComparedFactsFields,
    @CurrentActor() actor: Actor,
  ): Promise<AwardVersionAnswer[]> {
    const compared = { code, version: versionInAddress(version), places: tickedFacts(fields) };
    await this.facts.confirm(actor, [compared], readFactNote(fields), 'api');
    return this.answer(code);
  }

  private async answer(code: string): Promise<AwardVersionAnswer[]> {
    return (await this.awards.versions(code)).map(versionAnswer);
  }
}

/** The number of a version in an address. NotFound for anything else. */
export function versionInAddress(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new NotFound('Không tìm thấy phiên bản này.');
  return Number(text);
}

function versionAnswer(version: KeptVersion): AwardVersionAnswer {
  const uncertain = uncertainFacts(version.award).map((fact) => ({
    ...{ place: fact.place, name: factName(fact), check: fact.check },
  }));
  return { ...version, confirmations: [...version.confirmations], uncertain };
}
