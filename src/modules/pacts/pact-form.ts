import { toDecimalString } from '../../domain/fraction';
import { contentPlace, type PactText, targetPlace } from '../../domain/pacts';
import type { Violation } from '../../domain/violation';
import { formatNumber, parseNumber } from '../../text/number';
import { nfc } from '../../text/search';
import type { PactEditorLine, TypedPact, TypedTarget } from '../../../templates/pages/pacts/pact-props';
import { fieldOf, type FormBody } from '../../platform/web';

const SHOWN_DECIMALS = 10;
const PLACE = /^c(\d{1,3})(?:t(\d{1,3}))?$/;

/** The editor as it was sent, in the order of the numbers in its field names; pasted lines become targets. */
export function typedOfForm(body: FormBody): TypedPact {
  const contents: { title: string; targets: TypedTarget[]; pasted: string[] }[] = [];
  for (const { content, target, fields } of linesOf(body)) {
    if (target === null) {
      const pasted = fieldOf(fields, 'more').split(/\r?\n/).map(nfc);
      contents[content] = { title: fieldOf(fields, 'title'), targets: [], pasted };
      continue;
    }
    const typed = { text: fieldOf(fields, 'text'), unit: fieldOf(fields, 'unit'), figure: fieldOf(fields, 'figure') };
    contents[content]?.targets.push(typed);
  }
  return {
    seen: fieldOf(body, 'seen'),
    opening: fieldOf(body, 'opening'),
    // The numbers of the fields may have gaps, and then the list has holes.
    contents: Object.values(contents).map(({ title, targets, pasted }) => ({
      title,
      targets: [...targets, ...pasted.flatMap(targetOfLine)],
    })),
  };
}

/** The stored text in the editor. */
export function typedOfText(text: PactText, seen: number): TypedPact {
  return {
    seen: String(seen),
    opening: text.opening,
    contents: text.contents.map(({ title, targets }) => ({
      title,
      targets: targets.map(({ figure, ...target }) => ({
        ...target,
        figure: figure === null ? '' : formatNumber(figure, SHOWN_DECIMALS),
      })),
    })),
  };
}

/** The editor without the lines that nothing was typed into. */
export function withoutBlanks(typed: TypedPact): TypedPact {
  const contents = typed.contents.map(({ title, targets }) => ({
    title,
    targets: targets.filter((target) => !isBlank(target.text, target.unit, target.figure)),
  }));
  return { ...typed, contents: contents.filter(({ title, targets }) => !isBlank(title) || targets.length > 0) };
}

/** The text that was typed, with what is wrong with its figures. */
export function textOfTyped({ opening, contents }: TypedPact): { text: PactText; violations: Violation[] } {
  const violations: Violation[] = [];
  const read = contents.map(({ title, targets }, content) => ({
    title: oneLine(title),
    targets: targets.map(({ text, unit, figure }, target) => {
      const number = nfc(figure) === '' ? null : parseNumber(figure);
      if (nfc(figure) !== '' && number === null) {
        violations.push({ code: 'not_a_number', place: `${targetPlace(content, target)}.figure` });
      }
      return { text: oneLine(text), unit: oneLine(unit), figure: number === null ? null : toDecimalString(number) };
    }),
  }));
  return { text: { opening: nfc(opening.replace(/\r\n?/g, '\n')), contents: read }, violations };
}

/** Changes the lines of the editor as one of its buttons says; `focus` is the line to go on with. */
export function edited(typed: TypedPact, step: string): { typed: TypedPact; focus: PactEditorLine | null } {
  const [action = '', place = ''] = step.split(' ');
  const [, first, second] = PLACE.exec(place) ?? [];
  const contents = typed.contents.map((content) => ({ ...content, targets: [...content.targets] }));
  const content = first === undefined ? null : Number(first);
  const target = second === undefined ? null : Number(second);
  const list: unknown[] = content === null || target === null ? contents : (contents[content]?.targets ?? []);
  const index = target ?? content ?? 0;
  const back = (at: number): PactEditorLine =>
    target === null ? { content: at, target: null } : { content: content ?? 0, target: at };
  const result = (focus: PactEditorLine | null) => ({ typed: { ...typed, contents }, focus });
  if (action === 'add' && content === null) {
    contents.push({ title: '', targets: [] });
    return result({ content: contents.length - 1, target: null });
  }
  if (action === 'add' && content !== null) {
    const length = contents[content]?.targets.push({ text: '', unit: '', figure: '' }) ?? 0;
    return result(length === 0 ? null : { content, target: length - 1 });
  }
  const isThere = content !== null && index < list.length;
  if (action === 'remove' && isThere) {
    list.splice(index, 1);
    return result(list.length === 0 ? null : back(Math.min(index, list.length - 1)));
  }
  const other = action === 'up' ? index - 1 : action === 'down' ? index + 1 : -1;
  if (!isThere || other < 0 || other >= list.length) return result(null);
  [list[index], list[other]] = [list[other], list[index]];
  return result(back(other));
}

interface SentLine {
  readonly content: number;
  readonly target: number | null;
  readonly fields: FormBody;
}

/** Contents before their targets, each in the order of its number. */
function linesOf(body: FormBody): SentLine[] {
  const lines = body['lines'];
  if (typeof lines !== 'object' || Array.isArray(lines)) return [];
  return Object.entries(lines)
    .flatMap(([place, fields]): SentLine[] => {
      const [, content, target] = PLACE.exec(place) ?? [];
      if (content === undefined || typeof fields !== 'object' || Array.isArray(fields)) return [];
      return [{ content: Number(content), target: target === undefined ? null : Number(target), fields }];
    })
    .sort((one, other) => one.content - other.content || (one.target ?? -1) - (other.target ?? -1));
}

function targetOfLine(line: string): TypedTarget[] {
  // Lists copied from a document keep their dashes and numbers.
  const text = line.replace(/^(?:[-+•–]|\d{1,2}[.)])\s+/, '');
  return text === '' ? [] : [{ text, unit: '', figure: '' }];
}

function oneLine(text: string): string {
  return nfc(text.replace(/\s+/g, ' '));
}

function isBlank(...texts: readonly string[]): boolean {
  return texts.every((text) => nfc(text) === '');
}

/** Id of the field of the editor where something is wrong. */
export function fieldIdAt(place: string | undefined): string {
  if (place === 'opening') return 'loi-mo-dau';
  const [line = '', part = ''] = (place ?? '').split('.');
  if (!PLACE.test(line)) return 'them-noi-dung';
  if (part === 'unit') return `don-vi-${line}`;
  if (part === 'figure') return `so-${line}`;
  return line.includes('t') ? `chi-tieu-${line}` : `noi-dung-${line}`;
}

/** The place of a line of the editor. */
export function placeOfLine({ content, target }: PactEditorLine): string {
  return target === null ? contentPlace(content) : targetPlace(content, target);
}
