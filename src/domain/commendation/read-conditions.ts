import { exact, ONE, ZERO } from '../fraction';
import { Fields, kindOf } from '../scoring/fields';
import type { Violation } from '../violation';
import { CONFIDENCES, type Citation, type Condition, type Grounded, type LeafCondition, type YearSpan } from './award';
import { COMPLETION_LEVELS, DISCIPLINE_KINDS, DISCIPLINE_SYSTEMS, INITIATIVE_SCOPES } from './records';
import { readTenure, TENURE_FIELDS } from './read-tenure';
import { AWARD_SYSTEMS } from './subjects';

/** The kinds of conditions that hold no others, with the fields of each beside those that all have. */
export const LEAF_FIELDS = {
  evaluation: ['system', 'atLeast', 'span'],
  prior_honours: ['awards', 'atLeast', 'span'],
  initiative: ['scope', 'mustBeReplicable', 'atLeast', 'withinYears'],
  member_share: ['holding', 'share'],
  member_count: ['awards', 'atLeast'],
  discipline: ['system', 'from', 'whose'],
  bloc_result: ['bestRanks', 'isWithinQuota'],
  service: ['yearsOfMen', 'yearsOfWomen'],
  tenure: TENURE_FIELDS,
  movement: ['years'],
  repeat: ['awards', 'afterYears'],
  attested: [],
} as const satisfies Record<LeafCondition['kind'], readonly string[]>;

export const LEAF_KINDS = Object.keys(LEAF_FIELDS) as [LeafCondition['kind'], ...LeafCondition['kind'][]];
export const CONDITION_KINDS = [...LEAF_KINDS, 'all', 'any'] as [Condition['kind'], ...Condition['kind'][]];
export const DISCIPLINE_WHOSE = ['candidate', 'members', 'head'] as const;
export const DISCIPLINE_REACH = ['any', ...DISCIPLINE_SYSTEMS] as const;

const COMMON = ['kind', 'code', 'words'];
/** The fields of `readGrounds`. */
export const GROUND_FIELDS = ['basis', 'confidence', 'check'] as const;
const SPAN_FIELDS = ['years', 'isConsecutive', 'includesAchievementYear', 'monthsAfterDiscipline'];
const MONTHS = 12;
/** Groups within groups: deeper than any law, and a bound on what a program may send. */
const DEEPEST = 6;

/** Reads a condition with all its parts; what is wrong is collected with its place. */
export function readCondition(value: unknown, place: string, found: Violation[], depth = 1): Condition {
  const kind = kindOf(value, 'kind', CONDITION_KINDS);
  if (kind === 'all' || kind === 'any') return readGroup(value, place, found, depth);
  const own = kind === null ? [] : [...GROUND_FIELDS, ...LEAF_FIELDS[kind]];
  const fields = new Fields(value, place, [...COMMON, ...own], found);
  if (kind === null) fields.word('kind', CONDITION_KINDS);
  return readLeaf(kind ?? 'attested', fields);
}

function readGroup(value: unknown, place: string, found: Violation[], depth: number): Condition {
  const fields = new Fields(value, place, [...COMMON, 'of'], found);
  if (depth > DEEPEST) found.push({ code: 'award_too_deep', place });
  const of =
    depth > DEEPEST ? [] : fields.list('of', (inner, innerPlace) => readCondition(inner, innerPlace, found, depth + 1));
  if (of.length === 0 && depth <= DEEPEST) found.push({ code: 'award_group_empty', place: `${place}.of` });
  return { kind: fields.word('kind', ['all', 'any']), code: fields.text('code'), words: fields.text('words'), of };
}

function readLeaf(kind: LeafCondition['kind'], fields: Fields): LeafCondition {
  const common = {
    code: fields.text('code'),
    words: fields.text('words'),
    ...readGrounds(fields),
  };
  switch (kind) {
    case 'evaluation':
      return {
        ...{ kind, ...common, ...(fields.has('system') ? { system: fields.word('system', AWARD_SYSTEMS) } : {}) },
        ...{ atLeast: fields.word('atLeast', COMPLETION_LEVELS), span: readSpan(fields) },
      };
    case 'prior_honours':
      return { kind, ...common, ...readCount(fields), span: readSpan(fields) };
    case 'initiative':
      return {
        ...{ kind, ...common, scope: fields.word('scope', INITIATIVE_SCOPES) },
        mustBeReplicable: fields.flag('mustBeReplicable'),
        atLeast: fields.integer('atLeast', 1),
        withinYears: fields.integer('withinYears', 1),
      };
    case 'member_share':
      return { kind, ...common, holding: readHolding(fields), share: readShare(fields, 'share') };
    case 'member_count':
      return { kind, ...common, ...readCount(fields) };
    case 'discipline':
      return {
        ...{ kind, ...common, system: fields.word('system', DISCIPLINE_REACH) },
        from: fields.wordOr('from', DISCIPLINE_KINDS, null),
        whose: fields.word('whose', DISCIPLINE_WHOSE),
      };
    case 'bloc_result':
      return {
        ...{ kind, ...common, bestRanks: fields.has('bestRanks') ? fields.integer('bestRanks', 1) : null },
        isWithinQuota: fields.flag('isWithinQuota'),
      };
    case 'service':
      return {
        ...{ kind, ...common, yearsOfMen: fields.integer('yearsOfMen', 0) },
        yearsOfWomen: fields.integer('yearsOfWomen', 0),
      };
    case 'tenure':
      return { kind, ...common, ...readTenure(fields, readShare) };
    case 'movement':
      return { kind, ...common, years: fields.integer('years', 1) };
    case 'repeat':
      return {
        ...{ kind, ...common, awards: readCodes(fields) },
        afterYears: fields.has('afterYears') ? fields.integer('afterYears', 1) : null,
      };
    case 'attested':
      return { kind, ...common };
  }
}

/** What a fact rests on and whether it has been compared with it. The basis is null when the field is absent. */
export function readGrounds(fields: Fields): Grounded {
  return {
    basis: fields.object('basis', (value, place) => readCited(value, place, fields.found)),
    confidence: fields.word('confidence', CONFIDENCES),
    ...(fields.has('check') ? { check: fields.textOr('check', '') } : {}),
  };
}

/** Where a rule stands. The place may be unknown ('') while it is to be checked. */
export function readCited(value: unknown, place: string, found: Violation[]): Citation {
  const citation = new Fields(value, place, ['text', 'place'], found);
  return { text: citation.text('text'), place: citation.textOr('place', '') };
}

/** A share of a whole, a decimal or a ratio above 0 and up to 1. */
export function readShare(fields: Fields, name: string): string {
  const share = fields.exactOrNull(name);
  const isShare = share !== null && exact(share).gt(ZERO) && exact(share).lte(ONE);
  if (!isShare) fields.found.push({ code: 'award_share', place: `${fields.place}.${name}` });
  return isShare ? share : '1';
}

function readCount(fields: Fields): { awards: string[]; atLeast: number } {
  return { awards: readCodes(fields), atLeast: fields.integer('atLeast', 1) };
}

function readCodes(fields: Fields): string[] {
  const awards = fields.texts('awards');
  if (awards.length === 0) fields.found.push({ code: 'award_awards_missing', place: `${fields.place}.awards` });
  return awards;
}

function readSpan(fields: Fields): YearSpan {
  const span = fields.object('span', (value, place): YearSpan => {
    const inner = new Fields(value, place, SPAN_FIELDS, fields.found);
    const years = inner.has('years') ? inner.integer('years', 1) : null;
    const isConsecutive = inner.flag('isConsecutive');
    if (isConsecutive && years === null) fields.found.push({ code: 'award_span_endless', place: `${place}.years` });
    const includesAchievementYear = inner.flag('includesAchievementYear');
    if (!inner.has('monthsAfterDiscipline')) return { years, isConsecutive, includesAchievementYear };
    const monthsAfterDiscipline = inner.integer('monthsAfterDiscipline', 1);
    if (monthsAfterDiscipline > MONTHS) {
      fields.found.push({ code: 'award_months', place: `${place}.monthsAfterDiscipline` });
    }
    return { years, isConsecutive, includesAchievementYear, monthsAfterDiscipline };
  });
  if (span === null) fields.found.push({ code: 'json_not_an_object', place: `${fields.place}.span` });
  return span ?? { years: 1, isConsecutive: true, includesAchievementYear: true };
}

function readHolding(fields: Fields): { awards: string[] } | { level: (typeof COMPLETION_LEVELS)[number] } {
  const holding = fields.object('holding', (value, place) => {
    const inner = new Fields(value, place, ['awards', 'level'], fields.found);
    return inner.has('level') ? { level: inner.word('level', COMPLETION_LEVELS) } : { awards: readCodes(inner) };
  });
  if (holding === null) fields.found.push({ code: 'json_not_an_object', place: `${fields.place}.holding` });
  return holding ?? { awards: [] };
}
