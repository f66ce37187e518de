import { sum, exact } from '../../../domain/fraction';
import { capOf } from '../../../domain/scoring/check/check-adjustments';
import { type Direction, possibleMoves } from '../../../domain/scoring/edit/move';
import { pathTo } from '../../../domain/scoring/edit/paths';
import type { AdjustmentRule, Node, Scheme } from '../../../domain/scoring/scheme';
import { allNodes, isGroup } from '../../../domain/scoring/tree';
import { formatNumber } from '../../../text/number';
import { countingWords, itemTypeWords } from '../../../text/scheme-rules';
import type {
  AddButton,
  EditorTotals,
  EditorTree,
  TreeRow,
  TreeSection,
} from '../../../../templates/pages/schemes/editor/editor-props';
import { notesAt, type SchemeNote } from './notes';
import { isSame, queryOf, type Selection } from './selection';

/** What the tree is drawn from. */
export interface TreeState {
  readonly base: string;
  readonly scheme: Scheme;
  readonly selection: Selection | null;
  readonly notes: readonly SchemeNote[];
  /** The step just taken. */
  readonly focus: Direction | null;
}

/** The whole scheme as a tree of links, each part marked where something does not fit. */
export function treeView(state: TreeState): Omit<EditorTree, 'refusal'> {
  const { scheme } = state;
  const { bonus, penalty, exclusions, awards, classification, ranking } = scheme;
  return {
    focus: state.focus,
    sections: [
      section(state, { kind: 'settings' }, 'Thông tin chung', `thang ${printed(scheme.total)} điểm`),
      {
        ...{ key: 'tieu-chi', title: 'Nhóm và tiêu chí', href: null, problems: 0, current: false },
        detail: '',
        rows: nodeRows(state, scheme.criteria, null, 0),
        add: criterionButtons(state),
      },
      {
        ...section(
          state,
          { kind: 'bonus' },
          'Điểm thưởng',
          bonus === null ? 'không có' : `tối đa ${printed(bonus.cap)}`,
        ),
        rows: (bonus?.rules ?? []).map((rule) => ruleRow(state, rule, '+')),
        add: bonus === null ? [] : [{ label: 'Thêm quy định thưởng', fields: { loai: 'rule', trong: 'bonus' } }],
      },
      {
        ...section(
          state,
          { kind: 'penalty' },
          'Điểm trừ',
          penalty === null ? 'không có' : `tối đa ${printed(penalty.cap)}`,
        ),
        rows: (penalty?.rules ?? []).map((rule) => ruleRow(state, rule, '−')),
        add: penalty === null ? [] : [{ label: 'Thêm quy định trừ', fields: { loai: 'rule', trong: 'penalty' } }],
      },
      section(state, { kind: 'classification' }, 'Xếp loại', countText(classification?.bands.length ?? 0, 'mức')),
      section(state, { kind: 'ranking' }, 'Xếp hạng', `${ranking.length} bước so sánh`),
      {
        ...section(state, { kind: 'exclusions' }, 'Loại trừ', countText(exclusions.length, 'trường hợp')),
        rows: exclusions.map(({ code, name }) =>
          plainRow(state, { code, name, kind: 'exclusion', maximum: '', typeWord: '' }),
        ),
        add: [{ label: 'Thêm trường hợp loại trừ', fields: { loai: 'exclusion' } }],
      },
      section(state, { kind: 'awards' }, 'Danh hiệu, hình thức', countText(awards.length, 'mục')),
    ],
  };
}

/** The points of the top beside the scale. */
export function totalsView({ criteria, total }: Scheme): EditorTotals {
  const reached = sum(criteria.map(({ maximum }) => exact(maximum)));
  return { sum: formatNumber(reached, Infinity), total: printed(total), fits: reached.equals(exact(total)) };
}

function section(state: TreeState, selection: Selection, title: string, detail: string): TreeSection {
  const own = selection.kind === 'exclusions' ? [] : notesAt(state.notes, selection);
  return {
    ...{ key: selection.kind, title, detail, rows: [], add: [], problems: own.length },
    href: `${state.base}?${queryOf(selection)}`,
    current: state.selection !== null && isSame(state.selection, selection),
  };
}

function nodeRows(state: TreeState, nodes: readonly Node[], parent: string | null, depth: number): TreeRow[] {
  return nodes.flatMap((node, index) => [
    {
      ...plainRow(state, {
        code: node.code,
        name: node.name,
        kind: isGroup(node) ? 'group' : 'criterion',
        maximum: printed(node.maximum),
        typeWord: isGroup(node) ? '' : itemTypeWords[node.item.type],
      }),
      ...{ depth, index, parent: parent ?? '' },
    },
    ...(isGroup(node) ? nodeRows(state, node.criteria, node.code, depth + 1) : []),
  ]);
}

function ruleRow(state: TreeState, rule: AdjustmentRule, sign: string): TreeRow {
  const { code, name, counting } = rule;
  const maximum = `${sign}${formatNumber(capOf(rule), Infinity)}`;
  return plainRow(state, { code, name, kind: 'rule', maximum, typeWord: countingWords[counting] });
}

/** A row that stands in no group. */
function plainRow(
  { base, scheme, selection, notes }: TreeState,
  row: Pick<TreeRow, 'code' | 'name' | 'kind' | 'maximum' | 'typeWord'>,
): TreeRow {
  const kind = row.kind === 'group' ? 'criterion' : row.kind;
  const node = { kind, code: row.code } as const;
  const current = selection !== null && isSame(selection, node);
  return {
    ...row,
    href: `${base}?${queryOf(node)}`,
    problems: notesAt(notes, node).length,
    ...{ depth: 0, parent: null, index: 0, current },
    // Only the chosen row shows what can be done with it.
    moves: current ? possibleMoves(scheme, row.code) : [],
  };
}

/** A group at the top, and a criterion or a group in the group that is chosen. */
function criterionButtons({ scheme, selection }: TreeState): AddButton[] {
  const inside = groupAround(scheme, selection);
  const named = inside === null ? '' : ` vào ${inside}`;
  const trong = inside ?? '';
  const group = { label: 'Thêm nhóm', fields: { loai: 'group', trong: '' } };
  const criterion = { label: `Thêm tiêu chí${named}`, fields: { loai: 'criterion', trong } };
  // A new table begins with its groups.
  if (inside === null) return [group, criterion];
  return [criterion, { label: `Thêm nhóm con${named}`, fields: { loai: 'group', trong } }, group];
}

/** The group that is chosen, or that holds the chosen criterion; null at the top. */
export function groupAround(scheme: Scheme, selection: Selection | null): string | null {
  if (selection?.kind !== 'criterion') return null;
  const chosen = allNodes(scheme).find(({ code }) => code === selection.code);
  if (chosen !== undefined && isGroup(chosen)) return chosen.code;
  const path = pathTo(scheme.criteria, selection.code) ?? [];
  let list = scheme.criteria;
  let around: string | null = null;
  for (const index of path.slice(0, -1)) {
    const group = list[index];
    if (group === undefined || !isGroup(group)) break;
    around = group.code;
    list = group.criteria;
  }
  return around;
}

function countText(count: number, noun: string): string {
  return count === 0 ? 'chưa có' : `${count} ${noun}`;
}

function printed(value: string): string {
  return formatNumber(value, Infinity);
}
