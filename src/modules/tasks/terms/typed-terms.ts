import { isBusinessDate, type BusinessDate } from '../../../domain/calendar';
import { exact, type Exact } from '../../../domain/fraction';
import { type Milestone, TARGET_DIRECTIONS, TARGET_KINDS } from '../../../domain/tasks/target';
import type { TermsDraft } from '../../../domain/tasks/terms';
import type { Violation } from '../../../domain/violation';
import { parseDate } from '../../../text/date';
import { parseNumber } from '../../../text/number';
import { nfc } from '../../../text/search';
import { parseCoordinators, parseMilestones } from '../../../text/task-terms';
import { typedText } from '../../../platform/forms';

type Fields = Readonly<Record<string, unknown>>;

/** Terms as somebody sent them, with what could not be read or stored, by field. */
export interface TypedTerms {
  readonly draft: TermsDraft;
  readonly refused: readonly Violation[];
}

/** Readers of one way of sending; null for what cannot be read. */
interface Reading {
  readonly day: (text: string) => BusinessDate | null;
  readonly figure: (text: string) => Exact | null;
  readonly milestones: (value: unknown) => Milestone[] | null;
  readonly coordinators: (value: unknown) => string[];
}

const LONGEST = { title: 1_000, unit: 100, product: 1_000, coordinator: 200 } as const;
const MOST_COORDINATORS = 30;
const MOST_MILESTONES = 24;
/** What programs write: digits, a point, digits. */
const DECIMAL = /^-?\d{1,30}(?:\.\d{1,10})?$/;

/** What a person typed: days as 30/06/2022, numbers with a comma; `codes` as parseCoordinators takes them. */
export function termsOfForm(fields: object, codes: ReadonlyMap<string, string>): TypedTerms {
  return typedTerms(fields as Fields, {
    day: parseDate,
    figure: parseNumber,
    milestones: (value) => parseMilestones(nfc(typedText(value))),
    coordinators: (value) => parseCoordinators(nfc(typedText(value)), codes),
  });
}

/** What a program sent as JSON: days as 2022-06-30, numbers with a point, milestones and coordinators as lists. */
export function termsOfProgram(fields: object): TypedTerms {
  return typedTerms(fields as Fields, {
    day: dayOfProgram,
    figure: figureOfProgram,
    milestones: milestonesOfProgram,
    coordinators: (value) =>
      [...new Set(listOf(value).map((item) => nfc(typedText(item))))].filter((name) => name !== ''),
  });
}

function typedTerms(fields: Fields, reading: Reading): TypedTerms {
  const refused: Violation[] = [];
  const text = (name: 'title' | 'unit' | 'product', label: string): string => {
    const value = nfc(typedText(fields[name]).replace(/\r\n?/g, '\n')).trim();
    const maximum = LONGEST[name];
    if (value.length > maximum) refused.push({ code: 'too_long', place: name, parameters: { label, maximum } });
    return value;
  };
  const figure = (name: 'target' | 'weight'): Exact | null => {
    const typed = typedText(fields[name]).trim();
    const value = typed === '' ? null : reading.figure(typed);
    if (typed !== '' && value === null) refused.push({ code: 'not_a_number', place: name });
    if (value?.lt(0)) refused.push({ code: 'number_below_zero', place: name });
    return value;
  };
  const draft: TermsDraft = {
    title: text('title', 'Nội dung nhiệm vụ'),
    unit: text('unit', 'Đơn vị tính'),
    target: figure('target'),
    kind: choice(fields['kind'], TARGET_KINDS, 'kind', 'cách tính', refused),
    direction: choice(fields['direction'], TARGET_DIRECTIONS, 'direction', 'chiều đánh giá', refused),
    weight: figure('weight'),
    due: day(fields['due'], reading, refused),
    product: text('product', 'Sản phẩm dự kiến'),
    coordinators: coordinators(fields['coordinators'], reading, refused),
    milestones: milestones(fields['milestones'], reading, refused),
  };
  return { draft, refused };
}

/** The first choice stands for one that was left open. */
function choice<Option extends string>(
  value: unknown,
  options: readonly [Option, ...Option[]],
  place: string,
  label: string,
  refused: Violation[],
): Option {
  const typed = typedText(value);
  const option = typed === '' && value !== 0 ? options[0] : options.find((known) => known === typed);
  if (option === undefined) refused.push({ code: 'unknown_choice', place, parameters: { label } });
  return option ?? options[0];
}

function day(value: unknown, reading: Reading, refused: Violation[]): BusinessDate | null {
  const typed = typedText(value).trim();
  const date = typed === '' ? null : reading.day(typed);
  if (typed !== '' && date === null) refused.push({ code: 'not_a_date', place: 'due' });
  return date;
}

function coordinators(value: unknown, reading: Reading, refused: Violation[]): string[] {
  const place = 'coordinators';
  const names = reading.coordinators(value);
  const label = 'Cơ quan phối hợp';
  if (names.length > MOST_COORDINATORS) refused.push(tooMany(place, label, MOST_COORDINATORS));
  if (names.some((name) => name.length > LONGEST.coordinator)) {
    refused.push({ code: 'too_long', place, parameters: { label, maximum: LONGEST.coordinator } });
  }
  return names;
}

function milestones(value: unknown, reading: Reading, refused: Violation[]): Milestone[] {
  const place = 'milestones';
  const read = reading.milestones(value);
  if (read === null) refused.push({ code: 'milestones_form', place });
  if (read !== null && read.length > MOST_MILESTONES) refused.push(tooMany(place, 'Mốc tiến độ', MOST_MILESTONES));
  return read ?? [];
}

function tooMany(place: string, label: string, maximum: number): Violation {
  return { code: 'too_many_entries', place, parameters: { label, maximum } };
}

function dayOfProgram(text: string): BusinessDate | null {
  return isBusinessDate(text) ? text : null;
}

function figureOfProgram(text: string): Exact | null {
  return DECIMAL.test(text) ? exact(text) : null;
}

function milestonesOfProgram(value: unknown): Milestone[] | null {
  const read = listOf(value).map((item) => {
    const { date, percent } = (typeof item === 'object' && item !== null ? item : {}) as Fields;
    const reached = dayOfProgram(typedText(date));
    const share = figureOfProgram(typedText(percent));
    return reached === null || share === null ? null : { date: reached, share: share.div(100) };
  });
  if (value !== undefined && value !== null && !Array.isArray(value)) return null;
  return read.every((milestone) => milestone !== null) ? read : null;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
