import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import { businessDateOf } from '../../text/date';
import { fold } from '../../text/search';
import type { Actor } from '../../platform/access';
import { NotFound } from '../../platform/errors';
import { type BlocPlace, type Deadline, DeadlinesService, type Member, PlacesService, takenOverIn } from '../blocs';
import { BLOC_OWNER, isBlocOwner } from './bloc-tasks/bloc-owner';
import type { FirstReport, TaskDetails, TaskFilter, TaskScope, TaskWithState } from './key-task';
import { type PlaceReporting, reportingOf } from './reporting';
import { TaskDetailsRepository } from './task-details.repository';
import { scopeOf } from './task-scope';
import { TasksRepository } from './tasks.repository';

/** The address of a task: codes of its bloc, period and agency, and its number. */
export interface TaskKey {
  readonly blocCode: string;
  readonly periodCode: string;
  readonly agencyCode: string;
  readonly number: number;
}

export interface TaskPageOfList {
  readonly place: BlocPlace;
  readonly tasks: readonly TaskWithState[];
  /** Tasks that meet the filter, on all pages, and tasks of the bloc. */
  readonly found: number;
  readonly total: number;
  readonly page: number;
  readonly pageCount: number;
}

export interface FoundTask {
  readonly place: BlocPlace;
  /** Whose task it is; one whose work a member took over is named so. */
  readonly member: Member;
  /** The member that answers for it. */
  readonly holder: Member;
  readonly details: TaskDetails;
  /** By when the agencies of the bloc update their tasks in the period; null while it is not set. */
  readonly deadline: Deadline | null;
}

/** A bloc of nine agencies stands on one page. */
const PAGE_SIZE = 100;
/** The highest number a task may have; the table checks the same. */
const MOST_TASKS = 200;
/** Words of a search that are looked at. */
const MOST_WORDS = 8;

/** Reads key tasks with their status, as of the day of the place. */
@Injectable()
export class TasksService {
  constructor(
    private readonly places: PlacesService,
    private readonly deadlines: DeadlinesService,
    private readonly repository: TasksRepository,
    private readonly details: TaskDetailsRepository,
  ) {}

  /** One page of the tasks of a place that meet the filter; `page` counts from 1 and is brought into range. */
  async list(
    actor: Actor,
    blocCode: string,
    periodCode: string,
    filter: TaskFilter,
    page: number,
  ): Promise<TaskPageOfList> {
    const place = await this.places.find(actor, blocCode, periodCode, 'task.read');
    const words = wordsOf(filter.text);
    const ofBloc = await this.blocTasksOf(place);
    const total = (await this.repository.count(scopeOf(place))) + ofBloc.length;
    const agency = agencyConditionOf(place, filter.agencyCode);
    const [ofAgencies = []] = agency === null ? [] : await this.repository.list([scopeOf(place)], { words, ...agency });
    const isAsked = filter.agencyCode === null || filter.agencyCode === BLOC_OWNER.code;
    const found = isAsked ? ofBloc.filter(({ title }) => words.every((word) => fold(title).includes(word))) : [];
    const matching = [...ofAgencies, ...found].filter((task) => hasStatus(task, filter.status));
    const pageCount = Math.max(1, Math.ceil(matching.length / PAGE_SIZE));
    const shown = Math.min(Math.max(1, page), pageCount);
    const tasks = matching.slice((shown - 1) * PAGE_SIZE, shown * PAGE_SIZE);
    return { place, tasks, found: matching.length, total, page: shown, pageCount };
  }

  /** One task with its approved versions and its log. NotFound when it is not there or not to be known. */
  async find(actor: Actor, key: TaskKey): Promise<FoundTask> {
    const place = await this.places.find(actor, key.blocCode, key.periodCode, 'task.read');
    const { agency: member, holder } = this.ownerOf(place, key.agencyCode);
    const task = await this.task(place, member, key.number);
    const baselines = await this.details.baselines(task.id, task.baselineVersion);
    const snapshotId = place.review?.snapshot?.id ?? null;
    const log = await this.details.log(task.id, snapshotId);
    const neighbours = await this.details.neighbours(task.id, snapshotId);
    const details = { task, baselines, log, ...neighbours };
    return { place, member, holder, details, deadline: await this.deadline(place) };
  }

  /** The task of a member by its number. NotFound when there is none. */
  async task(place: BlocPlace, member: Member, number: number): Promise<TaskWithState> {
    const isPossible = Number.isInteger(number) && number >= 1 && number <= MOST_TASKS;
    const [tasks = []] = isPossible
      ? await this.repository.list([scopeOf(place)], {
          ...(isBlocOwner(member) ? { ofBloc: true } : { agencyId: member.agencyId }),
          number,
        })
      : [];
    const [task] = tasks;
    if (!task) throw new NotFound('Không tìm thấy nhiệm vụ này.');
    return task;
  }

  /**
   * All tasks of a place with their states, by official order of the agencies and number; as of the place's day and of
   * every member unless told otherwise, with those that members took over within the year (`holderId` differs from
   * `agencyId`). The caller has found the place for the actor.
   */
  async statesOf(
    place: BlocPlace,
    {
      asOf,
      ...condition
    }: { readonly asOf?: BusinessDate; readonly agencyId?: string; readonly holderId?: string } = {},
  ): Promise<TaskWithState[]> {
    const [tasks = []] = await this.repository.list([scopeOf(place, asOf)], condition);
    return tasks;
  }

  /**
   * The tasks of the bloc as a whole in the year of a place, by number, as of the place's day unless told otherwise: no agency answers for them, and they are in no
   * agency's rate. The caller has found the place for the actor.
   */
  async blocTasksOf(place: BlocPlace, asOf?: BusinessDate): Promise<TaskWithState[]> {
    const [tasks = []] = await this.repository.list([scopeOf(place, asOf)], { ofBloc: true });
    return tasks;
  }

  /** Whose the tasks under a code of an address are: an agency's and who answers for it, or the bloc's. NotFound for neither. */
  ownerOf(place: BlocPlace, code: string): { readonly agency: Member; readonly holder: Member } {
    return code === BLOC_OWNER.code ? { agency: BLOC_OWNER, holder: BLOC_OWNER } : this.places.answering(place, code);
  }

  /** The same for many places at once, in their order; one query. */
  statesOfAll(scopes: readonly TaskScope[]): Promise<TaskWithState[][]> {
    return this.repository.list(scopes);
  }

  /** Who sent figures of the period, and who by `dueAt`, null while that is not set. `missing` holds agency ids. */
  async reportingOf(place: BlocPlace, dueAt: Date | null): Promise<PlaceReporting> {
    const [reports = []] = await this.repository.firstReports([scopeOf(place)]);
    const members = place.members.map((member) => member.agencyId);
    return reportingOf(members, reports, dueAt && businessDateOf(dueAt));
  }

  /** When each agency first reported, for many places at once, in their order; one query. */
  firstReports(scopes: readonly TaskScope[]): Promise<FirstReport[][]> {
    return this.repository.firstReports(scopes);
  }

  private async deadline(place: BlocPlace): Promise<Deadline | null> {
    const deadlines = await this.deadlines.list(place);
    return deadlines.find((item) => item.kind === 'progress_update') ?? null;
  }
}

/** What an agency of the filter asks for: a member's tasks with those it took over, or the latter alone; null for nobody. */
function agencyConditionOf(place: BlocPlace, code: string | null): { holderId?: string; agencyId?: string } | null {
  if (code === null) return {};
  const member = place.members.find((candidate) => candidate.code === code);
  if (member) return { holderId: member.agencyId };
  const taken = takenOverIn(place).find(({ predecessor }) => predecessor.code === code);
  return taken ? { agencyId: taken.predecessor.agencyId } : null;
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
}

function hasStatus({ state }: TaskWithState, status: TaskFilter['status']): boolean {
  if (status === null) return true;
  if (status === 'behind') return state.status === 'late' || state.status === 'overdue';
  return state.status === status;
}
