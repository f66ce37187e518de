import {
  EDITOR_LISTS,
  type EditorList,
  type EditorRow,
  type EditorState,
  rowText,
  siblingsOf,
} from '../../../../templates/pages/catalogue/editor-props';
import type { Award, Condition, Grounded, YearSpan } from '../../../domain/commendation/award';
import { exact } from '../../../domain/fraction';
import { formatDate } from '../../../text/date';
import { formatNumber } from '../../../text/number';
import { formatShare } from '../../../text/share';
import type { VersionDraft } from '../awards/award-edits.service';
import { tenureTexts } from './tenure-fields';

type Mutable = Record<string, string | readonly string[]>;

/** A version as the form shows it. */
export function stateOf({ award, from, appliesBy, yieldsToFavourable, reason }: VersionDraft): EditorState {
  const { quota, vote, bonus } = award;
  const texts: Mutable = {
    ...{ code: award.code, system: award.system, kind: award.kind, name: award.name, authority: award.authority },
    decidedBy: award.decidedBy ?? '',
    ...{ subjects: award.subjects, types: award.types, route: award.route, precedence: String(award.precedence) },
    ...{ confidence: award.confidence, note: award.note, appliesBy, reason, from: from === '' ? '' : formatDate(from) },
    yieldsToFavourable: flag(yieldsToFavourable),
    ...{ quotaShare: share(quota?.share), quotaShareOf: quota?.shareOf ?? 'members' },
    ...{ quotaPlaces: whole(quota?.places), quotaWomenFirstFrom: share(quota?.womenFirstFrom) },
    ...{
      voteBody: vote?.body ?? 'submitting_council',
      voteShare: share(vote?.share),
      voteKind: vote?.kind ?? 'secret',
    },
    ...{ bonusPerson: coefficient(bonus?.person), bonusCollective: coefficient(bonus?.collective) },
    ...{ bonusHouseholdFactor: coefficient(bonus?.householdFactor), bonusIsCeiling: flag(bonus?.isCeiling === true) },
    bonusDecidedFrom: bonus === null ? '' : formatDate(bonus.decidedFrom),
    ...grounded('quota', quota),
    ...grounded('vote', vote),
    ...grounded('bonus', bonus),
  };
  return {
    texts,
    lists: {
      basis: award.basis.map(({ text, place }) => ({ text, place })),
      rules: award.rules.map(({ subject, types }) => ({ subject, types })),
      conditions: award.rules.flatMap(({ condition }, index) => conditionRows(condition, String(index), '')),
      dossier: award.dossier.map((part) => ({
        ...{ code: part.code, name: part.name, form: part.form ?? '', generated: part.generated ?? '' },
        ...{ subjects: part.subjects, types: part.types ?? [], isRequired: flag(part.isRequired) },
        ...ownGrounds(part),
      })),
      deadlines: award.deadlines.map((deadline) => ({
        ...{ monthDay: deadline.monthDay.split('-').toReversed().join('/'), yearsAfter: String(deadline.yearsAfter) },
        ...{ appliesTo: deadline.appliesTo, recipient: deadline.recipient },
        ...ownGrounds(deadline),
      })),
    },
  };
}

/** The form as it was sent; what is no part of it is left out. */
export function typedState(body: Readonly<Record<string, unknown>>): EditorState {
  const texts = Object.fromEntries(Object.entries(body).flatMap(([name, value]) => typedEntry(name, value)));
  const lists = Object.fromEntries(EDITOR_LISTS.map((list) => [list, typedRows(body[list])])) as Record<
    EditorList,
    EditorRow[]
  >;
  return { texts, lists };
}

/** The form after a step that does not save: 'add:dossier', 'remove:conditions:3', 'condition:0', 'up:conditions:2', 'down:…'. */
export function stepped(state: EditorState, step: string): EditorState {
  const [action = '', target = '', position = ''] = step.split(':');
  const list = EDITOR_LISTS.find((known) => known === target);
  const at = Number(position);
  if (action === 'condition') return withCondition(state, target);
  if (list === undefined) return state;
  const rows = state.lists[list];
  if (action === 'add') return withRows(state, list, [...rows, newRow(list, rows)]);
  if (action === 'up' || action === 'down') return withRows(state, list, moved(rows, at, action));
  if (action !== 'remove') return state;
  return list === 'rules'
    ? withoutRule(state, at)
    : withRows(
        state,
        list,
        rows.filter((_, index) => index !== at),
      );
}

function conditionRows(condition: Condition, rule: string, parent: string): EditorRow[] {
  const common = { rule, parent, code: condition.code, kind: condition.kind, words: condition.words };
  if ('of' in condition) {
    return [common, ...condition.of.flatMap((inner) => conditionRows(inner, rule, condition.code))];
  }
  return [{ ...common, ...ownGrounds(condition), ...ownTexts(condition) }];
}

function ownTexts(condition: Exclude<Condition, { of: unknown }>): EditorRow {
  switch (condition.kind) {
    case 'evaluation':
      return { system: condition.system ?? '', level: condition.atLeast, ...span(condition.span) };
    case 'prior_honours':
      return { awards: condition.awards, atLeast: String(condition.atLeast), ...span(condition.span) };
    case 'initiative':
      return {
        ...{ scope: condition.scope, mustBeReplicable: flag(condition.mustBeReplicable) },
        ...{ atLeast: String(condition.atLeast), withinYears: String(condition.withinYears) },
      };
    case 'member_share':
      return {
        share: share(condition.share),
        ...('level' in condition.holding ? { level: condition.holding.level } : { awards: condition.holding.awards }),
      };
    case 'member_count':
      return { awards: condition.awards, atLeast: String(condition.atLeast) };
    case 'discipline':
      return { whose: condition.whose, system: condition.system, from: condition.from ?? '' };
    case 'bloc_result':
      return { bestRanks: whole(condition.bestRanks), isWithinQuota: flag(condition.isWithinQuota) };
    case 'service':
      return { yearsOfMen: String(condition.yearsOfMen), yearsOfWomen: String(condition.yearsOfWomen) };
    case 'tenure':
      return tenureTexts(condition);
    case 'movement':
      return { years: String(condition.years) };
    case 'repeat':
      return { awards: condition.awards, afterYears: whole(condition.afterYears) };
    case 'attested':
      return {};
  }
}

function withCondition(state: EditorState, rule: string): EditorState {
  const kind = rowText(state.texts, `kindToAdd${rule}`) || 'attested';
  const roots = state.lists.conditions.filter((row) => rowText(row, 'rule') === rule && rowText(row, 'parent') === '');
  const [root] = roots;
  const parent =
    roots.length === 1 && root && ['all', 'any'].includes(rowText(root, 'kind')) ? rowText(root, 'code') : '';
  const row = { rule, parent, code: freeCode('dk', state.lists.conditions), kind, words: '', confidence: 'confirmed' };
  return withRows(state, 'conditions', [...state.lists.conditions, row]);
}

function withoutRule(state: EditorState, at: number): EditorState {
  const conditions = state.lists.conditions.flatMap((row): EditorRow[] => {
    const rule = Number(rowText(row, 'rule'));
    if (rule === at) return [];
    return [rule > at ? { ...row, rule: String(rule - 1) } : row];
  });
  const without = withRows(
    state,
    'rules',
    state.lists.rules.filter((_, index) => index !== at),
  );
  return withRows(without, 'conditions', conditions);
}

function withRows(state: EditorState, list: EditorList, rows: readonly EditorRow[]): EditorState {
  return { ...state, lists: { ...state.lists, [list]: rows } };
}

/** A condition changes places with its neighbour of the same group; the parts of both go with them. */
function moved(rows: readonly EditorRow[], at: number, direction: 'up' | 'down'): EditorRow[] {
  const row = rows[at];
  const siblings = siblingsOf(rows, at);
  const neighbour = siblings[siblings.indexOf(at) + (direction === 'up' ? -1 : 1)];
  const other = neighbour === undefined ? undefined : rows[neighbour];
  if (row === undefined || neighbour === undefined || other === undefined) return [...rows];
  const swapped = rows.map((kept, index) => (index === at ? other : index === neighbour ? row : kept));
  return inTreeOrder(swapped);
}

/** Rows with their parts below them; as they are when groups hold each other. */
function inTreeOrder(rows: readonly EditorRow[]): EditorRow[] {
  const codes = new Set(rows.map((row) => rowText(row, 'code')));
  const withParts = (row: EditorRow, above: readonly EditorRow[]): EditorRow[] => [
    row,
    ...rows
      .filter((part) => rowText(part, 'parent') === rowText(row, 'code') && !above.includes(part))
      .flatMap((part) => withParts(part, [...above, part])),
  ];
  const ordered = rows.filter((row) => !codes.has(rowText(row, 'parent'))).flatMap((row) => withParts(row, [row]));
  return ordered.length === rows.length ? ordered : [...rows];
}

function newRow(list: EditorList, rows: readonly EditorRow[]): EditorRow {
  const confidence = 'confirmed';
  if (list === 'dossier') return { code: freeCode('thanh_phan', rows), isRequired: '1', confidence };
  if (list === 'deadlines') return { appliesTo: 'all', yearsAfter: '0', confidence };
  if (list === 'rules') return { subject: 'person' };
  return {};
}

/** A code that no row has: 'dk_3'. */
function freeCode(stem: string, rows: readonly EditorRow[]): string {
  const codes = new Set(rows.map((row) => rowText(row, 'code')));
  let number = codes.size + 1;
  while (codes.has(`${stem}_${String(number)}`)) number += 1;
  return `${stem}_${String(number)}`;
}

function typedRows(value: unknown): EditorRow[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value)
    .filter(([position]) => /^\d{1,3}$/.test(position))
    .toSorted(([first], [second]) => Number(first) - Number(second))
    .map(([, row]) => typedRow(row));
}

function typedRow(row: unknown): EditorRow {
  if (typeof row !== 'object' || row === null) return {};
  return Object.fromEntries(Object.entries(row).flatMap(([name, value]) => typedEntry(name, value)));
}

function typedEntry(name: string, value: unknown): [string, string | string[]][] {
  if (typeof value === 'string') return [[name, value]];
  if (!Array.isArray(value)) return [];
  return [[name, value.filter((entry) => typeof entry === 'string')]];
}

function grounded(prefix: string, value: Grounded | null): EditorRow {
  return {
    [`${prefix}Text`]: value?.basis?.text ?? '',
    [`${prefix}Place`]: value?.basis?.place ?? '',
    [`${prefix}Confidence`]: value?.confidence ?? 'confirmed',
    [`${prefix}Check`]: value?.check ?? '',
  };
}

function ownGrounds({ basis, confidence, check }: Grounded): EditorRow {
  return { basisText: basis?.text ?? '', basisPlace: basis?.place ?? '', confidence, check: check ?? '' };
}

function span({ years, isConsecutive, includesAchievementYear, monthsAfterDiscipline }: YearSpan): EditorRow {
  return {
    ...{ years: whole(years), isConsecutive: flag(isConsecutive) },
    includesAchievementYear: flag(includesAchievementYear),
    monthsAfterDiscipline: whole(monthsAfterDiscipline),
  };
}

const flag = (is: boolean): string => (is ? '1' : '');
const whole = (number: number | null | undefined): string =>
  number === null || number === undefined ? '' : String(number);
const share = (text: string | null | undefined): string =>
  text === null || text === undefined ? '' : formatShare(text);
const coefficient = (text: string | null | undefined): string =>
  text === null || text === undefined ? '' : formatNumber(exact(text), 4);

/** An award that nothing is known of yet, for the form of a new one. */
export const EMPTY_AWARD: Award = {
  ...{
    code: '',
    system: 'state',
    kind: 'form',
    name: '',
    subjects: [],
    types: [],
    authority: '',
    confidence: 'confirmed',
  },
  ...{ route: ['agency', 'authority'], basis: [], note: '', precedence: 0, rules: [], quota: null, vote: null },
  ...{ dossier: [], deadlines: [], bonus: null },
};
