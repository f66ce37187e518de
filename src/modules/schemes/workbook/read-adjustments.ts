import { ADJUSTMENT_COLUMNS, FACT_COLUMNS, SHEETS } from './layout';
import type { LevelTable } from './read-levels';
import { type Convert, type FieldRule, type SheetReader, type SheetRow, flag, word } from './sheet-reader';
import { adjustmentRowWords, countingListWords, factWords } from './words';

type Key = (typeof ADJUSTMENT_COLUMNS)[number]['key'];
type Row = SheetRow<Key>;

const codes: Convert = (value) =>
  value
    .split(';')
    .map((code) => code.trim())
    .filter((code) => code !== '');

const FIELDS: readonly FieldRule<Key>[] = [
  ['code', 'code'],
  ['name', 'name'],
  ['counting', 'counting', word(countingListWords)],
  ['points', 'points'],
  ['step', 'step'],
  ['cap', 'cap'],
  ['mayExceedTotal', 'mayExceedTotal', flag],
  ['liftsGrade', 'liftsGrade', flag],
  ['alsoCountedIn', 'alsoCountedIn', codes],
  ['guidance', 'guidance'],
];

interface ReadAdjustments {
  readonly bonus: unknown;
  readonly penalty: unknown;
  readonly codes: readonly string[];
}

/** Bonus and penalty as JSON; null where no row speaks of one. */
export function readAdjustments(reader: SheetReader, levels: LevelTable): ReadAdjustments {
  const rows = reader.rows('adjustments', ADJUSTMENT_COLUMNS);
  for (const row of rows) {
    if (row.at('row').value === null) reader.reportBlank(row, 'row');
  }
  const rules = rows.filter(({ at }) => isKind(at('row').value, 'bonusRule') || isKind(at('row').value, 'penaltyRule'));
  return {
    bonus: readSet(reader, levels, rows, 'bonus'),
    penalty: readSet(reader, levels, rows, 'penalty'),
    codes: rules.flatMap((row) => row.at('code').value ?? []),
  };
}

function isKind(typed: string | null, kind: keyof typeof adjustmentRowWords): boolean {
  return typed === adjustmentRowWords[kind];
}

function readSet(
  reader: SheetReader,
  levels: LevelTable,
  rows: readonly Row[],
  kind: 'bonus' | 'penalty',
): Record<string, unknown> | null {
  const [set, ...others] = rows.filter((row) => isKind(row.at('row').value, kind));
  const rules = rows.filter((row) => isKind(row.at('row').value, `${kind}Rule`));
  const word = adjustmentRowWords[kind];
  for (const row of others) reader.reportAt(row, 'row', 'row_repeated', `Chỉ ghi một dòng “${word}”.`);
  if (set === undefined) {
    const [first] = rules;
    if (first !== undefined)
      reader.reportAt(first, 'row', 'row_missing', `Trang ${SHEETS.adjustments} chưa có dòng “${word}”.`);
    return null;
  }
  reader.noteAt(set, 'code', kind);
  return {
    ...reader.object(set, kind, FIELDS),
    rules: rules.map((row, index) => readRule(reader, levels, row, `${kind}.rules[${index}]`)),
  };
}

function readRule(reader: SheetReader, levels: LevelTable, row: Row, unnamed: string): Record<string, unknown> {
  const code = row.at('code').value;
  const place = code ?? unnamed;
  reader.claim(row, 'code');
  reader.noteAt(row, 'code', place);
  const list = code === null ? undefined : levels.levelsOf(code, `${place}.levels`);
  const effects = code === null ? undefined : levels.effectsOf(code, null, place);
  return {
    ...reader.object(row, place, FIELDS),
    ...(list === undefined ? {} : { levels: list }),
    ...(effects === undefined ? {} : { effects }),
  };
}

interface ReadFacts {
  readonly exclusions: readonly unknown[];
  readonly awards: readonly unknown[];
  readonly codes: readonly string[];
}

/** Exclusions and awards as JSON. */
export function readFacts(reader: SheetReader, levels: LevelTable): ReadFacts {
  const rows = reader.rows('facts', FACT_COLUMNS);
  for (const row of rows) {
    if (row.at('row').value === null) reader.reportBlank(row, 'row');
  }
  const exclusions = rows.filter((row) => row.at('row').value === factWords.exclusion);
  const awards = rows.filter((row) => row.at('row').value === factWords.award);
  return {
    exclusions: exclusions.map((row, index) => {
      const code = row.at('code').value;
      const place = code ?? `exclusions[${index}]`;
      reader.claim(row, 'code');
      reader.noteAt(row, 'code', place);
      const effects = code === null ? undefined : levels.effectsOf(code, null, place);
      return { ...namedOf(reader, row, place), ...(effects === undefined ? {} : { effects }) };
    }),
    awards: awards.map((row, index) => namedOf(reader, row, `awards[${row.at('code').value ?? index}]`)),
    codes: exclusions.flatMap((row) => row.at('code').value ?? []),
  };
}

function namedOf(
  reader: SheetReader,
  row: SheetRow<(typeof FACT_COLUMNS)[number]['key']>,
  place: string,
): Record<string, unknown> {
  return reader.object(row, place, [
    ['code', 'code'],
    ['name', 'name'],
  ]);
}
