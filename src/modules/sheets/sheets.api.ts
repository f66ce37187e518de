import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { ItemInput } from '../../domain/scoring/inputs';
import { readItemInput } from '../../domain/scoring/read-inputs';
import type { Violation } from '../../domain/violation';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { InvalidInput } from '../../platform/errors';
import { PlacesService } from '../blocs';
import { SheetScoringService } from './sheet-scoring.service';
import { SheetStepsService } from './sheet-steps.service';
import {
  SavedScoreAnswer,
  ScoreAnswer,
  ScoreBody,
  SheetActionBody,
  SheetAnswer,
  SheetSummaryAnswer,
} from './sheets-api.dto';
import { pointsGiven, savedAnswer, scoreAnswer, sheetAnswer, summaryAnswer } from './sheets-api.view';
import { CriterionParams, SheetParams } from './sheets.dto';
import { SheetsService } from './sheets.service';

/** Score sheets for programs; the same services as the pages. */
@ApiTags('Phiếu tự chấm điểm')
@Controller('api/v1/blocs/:bloc/periods/:period/sheets')
export class SheetsApi {
  constructor(
    private readonly places: PlacesService,
    private readonly sheets: SheetsService,
    private readonly scoring: SheetScoringService,
    private readonly steps: SheetStepsService,
  ) {}

  @Get()
  @Allow('sheet.read')
  @ApiOkResponse({ type: [SheetSummaryAnswer] })
  async list(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
  ): Promise<SheetSummaryAnswer[]> {
    const place = await this.places.find(actor, bloc, period, 'sheet.read');
    return (await this.sheets.list(actor, place)).sheets.map(summaryAnswer);
  }

  @Get(':agency')
  @Allow('sheet.read')
  @ApiOkResponse({ type: SheetAnswer })
  async read(@Param() params: SheetParams, @CurrentActor() actor: Actor): Promise<SheetAnswer> {
    const place = await this.places.find(actor, params.bloc, params.period, 'sheet.read');
    return sheetAnswer(await this.sheets.read(actor, place, params.agency));
  }

  /** Every value a criterion has had, the newest first. */
  @Get(':agency/criteria/:code/history')
  @Allow('sheet.read')
  @ApiOkResponse({ type: [ScoreAnswer] })
  async history(@Param() params: CriterionParams, @CurrentActor() actor: Actor): Promise<ScoreAnswer[]> {
    const place = await this.places.find(actor, params.bloc, params.period, 'sheet.read');
    const { entries } = await this.sheets.history(actor, place, params.agency, params.code);
    return entries.map((entry) => scoreAnswer(entry.code, entry, pointsGiven(entry)));
  }

  @Put(':agency/criteria/:code')
  @Allow('sheet.write')
  @ApiOkResponse({ type: SavedScoreAnswer })
  @ApiConflictResponse({ description: 'Người khác đã lưu trước (kèm giá trị đang có), hoặc phiếu đã khóa' })
  async save(
    @Param() params: CriterionParams,
    @Body() body: ScoreBody,
    @CurrentActor() actor: Actor,
  ): Promise<SavedScoreAnswer> {
    const place = await this.places.find(actor, params.bloc, params.period, 'sheet.read');
    const { explanation, version } = body;
    const draft = {
      ...{ explanation, version },
      code: params.code,
      given: { input: inputOf(params.code, body.input) },
    };
    const saved = await this.scoring.saveCriterion(actor, place, params.agency, draft, 'api');
    return savedAnswer(saved, params.code);
  }

  /** Takes a step of the sheet and answers the sheet after it. */
  @Post(':agency/actions')
  @Allow('sheet.read')
  @HttpCode(200)
  @ApiOkResponse({ type: SheetAnswer })
  @ApiConflictResponse({ description: 'Trạng thái hoặc phiên bản của phiếu không cho phép' })
  async act(
    @Param() params: SheetParams,
    @Body() body: SheetActionBody,
    @CurrentActor() actor: Actor,
  ): Promise<SheetAnswer> {
    const place = await this.places.find(actor, params.bloc, params.period, 'sheet.read');
    const { action, version, reason, attested } = body;
    if (action === 'open') await this.steps.open(actor, place, params.agency);
    else await this.steps.take(actor, place, params.agency, action, { version, reason, attested });
    return sheetAnswer(await this.sheets.read(actor, place, params.agency));
  }
}

/** The input of a body. InvalidInput, naming the place, when it has another shape than docs/huong-dan-thang-diem.md says. */
function inputOf(code: string, body: unknown): ItemInput | null {
  if (body === null || body === undefined) return null;
  const found: Violation[] = [];
  const input = readItemInput(body, code, found);
  if (found.length > 0) throw new InvalidInput(found);
  return input;
}
