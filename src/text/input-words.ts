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

/** What was handed in for a criterion, in one line: 'kết quả 41, kế hoạch 42'; '' for nothing. */
export function inputWords(criterion: ScoredCriterion, input: ItemInput | null, proofOf: ProofOf = () => null): string {
  if (input === null) return '';
  const words = wordsOfKind(criterion, inputKindOf(criterion, input), input, proofOf);
  return [input.notOccurred === true ? 'không phát sinh' : '', words].filter((part) => part !== '').join('; ');
}

function wordsOfKind(criterion: ScoredCriterion, kind: InputKind, input: ItemInput, proofOf: ProofOf): string {
  switch (kind) {
    case 'level':
      return input.level === null ? '' : levelName(criterion, input.level);
    case 'times':
      return input.events === null ? timesWords(input.count) : eventsWords(criterion, input.events, proofOf);
    case 'average':
      return eventsWords(criterion, input.events ?? [], proofOf);
    case 'ratio':
      return ratioWords(input);
    case 'parts':
      return (input.parts ?? [{ ...input, due: null }]).map(partWords).join('; ');
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

function levelName(criterion: ScoredCriterion, code: string): string {
  return levelsOf(criterion).find((level) => level.code === code)?.name ?? code;
}

function timesWords(count: number | null): string {
  return count === null ? '' : `${formatNumber(count)} lần`;
}

function eventsWords(criterion: ScoredCriterion, events: readonly InputEvent[], proofOf: ProofOf): string {
  return events.map((event, index) => eventWords(criterion, event, index, proofOf)).join('; ');
}

/** "Bằng khen của Bộ (Cấp Trung ương, 05/04/2022, 2 lần)" */
function eventWords(criterion: ScoredCriterion, event: InputEvent, index: number, proofOf: ProofOf): string {
  const proof = event.evidence === null ? null : proofOf(event.evidence);
  const details = [
    event.points === null ? '' : `${formatNumber(event.points, ALL_DECIMALS)} điểm`,
    event.level === null ? '' : levelName(criterion, event.level),
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

function partWords(part: RatioPart, index: number): string {
  const due = part.due === null ? '' : `, đến hạn ${formatDate(part.due)}`;
  return `phần ${index + 1}: ${ratioWords(part)}${due}`;
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
