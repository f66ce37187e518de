import { Body, Controller, Get, Param, ParseIntPipe, Put, Query } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import { isBusinessDate } from '../../../domain/calendar';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { InvalidInput, NotFound } from '../../../platform/errors';
import { fieldOf, type FormBody } from '../../../platform/web';
import type { Plain } from '../tasks.answers';
import { cellKeyOf, GRID_VIEWS } from './grid';
import { gridAnswer, GridAnswer, GridCellAnswer, savedCellAnswer } from './grid.answers';
import { cellDraftOfProgram } from './grid.drafts';
import { GridCellFields } from './grid.dto';
import { GridService } from './grid.service';

/** The grid of a bloc's tasks for programs. */
@ApiTags('Nhiệm vụ trọng tâm')
@Controller('api/v1/blocs/:bloc/periods/:period/task-grid')
export class GridApi {
  constructor(private readonly grids: GridService) {}

  @Get()
  @Allow('task.read')
  @ApiQuery({ name: 'view', required: false, enum: GRID_VIEWS })
  @ApiQuery({ name: 'day', required: false, example: '2022-06-30' })
  @ApiOkResponse({ type: GridAnswer })
  async read(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
    @Query() query: FormBody,
  ): Promise<Plain<GridAnswer>> {
    const view = GRID_VIEWS.find((name) => name === fieldOf(query, 'view')) ?? 'figures';
    const day = fieldOf(query, 'day');
    if (day !== '' && !isBusinessDate(day)) throw new InvalidInput([{ code: 'not_a_date', place: 'day' }]);
    return gridAnswer(await this.grids.read(actor, bloc, period, view, day === '' ? null : day));
  }

  @Put(':agency/:number/:field')
  @Allow('task.fill')
  @ApiOkResponse({ type: GridCellAnswer })
  @ApiConflictResponse({ description: 'Ô đã có người ghi sau khi đọc; trả về cả hai giá trị' })
  async save(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('agency') agency: string,
    @Param('number', ParseIntPipe) number: number,
    @Param('field') field: string,
    @Body() body: GridCellFields,
    @CurrentActor() actor: Actor,
  ): Promise<Plain<GridCellAnswer>> {
    const key = cellKeyOf([agency, String(number), ...(field === 'actual' ? [] : [field])].join('.'));
    if (!key) throw new NotFound('Không có ô này trong bảng.');
    const { value, day, version } = body;
    const draft = cellDraftOfProgram(key, { value, day, version });
    return savedCellAnswer(await this.grids.save(actor, bloc, period, draft, 'api'), key.field);
  }
}
