import type { SchemeEntity } from '../domain/scoring/compare/entities';
import type { AdjustmentRule, Adjustments, Bonus, Group, Leaf, Node, Rounding, Scheme } from '../domain/scoring/scheme';
import { isGroup } from '../domain/scoring/tree';
import { formatDate } from './date';
import {
  type AdjustmentKind,
  type SchemeNames,
  appraisalSentences,
  asSentence,
  bandText,
  comparisonSentences,
  countingWords,
  effectsText,
  exclusionSentence,
  figure,
  gateText,
  itemSentences,
  levelsText,
  notOccurredText,
  pointsText,
  quotaSentences,
  rankingSentences,
  roundingText,
  schemeRoundingSentences,
} from './scheme-rules';

/** A field of a thing in a scheme: what it is called, and what it says. */
export interface FieldWords {
  readonly label: string;
  readonly text: string;
}

interface Side {
  readonly scheme: Scheme;
  readonly names: SchemeNames;
}

const NOTHING = 'không ghi';

/** The field of an entity, by its name in the format (`fieldsOf`), in words. */
export function fieldText(entity: SchemeEntity, field: string, { scheme, names }: Side): FieldWords {
  const { basis } = scheme.comparison;
  switch (entity.part) {
    case 'general':
      return generalField(entity.scheme, field);
    case 'criterion':
      return isGroup(entity.node) ? groupField(entity.node, field) : leafField(entity.node, field, names);
    case 'bonus':
    case 'penalty':
      return setField(entity.set, field);
    case 'bonus_rule':
      return ruleField(entity.rule, field, 'bonus', names);
    case 'penalty_rule':
      return ruleField(entity.rule, field, 'penalty', names);
    case 'exclusion':
      if (field === 'effects') return { label: 'Hệ quả', text: exclusionSentence(entity.exclusion, names) || NOTHING };
      return named(entity.exclusion.name);
    case 'award':
      return named(entity.award.name);
    case 'grade':
      return field === 'name' ? named(entity.band.name) : { label: 'Khoảng điểm', text: bandText(entity.band, basis) };
    case 'gate':
      return { label: 'Điều kiện', text: gateText(entity.gate, names) };
    case 'quota':
      return { label: 'Chỉ tiêu', text: quotaSentences(entity.quota, names, basis).join(' ') };
    case 'ranking':
      return { label: 'Thứ tự', text: rankingSentences(entity.scheme.ranking, names, basis).join(' ') };
  }
}

function generalField(scheme: Scheme, field: string): FieldWords {
  switch (field) {
    case 'title':
      return { label: 'Tên bảng', text: scheme.title };
    case 'legalBasis':
      return { label: 'Căn cứ', text: scheme.legalBasis.join('; ') || NOTHING };
    case 'effective': {
      const { from, to } = scheme.effective;
      const until = to === null ? 'đến khi có bảng thay thế' : `đến ${formatDate(to)}`;
      return { label: 'Hiệu lực', text: `từ ${formatDate(from)} ${until}` };
    }
    case 'total':
      return { label: 'Thang điểm', text: figure(scheme.total) };
    case 'comparison':
      return { label: 'So sánh', text: comparisonSentences(scheme.comparison).join(' ') };
    case 'appraisal':
      return { label: 'Thẩm định', text: appraisalSentences(scheme.appraisal).join(' ') || NOTHING };
    default:
      return { label: 'Làm tròn', text: schemeRoundingSentences(scheme.rounding).join(' ') };
  }
}

function nodeField(node: Node, field: string): FieldWords {
  switch (field) {
    case 'name':
      return named(node.name);
    case 'maximum':
      return { label: 'Điểm tối đa', text: figure(node.maximum) };
    case 'guidance':
      return { label: 'Hướng dẫn', text: node.guidance || NOTHING };
    case 'rounding':
      return { label: 'Làm tròn', text: roundingOrNothing(node.rounding) };
    default:
      return { label: 'Loại', text: isGroup(node) ? 'nhóm' : 'tiêu chí' };
  }
}

function groupField(group: Group, field: string): FieldWords {
  if (field === 'item') return { label: 'Cách chấm', text: 'cộng điểm các tiêu chí bên trong' };
  if (field !== 'capped') return nodeField(group, field);
  return { label: 'Mức trần của nhóm', text: group.capped ? 'không quá điểm tối đa' : 'được vượt điểm tối đa' };
}

function leafField(leaf: Leaf, field: string, names: SchemeNames): FieldWords {
  switch (field) {
    case 'item':
      return { label: 'Cách chấm', text: itemSentences(leaf, names).join(' ') };
    case 'evidenceRequired':
      return { label: 'Minh chứng', text: leaf.evidenceRequired ? 'bắt buộc' : 'không bắt buộc' };
    case 'appraiser':
      return {
        label: 'Cơ quan thẩm định',
        text: leaf.appraiser === null ? 'như cả phiếu' : names.agency(leaf.appraiser),
      };
    case 'notOccurred': {
      const text = leaf.notOccurred === null ? 'không được khai' : notOccurredText(leaf.notOccurred);
      return { label: 'Khi không phát sinh', text };
    }
    default:
      return nodeField(leaf, field);
  }
}

function setField(set: Adjustments | Bonus, field: string): FieldWords {
  switch (field) {
    case 'name':
      return named(set.name);
    case 'cap':
      return { label: 'Mức trần chung', text: pointsText(set.cap) };
    case 'mayExceedTotal':
      return { label: 'Vượt thang điểm', text: 'mayExceedTotal' in set && set.mayExceedTotal ? 'được' : 'không được' };
    case 'liftsGrade':
      return { label: 'Tính khi xếp loại', text: 'liftsGrade' in set && set.liftsGrade ? 'có' : 'không' };
    default:
      return { label: 'Mã', text: set.code };
  }
}

function ruleField(rule: AdjustmentRule, field: string, kind: AdjustmentKind, names: SchemeNames): FieldWords {
  switch (field) {
    case 'name':
      return named(rule.name);
    case 'guidance':
      return { label: 'Hướng dẫn', text: rule.guidance || NOTHING };
    case 'counting':
      return { label: 'Cách tính', text: countingWords[rule.counting] };
    case 'points':
      return { label: kind === 'bonus' ? 'Điểm cộng' : 'Điểm trừ', text: pointsOrNothing(rule.points) };
    case 'levels':
      return { label: 'Các mức', text: levelsText(rule.levels, names) || NOTHING };
    case 'step':
      return { label: 'Bước điểm', text: pointsOrNothing(rule.step) };
    case 'cap':
      return { label: 'Mức trần', text: pointsOrNothing(rule.cap) };
    case 'effects':
      return { label: 'Hệ quả', text: effectsText(rule.effects, names) || NOTHING };
    default:
      return { label: 'Cũng tính ở', text: rule.alsoCountedIn.map(names.place).join('; ') || NOTHING };
  }
}

function named(name: string): FieldWords {
  return { label: 'Tên', text: name };
}

function pointsOrNothing(points: string | null): string {
  return points === null ? NOTHING : pointsText(points);
}

function roundingOrNothing(rounding: Rounding | null): string {
  return rounding === null ? 'theo quy định chung' : asSentence(roundingText(rounding));
}
