import { Body, Controller, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { EvaluationsService } from './evaluations.service';
import { holderKey } from './holder';
import {
  detailsAnswer,
  EvaluationSheetAnswer,
  IdentityAnswer,
  listedPersonAnswer,
  PersonDetailsAnswer,
  PersonPageAnswer,
  SavedLevelsAnswer,
} from './people.answers';
import {
  ChangedPersonFields,
  EvaluationSheetFields,
  IdentityFields,
  NewPersonFields,
  WrittenPostFields,
} from './people.dto';
import {
  readEvaluationSystem,
  readNewPerson,
  readPersonChange,
  readPost,
  readReason,
  readSheet,
  readYear,
} from './people.fields';
import { PeopleService } from './people.service';

/** Persons and yearly evaluations for programs. */
@ApiTags('Nhân sự và đánh giá')
@Controller('api/v1/people')
export class PeopleApi {
  constructor(
    private readonly people: PeopleService,
    private readonly evaluations: EvaluationsService,
  ) {}

  @Get()
  @Allow('person.read')
  @ApiQuery({ name: 'q', required: false, description: 'Một phần của họ tên, không cần dấu' })
  @ApiQuery({ name: 'agency', required: false, description: 'Mã cơ quan' })
  @ApiQuery({ name: 'page', required: false })
  @ApiOkResponse({ type: PersonPageAnswer })
  async list(
    @CurrentActor() actor: Actor,
    @Query('q') text?: string,
    @Query('agency') agency?: string,
    @Query('page') page?: string,
  ): Promise<PersonPageAnswer> {
    const agencyCode = typeof agency === 'string' && agency !== '' ? agency : null;
    const found = await this.people.list(actor, { text: textOf(text), agencyCode, page: pageOf(page) });
    return { ...found, persons: found.persons.map(listedPersonAnswer) };
  }

  @Post()
  @Allow('person.write')
  @ApiCreatedResponse({ type: PersonDetailsAnswer })
  async create(@Body() fields: NewPersonFields, @CurrentActor() actor: Actor): Promise<PersonDetailsAnswer> {
    const { draft, post, isAnother } = readNewPerson(fields);
    const id = await this.people.create(actor, draft, post, { isAnother, source: 'api' });
    return detailsAnswer(await this.people.read(actor, id));
  }

  @Get('evaluations/:agency/:year')
  @Allow('person.read')
  @ApiQuery({
    name: 'system',
    required: false,
    enum: ['state', 'party'],
    description: 'party: đánh giá đảng viên, tổ chức đảng; bỏ trống là của Nhà nước',
  })
  @ApiOkResponse({ type: EvaluationSheetAnswer })
  async sheet(
    @Param('agency') agency: string,
    @Param('year') year: string,
    @CurrentActor() actor: Actor,
    @Query('system') system?: string,
  ): Promise<EvaluationSheetAnswer> {
    const sheet = await this.evaluations.sheet(actor, agency, readYear({ year }), readEvaluationSystem({ system }));
    const rows = sheet.rows.map(({ holder, name, current }) => ({
      ...{ key: holderKey(holder), name, level: current?.level ?? null, version: current?.version ?? 0 },
      document: current?.sourceDocument ?? null,
    }));
    return { agencyCode: sheet.agencyCode, year: sheet.year, system: sheet.system, rows };
  }

  @Put('evaluations/:agency/:year')
  @Allow('person.write')
  @ApiOkResponse({ type: SavedLevelsAnswer })
  async save(
    @Param('agency') agency: string,
    @Param('year') year: string,
    @Body() fields: EvaluationSheetFields,
    @CurrentActor() actor: Actor,
  ): Promise<SavedLevelsAnswer> {
    const typed = readSheet(fields);
    const system = readEvaluationSystem(fields);
    return { saved: await this.evaluations.save(actor, agency, readYear({ year }), typed, 'api', system) };
  }

  @Get(':id')
  @Allow('person.read')
  @ApiOkResponse({ type: PersonDetailsAnswer })
  async read(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<PersonDetailsAnswer> {
    return detailsAnswer(await this.people.read(actor, id));
  }

  @Patch(':id')
  @Allow('person.write')
  @ApiOkResponse({ type: PersonDetailsAnswer })
  async change(
    @Param('id') id: string,
    @Body() fields: ChangedPersonFields,
    @CurrentActor() actor: Actor,
  ): Promise<PersonDetailsAnswer> {
    const { draft, version } = readPersonChange(fields);
    await this.people.change(actor, id, version, draft, 'api');
    return this.read(id, actor);
  }

  @Post(':id/posts')
  @Allow('person.write')
  @ApiCreatedResponse({ type: PersonDetailsAnswer })
  async post(
    @Param('id') id: string,
    @Body() fields: WrittenPostFields,
    @CurrentActor() actor: Actor,
  ): Promise<PersonDetailsAnswer> {
    const { draft, postId, version } = readPost(fields);
    await this.people.post(actor, id, version, draft, postId);
    return this.read(id, actor);
  }

  @Post(':id/identity')
  @Allow('person.identity')
  @ApiCreatedResponse({ type: IdentityAnswer })
  identity(
    @Param('id') id: string,
    @Body() fields: IdentityFields,
    @CurrentActor() actor: Actor,
  ): Promise<IdentityAnswer> {
    return this.people.identity(actor, id, readReason(fields));
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function pageOf(value: unknown): number {
  const text = textOf(value);
  return /^\d{1,6}$/.test(text) ? Number(text) : 1;
}
