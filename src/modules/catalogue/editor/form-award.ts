import {
  type EditorRow,
  type EditorState,
  rowText,
  rowTicks,
} from '../../../../templates/pages/catalogue/editor-props';
import { LEAF_FIELDS } from '../../../domain/commendation/read-conditions';
import { toDecimalString } from '../../../domain/fraction';
import { parseDate } from '../../../text/date';
import { parseNumber } from '../../../text/number';
import { parseShare } from '../../../text/share';
import { typedAlternatives } from './tenure-fields';

/**
 * The form as JSON that the reader of awards understands. What cannot be understood is passed on as it was typed, so that the
 * reader names its place.
 */
export function awardFromForm({ texts, lists }: EditorState): unknown {
  const text = (name: string): string => rowText(texts, name);
  return {
    ...{ code: text('code'), system: text('system'), kind: text('kind'), name: text('name'), note: text('note') },
    ...{ authority: text('authority'), confidence: text('confidence'), precedence: whole(text('precedence')) },
    ...(text('decidedBy') === '' ? {} : { decidedBy: text('decidedBy') }),
    ...{ subjects: rowTicks(texts, 'subjects'), types: rowTicks(texts, 'types'), route: rowTicks(texts, 'route') },
    basis: lists.basis
      .filter((row) => rowText(row, 'text') !== '')
      .map((row) => ({ text: rowText(row, 'text'), place: rowText(row, 'place') })),
    rules: lists.rules.map((row, index) => ({
      ...{ subject: rowText(row, 'subject'), types: rowTicks(row, 'types') },
      condition: rootOf(lists.conditions, String(index)),
    })),
    quota: isBlank(texts, ['quotaShare', 'quotaPlaces'])
      ? null
      : {
          ...{
            share: share(text('quotaShare')),
            shareOf: text('quotaShareOf'),
            places: wholeOrNull(text('quotaPlaces')),
          },
          womenFirstFrom: share(text('quotaWomenFirstFrom')),
          ...grounded(texts, 'quota'),
        },
    vote: isBlank(texts, ['voteShare'])
      ? null
      : { body: text('voteBody'), share: share(text('voteShare')), kind: text('voteKind'), ...grounded(texts, 'vote') },
    dossier: lists.dossier.map((row) => ({
      ...{ code: rowText(row, 'code'), name: rowText(row, 'name'), form: rowText(row, 'form') || null },
      ...{ generated: rowText(row, 'generated') || null, subjects: rowTicks(row, 'subjects') },
      ...(rowTicks(row, 'types').length === 0 ? {} : { types: rowTicks(row, 'types') }),
      ...{
        isRequired: rowText(row, 'isRequired') === '1',
        ...groundsOf(row),
      },
    })),
    deadlines: lists.deadlines.map((row) => ({
      ...{ monthDay: monthDay(rowText(row, 'monthDay')), yearsAfter: whole(rowText(row, 'yearsAfter')) },
      ...{ appliesTo: rowText(row, 'appliesTo'), recipient: rowText(row, 'recipient') },
      ...groundsOf(row),
    })),
    bonus: isBlank(texts, ['bonusPerson', 'bonusCollective'])
      ? null
      : {
          ...{ person: decimal(text('bonusPerson')), collective: decimal(text('bonusCollective')) },
          ...{ householdFactor: decimal(text('bonusHouseholdFactor')), isCeiling: text('bonusIsCeiling') === '1' },
          decidedFrom: parseDate(text('bonusDecidedFrom')) ?? text('bonusDecidedFrom'),
          ...grounded(texts, 'bonus'),
        },
  };
}

/** The condition of a rule: its only row outside of every group, or all of them together. */
function rootOf(rows: readonly EditorRow[], rule: string): unknown {
  const own = rows.filter((row) => rowText(row, 'rule') === rule);
  const codes = new Set(own.map((row) => rowText(row, 'code')));
  const roots = own.filter((row) => !codes.has(rowText(row, 'parent')));
  const conditions = roots.map((row) => conditionOf(row, own, []));
  if (conditions.length === 0) return null;
  if (conditions.length === 1) return conditions[0];
  return { kind: 'all', code: `phai_co_du_${String(Number(rule) + 1)}`, words: 'Phải có đủ', of: conditions };
}

function conditionOf(row: EditorRow, own: readonly EditorRow[], above: readonly string[]): unknown {
  const text = (name: string): string => rowText(row, name);
  const code = text('code');
  const common = { kind: text('kind'), code, words: text('words') };
  if (common.kind === 'all' || common.kind === 'any') {
    const inner = own.filter((other) => rowText(other, 'parent') === code && !above.includes(rowText(other, 'code')));
    return { ...common, of: inner.map((other) => conditionOf(other, own, [...above, code])) };
  }
  const known = LEAF_FIELDS as Readonly<Record<string, readonly string[]>>;
  const values = ownValues(row);
  const fields = Object.fromEntries((known[common.kind] ?? []).map((name) => [name, values[name]]));
  return { ...common, ...groundsOf(row), ...fields };
}

function ownValues(row: EditorRow): Readonly<Record<string, unknown>> {
  const text = (name: string): string => rowText(row, name);
  const awards = rowTicks(row, 'awards');
  const isLevel = text('kind') === 'evaluation';
  return {
    atLeast: isLevel ? text('level') : whole(text('atLeast')),
    span: {
      ...{ years: wholeOrNull(text('years')), isConsecutive: text('isConsecutive') === '1' },
      includesAchievementYear: text('includesAchievementYear') === '1',
      ...(text('monthsAfterDiscipline') === '' ? {} : { monthsAfterDiscipline: whole(text('monthsAfterDiscipline')) }),
    },
    ...{ awards, scope: text('scope'), mustBeReplicable: text('mustBeReplicable') === '1' },
    withinYears: whole(text('withinYears')),
    holding: awards.length > 0 || text('level') === '' ? { awards } : { level: text('level') },
    ...{
      share: share(text('share')),
      system: isLevel ? text('system') || undefined : text('system'),
      from: text('from') || null,
      whose: text('whose'),
    },
    ...{ bestRanks: wholeOrNull(text('bestRanks')), isWithinQuota: text('isWithinQuota') === '1' },
    ...{ yearsOfMen: whole(text('yearsOfMen')), yearsOfWomen: whole(text('yearsOfWomen')) },
    ...{ alternatives: typedAlternatives(row, whole), womenLess: share(text('womenLess')) },
    isWholeAtHigherAge: text('isWholeAtHigherAge') === '1',
    ...{ years: whole(text('years')), afterYears: wholeOrNull(text('afterYears')) },
  };
}

function groundsOf(row: EditorRow): object {
  const text = (name: string): string => rowText(row, name);
  return grounds(text('basisText'), text('basisPlace'), text('confidence'), text('check'));
}

function grounded(texts: EditorRow, prefix: string): object {
  const text = (name: string): string => rowText(texts, `${prefix}${name}`);
  return grounds(text('Text'), text('Place'), text('Confidence'), text('Check'));
}

function grounds(text: string, place: string, confidence: string, check: string): object {
  return {
    basis: text === '' ? null : { text, place },
    confidence: confidence || 'confirmed',
    ...(check.trim() === '' ? {} : { check }),
  };
}

function isBlank(texts: EditorRow, names: readonly string[]): boolean {
  return names.every((name) => rowText(texts, name).trim() === '');
}

const whole = (text: string): unknown => (/^\s*\d{1,9}\s*$/.test(text) ? Number(text) : text);
const wholeOrNull = (text: string): unknown => (text.trim() === '' ? null : whole(text));
const share = (text: string): unknown => (text.trim() === '' ? null : (parseShare(text) ?? text));

function decimal(text: string): unknown {
  if (text.trim() === '') return null;
  const number = parseNumber(text);
  return number === null ? text : toDecimalString(number);
}

function monthDay(text: string): string {
  const [, day, month] = /^\s*(\d{1,2})\/(\d{1,2})\s*$/.exec(text) ?? [];
  return day === undefined || month === undefined ? text : `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
