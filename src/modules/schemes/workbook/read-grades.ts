import { BAND_COLUMNS, GATE_COLUMNS, QUOTA_COLUMNS, RANKING_COLUMNS } from './layout';
import { type SheetReader, type SheetRow, integer, word } from './sheet-reader';
import { chainWords, gateWords, quotaExcludedWords, quotaRoundingWords, quotaTieWords } from './words';

type ChainRow = SheetRow<(typeof RANKING_COLUMNS)[number]['key']>;

/** Grades and orders as JSON: no classification where no row speaks of one, and no ranking where its sheet is blank. */
export function readGrades(reader: SheetReader): { classification: unknown; ranking: unknown } {
  const steps = reader.rows('ranking', RANKING_COLUMNS);
  const bands = reader.rows('bands', BAND_COLUMNS).map((row, index) => {
    const place = `classification.bands[${row.at('code').value ?? index}]`;
    reader.noteAt(row, 'code', place);
    reader.noteAt(row, 'from', 'classification.bands');
    return reader.object(row, place, [
      ['code', 'code'],
      ['name', 'name'],
      ['from', 'from'],
      ['to', 'to'],
    ]);
  });
  const gates = reader.rows('gates', GATE_COLUMNS).map((row, index) =>
    reader.object(row, `classification.gates[${index}]`, [
      ['grade', 'grade'],
      ['type', 'type', word(gateWords)],
      ['criterion', 'criterion'],
      ['percent', 'percent'],
      ['count', 'count', integer],
    ]),
  );
  const quotas = readQuotas(reader, steps);
  const ranking = chainOf(reader, steps, null, 'ranking');
  const hasGrades = bands.length + gates.length + quotas.length > 0;
  return { classification: hasGrades ? { bands, gates, quotas } : null, ranking: ranking ?? null };
}

function readQuotas(reader: SheetReader, steps: readonly ChainRow[]): unknown[] {
  const rows = reader.rows('quotas', QUOTA_COLUMNS);
  const grades = new Set(rows.map((row) => row.at('grade').value));
  for (const step of steps) {
    const quota = step.at('quota').value;
    if (quota !== null && !grades.has(quota)) {
      reader.reportAt(step, 'quota', 'quota_unknown', `Mức “${quota}” không có chỉ tiêu ở trang Chỉ tiêu.`);
    }
  }
  return rows.map((row, index) => {
    const place = `classification.quotas[${index}]`;
    const grade = row.at('grade').value;
    const chain = grade === null ? undefined : chainOf(reader, steps, grade, `${place}.chain`);
    const quota = reader.object(row, place, [
      ['grade', 'grade'],
      ['percent', 'percent'],
      ['rounding', 'rounding', word(quotaRoundingWords)],
      ['tie', 'tie', word(quotaTieWords)],
      ['excluded', 'excluded', word(quotaExcludedWords)],
    ]);
    return chain === undefined ? quota : { ...quota, chain };
  });
}

function chainOf(
  reader: SheetReader,
  steps: readonly ChainRow[],
  quota: string | null,
  place: string,
): unknown[] | undefined {
  const own = steps.filter((step) => step.at('quota').value === quota);
  const [first] = own;
  if (first === undefined) return undefined;
  reader.noteAt(first, 'by', place);
  return own.map((step, index) =>
    reader.object(step, `${place}[${index}]`, [
      ['by', 'by', word(chainWords)],
      ['criterion', 'criterion'],
    ]),
  );
}
