import { type Block, type Row, type TableBlock, headCell, textCell } from '../../../src/documents/model';
import type { AdjustmentRule, Adjustments, Scheme } from '../../../src/domain/scoring/scheme';
import { capOf } from '../../../src/domain/scoring/check/check-adjustments';
import {
  type AdjustmentKind,
  type SchemeNames,
  bonusSentences,
  exclusionSentence,
  figure,
  penaltySentences,
  ruleSentences,
} from '../../../src/text/scheme-rules';
import { COLUMNS, FONT_SIZE } from './criteria-table';

const SIGNS: Readonly<Record<AdjustmentKind, string>> = { bonus: '+', penalty: '−' };

/** Bonus, penalty and exclusions; nothing where the scheme has none. `number` is the Roman number of the section. */
export function adjustmentsTable(scheme: Scheme, names: SchemeNames, number: string): Block[] {
  const { bonus, penalty } = scheme;
  if (bonus === null && penalty === null) return [];
  const rows = [
    ...(bonus === null ? [] : rowsOf(bonus, 'bonus', bonusSentences(bonus, scheme.total), names)),
    ...(penalty === null ? [] : rowsOf(penalty, 'penalty', penaltySentences(penalty), names)),
  ];
  return [table('adjustments', `${number}. Điểm thưởng, điểm trừ`, 'Mức tối đa', 'Cách tính', rows)];
}

/** What takes units out of ranking or of an award without points of its own; nothing where the scheme has none. */
export function exclusionsTable({ exclusions }: Scheme, names: SchemeNames, number: string): Block[] {
  if (exclusions.length === 0) return [];
  const rows = exclusions.map((exclusion): Row => ({
    kind: 'data',
    cells: [
      textCell(exclusion.code),
      textCell(exclusion.name, { columnSpan: 2, align: 'left' }),
      textCell(exclusionSentence(exclusion, names)),
    ],
  }));
  return [
    {
      kind: 'table',
      id: 'exclusions',
      caption: `${number}. Trường hợp loại trừ, hạn chế`,
      columns: COLUMNS,
      head: [[headCell('TT'), headCell('Trường hợp', { columnSpan: 2 }), headCell('Hệ quả')]],
      rows,
      fontSize: FONT_SIZE,
    },
  ];
}

function rowsOf(set: Adjustments, kind: AdjustmentKind, sentences: readonly string[], names: SchemeNames): Row[] {
  const [only] = set.rules;
  // A set may be one rule under its own code: it is one row then.
  const isOne = set.rules.length === 1 && only?.code === set.code;
  const head = isOne ? [] : [rowOf('group', set.code, set.name, kind, figure(set.cap), sentences)];
  return [...head, ...set.rules.map((rule) => ruleRow(rule, kind, isOne ? sentences : [], names))];
}

function ruleRow(rule: AdjustmentRule, kind: AdjustmentKind, more: readonly string[], names: SchemeNames): Row {
  const { code, name } = rule;
  return rowOf('data', code, name, kind, figure(capOf(rule)), [...ruleSentences(rule, kind, names), ...more]);
}

function rowOf(
  kind: Row['kind'],
  code: string,
  name: string,
  effect: AdjustmentKind,
  maximum: string,
  sentences: readonly string[],
): Row {
  return {
    kind,
    cells: [
      textCell(code),
      textCell(name, { align: 'left' }),
      textCell(`${SIGNS[effect]}${maximum}`),
      textCell(sentences.join('\n'), { align: 'left' }),
    ],
  };
}

function table(id: string, caption: string, maximum: string, rule: string, rows: readonly Row[]): TableBlock {
  return {
    ...{ kind: 'table', id, caption, columns: COLUMNS, rows, fontSize: FONT_SIZE },
    head: [[headCell('TT'), headCell('Nội dung'), headCell(maximum), headCell(rule)]],
  };
}
