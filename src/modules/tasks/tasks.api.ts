import { Body, Controller, Get, Param, ParseIntPipe, Post, Query, Req } from '@nestjs/common';
import {
  ApiBody,
  ApiConflictResponse,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { TASK_STATUSES } from '../../domain/tasks/status';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { readUpload } from '../../platform/files';
import { type FormBody, LARGEST_FILE } from '../../platform/web';
import { BLOC_OWNER } from './bloc-tasks/bloc-owner';
import { progressDraftOfProgram, targetDraftOf } from './drafts';
import { filterOfQuery, pageNumberOf } from './list.view';
import { ProgressService } from './progress.service';
import {
  BaselineAnswer,
  baselineAnswer,
  detailsAnswer,
  lineAnswer,
  listAnswer,
  LoggedProgressAnswer,
  type Plain,
  TaskDetailsAnswer,
  TaskListAnswer,
} from './tasks.answers';
import { ProgressFields, ProgressUpload, TargetFields } from './tasks.dto';
import { TargetsService } from './targets.service';
import { TasksService } from './tasks.service';

/** Key tasks and their progress for programs. */
@ApiTags('Nhiệm vụ trọng tâm')
@Controller('api/v1/blocs/:bloc/periods/:period/tasks')
export class TasksApi {
  constructor(
    private readonly tasks: TasksService,
    private readonly progress: ProgressService,
    private readonly targets: TargetsService,
  ) {}

  @Get()
  @Allow('task.read')
  @ApiQuery({ name: 'q', required: false, description: 'Chữ trong nội dung, có dấu hoặc không dấu' })
  @ApiQuery({ name: 'agency', required: false, description: 'Mã cơ quan' })
  @ApiQuery({ name: 'status', required: false, enum: [...TASK_STATUSES, 'behind'] })
  @ApiQuery({ name: 'page', required: false, type: Number })
  @ApiOkResponse({ type: TaskListAnswer })
  async list(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
    @Query() query: FormBody,
  ): Promise<Plain<TaskListAnswer>> {
    const filter = filterOfQuery(query);
    return listAnswer(await this.tasks.list(actor, bloc, period, filter, pageNumberOf(query)));
  }

  @Get(':agency/:number')
  @Allow('task.read')
  @ApiOkResponse({ type: TaskDetailsAnswer })
  async find(
    @Param('bloc') blocCode: string,
    @Param('period') periodCode: string,
    @Param('agency') agencyCode: string,
    @Param('number', ParseIntPipe) number: number,
    @CurrentActor() actor: Actor,
  ): Promise<Plain<TaskDetailsAnswer>> {
    const found = await this.tasks.find(actor, { blocCode, periodCode, agencyCode, number });
    return detailsAnswer(found.details);
  }

  /** Progress of a task of the bloc itself. */
  @Post('chung/:number/progress')
  @Allow('task.bloc')
  @ApiCreatedResponse({ type: LoggedProgressAnswer })
  @ApiConflictResponse({ description: 'Đã có dòng mới hơn; trả về cả hai dòng' })
  recordOfBloc(
    @Param('bloc') blocCode: string,
    @Param('period') periodCode: string,
    @Param('number', ParseIntPipe) number: number,
    @Body() body: ProgressFields,
    @CurrentActor() actor: Actor,
  ): Promise<Plain<LoggedProgressAnswer>> {
    return this.record(blocCode, periodCode, BLOC_OWNER.code, number, body, actor);
  }

  @Post(':agency/:number/progress')
  @Allow('task.progress')
  @ApiCreatedResponse({ type: LoggedProgressAnswer })
  @ApiConflictResponse({ description: 'Đã có dòng mới hơn; trả về cả hai dòng' })
  async record(
    @Param('bloc') blocCode: string,
    @Param('period') periodCode: string,
    @Param('agency') agencyCode: string,
    @Param('number', ParseIntPipe) number: number,
    @Body() body: ProgressFields,
    @CurrentActor() actor: Actor,
  ): Promise<Plain<LoggedProgressAnswer>> {
    const key = { blocCode, periodCode, agencyCode, number };
    return lineAnswer(await this.progress.record(actor, key, progressDraftOfProgram(body), [], 'api'));
  }

  @Post(':agency/:number/progress/files')
  @Allow('task.progress')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: ProgressUpload })
  @ApiCreatedResponse({ type: LoggedProgressAnswer })
  @ApiConflictResponse({ description: 'Đã có dòng mới hơn; trả về cả hai dòng' })
  async recordWithFiles(
    @Param('bloc') blocCode: string,
    @Param('period') periodCode: string,
    @Param('agency') agencyCode: string,
    @Param('number', ParseIntPipe) number: number,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<Plain<LoggedProgressAnswer>> {
    const key = { blocCode, periodCode, agencyCode, number };
    await this.progress.requireWriter(actor, key);
    const { fields, files } = await readUpload(request, LARGEST_FILE);
    return lineAnswer(await this.progress.record(actor, key, progressDraftOfProgram(fields), files, 'api'));
  }

  @Post(':agency/:number/target')
  @Allow('task.correct')
  @ApiCreatedResponse({ type: BaselineAnswer })
  @ApiConflictResponse({ description: 'Chỉ tiêu đã được sửa sau khi phần mềm đọc' })
  async correct(
    @Param('bloc') blocCode: string,
    @Param('period') periodCode: string,
    @Param('agency') agencyCode: string,
    @Param('number', ParseIntPipe) number: number,
    @Body() body: TargetFields,
    @CurrentActor() actor: Actor,
  ): Promise<Plain<BaselineAnswer>> {
    const key = { blocCode, periodCode, agencyCode, number };
    return baselineAnswer(await this.targets.correct(actor, key, targetDraftOf(body), 'api'));
  }
}
