import { exact, sum } from '../../../src/domain/fraction';
import type { ItemInput } from '../../../src/domain/scoring/inputs';
import type { ScoreLine, UnitResult } from '../../../src/domain/scoring/result';
import type { Adjustments, Group, Node, Scheme } from '../../../src/domain/scoring/scheme';
import { capOf } from '../../../src/domain/scoring/check/check-adjustments';
import { isGroup } from '../../../src/domain/scoring/tree';
import { figure, itemSentences, namesIn, ruleSentences, type SchemeNames } from '../../../src/text/scheme-rules';
import { formatSigned } from '../../../src/text/scoring-explained';
import { lineWorking } from '../../../src/text/scoring-working';

/** One row of the account of a unit's points: a heading with its sum, a line that is counted, or what a rule does to a sum. */
export interface ExplanationLine {
  readonly kind: 'group' | 'line' | 'adjustment';
  readonly level: number;
  /** Unique on the page. */
  readonly key: string;
  readonly code: string;
  readonly name: string;
  /** The rule of the scheme in its own words. */
  readonly rule: readonly string[];
  /** How the points were found. */
  readonly working: readonly string[];
  /** The denominator; null where there is none. */
  readonly maximum: string | null;
  /** Null: missing, or left out. */
  readonly points: string | null;
  readonly standing: ScoreLine['standing'];
}

interface Account {
  readonly scheme: Scheme;
  readonly unit: UnitResult;
  readonly inputs: ReadonlyMap<string, ItemInput>;
  readonly names: SchemeNames;
}

/** Every line of a unit's total, in the order of the scheme; the points of the lines add up to the total. */
export function explanationLines(
  scheme: Scheme,
  unit: UnitResult,
  inputs: ReadonlyMap<string, ItemInput>,
): ExplanationLine[] {
  const account: Account = { scheme, unit, inputs, names: namesIn(scheme) };
  const { bonus, penalty } = scheme;
  return [
    ...scheme.criteria.flatMap((node) => nodeLines(account, node, 0)),
    ...adjustments(account, scheme.code, 0),
    ...(bonus === null ? [] : setLines(account, bonus, 'bonus')),
    ...(penalty === null ? [] : setLines(account, penalty, 'penalty')),
  ];
}

/** '55,8 + 19 + 19 + 3 − 1 = 95,8': the total as the sum of its largest parts. Null while it is incomplete. */
export function sumText(scheme: Scheme, { nodes, lines, bonus, penalty, total }: UnitResult): string | null {
  if (total === null || bonus === null || penalty === null) return null;
  const rest = lines.filter(
    ({ code, kind, rule }) => kind === 'adjustment' && (code === scheme.code || rule === 'scale_cap'),
  );
  const parts = [
    ...scheme.criteria.flatMap(({ code }) => nodes.get(code)?.points ?? []),
    bonus,
    penalty.neg(),
    ...rest.flatMap(({ points }) => points ?? []),
  ].filter((part) => !part.equals(0));
  const text = parts.map((part, index) => {
    if (index === 0) return formatSigned(part);
    return part.lt(0) ? `− ${formatSigned(part.neg())}` : `+ ${formatSigned(part)}`;
  });
  // Only a sum that adds up is shown as one.
  if (parts.length < 2 || !sum(parts).equals(total)) return null;
  return `${text.join(' ')} = ${formatSigned(total)}`;
}

function nodeLines(account: Account, node: Node, level: number): ExplanationLine[] {
  if (isGroup(node)) return groupLines(account, node, level);
  const line = account.unit.lines.find(({ code, kind }) => code === node.code && kind === 'item');
  if (line === undefined) return [];
  const isCounted = account.unit.nodes.get(node.code)?.standing === 'counted';
  const maximum = isCounted ? figure(exact(node.maximum)) : null;
  return [lineOf(account, line, { level, maximum, rule: itemSentences(node, account.names) })];
}

function groupLines(account: Account, group: Group, level: number): ExplanationLine[] {
  const score = account.unit.nodes.get(group.code);
  const points = score?.points ?? null;
  return [
    {
      ...{ kind: 'group', level, key: group.code, code: group.code, name: group.name, rule: [], working: [] },
      maximum: score === undefined || score.standing === 'left_out' ? null : formatSigned(score.available),
      points: points === null ? null : formatSigned(points),
      standing: points !== null ? 'scored' : score?.standing === 'counted' ? 'missing' : 'left_out',
    },
    ...group.criteria.flatMap((node) => nodeLines(account, node, level + 1)),
    ...adjustments(account, group.code, level + 1),
  ];
}

function setLines(account: Account, set: Adjustments, kind: 'bonus' | 'penalty'): ExplanationLine[] {
  const { unit, names } = account;
  const points = kind === 'bonus' ? unit.bonus : (unit.penalty?.neg() ?? null);
  const rules = new Map(set.rules.map((rule) => [rule.code, rule]));
  const lines = unit.lines.filter((line) => line.kind === kind);
  return [
    {
      ...{ kind: 'group', level: 0, key: `${kind}-${set.code}`, code: set.code, name: set.name, rule: [], working: [] },
      maximum: figure(set.cap),
      points: points === null ? null : formatSigned(points),
      standing: points === null ? 'missing' : 'scored',
    },
    ...lines.map((line) => {
      const rule = rules.get(line.code);
      return lineOf(account, line, {
        level: 1,
        maximum: rule === undefined ? null : figure(capOf(rule)),
        rule: rule === undefined ? [] : ruleSentences(rule, kind, names),
      });
    }),
    ...adjustments(account, set.code, 1),
  ];
}

function adjustments(account: Account, code: string, level: number): ExplanationLine[] {
  return account.unit.lines
    .filter((line) => line.kind === 'adjustment' && line.code === code)
    .map((line) => ({ ...lineOf(account, line, { level, maximum: null, rule: [] }), key: `${code}-${line.rule}` }));
}

function lineOf(
  { scheme, unit, inputs }: Account,
  line: ScoreLine,
  place: Pick<ExplanationLine, 'level' | 'maximum' | 'rule'>,
): ExplanationLine {
  const { code, name, points, standing } = line;
  return {
    ...place,
    ...{ code, name, standing, key: code, kind: line.kind === 'adjustment' ? 'adjustment' : 'line' },
    working: lineWorking(scheme, unit, line, inputs.get(code)),
    points: points === null ? null : formatSigned(points),
  };
}
