import { Fields } from '../scoring/fields';
import type { TenureAlternative, TenureCondition } from './award';
import { LEADING_POSTS } from './leading-posts';
import { readWords } from './read-words';

export const TENURE_FIELDS = ['alternatives', 'womenLess', 'isWholeAtHigherAge'] as const;

/** Longer than any working life: a bound on what a program may send. */
const MOST_MONTHS = 900;

/** What a condition on long service says beside what all conditions say. `readShare`: a share above 0 and below 1. */
export function readTenure(
  fields: Fields,
  readShare: (fields: Fields, name: string) => string,
): Pick<TenureCondition, (typeof TENURE_FIELDS)[number]> {
  const alternatives = fields.list('alternatives', (value, place) => readAlternative(value, place, fields));
  if (alternatives.length === 0) {
    fields.found.push({ code: 'award_alternatives_missing', place: `${fields.place}.alternatives` });
  }
  return {
    alternatives,
    womenLess: fields.has('womenLess') ? readShare(fields, 'womenLess') : null,
    isWholeAtHigherAge: fields.flag('isWholeAtHigherAge'),
  };
}

function readAlternative(value: unknown, place: string, { found }: Fields): TenureAlternative {
  const fields = new Fields(value, place, ['posts', 'months'], found);
  const months = fields.integer('months', 0);
  if (months > MOST_MONTHS) found.push({ code: 'award_tenure_months', place: `${place}.months` });
  return { posts: readWords(fields, 'posts', LEADING_POSTS), months };
}
