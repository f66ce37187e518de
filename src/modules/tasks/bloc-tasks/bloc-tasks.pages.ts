import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { blocTaskFieldId, BlocTaskPage } from '../../../../templates/pages/tasks/bloc-task';
import { TARGET_DIRECTIONS, TARGET_KINDS } from '../../../domain/tasks/target';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { type FormOutcome, refusedForm, UNSENT } from '../../../platform/forms';
import { fieldOf, type FormBody, Pages } from '../../../platform/web';
import type { BlocPlace } from '../../blocs';
import type { TaskWithState } from '../key-task';
import { tasksPath } from '../list.view';
import { wholeNumber } from '../registration/registration-input';
import { TargetConflict } from '../targets.service';
import { TasksService } from '../tasks.service';
import { differences, memberCodes, memberNames, TERMS_FIELDS, termsValues, typedValues } from '../terms/terms-view';
import { termsOfForm } from '../terms/typed-terms';
import { BLOC_OWNER } from './bloc-owner';
import { BlocTasksService } from './bloc-tasks.service';

interface Visit {
  readonly place: BlocPlace;
  /** Null for a new task. */
  readonly task: TaskWithState | null;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

interface Refused {
  readonly fields: FormBody;
  readonly error: unknown;
}

const FIELD_IDS = Object.fromEntries([...TERMS_FIELDS, 'reason'].map((field) => [field, blocTaskFieldId(field)]));
const FORM = { formId: 'nhiem-vu-chung', fieldIds: FIELD_IDS, elsewhere: blocTaskFieldId('title') };

/** The form for a task of the bloc as a whole: a new one, and a change of one. */
@ApiExcludeController()
@Controller('khoi/:bloc/:period/nhiem-vu/chung')
export class BlocTasksPages {
  constructor(
    private readonly blocTasks: BlocTasksService,
    private readonly tasks: TasksService,
    private readonly pages: Pages,
  ) {}

  @Get('them')
  @Allow('task.bloc')
  async blank(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const place = await this.blocTasks.place(actor, bloc, period);
    return this.show({ place, task: null, request, reply }, null);
  }

  @Post('them')
  @Allow('task.bloc')
  async register(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() fields: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const place = await this.blocTasks.place(actor, bloc, period);
    try {
      const typed = termsOfForm(fields, memberCodes(place));
      const { number } = await this.blocTasks.register(actor, place, typed, 'screen');
      const text = `Đã thêm nhiệm vụ chung ${String(number)}.`;
      return await this.pages.redirect(request, reply, pathOf(place, number), { kind: 'ok', text });
    } catch (error) {
      return this.show({ place, task: null, request, reply }, { fields, error });
    }
  }

  @Get(':number/sua')
  @Allow('task.bloc')
  async form(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('number') number: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const place = await this.blocTasks.place(actor, bloc, period);
    const task = await this.tasks.task(place, BLOC_OWNER, wholeNumber(number));
    return this.show({ place, task, request, reply }, null);
  }

  @Post(':number/sua')
  @Allow('task.bloc')
  async change(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('number') typedNumber: string,
    @Body() fields: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const place = await this.blocTasks.place(actor, bloc, period);
    const number = wholeNumber(typedNumber);
    const task = await this.tasks.task(place, BLOC_OWNER, number);
    try {
      const typed = termsOfForm(fields, memberCodes(place));
      const change = { typed, reason: fieldOf(fields, 'reason'), version: wholeNumber(fieldOf(fields, 'version')) };
      await this.blocTasks.change(actor, place, number, change, 'screen');
    } catch (error) {
      return this.show({ place, task, request, reply }, { fields, error });
    }
    const text = `Đã sửa nhiệm vụ chung ${String(number)}.`;
    return this.pages.redirect(request, reply, pathOf(place, number), { kind: 'ok', text });
  }

  private async show({ place, task, request, reply }: Visit, refused: Refused | null): Promise<FastifyReply> {
    const conflict = refused?.error instanceof TargetConflict ? refused.error : null;
    const outcome: FormOutcome = refused === null ? UNSENT : refusedForm(refused.error, FORM);
    const current = task === null ? null : await this.blocTasks.current(task);
    const names = memberNames(place);
    const known = current === null ? typedValues(NEW_TASK) : termsValues(current, names);
    const values = refused === null ? known : typedValues(refused.fields);
    const frame = await this.pages.frame(request, reply, {
      title: task === null ? 'Thêm nhiệm vụ chung của khối' : `Sửa nhiệm vụ chung ${String(task.number)}`,
      section: 'tasks',
      place: { blocCode: place.bloc.code, periodCode: place.period.code },
    });
    const seen = refused === null || conflict !== null ? null : wholeNumber(fieldOf(refused.fields, 'version'));
    const page = BlocTaskPage({
      frame,
      blocName: place.bloc.name,
      yearName: place.year.name,
      number: task?.number ?? null,
      listHref: tasksPath(place),
      backHref: task === null ? tasksPath(place) : pathOf(place, task.number),
      action: task === null ? `${tasksPath(place)}/chung/them` : `${pathOf(place, task.number)}/sua`,
      version: seen ?? current?.version ?? 0,
      values,
      reason: refused === null ? '' : fieldOf(refused.fields, 'reason'),
      errors: outcome.errors,
      conflict: conflict && {
        explanation: conflict.message,
        rows: differences(conflict.stored, values, names),
      },
    });
    return this.pages.send(reply, page, outcome.status);
  }
}

const NEW_TASK: FormBody = { kind: TARGET_KINDS[0], direction: TARGET_DIRECTIONS[0] };

function pathOf(place: BlocPlace, number: number): string {
  return `${tasksPath(place)}/${BLOC_OWNER.code}/${String(number)}`;
}
