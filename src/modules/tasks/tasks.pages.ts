import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { TaskListPage } from '../../../templates/pages/tasks/list';
import { TaskPage } from '../../../templates/pages/tasks/task';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { Conflict, InvalidInput } from '../../platform/errors';
import { receiveUpload } from '../../platform/files';
import { type FormBody, LARGEST_FILE, Pages } from '../../platform/web';
import { BLOC_OWNER, isBlocOwner } from './bloc-tasks/bloc-owner';
import { progressDraftOfForm, targetDraftOf } from './drafts';
import { filterOfQuery, listProps, pageNumberOf } from './list.view';
import { mayRequest } from './changes/target-changes.policy';
import { ProgressConflict, ProgressService } from './progress.service';
import { progressConflict, progressForm, targetForm, type TypedProgress } from './task-forms.view';
import { taskContent, taskPath, taskTitle } from './task.view';
import { TargetFields } from './tasks.dto';
import { mayCorrect, mayKeepBlocTasks, mayRecord } from './tasks.policy';
import { TargetConflict, TargetsService } from './targets.service';
import { type FoundTask, type TaskKey, TasksService } from './tasks.service';

/** The codes of the address of a task's page. */
interface TaskParameters {
  readonly bloc: string;
  readonly period: string;
  readonly agency: string;
  readonly number: string;
}

type ShownForms = Partial<Pick<Parameters<typeof TaskPage>[0], 'progressForm' | 'conflict' | 'targetForm'>>;

/** The list of a bloc's key tasks and the page of one. */
@ApiExcludeController()
@Controller('khoi/:bloc/:period/nhiem-vu')
export class TasksPages {
  constructor(
    private readonly tasks: TasksService,
    private readonly progress: ProgressService,
    private readonly targets: TargetsService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Allow('task.read')
  async list(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const query = request.query as FormBody;
    const filter = filterOfQuery(query);
    const found = await this.tasks.list(actor, bloc, period, filter, pageNumberOf(query));
    const frame = await this.pages.frame(request, reply, {
      title: 'Nhiệm vụ trọng tâm',
      section: 'tasks',
      place: { blocCode: found.place.bloc.code, periodCode: found.place.period.code },
    });
    return this.pages.send(reply, TaskListPage(listProps(frame, actor, found, filter)));
  }

  @Get(':agency/:number')
  @Allow('task.read')
  async task(
    @Param() parameters: TaskParameters,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const found = await this.tasks.find(actor, keyOf(parameters));
    return this.show(actor, found, request, reply, {}, 200);
  }

  @Post(':agency/:number/tien-do')
  @Allow('task.progress')
  async record(
    @Param() parameters: TaskParameters,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const key = keyOf(parameters);
    // Before the files are read: nobody else's upload takes memory.
    await this.progress.requireWriter(actor, key);
    const { fields, files, refused } = await receiveUpload(request, LARGEST_FILE);
    try {
      if (refused) throw refused;
      await this.progress.record(actor, key, progressDraftOfForm(fields), files, 'screen');
    } catch (error) {
      if (!(error instanceof InvalidInput || error instanceof Conflict)) throw error;
      const typed = { fields, fileNames: files.map((file) => file.name), violations: error.violations };
      return this.showTyped(actor, await this.tasks.find(actor, key), request, reply, typed, error);
    }
    const found = await this.tasks.find(actor, key);
    const text = `Đã lưu tiến độ nhiệm vụ ${String(key.number)}.`;
    return this.pages.redirect(request, reply, taskPath(found), { kind: 'ok', text });
  }

  /** Progress of a task of the bloc itself, which the secretary records. */
  @Post('chung/:number/tien-do')
  @Allow('task.bloc')
  recordOfBloc(
    @Param() parameters: TaskParameters,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return this.record({ ...parameters, agency: BLOC_OWNER.code }, actor, request, reply);
  }

  @Post(':agency/:number/cach-tinh')
  @Allow('task.correct')
  async correct(
    @Param() parameters: TaskParameters,
    @Body() body: TargetFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const key = keyOf(parameters);
    const draft = targetDraftOf(body);
    try {
      await this.targets.correct(actor, key, draft, 'screen');
    } catch (error) {
      if (!(error instanceof InvalidInput || error instanceof TargetConflict)) throw error;
      const found = await this.tasks.find(actor, key);
      const conflict = error instanceof TargetConflict ? error : null;
      const form = targetForm(found, { draft, violations: error.violations, conflict });
      return this.show(actor, found, request, reply, { targetForm: form }, error.status);
    }
    const found = await this.tasks.find(actor, key);
    return this.pages.redirect(request, reply, taskPath(found), { kind: 'ok', text: 'Đã lưu cách đo chỉ tiêu.' });
  }

  private showTyped(
    actor: Actor,
    found: FoundTask,
    request: FastifyRequest,
    reply: FastifyReply,
    typed: TypedProgress,
    error: InvalidInput | Conflict,
  ) {
    const { task } = found.details;
    if (!(error instanceof ProgressConflict)) {
      // Not the newest number: a line added meanwhile is still to be seen before this one is stored.
      const seen = progressDraftOfForm(typed.fields).lastSequence;
      const form = { progressForm: progressForm(found, seen, typed) };
      const refusal = error instanceof Conflict ? error.message : null;
      return this.show(actor, found, request, reply, form, error.status, refusal);
    }
    const forms = {
      progressForm: progressForm(found, error.stored.sequence, typed),
      conflict: progressConflict(error.stored, task),
    };
    return this.show(actor, found, request, reply, forms, error.status);
  }

  private async show(
    actor: Actor,
    found: FoundTask,
    request: FastifyRequest,
    reply: FastifyReply,
    forms: ShownForms,
    status: number,
    refusal: string | null = null,
  ) {
    const { place, holder, details } = found;
    const lastSequence = details.log[0]?.sequence ?? 0;
    const mayWrite = mayRecord(actor, place, holder.agencyId);
    const frame = await this.pages.frame(request, reply, {
      title: taskTitle(found),
      section: 'tasks',
      place: { blocCode: place.bloc.code, periodCode: place.period.code },
      ...(refusal === null ? {} : { notice: { kind: 'bad', text: refusal } }),
    });
    const page = TaskPage({
      ...taskContent(found),
      frame,
      changeHref: changeHrefOf(actor, found),
      progressForm: forms.progressForm ?? (mayWrite ? progressForm(found, lastSequence, null) : null),
      conflict: forms.conflict ?? null,
      targetForm: forms.targetForm ?? (mayCorrect(actor, place, holder.agencyId) ? targetForm(found, null) : null),
    });
    return this.pages.send(reply, page, status);
  }
}

/** Where the task is changed: an agency asks for it, the secretary changes the bloc's own. */
function changeHrefOf(actor: Actor, found: FoundTask): string | null {
  const { place, holder } = found;
  if (isBlocOwner(holder)) return mayKeepBlocTasks(actor, place) ? `${taskPath(found)}/sua` : null;
  return mayRequest(actor, place, holder.agencyId) ? `${taskPath(found)}/dieu-chinh` : null;
}

function keyOf({ bloc, period, agency, number }: TaskParameters): TaskKey {
  return {
    blocCode: bloc,
    periodCode: period,
    agencyCode: agency,
    number: /^\d{1,3}$/.test(number) ? Number(number) : 0,
  };
}
