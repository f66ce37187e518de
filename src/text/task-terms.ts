import { exact } from '../domain/fraction';
import type { Milestone } from '../domain/tasks/target';
import { formatDate, parseDate } from './date';
import { formatNumber, parseNumber } from './number';

const SHOWN_DECIMALS = 10;

/** '31/03/2022: 25%; 30/06/2022: 60%'; '' without milestones. parseMilestones reads it back. */
export function milestonesText(milestones: readonly Milestone[]): string {
  return milestones
    .map(({ date, share }) => `${formatDate(date)}: ${formatNumber(share.mul(100), SHOWN_DECIMALS)}%`)
    .join('; ');
}

/** Reads what milestonesText writes, with semicolons or new lines between; null when a part of it is no milestone. */
export function parseMilestones(text: string): Milestone[] | null {
  const milestones: Milestone[] = [];
  for (const part of partsOf(text)) {
    const [, day = '', percent = ''] = /^(\S+?)\s*[:=]\s*([\d.,]+)\s*%?$/.exec(part) ?? [];
    const date = parseDate(day);
    const share = parseNumber(percent);
    if (date === null || share === null) return null;
    milestones.push({ date, share: share.div(exact(100)) });
  }
  return milestones;
}

/** Names of coordinating agencies in one line: codes are written as `names` says, names of others as they stand. */
export function coordinatorsText(coordinators: readonly string[], names: ReadonlyMap<string, string>): string {
  return coordinators.map((coordinator) => names.get(coordinator) ?? coordinator).join('; ');
}

/**
 * Coordinating agencies as they were typed, with semicolons or new lines between. A name or short name in `codes` (small
 * letters) becomes its code; everything else stays as it is. Each is kept once.
 */
export function parseCoordinators(text: string, codes: ReadonlyMap<string, string>): string[] {
  return [...new Set(partsOf(text).map((part) => codes.get(part.toLocaleLowerCase('vi')) ?? part))];
}

function partsOf(text: string): string[] {
  return text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
