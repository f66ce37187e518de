import type { Violation } from '../violation';
import { Fields } from './fields';
import { readBonus, readClassification, readExclusion, readPenalty, readTieBreaker } from './read-rules';
import { readItem, readRounding } from './read-items';
import { COMPARISON_BASES, DISCLOSURES, NOT_OCCURRED_POLICIES, type Node, type Scheme } from './scheme';
import { sizeViolations } from './scheme-size';

const SCHEME_FIELDS = [
  '$schema',
  'code',
  'version',
  'title',
  'legalBasis',
  'effective',
  'total',
  'criteria',
  'bonus',
  'penalty',
  'exclusions',
  'awards',
  'comparison',
  'rounding',
  'appraisal',
  'classification',
  'ranking',
] as const;
const GROUP_FIELDS = ['code', 'name', 'maximum', 'guidance', 'capped', 'rounding', 'criteria'];
const LEAF_FIELDS = [
  'code',
  'name',
  'maximum',
  'guidance',
  'evidenceRequired',
  'appraiser',
  'notOccurred',
  'rounding',
  'item',
];

/** A value read out of JSON, or every place where it has another shape. */
export type Reading<Value> =
  { readonly value: Value; readonly violations: [] } | { readonly value: null; readonly violations: Violation[] };

/**
 * Reads a scheme out of parsed JSON: its shape only, what it says is checkScheme's. Numbers may be JSON numbers or decimal
 * strings; what is left out gets the default of the format (docs/scheme.schema.json). Never throws, and does not begin to
 * read what is larger than any decision.
 */
export function readScheme(json: unknown): Reading<Scheme> {
  const beyond = sizeViolations(json);
  if (beyond.length > 0) return { value: null, violations: beyond };
  const found: Violation[] = [];
  const value = schemeOf(json, found);
  return found.length === 0 ? { value, violations: [] } : { value: null, violations: found };
}

function schemeOf(json: unknown, found: Violation[]): Scheme {
  const fields = new Fields(json, '', SCHEME_FIELDS, found);
  return {
    code: fields.text('code'),
    version: fields.integer('version', 1),
    title: fields.text('title'),
    legalBasis: fields.texts('legalBasis'),
    effective: readEffective(fields),
    total: fields.decimal('total'),
    criteria: fields.codedList('criteria', (value, place) => readNode(value, place, found)),
    bonus: fields.object('bonus', (value, place) => readBonus(value, place, found)),
    penalty: fields.object('penalty', (value, place) => readPenalty(value, place, found)),
    exclusions: fields.codedList('exclusions', (value, place) => readExclusion(value, place, found)),
    awards: fields.list('awards', (value, place) => {
      const award = new Fields(value, place, ['code', 'name'], found);
      return { code: award.text('code'), name: award.text('name') };
    }),
    comparison: fields.object('comparison', (value, place) => {
      const comparison = new Fields(value, place, ['basis', 'rounded'], found);
      return { basis: comparison.word('basis', COMPARISON_BASES), rounded: comparison.flagOr('rounded', false) };
    }) ?? { basis: 'points', rounded: false },
    rounding: fields.object('rounding', (value, place) => {
      const rounding = new Fields(value, place, ['item', 'group', 'total'], found);
      return {
        item: readRoundingOf(rounding, 'item'),
        group: readRoundingOf(rounding, 'group'),
        total: readRoundingOf(rounding, 'total'),
      };
    }) ?? { item: null, group: null, total: null },
    appraisal: fields.object('appraisal', (value, place) => {
      const appraisal = new Fields(value, place, ['tolerance', 'disclosure', 'replyDays'], found);
      return {
        tolerance: appraisal.decimal('tolerance'),
        disclosure: appraisal.wordOr('disclosure', DISCLOSURES, 'published'),
        replyDays: appraisal.has('replyDays') ? appraisal.integer('replyDays', 0) : 0,
      };
    }),
    classification: fields.object('classification', (value, place) => readClassification(value, place, found)),
    ranking: fields.has('ranking')
      ? fields.list('ranking', (value, place) => readTieBreaker(value, place, found))
      : [{ by: 'total' }],
  };
}

function readEffective(fields: Fields): Scheme['effective'] {
  const read = (value: unknown, place: string): Scheme['effective'] => {
    const effective = new Fields(value, place, ['from', 'to'], fields.found);
    return { from: effective.date('from'), to: effective.dateOrNull('to') };
  };
  return fields.object('effective', read) ?? read(undefined, 'effective');
}

function readNode(value: unknown, place: string, found: Violation[]): Node {
  const isLeaf = typeof value === 'object' && value !== null && 'item' in value;
  const fields = new Fields(value, place, isLeaf ? LEAF_FIELDS : GROUP_FIELDS, found);
  const common = {
    code: fields.text('code'),
    name: fields.text('name'),
    maximum: fields.decimal('maximum'),
    guidance: fields.textOr('guidance', ''),
    rounding: readRoundingOf(fields, 'rounding'),
  };
  if (!isLeaf) {
    return {
      ...common,
      capped: fields.flagOr('capped', true),
      criteria: fields.codedList('criteria', (inner, at) => readNode(inner, at, found)),
    };
  }
  return {
    ...common,
    evidenceRequired: fields.flagOr('evidenceRequired', false),
    appraiser: fields.textOr('appraiser', null),
    notOccurred: fields.wordOr('notOccurred', NOT_OCCURRED_POLICIES, null),
    item: readItem(value.item, `${place}.item`, found),
  };
}

function readRoundingOf(fields: Fields, name: string): ReturnType<typeof readRounding> | null {
  return fields.object(name, (value, place) => readRounding(value, place, fields.found));
}
