import type { Violation } from '../violation';
import { Fields, kindOf } from './fields';
import { readEffects, readLevels } from './read-items';
import {
  type AdjustmentRule,
  type Adjustments,
  type Bonus,
  type Classification,
  COUNTINGS,
  type Exclusion,
  type Gate,
  QUOTA_EXCLUDED,
  QUOTA_ROUNDINGS,
  QUOTA_TIES,
  type Quota,
  type TieBreaker,
} from './scheme';

const ADJUSTMENTS_FIELDS = ['code', 'name', 'cap', 'rules'];
const RULE_FIELDS = [
  'code',
  'name',
  'guidance',
  'counting',
  'points',
  'levels',
  'step',
  'cap',
  'effects',
  'alsoCountedIn',
];

const GATE_TYPES = ['percent', 'count'] as const;
const TIE_BREAKERS = ['total', 'bonus', 'penalty', 'criterion', 'ballot'] as const;

/** Reads the bonus of a scheme. */
export function readBonus(value: unknown, place: string, found: Violation[]): Bonus {
  const fields = new Fields(value, place, [...ADJUSTMENTS_FIELDS, 'mayExceedTotal', 'liftsGrade'], found);
  return {
    ...readAdjustments(fields),
    mayExceedTotal: fields.flag('mayExceedTotal'),
    liftsGrade: fields.flagOr('liftsGrade', true),
  };
}

/** Reads the penalty of a scheme. */
export function readPenalty(value: unknown, place: string, found: Violation[]): Adjustments {
  return readAdjustments(new Fields(value, place, ADJUSTMENTS_FIELDS, found));
}

function readAdjustments(fields: Fields): Adjustments {
  return {
    code: fields.text('code'),
    name: fields.text('name'),
    cap: fields.decimal('cap'),
    rules: fields.codedList('rules', (value, place) => readRule(value, place, fields.found)),
  };
}

function readRule(value: unknown, place: string, found: Violation[]): AdjustmentRule {
  const fields = new Fields(value, place, RULE_FIELDS, found);
  return {
    code: fields.text('code'),
    name: fields.text('name'),
    guidance: fields.textOr('guidance', ''),
    counting: fields.word('counting', COUNTINGS),
    points: fields.decimalOr('points', null),
    levels: readLevels(fields),
    step: fields.decimalOr('step', null),
    cap: fields.decimalOr('cap', null),
    effects: readEffects(fields),
    alsoCountedIn: fields.texts('alsoCountedIn'),
  };
}

/** Reads a fact that excludes or lowers without points of its own. */
export function readExclusion(value: unknown, place: string, found: Violation[]): Exclusion {
  const fields = new Fields(value, place, ['code', 'name', 'effects'], found);
  return { code: fields.text('code'), name: fields.text('name'), effects: readEffects(fields) };
}

/** Reads bands, gates and quotas. */
export function readClassification(value: unknown, place: string, found: Violation[]): Classification {
  const fields = new Fields(value, place, ['bands', 'gates', 'quotas'], found);
  return {
    bands: fields.list('bands', (inner, at) => {
      const band = new Fields(inner, at, ['code', 'name', 'from', 'to'], found);
      return {
        code: band.text('code'),
        name: band.text('name'),
        from: band.decimalOr('from', null),
        to: band.decimalOr('to', null),
      };
    }),
    gates: fields.list('gates', (inner, at) => readGate(inner, at, found)),
    quotas: fields.list('quotas', (inner, at) => readQuota(inner, at, found)),
  };
}

function readGate(value: unknown, place: string, found: Violation[]): Gate {
  const measure = kindOf(value, 'type', GATE_TYPES);
  const known = ['type', 'grade', 'criterion', ...(measure === null ? [] : [measure])];
  const fields = new Fields(value, place, known, found);
  const common = { grade: fields.text('grade'), criterion: fields.text('criterion') };
  const type = fields.word('type', GATE_TYPES);
  return type === 'percent'
    ? { type, ...common, percent: fields.decimal('percent') }
    : { type, ...common, count: fields.integer('count', 1) };
}

function readQuota(value: unknown, place: string, found: Violation[]): Quota {
  const fields = new Fields(value, place, ['grade', 'percent', 'rounding', 'tie', 'excluded', 'chain'], found);
  return {
    grade: fields.text('grade'),
    percent: fields.decimal('percent'),
    rounding: fields.word('rounding', QUOTA_ROUNDINGS),
    tie: fields.word('tie', QUOTA_TIES),
    excluded: fields.word('excluded', QUOTA_EXCLUDED),
    chain: fields.has('chain') ? fields.list('chain', (inner, at) => readTieBreaker(inner, at, found)) : null,
  };
}

/** Reads one step of a tie-break chain. */
export function readTieBreaker(value: unknown, place: string, found: Violation[]): TieBreaker {
  const isCriterion = kindOf(value, 'by', TIE_BREAKERS) === 'criterion';
  const fields = new Fields(value, place, isCriterion ? ['by', 'criterion'] : ['by'], found);
  const by = fields.word('by', TIE_BREAKERS);
  return by === 'criterion' ? { by, criterion: fields.text('criterion') } : { by };
}
