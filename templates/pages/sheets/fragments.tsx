import type { VNode } from 'preact';
import { ConflictPanel, ConflictRow } from './conflict-panel';
import { CriterionRow, type CriterionRowProps } from './criterion-row';
import { RowStatus, VersionField, type RowSaveState } from './row-status';
import { SHEET_FORM_ID } from './sheet';
import type { SheetResult, SheetTasks } from './input-props';
import { RowResult } from './row-result';
import type { SheetConflict, SheetTotalsView } from './sheet-props';
import { TaskPoints } from './tasks-panel';
import { Totals } from './totals';

/**
 * Answers to the requests of a row. The first element replaces the status of the row; the rest is put in its place by
 * id. Rows of a table travel inside `<template>`, because a parser drops them anywhere else.
 */

/** 200: stored. Brings the new version, what the input comes to, the new totals, and removes a conflict that was shown. */
export function SavedAnswer({
  code,
  version,
  results,
  tasks,
  totals,
}: {
  code: string;
  version: number;
  /** Of the saved row, and of every other row whose points it has changed. */
  results: ReadonlyMap<string, SheetResult>;
  /** The key tasks of the saved row; null when it is about something else. */
  tasks: SheetTasks | null;
  totals: SheetTotalsView;
}): VNode {
  return (
    <>
      <RowStatus code={code} state={{ kind: 'saved' }} />
      <VersionField code={code} version={version} formId={SHEET_FORM_ID} oob />
      {[...results].map(([changed, result]) => (
        <RowResult key={changed} code={changed} result={result} oob />
      ))}
      {tasks?.tasks.map((task) => (
        <TaskPoints key={task.code} code={code} task={task} oob />
      ))}
      <Totals totals={totals} />
      <template>
        <ConflictRow code={code} panel={null} oob />
      </template>
    </>
  );
}

/** 422: nothing stored, the sentence stands under the field; or the sheet is locked (409 without a conflict). */
export function RefusedAnswer({ code, state }: { code: string; state: RowSaveState }): VNode {
  return <RowStatus code={code} state={state} />;
}

/** 409: someone else saved first; both values below the row. */
export function ConflictAnswer({
  code,
  basePath,
  csrfToken,
  conflict,
}: {
  code: string;
  basePath: string;
  csrfToken: string;
  conflict: SheetConflict;
}): VNode {
  return (
    <>
      <RowStatus code={code} state={{ kind: 'conflict' }} />
      <template>
        <ConflictRow
          code={code}
          panel={<ConflictPanel code={code} basePath={basePath} csrfToken={csrfToken} conflict={conflict} />}
          oob
        />
      </template>
    </>
  );
}

/** The stored row again, after "Giữ giá trị trên hệ thống". */
export function RowAnswer({
  row,
  totals,
}: {
  row: Omit<CriterionRowProps, 'formId' | 'editable' | 'focused'>;
  totals: SheetTotalsView;
}): VNode {
  return (
    <>
      <CriterionRow {...row} formId={SHEET_FORM_ID} editable focused />
      <template>
        <ConflictRow code={row.line.code} panel={null} oob />
      </template>
      <template>
        <Totals totals={totals} />
      </template>
    </>
  );
}
