import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../../domain/calendar';
import type { EntrySource } from '../../../domain/entry-source';
import { Database } from '../../../database/database';
import type { Actor } from '../../../platform/access';
import { Clock } from '../../../platform/clock';
import { Conflict, Forbidden, InvalidInput } from '../../../platform/errors';
import { type BlocPlace, type Member, PlacesService, takenOverIn, takenOverMember } from '../../blocs';
import { BLOC_OWNER } from '../bloc-tasks/bloc-owner';
import { ClosedPeriodsService } from '../closed-periods.service';
import type { Judgement, TaskWithState } from '../key-task';
import { type NewLine, ProgressService } from '../progress.service';
import { mayFill } from '../tasks.policy';
import { TasksService } from '../tasks.service';
import {
  CellConflict,
  type CellDraft,
  EMPTY_CELL,
  figureCell,
  type Grid,
  type GridView,
  sameValue,
  type SavedCell,
  type StoredCell,
} from './grid';
import { cellParameters } from './grid.answers';
import { cellViolations, gridDayViolations, lastDayOf } from './grid.policy';
import { GridRepository } from './grid.repository';

const NOT_JUDGED: Judgement = { onTime: null, qualityMet: null, effective: null };
/** How often a line is tried again that somebody else's line for the same task came before. */
const MOST_TRIES = 10;

/** The tasks of a bloc as a grid: read as of a day, and filled in cell by cell. */
@Injectable()
export class GridService {
  constructor(
    private readonly database: Database,
    private readonly places: PlacesService,
    private readonly tasks: TasksService,
    private readonly progress: ProgressService,
    private readonly closed: ClosedPeriodsService,
    private readonly repository: GridRepository,
    private readonly clock: Clock,
  ) {}

  /** The grid of a place as of a day, null for the day of the place. InvalidInput for a day that it cannot be opened for. */
  async read(
    actor: Actor,
    blocCode: string,
    periodCode: string,
    view: GridView,
    day: BusinessDate | null,
  ): Promise<Grid> {
    const place = await this.places.find(actor, blocCode, periodCode, 'task.read');
    const today = this.clock.today();
    if (day !== null) {
      const violations = gridDayViolations(place, day, today);
      if (violations.length > 0) throw new InvalidInput(violations);
    }
    const asOf = day ?? place.asOf;
    const tasks = [...(await this.tasks.statesOf(place, { asOf })), ...(await this.tasks.blocTasksOf(place, asOf))];
    const ids = tasks.map(({ id }) => id);
    const columns = columnsOf(place, tasks);
    return {
      ...{ place, view, tasks, day: asOf, lastDay: lastDayOf(place, today) },
      columns: columns.map(({ agency }) => agency),
      judgements: view === 'judgements' ? await this.repository.judgements(ids, asOf) : new Map(),
      writable: new Set(
        [...columns, { agency: BLOC_OWNER, holder: BLOC_OWNER }].flatMap(({ agency, holder }) =>
          mayFill(actor, place, holder.agencyId) ? [agency.agencyId] : [],
        ),
      ),
    };
  }

  /**
   * Writes one cell as a line of the task's log for the day of the grid; the note and the other judgements of the task stay
   * as they are. What the cell says already is stored once. Forbidden for an agency that the actor does not fill in,
   * InvalidInput for what cannot be read or is below 0, CellConflict when somebody wrote the cell since `version`,
   * Conflict for a day whose result is published.
   */
  async save(
    actor: Actor,
    blocCode: string,
    periodCode: string,
    draft: CellDraft,
    source: EntrySource,
  ): Promise<SavedCell> {
    const place = await this.places.find(actor, blocCode, periodCode, 'task.fill');
    const { agency: member, holder } = this.tasks.ownerOf(place, draft.agencyCode);
    if (!mayFill(actor, place, holder.agencyId)) {
      throw new Forbidden('Bạn chỉ ghi được số liệu của cơ quan mình.');
    }
    const violations = cellViolations(draft, place, this.clock.today());
    const { day } = draft;
    if (violations.length > 0 || day === null) throw new InvalidInput(violations);
    const onDay: BlocPlace = { ...place, asOf: day };
    const read = () => this.tasks.task(onDay, member, draft.number);
    return this.database.transaction(async () => {
      await this.closed.requireOpenDay(place, day);
      const found = await read();
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        // Before the task is read: a line that comes in between makes the next try, and is never written over.
        const lastSequence = await this.progress.lastSequence(found);
        const task = await read();
        const stored = await this.cellOf(task, draft);
        if (isStored(stored, draft)) return { cell: stored, task };
        requireWritable(stored, task, draft);
        if (await this.progress.addLine(actor, place, task, lineOf(task, draft), source, lastSequence)) {
          const written = await read();
          return { cell: await this.cellOf(written, draft), task: written };
        }
      }
      throw new Conflict('Nhiệm vụ này đang có nhiều người ghi cùng lúc. Hãy thử lại.');
    });
  }

  private async cellOf(task: TaskWithState, { field }: CellDraft): Promise<StoredCell> {
    if (field === 'actual') return figureCell(task);
    const found = await this.repository.judgements([task.id], task.asOf);
    return found.get(task.id)?.[field] ?? EMPTY_CELL;
  }
}

/** The members of a place, each followed by those whose tasks it took over within the year. */
function columnsOf(place: BlocPlace, tasks: readonly TaskWithState[]): { agency: Member; holder: Member }[] {
  const withTasks = new Set(tasks.map(({ agencyId }) => agencyId));
  const taken = takenOverIn(place).filter(({ predecessor }) => withTasks.has(predecessor.agencyId));
  return place.members.flatMap((holder) => [
    { agency: holder, holder },
    ...taken
      .filter((item) => item.holder.agencyId === holder.agencyId)
      .map((item) => ({ agency: takenOverMember(item), holder })),
  ]);
}

/** Whether the cell says this already. The same figure for a later day is news. */
function isStored(stored: StoredCell, draft: CellDraft): boolean {
  const isNews = draft.field === 'actual' && draft.figure !== null && stored.recordedOn !== draft.day;
  return sameValue(stored, draft) && !isNews;
}

/** CellConflict when somebody wrote the cell since it was seen, InvalidInput when a stored figure would be wiped out. */
function requireWritable(stored: StoredCell, task: TaskWithState, draft: CellDraft): void {
  if (stored.version !== draft.version) {
    throw new CellConflict(stored, task, draft, {
      stored: cellParameters(stored, draft.field),
      typed: cellParameters({ ...EMPTY_CELL, ...draft, version: draft.version }, draft.field),
    });
  }
  if (draft.field === 'actual' && draft.figure === null)
    throw new InvalidInput([{ code: 'figure_stays', place: 'value' }]);
}

/** The line that writes a cell: it says again what else is reported of the task. */
function lineOf({ latestEntry }: TaskWithState, draft: CellDraft): NewLine {
  const judgement = latestEntry?.judgement ?? NOT_JUDGED;
  const line = { recordedOn: draft.day, note: latestEntry?.note ?? '' };
  return draft.field === 'actual'
    ? { ...line, actual: draft.figure, judgement }
    : { ...line, actual: null, judgement: { ...judgement, [draft.field]: draft.judged } };
}
