import type { ChangeKind, SchemeComparison, SchemeDifference } from '../domain/scoring/compare/compare-schemes';
import type { SchemeEntity, SchemePart } from '../domain/scoring/compare/entities';
import type { Scheme } from '../domain/scoring/scheme';
import { isGroup } from '../domain/scoring/tree';
import { fieldText } from './scheme-comparison-fields';
import {
  type SchemeNames,
  bandText,
  exclusionSentence,
  gateText,
  groupSentences,
  leafSentences,
  namesIn,
  pointsText,
  quotaSentences,
  ruleSentences,
} from './scheme-rules';

/** One line of a comparison: what it is about, what changed, and what both schemes say, in words. */
export interface ComparisonLine {
  readonly part: SchemePart;
  readonly kinds: readonly ChangeKind[];
  /** 'Tiêu chí A1', 'Xếp hạng' */
  readonly place: string;
  readonly name: string;
  readonly rows: readonly ComparisonRow[];
}

/** What both schemes say of one field; null: nothing, because the thing is not there. */
export interface ComparisonRow {
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

export const changeKindWords: Readonly<Record<ChangeKind, string>> = {
  added: 'Thêm',
  removed: 'Bỏ',
  moved: 'Chuyển chỗ',
  changed: 'Sửa',
};

export const schemePartWords: Readonly<Record<SchemePart, string>> = {
  general: 'Thông tin chung',
  criterion: 'Nhóm, tiêu chí',
  bonus: 'Điểm thưởng',
  bonus_rule: 'Quy định thưởng',
  penalty: 'Điểm trừ',
  penalty_rule: 'Quy định trừ',
  exclusion: 'Trường hợp loại trừ',
  award: 'Hình thức khen thưởng',
  grade: 'Mức xếp loại',
  gate: 'Điều kiện xếp loại',
  quota: 'Chỉ tiêu xếp loại',
  ranking: 'Xếp hạng',
};

type Agencies = ReadonlyMap<string, string>;

/** The differences of two schemes in words, in the order of the scheme. */
export function comparisonLines(
  { differences }: SchemeComparison,
  before: Scheme,
  after: Scheme,
  agencies: Agencies = new Map(),
): ComparisonLine[] {
  const sides = { before: sideOf(before, agencies), after: sideOf(after, agencies) };
  return differences.map((difference) => lineOf(difference, sides));
}

/** A scheme with the names in it. */
interface ComparedSide {
  readonly scheme: Scheme;
  readonly names: SchemeNames;
}

interface Sides {
  readonly before: ComparedSide;
  readonly after: ComparedSide;
}

function sideOf(scheme: Scheme, agencies: Agencies): ComparedSide {
  return { scheme, names: namesIn(scheme, agencies) };
}

function lineOf(difference: SchemeDifference, sides: Sides): ComparisonLine {
  const { part, kinds, before, after } = difference;
  const shown = after ?? before;
  const [place, name] = shown === null ? ['', ''] : titleOf(shown, after === null ? sides.before : sides.after);
  return { part, kinds, place, name, rows: rowsOf(difference, sides) };
}

function rowsOf({ kinds, before, after, fields }: SchemeDifference, sides: Sides): ComparisonRow[] {
  if (before === null || after === null) {
    const whole = {
      before: before === null ? null : wholeText(before, sides.before),
      after: after === null ? null : wholeText(after, sides.after),
    };
    return [{ label: 'Nội dung', ...whole }];
  }
  const place = kinds.includes('moved') ? [movedRow(before, after, sides)] : [];
  const rows = fields.map(({ field }) => {
    const [first, second] = [fieldText(before, field, sides.before), fieldText(after, field, sides.after)];
    return { label: second.label, before: first.text, after: second.text };
  });
  return [...place, ...rows];
}

function movedRow(before: SchemeEntity, after: SchemeEntity, sides: Sides): ComparisonRow {
  const parentOf = (entity: SchemeEntity, { names }: ComparedSide): string => {
    if (entity.part !== 'criterion') return 'chỗ cũ';
    return entity.parent === null ? 'ngoài cùng' : `trong ${names.place(entity.parent)}`;
  };
  const [from, to] = [parentOf(before, sides.before), parentOf(after, sides.after)];
  if (from !== to) return { label: 'Vị trí', before: from, after: to };
  return { label: 'Vị trí', before: 'thứ tự cũ', after: 'thứ tự mới' };
}

/** What stands at the head of a line: what kind of thing with its code, and its name. */
function titleOf(entity: SchemeEntity, { names }: ComparedSide): [place: string, name: string] {
  switch (entity.part) {
    case 'general':
    case 'ranking':
      return [schemePartWords[entity.part], ''];
    case 'criterion':
      return [`${isGroup(entity.node) ? 'Nhóm' : 'Tiêu chí'} ${entity.node.code}`, entity.node.name];
    case 'bonus':
    case 'penalty':
      return [`${schemePartWords[entity.part]} ${entity.set.code}`, entity.set.name];
    case 'bonus_rule':
    case 'penalty_rule':
      return [`Quy định ${entity.rule.code}`, entity.rule.name];
    case 'exclusion':
      return [`Loại trừ ${entity.exclusion.code}`, entity.exclusion.name];
    case 'award':
      return ['Hình thức khen thưởng', entity.award.name];
    case 'grade':
      return ['Mức xếp loại', entity.band.name];
    case 'gate':
      return [`Điều kiện của mức ${names.grade(entity.gate.grade)}`, names.place(entity.gate.criterion)];
    case 'quota':
      return ['Chỉ tiêu của mức', names.grade(entity.quota.grade)];
  }
}

/** All that one scheme says of a thing that the other does not have. */
function wholeText(entity: SchemeEntity, { scheme, names }: ComparedSide): string {
  switch (entity.part) {
    case 'criterion': {
      const { node } = entity;
      const rules = isGroup(node) ? groupSentences(node) : leafSentences(node, names);
      return [`Tối đa ${pointsText(node.maximum)}.`, ...rules].join(' ');
    }
    case 'bonus':
    case 'penalty':
      return `Tối đa ${pointsText(entity.set.cap)}.`;
    case 'bonus_rule':
      return ruleSentences(entity.rule, 'bonus', names).join(' ');
    case 'penalty_rule':
      return ruleSentences(entity.rule, 'penalty', names).join(' ');
    case 'exclusion':
      return exclusionSentence(entity.exclusion, names);
    case 'award':
      return entity.award.name;
    case 'grade':
      return bandText(entity.band, scheme.comparison.basis);
    case 'gate':
      return gateText(entity.gate, names);
    case 'quota':
      return quotaSentences(entity.quota, names, scheme.comparison.basis).join(' ');
    case 'general':
    case 'ranking':
      return '';
  }
}
