import { toDecimalString, ZERO } from '../../../domain/fraction';
import { startingItem } from '../../../domain/scoring/edit/starting-values';
import {
  contentOf,
  type NodeContent,
  type NodeRef,
  type RemovableNode,
  seenOf,
  seenWhole,
} from '../../../domain/scoring/edit/node';
import type { ItemType, Scheme } from '../../../domain/scoring/scheme';
import { allNodes, isGroup, withDescendants } from '../../../domain/scoring/tree';
import type { Violation } from '../../../domain/violation';
import { parseNumber } from '../../../text/number';
import { sentenceOf } from '../../../text/vi';
import { editorFieldText, newLevelNames } from '../../../text/words/scheme-editor';
import type {
  ExampleView,
  FieldNote,
  PartForm,
  RemovalView,
} from '../../../../templates/pages/schemes/editor/editor-props';
import { type FormValues, rowCount, rowName, textAt } from '../../../../templates/pages/schemes/editor/form-values';
import { exampleOf, waiting } from './example';
import { notesAt, notesOf } from './notes';
import { optionsOf } from './options';
import { itemFields, printPart } from './print-part';
import { readPart } from './read-part';
import { queryOf } from './selection';
import { ITEM_TYPES } from './read-item';

/** Blank rows of a list in a form just opened, and those that "Thêm dòng" gives. */
const SPARE_ROWS = 2;
const MORE_ROWS = 3;
/** What is said of a field without its name. */
const NAMELESS = ['not_a_number', 'number_below_zero', 'not_an_integer', 'not_a_date'];
/** The field of a new row that is written first, by the name of the list. */
const FIRST_FIELDS: Readonly<Record<string, string>> = {
  levels: 'name',
  bands: 'from',
  awards: 'code',
  grades: 'code',
  gates: 'grade',
  quotas: 'grade',
};

/** A form that was sent, or is to be shown again as it was typed. */
export interface TypedPart {
  readonly values: FormValues;
  readonly violations: readonly Violation[];
  /** The list that gets more rows. */
  readonly moreRowsOf: string | null;
}

export interface PartState {
  readonly base: string;
  readonly scheme: Scheme;
  readonly node: NodeRef;
  readonly typed: TypedPart | null;
  readonly agencies: readonly { readonly code: string; readonly name: string }[];
}

/** The form of a part: as it is stored, or as it was typed. */
export function partForm({ base, scheme, node, typed, agencies }: PartState): PartForm {
  const stored = contentOf(scheme, node);
  if (stored === null) throw new Error('the chosen part is not there');
  const values = typed === null ? printPart(stored) : withStartingValues(stored, typed.values);
  const query = queryOf(node);
  const violations = typed?.violations ?? [];
  const more = typed?.moreRowsOf ?? null;
  return {
    kind: stored.kind,
    title: titleOf(stored),
    address: `${base}?${query}`,
    trialAddress: `${base}/tinh-thu?${query}`,
    removalAddress: `${base}/xoa?${query}`,
    seen: seenOf(scheme, node) ?? '',
    values,
    isUnsaved: typed !== null,
    wrong: violations.map(wrongField),
    notes: notesAt(notesOf(scheme), node),
    spare: typed === null ? { list: null, count: SPARE_ROWS } : { list: more ?? '', count: MORE_ROWS },
    focus: more === null ? null : firstNewField(more, values),
    options: optionsOf(scheme, node, values, agencies),
    example: partExample(scheme, stored, values),
    removal: removalOf(scheme, node),
    addNext: stored.kind === 'leaf' ? 'Lưu và thêm tiêu chí' : stored.kind === 'rule' ? 'Lưu và thêm quy định' : null,
  };
}

/** Where writing goes on after "Thêm dòng". */
function firstNewField(list: string, values: FormValues): string | null {
  const field = FIRST_FIELDS[list];
  return field === undefined ? null : rowName(list, rowCount(values, list), field);
}

/** What a part as typed gives: its rule must have its form, else the example waits. */
export function partExample(scheme: Scheme, stored: NodeContent, values: FormValues): ExampleView | null {
  const { content } = readPart(stored.kind, values);
  if (content !== null) return exampleOf(scheme, content, values);
  const view = exampleOf(scheme, stored, values);
  if (view === null) return null;
  // What is asked for another way of scoring than the one just chosen would mislead.
  const isOther = stored.kind === 'leaf' && textAt(values, 'type') !== stored.value.item.type;
  return waiting(isOther ? { ...view, inputs: [] } : view);
}

/** A way of scoring that was just chosen, and that nothing has been typed for, starts as it is mostly used. */
function withStartingValues(stored: NodeContent, values: FormValues): FormValues {
  const type = ITEM_TYPES.find((known) => known === textAt(values, 'type'));
  if (stored.kind !== 'leaf' || type === undefined) return values;
  const maximum = readMaximum(values, stored.value.maximum);
  const starting = itemFields(startingItem(type, maximum, newLevelNames));
  const isUntouched = Object.keys(values).every((name) => !belongsTo(type, name));
  return isUntouched ? { ...starting, ...values } : values;
}

function belongsTo(type: ItemType, name: string): boolean {
  const starting = itemFields(startingItem(type, '1', newLevelNames));
  const prefixes = Object.keys(starting).map((field) => field.split(/[[_]/)[0]);
  return prefixes.includes(name.split(/[[_]/)[0]);
}

/** The maximum as typed, so that a new best level starts with it. */
function readMaximum(values: FormValues, otherwise: string): string {
  const typed = parseNumber(textAt(values, 'maximum'));
  return typed === null || typed.lt(ZERO) ? otherwise : toDecimalString(typed);
}

/** A mistake with the name of its field: in the summary "Nhập số" alone would not say where. */
function wrongField(violation: Violation): FieldNote {
  const name = violation.place ?? '';
  const sentence = sentenceOf(violation);
  if (!NAMELESS.includes(violation.code)) return { name, message: sentence };
  const field = editorFieldText(name);
  return { name, message: `${upperFirst(field)}: ${lowerFirst(sentence)}` };
}

function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}

/** 'Tiêu chí A1', 'Xếp loại' */
export function titleOf(content: NodeContent): string {
  switch (content.kind) {
    case 'settings':
      return 'Thông tin chung';
    case 'group':
      return `Nhóm ${content.value.code}`;
    case 'leaf':
      return `Tiêu chí ${content.value.code}`;
    case 'bonus':
      return 'Điểm thưởng';
    case 'penalty':
      return 'Điểm trừ';
    case 'rule':
      return `Quy định ${content.value.code}`;
    case 'exclusion':
      return `Loại trừ ${content.value.code}`;
    case 'awards':
      return 'Danh hiệu, hình thức khen thưởng';
    case 'classification':
      return 'Xếp loại';
    case 'ranking':
      return 'Xếp hạng';
  }
}

function removalOf(scheme: Scheme, node: NodeRef): RemovalView | null {
  if (!isRemovable(node)) return null;
  return { seen: seenWhole(scheme, node) ?? '', question: questionOf(scheme, node) };
}

/** Whether a part may be taken out; the others are always there. */
export function isRemovable(node: NodeRef): node is RemovableNode {
  return ['criterion', 'rule', 'exclusion', 'bonus', 'penalty'].includes(node.kind);
}

function questionOf(scheme: Scheme, node: RemovableNode): string {
  if (!('code' in node)) {
    const rules = scheme[node.kind]?.rules.length ?? 0;
    return rules === 0 ? 'Xóa phần này khỏi bản soạn?' : `Xóa phần này cùng ${rules} quy định trong đó?`;
  }
  const { code } = node;
  const group = allNodes(scheme).find((candidate) => node.kind === 'criterion' && candidate.code === code);
  const inside = group === undefined || !isGroup(group) ? 0 : withDescendants(group).length - 1;
  const also = inside === 0 ? '' : ` cùng ${inside} mục bên trong`;
  return `Xóa ${code}${also}? Chỗ nào nhắc đến mã này sẽ được nêu ở mục Kiểm tra.`;
}
