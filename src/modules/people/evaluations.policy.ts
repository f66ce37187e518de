import type { Violation } from '../../domain/violation';
import type { EvaluationSheet, SheetRow, TypedLevel, TypedSheet } from './evaluation';
import { holderKey } from './holder';

/** A typed level beside the row it is for. */
export interface LevelChange {
  readonly row: SheetRow;
  readonly typed: TypedLevel;
}

/** What saving a sheet would do. */
export interface SheetChange {
  /** New levels and corrections to be written. */
  readonly changes: readonly LevelChange[];
  /** Levels that somebody else has written since they were seen, with another value than the typed one. */
  readonly overtaken: readonly LevelChange[];
  readonly violations: readonly Violation[];
}

/** The id of the field of a level, which mistakes and conflicts name. */
export function levelPlace(key: string): string {
  return `levels[${key}]`;
}

/**
 * What of the typed levels is new. A level that was typed as it had been seen says nothing, one that is stored already
 * changes nothing; anything else over a version that nobody saw is a conflict. A correction needs its reason, everything a
 * document.
 */
export function changeOf(sheet: EvaluationSheet, typed: TypedSheet): SheetChange {
  const rows = new Map(sheet.rows.map((row) => [holderKey(row.holder), row]));
  const violations: Violation[] = [];
  const found: LevelChange[] = [];
  for (const level of typed.levels) {
    if (level.level === level.seenLevel) continue;
    const row = rows.get(level.key);
    if (row === undefined) violations.push({ code: 'evaluation_unknown_holder', place: 'document' });
    else if (level.level !== (row.current?.level ?? null)) found.push({ row, typed: level });
  }
  for (const { row, typed: level } of found.filter((change) => !change.row.mayWrite)) {
    const parameters = { name: row.name };
    violations.push({ code: 'evaluation_not_allowed', place: levelPlace(level.key), parameters });
  }
  const isOvertaken = ({ row, typed: level }: LevelChange): boolean =>
    (row.current?.version ?? 0) !== level.seenVersion;
  const changes = found.filter((change) => !isOvertaken(change));
  if (found.length > 0 && typed.document === '') {
    violations.push({ code: 'evaluation_document_missing', place: 'document' });
  }
  if (found.some(({ row }) => row.current !== null) && typed.reason === '') {
    violations.push({ code: 'evaluation_reason_missing', place: 'reason' });
  }
  return { changes, overtaken: found.filter(isOvertaken), violations };
}
