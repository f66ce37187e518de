import { exact } from '../domain/fraction';
import { type InputKind, inputKindOf, levelsOf } from '../domain/scoring/input-kind';
import type { InputEvent, ItemInput, RatioPart, TaskInput } from '../domain/scoring/inputs';
import type { ScoredCriterion } from '../domain/scoring/sections';
import { formatDate } from './date';
import { formatNumber, formatPercent } from './number';

/** Figures are shown as they were handed in. */
const ALL_DECIMALS = 10;

/** What proves an event, by what is stored with it; null: nothing to say. */
export type ProofOf = (evidence: string) => string | null;

/** How codes inside an input are called. */
interface Naming {
  readonly levelOf: (code: string) => string;
  readonly proofOf: ProofOf;
}

/** What was handed in for a criterion, in one line: 'kết quả 41, kế hoạch 42'; '' for nothing. */
export function inputWords(criterion: ScoredCriterion, input: ItemInput | null, proofOf: ProofOf = () => null): string {
  if (input === null) return '';
  const levelOf = (code: string): string => levelsOf(criterion).find((level) => level.code === code)?.name ?? code;
  return wordsOf(inputKindOf(criterion, input), input, { levelOf, proofOf });
}

/** The same of an input whose criterion is not at hand: levels are said by their codes. */
export function bareInputWords(input: ItemInput): string {
  return wordsOf(kindOfInput(input), input, { levelOf: (code) => `mức ${code}`, proofOf: () => null });
}

/** What an input answers, by what is filled in. */
function kindOfInput(input: ItemInput): InputKind {
  if (input.tasks !== null) return 'tasks';
  if (input.parts !== null) return 'parts';
  if (input.level !== null) return 'level';
  if (input.value !== null) return 'value';
  if (input.achieved !== null) return 'yes_no';
  if (input.points !== null) return 'points';
  return input.actual === null && input.target === null ? 'times' : 'ratio';
}

function wordsOf(kind: InputKind, input: ItemInput, naming: Naming): string {
  const words = wordsOfKind(kind, input, naming);
  return [input.notOccurred === true ? 'không phát sinh' : '', words].filter((part) => part !== '').join('; ');
}

function wordsOfKind(kind: InputKind, input: ItemInput, naming: Naming): string {
  switch (kind) {
    case 'level':
      return input.level === null ? '' : naming.levelOf(input.level);
    case 'times':
      return input.events === null ? timesWords(input.count) : eventsWords(input.events, naming);
    case 'average':
      return eventsWords(input.events ?? [], naming);
    case 'ratio':
      return ratioWords(input);
    case 'parts':
      return partsWords(input.parts ?? [{ ...input, due: null }]);
    case 'value':
      return number('giá trị', input.value);
    case 'yes_no':
      return input.achieved === null ? '' : input.achieved ? 'Có' : 'Không';
    case 'points':
      return input.points === null ? '' : formatNumber(input.points, ALL_DECIMALS);
    case 'tasks':
      return tasksWords(input.tasks ?? []);
  }
}

function timesWords(count: number | null): string {
  return count === null ? '' : `${formatNumber(count)} lần`;
}

function eventsWords(events: readonly InputEvent[], naming: Naming): string {
  return events.map((event, index) => eventWords(event, index, naming)).join('; ');
}

/** "Bằng khen của Bộ (Cấp Trung ương, 05/04/2022, 2 lần)" */
function eventWords(event: InputEvent, index: number, { levelOf, proofOf }: Naming): string {
  const proof = event.evidence === null ? null : proofOf(event.evidence);
  const details = [
    event.points === null ? '' : `${formatNumber(event.points, ALL_DECIMALS)} điểm`,
    event.level === null ? '' : levelOf(event.level),
    event.date === null ? '' : formatDate(event.date),
    event.count === 1 ? '' : timesWords(event.count),
    proof === null ? '' : `minh chứng: ${proof}`,
  ].filter((part) => part !== '');
  const name = event.name === '' ? `lần ${index + 1}` : event.name;
  return details.length === 0 ? name : `${name} (${details.join(', ')})`;
}

function ratioWords({ actual, target }: Pick<ItemInput, 'actual' | 'target'>): string {
  return [number('kết quả', actual), number('kế hoạch', target)].filter((part) => part !== '').join(', ');
}

/** "phần 1: kết quả 9, kế hoạch 10; phần 2: kế hoạch 20"; a single part is the whole and has no number. */
function partsWords(parts: readonly RatioPart[]): string {
  return parts
    .map((part, index) => {
      const due = part.due === null ? '' : `, đến hạn ${formatDate(part.due)}`;
      return `${parts.length === 1 ? '' : `phần ${index + 1}: `}${ratioWords(part)}${due}`;
    })
    .join('; ');
}

/** "10 nhiệm vụ, 8 đã xong; chưa xong: nhiệm vụ 3 đạt 80%" */
function tasksWords(tasks: readonly TaskInput[]): string {
  if (tasks.length === 0) return '';
  const unfinished = tasks.filter(({ finished }) => !finished);
  const all = `${tasks.length} nhiệm vụ, ${tasks.length - unfinished.length} đã xong`;
  if (unfinished.length === 0) return all;
  const each = unfinished.map((task) => `nhiệm vụ ${task.code} ${completionWords(task)}`);
  return `${all}; chưa xong: ${each.join(', ')}`;
}

function completionWords({ actual, target, planned }: TaskInput): string {
  if (actual === null || target === null || exact(target).lte(0)) return 'chưa có số liệu';
  const plan = planned === null ? '' : ` (kế hoạch ${formatPercent(exact(planned))})`;
  return `đạt ${formatPercent(exact(actual).div(exact(target)))}${plan}`;
}

function number(label: string, value: string | null): string {
  return value === null ? '' : `${label} ${formatNumber(value, ALL_DECIMALS)}`;
}
