import { Injectable } from '@nestjs/common';
import type { EntrySource } from '../../domain/entry-source';
import { type Exact, toDecimalString } from '../../domain/fraction';
import { Database } from '../../database/database';
import { formatInstant } from '../../text/date';
import { nfc } from '../../text/search';
import type { Actor } from '../../platform/access';
import { AuditService, chainOfBloc } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, InvalidInput, NotFound } from '../../platform/errors';
import { FilesService, type IncomingFile } from '../../platform/files';
import { type BlocPlace, type Member, PlacesService } from '../blocs';
import { BLOC_OWNER, isBlocOwner } from './bloc-tasks/bloc-owner';
import type { LoggedProgress, TaskWithState } from './key-task';
import { isRepetition, mayRecord, type ProgressDraft, progressViolations } from './tasks.policy';
import { ClosedPeriodsService } from './closed-periods.service';
import { TaskDetailsRepository } from './task-details.repository';
import { type NewEntry, TaskWritesRepository } from './task-writes.repository';
import { type TaskKey, TasksService } from './tasks.service';

/** 409: somebody added a line since the form was opened; `stored` is the latest one. */
export class ProgressConflict extends Conflict {
  constructor(
    readonly stored: LoggedProgress,
    draft: ProgressDraft,
  ) {
    super(`${stored.authorName} vừa ghi số liệu lúc ${formatInstant(stored.recordedAt)}. Chưa có gì bị ghi đè.`, {
      stored: {
        sequence: stored.sequence,
        recordedOn: stored.recordedOn,
        actual: decimal(stored.actual),
        note: stored.note,
        savedBy: stored.authorName,
        savedAt: stored.recordedAt.toISOString(),
      },
      typed: { recordedOn: draft.recordedOn, actual: decimal(draft.actual), note: draft.note },
    });
  }
}

/** What a line says, without who wrote it. */
export type NewLine = Pick<NewEntry, 'recordedOn' | 'actual' | 'note' | 'judgement'>;

/** Adds to the logs of key tasks; what stands there is never changed. */
@Injectable()
export class ProgressService {
  constructor(
    private readonly database: Database,
    private readonly places: PlacesService,
    private readonly tasks: TasksService,
    private readonly details: TaskDetailsRepository,
    private readonly writes: TaskWritesRepository,
    private readonly closed: ClosedPeriodsService,
    private readonly files: FilesService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The place and agency of a task whose log the actor keeps. NotFound for every other agency. */
  async requireWriter(actor: Actor, key: TaskKey): Promise<{ place: BlocPlace; member: Member }> {
    const permission = key.agencyCode === BLOC_OWNER.code ? 'task.bloc' : 'task.progress';
    const place = await this.places.find(actor, key.blocCode, key.periodCode, permission);
    const { agency: member, holder } = this.tasks.ownerOf(place, key.agencyCode);
    if (mayRecord(actor, place, holder.agencyId)) return { place, member };
    throw new NotFound('Không tìm thấy nhiệm vụ này trong cơ quan của bạn.');
  }

  /**
   * Adds a line with its files to the log of the actor's own agency and returns it. NotFound for other agencies,
   * InvalidInput naming the fields, ProgressConflict when the log has grown since, Conflict for a day whose result is
   * published; the deadline does not close it.
   */
  async record(
    actor: Actor,
    key: TaskKey,
    input: ProgressDraft,
    files: readonly IncomingFile[],
    source: EntrySource,
  ): Promise<LoggedProgress> {
    const { place, member } = await this.requireWriter(actor, key);
    const draft = { ...input, note: nfc(input.note.replace(/\r\n?/g, '\n')) };
    const violations = progressViolations(draft, place.year, this.clock.today());
    if (violations.length > 0) throw new InvalidInput(violations);
    return this.database.transaction(async () => {
      await this.closed.requireOpenDay(place, draft.recordedOn);
      const task = await this.tasks.task(place, member, key.number);
      const entry = { ...draft, ...this.authorship(actor), source };
      const entryId = await this.writes.addEntry(task.id, draft.lastSequence, entry);
      if (entryId === null) return this.settleConflict(actor, task, draft, files);
      for (const file of files) await this.attach(actor, entryId, file, member, place);
      this.note(actor, place, task, entry, draft.lastSequence + 1);
      return this.lastLine(task);
    });
  }

  /**
   * Adds a line whose values are already checked, inside the open transaction of an import; it goes after whatever
   * stands there. The caller has checked that the actor may. Conflict for a day whose result is published.
   */
  async importLine(
    actor: Actor,
    place: BlocPlace,
    task: TaskWithState,
    line: NewLine,
    source: EntrySource = 'import',
  ): Promise<void> {
    await this.closed.requireOpenDay(place, line.recordedOn);
    const added = await this.addLine(actor, place, task, line, source, await this.lastSequence(task));
    if (!added) throw new Conflict('Nhiệm vụ vừa có số liệu mới. Hãy xem trước lại rồi nhập.');
  }

  /** Number of the last line of a log; 0 for an empty one. */
  lastSequence(task: TaskWithState): Promise<number> {
    return this.writes.lastSequence(task.id);
  }

  /** Adds a line after the last one that was seen, for a day that is known to be open; promises whether it did. */
  async addLine(
    actor: Actor,
    place: BlocPlace,
    task: TaskWithState,
    line: NewLine,
    source: EntrySource,
    lastSequence: number,
  ): Promise<boolean> {
    const entry: NewEntry = { ...line, ...this.authorship(actor), source };
    const entryId = await this.writes.addEntry(task.id, lastSequence, entry);
    if (entryId === null) return false;
    this.note(actor, place, task, entry, lastSequence + 1);
    return true;
  }

  /** The same form sent twice is one line; anything else is a conflict with both lines. */
  private async settleConflict(
    actor: Actor,
    task: TaskWithState,
    draft: ProgressDraft,
    files: readonly IncomingFile[],
  ): Promise<LoggedProgress> {
    const stored = await this.lastLine(task);
    const names = files.map((file) => file.name);
    if (isRepetition(stored, draft, actor, names)) return stored;
    throw new ProgressConflict(stored, draft);
  }

  private async attach(
    actor: Actor,
    entryId: string,
    file: IncomingFile,
    member: Member,
    place: BlocPlace,
  ): Promise<void> {
    const blocId = place.bloc.id;
    const owner = isBlocOwner(member)
      ? ({ purpose: 'bloc_document', agencyId: null, blocId } as const)
      : ({ purpose: 'progress', agencyId: member.agencyId, blocId } as const);
    const stored = await this.files.keep(actor, file, owner);
    await this.writes.attachFile(entryId, stored.id);
  }

  private async lastLine(task: TaskWithState): Promise<LoggedProgress> {
    const [last] = await this.details.log(task.id);
    if (!last) throw new Conflict('Nhiệm vụ chưa có số liệu nào. Hãy mở lại trang rồi ghi.');
    return last;
  }

  private authorship(actor: Actor): Pick<NewEntry, 'authorId' | 'authorName' | 'recordedAt'> {
    return { authorId: actor.userId, authorName: actor.name, recordedAt: this.clock.now() };
  }

  private note(actor: Actor, place: BlocPlace, task: TaskWithState, entry: NewEntry, sequence: number): void {
    this.audit.record({
      chain: chainOfBloc(place.bloc.code),
      actor,
      action: 'progress.recorded',
      subject: `task:${task.agencyCode}/${String(task.number)}/${place.year.code}`,
      data: {
        sequence: String(sequence),
        recordedOn: entry.recordedOn ?? '',
        before: decimal(task.latest?.actual ?? null) ?? '',
        after: decimal(entry.actual) ?? '',
        note: entry.note,
        ...judged(entry),
        source: entry.source,
      },
    });
  }
}

function decimal(value: Exact | null): string | null {
  return value === null ? null : toDecimalString(value);
}

/** The judgements of a line that has any: 'yes' or 'no', '' for none. */
function judged({ judgement }: NewEntry): Record<string, string> {
  const values = Object.entries(judgement) as [string, boolean | null][];
  if (values.every(([, value]) => value === null)) return {};
  return Object.fromEntries(values.map(([name, value]) => [name, value === null ? '' : value ? 'yes' : 'no']));
}
