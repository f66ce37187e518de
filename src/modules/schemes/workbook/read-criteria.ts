import { exact, toDecimalString } from '../../../domain/fraction';
import { itemTypeWords } from '../../../text/scheme-rules';
import { CRITERIA_COLUMNS } from './layout';
import type { LevelTable } from './read-levels';
import { type Convert, type FieldRule, type SheetReader, type SheetRow, flag, integer, word } from './sheet-reader';
import { GROUP_WORD, notOccurredWords, roundingWords } from './words';

type Key = (typeof CRITERIA_COLUMNS)[number]['key'];
type Row = SheetRow<Key>;

/** No decision has more levels of groups. */
const DEEPEST = 20;

/** The format writes the highest ratio as a number: 120 % is 1.2. */
const share: Convert = (value) => toDecimalString(exact(value).div(100));

const COMMON: readonly FieldRule<Key>[] = [
  ['code', 'code'],
  ['name', 'name'],
  ['maximum', 'maximum'],
  ['guidance', 'guidance'],
  ['rounding.step', 'roundingStep'],
  ['rounding.mode', 'roundingMode', word(roundingWords)],
  ['capped', 'capped', flag],
];

const OF_LEAF: readonly FieldRule<Key>[] = [
  ['evidenceRequired', 'evidenceRequired', flag],
  ['appraiser', 'appraiser'],
  ['notOccurred', 'notOccurred', word(notOccurredWords)],
];

const OF_ITEM: readonly FieldRule<Key>[] = [
  ['item.type', 'type', word(itemTypeWords)],
  ['item.per', 'per'],
  ['item.floor', 'floor'],
  ['item.step', 'step'],
  ['item.cap', 'cap', share],
  ['item.dueOnly', 'dueOnly', flag],
  ['item.overPlan.percent', 'planPercent'],
  ['item.overPlan.points', 'planPoints'],
  ['item.overPlan.cap', 'planCap'],
  ['item.tasks', 'tasks', integer],
  ['item.onTime', 'onTime'],
  ['item.quality', 'quality'],
  ['item.effectiveness', 'effectiveness'],
];

/** The tree of groups and criteria as JSON, in the order of the rows. */
export function readCriteria(reader: SheetReader, levels: LevelTable): { criteria: unknown[]; codes: string[] } {
  const rows = reader.rows('criteria', CRITERIA_COLUMNS);
  const groups = new Set(rows.flatMap((row) => (isGroup(row) ? (row.at('code').value ?? []) : [])));
  const codes = new Set(rows.flatMap((row) => row.at('code').value ?? []));
  for (const row of rows) reportParent(reader, row, groups, codes);
  const reached = new Set<Row>();
  const childrenOf = (parent: string | null, place: string, depth: number): unknown[] =>
    rows
      .filter((row) => depth <= DEEPEST && row.at('parent').value === parent && !reached.has(row))
      .map((row, index) => {
        reached.add(row);
        const code = row.at('code').value;
        const at = code ?? `${place}criteria[${index}]`;
        const node = nodeOf(reader, row, at, levels);
        return isGroup(row) && code !== null ? { ...node, criteria: childrenOf(code, `${at}.`, depth + 1) } : node;
      });
  const criteria = childrenOf(null, '', 1);
  for (const row of rows) {
    const parent = row.at('parent').value ?? '';
    if (!reached.has(row) && groups.has(parent)) {
      const detail = `Nhóm “${parent}” nằm vòng trong chính nó, hoặc lồng quá ${DEEPEST} tầng.`;
      reader.reportAt(row, 'parent', 'group_in_itself', detail);
    }
  }
  return { criteria, codes: [...codes] };
}

function isGroup(row: Row): boolean {
  const type = row.at('type').value;
  return type === null || type === GROUP_WORD;
}

function reportParent(reader: SheetReader, row: Row, groups: ReadonlySet<string>, codes: ReadonlySet<string>): void {
  const parent = row.at('parent').value;
  if (parent === null || groups.has(parent)) return;
  const detail = codes.has(parent) ? `“${parent}” là tiêu chí, không phải nhóm.` : `Không có nhóm mã “${parent}”.`;
  reader.reportAt(row, 'parent', 'group_unknown', detail);
}

function nodeOf(reader: SheetReader, row: Row, place: string, levels: LevelTable): Record<string, unknown> {
  const code = row.at('code').value;
  reader.claim(row, 'code');
  reader.noteAt(row, 'code', place);
  if (isGroup(row)) {
    // What else the row may say depends on its type: without one, nothing of it is called wrong.
    if (row.at('type').value === null) {
      reader.reportBlank(row, 'type');
      return reader.object(row, place, COMMON);
    }
    reportItemCells(reader, row);
    return reader.object(row, place, [...COMMON, ...OF_LEAF]);
  }
  const leaf = reader.object(row, place, [...COMMON, ...OF_LEAF, ...OF_ITEM]);
  const item = leaf['item'] as Record<string, unknown>;
  const inside = item['type'] === 'threshold' ? 'bands' : 'levels';
  const list =
    code === null
      ? undefined
      : inside === 'bands'
        ? levels.bandsOf(code, `${place}.item.bands`)
        : levels.levelsOf(code, `${place}.item.levels`);
  return list === undefined ? leaf : { ...leaf, item: { ...item, [inside]: list } };
}

/** What only a criterion has, filled in at a group. */
function reportItemCells(reader: SheetReader, row: Row): void {
  for (const [, column] of OF_ITEM) {
    if (column === 'type' || row.at(column).value === null) continue;
    const detail = `Ô “${row.heading(column)}” không dùng với nhóm. Xóa nội dung ô.`;
    reader.reportAt(row, column, 'cell_unused', detail);
  }
}
