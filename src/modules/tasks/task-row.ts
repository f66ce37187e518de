import type { BusinessDate } from '../../domain/calendar';
import type { EntrySource } from '../../domain/entry-source';
import { exact } from '../../domain/fraction';
import { statusOf } from '../../domain/tasks/status';
import type { TargetDirection, TargetKind } from '../../domain/tasks/target';
import { milestonesOf, type TermsRow } from './terms/stored-terms';
import type { ProgressEntryView, ProgressFigure, TaskScope, TaskWithState } from './key-task';

/** A line of the log as PostgreSQL writes it in JSON: numbers and instants are texts. */
export interface EntryRow {
  readonly sequence: number;
  readonly recordedOn: BusinessDate | null;
  readonly actual: string | null;
  readonly note: string;
  readonly onTime: boolean | null;
  readonly qualityMet: boolean | null;
  readonly effective: boolean | null;
  readonly authorId: string | null;
  readonly authorName: string;
  readonly recordedAt: string;
  readonly source: EntrySource;
}

/** A task as the list query answers it. */
export interface TaskRow {
  /** The scope it belongs to, from 1. */
  readonly position: number;
  readonly id: string;
  readonly agencyId: string;
  readonly agencyCode: string;
  readonly holderId: string;
  readonly number: number;
  readonly paused: boolean;
  readonly baselineVersion: number;
  readonly title: string;
  readonly unit: string;
  readonly target: string;
  readonly kind: TargetKind;
  readonly direction: TargetDirection;
  readonly due: BusinessDate;
  readonly weight: string | null;
  readonly milestones: TermsRow['milestones'];
  readonly registeredTarget: string;
  readonly registeredUnit: string;
  readonly registeredDue: BusinessDate;
  readonly latest: EntryRow | null;
  readonly latestEntry: EntryRow | null;
}

/** The task of a row with its status as of the scope's day. */
export function taskOf(row: TaskRow, scope: TaskScope): TaskWithState {
  const { id, agencyId, agencyCode, holderId, number, paused, title, unit, kind, direction, due, baselineVersion } =
    row;
  const { start, asOf } = scope;
  const target = exact(row.target);
  const weight = row.weight === null ? null : exact(row.weight);
  const milestones = milestonesOf(row.milestones);
  const latest = row.latest === null ? null : figureOf(entryOf(row.latest));
  const figure = latest && { value: latest.actual, date: latest.recordedOn };
  return {
    ...{
      id,
      agencyId,
      agencyCode,
      holderId,
      number,
      title,
      unit,
      target,
      kind,
      direction,
      start,
      due,
      baselineVersion,
      asOf,
    },
    ...{ weight, milestones },
    registered: { target: exact(row.registeredTarget), unit: row.registeredUnit, due: row.registeredDue },
    latest,
    latestEntry: row.latestEntry === null ? null : entryOf(row.latestEntry),
    state: statusOf({ kind, direction, target, start, due, paused, milestones }, figure, asOf),
  };
}

/** A line of the log from its JSON. */
export function entryOf(row: EntryRow): ProgressEntryView {
  const { onTime, qualityMet, effective, ...entry } = row;
  return {
    ...entry,
    actual: row.actual === null ? null : exact(row.actual),
    judgement: { onTime, qualityMet, effective },
    recordedAt: new Date(row.recordedAt),
  };
}

function figureOf(entry: ProgressEntryView): ProgressFigure | null {
  const { actual, recordedOn } = entry;
  return actual === null || recordedOn === null ? null : { ...entry, actual, recordedOn };
}
