import { isBusinessDate } from '../calendar';
import { Fields } from '../scoring/fields';
import type { Violation } from '../violation';
import {
  type Award,
  type AwardBonus,
  type AwardDeadline,
  type AwardQuota,
  type AwardRule,
  type Condition,
  CONFIDENCES,
  DECIDERS,
  type DossierComponent,
  PROPOSAL_LEVELS,
  VOTE_BODIES,
  type VoteRule,
} from './award';
import { GROUND_FIELDS, readCited, readCondition, readGrounds, readShare } from './read-conditions';
import { readWords } from './read-words';
import { AWARD_KINDS, AWARD_SYSTEMS, COMMENDATION_SUBJECTS, COMMENDATION_TYPES } from './subjects';

const FIELDS = [
  ...[
    'code',
    'system',
    'kind',
    'name',
    'subjects',
    'types',
    'authority',
    'decidedBy',
    'route',
    'basis',
    'confidence',
    'note',
  ],
  ...['precedence', 'rules', 'quota', 'vote', 'dossier', 'deadlines', 'bonus'],
];

export const GENERATED = ['submission', 'list', 'minutes', 'achievement_report'] as const;
/** Whom a deadline holds for. */
export const DEADLINE_AUDIENCES = ['all', 'education'] as const;
export const VOTE_KINDS = ['secret', 'open'] as const;
export const QUOTA_SHARES_OF = ['members', 'eligible'] as const;

/** Any leap year: 29 February is a day of the year. */
const SAMPLE_YEAR = '2024';

/** What was read, and what is wrong with it: the award is of use only when nothing is. */
export interface AwardReading {
  readonly award: Award;
  readonly violations: readonly Violation[];
}

/** Reads an award from JSON. Every mistake is named with its place, such as `rules[0].condition.of[sang_kien].atLeast`. */
export function readAward(value: unknown): AwardReading {
  const found: Violation[] = [];
  const fields = new Fields(value, '', FIELDS, found);
  const award: Award = {
    code: fields.text('code'),
    system: fields.word('system', AWARD_SYSTEMS),
    kind: fields.word('kind', AWARD_KINDS),
    name: fields.text('name'),
    subjects: readWords(fields, 'subjects', COMMENDATION_SUBJECTS),
    types: readWords(fields, 'types', COMMENDATION_TYPES),
    authority: fields.text('authority'),
    ...(fields.has('decidedBy') ? { decidedBy: fields.word('decidedBy', DECIDERS) } : {}),
    route: readWords(fields, 'route', PROPOSAL_LEVELS),
    basis: fields.list('basis', (entry, place) => readCited(entry, place, found)),
    confidence: fields.word('confidence', CONFIDENCES),
    note: fields.textOr('note', ''),
    precedence: fields.integer('precedence', 0),
    rules: fields.list('rules', (entry, place) => readRule(entry, place, found)),
    quota: fields.object('quota', (entry, place) => readQuota(entry, place, found)),
    vote: fields.object('vote', (entry, place) => readVote(entry, place, found)),
    dossier: fields.list('dossier', (entry, place) => readComponent(entry, place, found)),
    deadlines: fields.list('deadlines', (entry, place) => readDeadline(entry, place, found)),
    bonus: fields.object('bonus', (entry, place) => readBonus(entry, place, found)),
  };
  return { award, violations: found.length > 0 ? found : inconsistencies(award) };
}

/** Every condition of an award, groups and their parts alike, rule by rule. */
export function conditionsOf({ rules }: Pick<Award, 'rules'>): Condition[] {
  const unfolded = (condition: Condition): Condition[] =>
    'of' in condition ? [condition, ...condition.of.flatMap(unfolded)] : [condition];
  return rules.flatMap(({ condition }) => unfolded(condition));
}

function inconsistencies(award: Award): Violation[] {
  const seen = new Set<string>();
  const twice = conditionsOf(award).filter(({ code }) => seen.size === seen.add(code).size);
  const codes = award.dossier.map(({ code }) => code);
  const sameComponent = codes.filter((code, index) => codes.indexOf(code) < index);
  return [
    ...twice.map(({ code }) => ({ code: 'award_code_twice', place: 'rules', parameters: { code } })),
    ...sameComponent.map((code) => ({ code: 'award_component_twice', place: 'dossier', parameters: { code } })),
    ...(award.rules.length === 0 ? [{ code: 'award_rules_missing', place: 'rules' }] : []),
    ...(award.route.at(-1) === 'authority' ? [] : [{ code: 'award_route_end', place: 'route' }]),
    ...(award.decidedBy === undefined || staysInAgency(award.route)
      ? []
      : [{ code: 'award_decided_by_route', place: 'decidedBy' }]),
    ...award.dossier
      .filter(({ types = [] }) => !types.every((type) => award.types.includes(type)))
      .map(({ code }) => ({ code: 'award_component_type', place: `dossier[${code}].types` })),
    ...award.rules.flatMap(({ subject, types }, index) => [
      ...(award.subjects.includes(subject)
        ? []
        : [{ code: 'award_rule_subject', place: `rules[${String(index)}].subject` }]),
      ...(types.every((type) => award.types.includes(type))
        ? []
        : [{ code: 'award_rule_type', place: `rules[${String(index)}].types` }]),
    ]),
  ];
}

/** What the head of an agency decides passes nobody outside of it. */
function staysInAgency(route: Award['route']): boolean {
  return route.every((level) => level === 'agency' || level === 'authority');
}

function readRule(value: unknown, place: string, found: Violation[]): AwardRule {
  const fields = new Fields(value, place, ['subject', 'types', 'condition'], found);
  const condition = fields.object('condition', (inner, at) => readCondition(inner, at, found));
  if (condition === null) found.push({ code: 'award_condition_missing', place: `${place}.condition` });
  return {
    subject: fields.word('subject', COMMENDATION_SUBJECTS),
    types: readWords(fields, 'types', COMMENDATION_TYPES),
    condition: condition ?? { kind: 'all', code: '', words: '', of: [] },
  };
}

function readQuota(value: unknown, place: string, found: Violation[]): AwardQuota {
  const known = ['share', 'shareOf', 'places', 'womenFirstFrom', ...GROUND_FIELDS];
  const fields = new Fields(value, place, known, found);
  return {
    share: fields.has('share') ? readShare(fields, 'share') : null,
    shareOf: fields.word('shareOf', QUOTA_SHARES_OF),
    places: fields.has('places') ? fields.integer('places', 1) : null,
    womenFirstFrom: fields.has('womenFirstFrom') ? readShare(fields, 'womenFirstFrom') : null,
    ...readGrounds(fields),
  };
}

function readVote(value: unknown, place: string, found: Violation[]): VoteRule {
  const fields = new Fields(value, place, ['body', 'share', 'kind', ...GROUND_FIELDS], found);
  return {
    body: fields.word('body', VOTE_BODIES),
    share: readShare(fields, 'share'),
    kind: fields.word('kind', VOTE_KINDS),
    ...readGrounds(fields),
  };
}

function readComponent(value: unknown, place: string, found: Violation[]): DossierComponent {
  const known = ['code', 'name', 'form', 'generated', 'subjects', 'types', 'isRequired', ...GROUND_FIELDS];
  const fields = new Fields(value, place, known, found);
  return {
    code: fields.text('code'),
    name: fields.text('name'),
    form: fields.textOr('form', null),
    generated: fields.wordOr('generated', GENERATED, null),
    subjects: readWords(fields, 'subjects', COMMENDATION_SUBJECTS),
    ...(fields.has('types') ? { types: readWords(fields, 'types', COMMENDATION_TYPES) } : {}),
    isRequired: fields.flag('isRequired'),
    ...readGrounds(fields),
  };
}

function readDeadline(value: unknown, place: string, found: Violation[]): AwardDeadline {
  const known = ['monthDay', 'yearsAfter', 'appliesTo', 'recipient', ...GROUND_FIELDS];
  const fields = new Fields(value, place, known, found);
  const monthDay = fields.text('monthDay');
  if (monthDay !== '' && !isBusinessDate(`${SAMPLE_YEAR}-${monthDay}`)) {
    found.push({ code: 'award_month_day', place: `${place}.monthDay` });
  }
  const yearsAfter = fields.integer('yearsAfter', 0);
  if (yearsAfter > 1) found.push({ code: 'award_years_after', place: `${place}.yearsAfter` });
  return {
    ...{ monthDay, yearsAfter: yearsAfter === 0 ? 0 : 1, appliesTo: fields.word('appliesTo', DEADLINE_AUDIENCES) },
    recipient: fields.text('recipient'),
    ...readGrounds(fields),
  };
}

function readBonus(value: unknown, place: string, found: Violation[]): AwardBonus {
  const coefficients = ['person', 'collective', 'householdFactor'] as const;
  const fields = new Fields(value, place, [...coefficients, 'isCeiling', 'decidedFrom', ...GROUND_FIELDS], found);
  const [person = null, collective = null, householdFactor = null] = coefficients.map((name) =>
    readCoefficient(fields, name),
  );
  return {
    ...{ person, collective, householdFactor, isCeiling: fields.flag('isCeiling') },
    decidedFrom: fields.date('decidedFrom'),
    ...readGrounds(fields),
  };
}

function readCoefficient(fields: Fields, name: string): string | null {
  const coefficient = fields.decimalOr(name, null);
  if (coefficient !== null && (coefficient.startsWith('-') || /^0*\.?0*$/.test(coefficient))) {
    fields.found.push({ code: 'award_coefficient', place: `${fields.place}.${name}` });
  }
  return coefficient;
}
