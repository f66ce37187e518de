import { type Exact, toExactString } from '../domain/fraction';
import type { Neighbour, ScoreLine, ScoringResult, UnitResult } from '../domain/scoring/result';
import type { Scheme } from '../domain/scoring/scheme';
import { formatNumber } from './number';
import { formatExact, lineText, ownWhyText, standingText, whyText } from './scoring-explained';

/** A result as data (docs/huong-dan-thang-diem.md): exact values as strings without loss, printed ones as people read them. */
export function scoreJson(scheme: Scheme, { units }: Pick<ScoringResult, 'units'>) {
  return {
    scheme: { code: scheme.code, version: scheme.version, title: scheme.title },
    units: units.map((unit) => unitJson(scheme, unit)),
  };
}

/** One unit for its own people, in the same form: without codes and figures of others. */
export function ownScoreJson(scheme: Scheme, unit: UnitResult) {
  const json = unitJson(scheme, unit);
  const why = { ...json.why, above: null, below: null, tiedWith: [], text: ownWhyText(scheme, unit) };
  return { ...scoreJson(scheme, { units: [] }), units: [{ ...json, why }] };
}

function unitJson(scheme: Scheme, unit: UnitResult) {
  const { code, name, total, rank, grade, why } = unit;
  return {
    code,
    name,
    total: { exact: exactOrNull(total), printed: printedTotal(unit) },
    rank,
    grade: grade?.band.code ?? null,
    gradeName: grade?.band.name ?? null,
    base: exactOrNull(unit.base),
    bonus: exactOrNull(unit.bonus),
    penalty: exactOrNull(unit.penalty),
    available: toExactString(unit.available),
    percentage: exactOrNull(unit.percentage),
    groups: [...unit.nodes].map(([place, node]) => ({
      code: place,
      points: exactOrNull(node.points),
      available: toExactString(node.available),
    })),
    lines: unit.lines.map((line) => lineJson(scheme, line)),
    missing: unit.missing,
    excludedAwards: unit.excludedAwards,
    why: {
      standing: why.standing,
      excludedBy: why.excludedBy,
      above: neighbourJson(why.above),
      below: neighbourJson(why.below),
      tiedWith: why.tiedWith,
      grade: grade?.steps ?? [],
      text: whyText(scheme, unit),
    },
  };
}

function lineJson(scheme: Scheme, line: ScoreLine): unknown {
  const applied = line.applied.map(({ before, after, ...change }) => ({
    ...change,
    before: toExactString(before),
    after: toExactString(after),
  }));
  return { ...line, points: exactOrNull(line.points), applied, text: lineText(scheme, line) };
}

function neighbourJson(neighbour: Neighbour | null): unknown {
  if (neighbour === null) return null;
  return { ...neighbour, own: toExactString(neighbour.own), theirs: toExactString(neighbour.theirs) };
}

/** A result for reading: the table of ranks, then every unit with its lines and why it stands where it stands. */
export function scoreText(scheme: Scheme, { units }: ScoringResult): string {
  const heading = `${scheme.title} (${scheme.code}, phiên bản ${scheme.version})`;
  const rows = units.map((unit) => [standingText(unit), unit.code, unit.name, totalText(unit), gradeText(unit)]);
  const table = columns([['Hạng', 'Mã', 'Đơn vị', 'Điểm', 'Xếp loại'], ...rows]);
  return [heading, '', ...table, ...units.flatMap((unit) => ['', ...unitText(scheme, unit)])].join('\n');
}

function unitText(scheme: Scheme, unit: UnitResult): string[] {
  const name = unit.name === '' ? unit.code : `${unit.code} (${unit.name})`;
  const lines = unit.lines.map((line) => [line.code, pointsText(line), line.name, lineText(scheme, line)]);
  return [
    `${name}: ${totalText(unit)}`,
    ...columns(lines).map((line) => `  ${line}`),
    '  Vì sao:',
    ...whyText(scheme, unit).map((sentence) => `  - ${sentence}`),
  ];
}

function pointsText({ points, standing }: ScoreLine): string {
  if (points !== null) return formatExact(points);
  return standing === 'missing' ? 'thiếu' : '–';
}

function totalText(unit: UnitResult): string {
  return printedTotal(unit) ?? 'chưa đủ điểm';
}

function printedTotal({ printed }: UnitResult): string | null {
  return printed === null ? null : formatNumber(printed, Infinity);
}

function gradeText({ grade }: UnitResult): string {
  return grade?.band.name ?? 'chưa xếp loại';
}

/** Rows with their columns under each other; the last column keeps its own length. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_cell, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function exactOrNull(value: Exact | null): string | null {
  return value === null ? null : toExactString(value);
}
