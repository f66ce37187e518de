import type { Violation } from '../violation';
import type { Count } from './count';

/** The counts of papers as the counting board writes them down. */
export interface TypedCount extends Count {
  /** Papers handed out. */
  readonly issued: number;
}

export type CountViolationCode =
  | 'count_issued_over_present'
  | 'count_collected_over_issued'
  | 'count_parts_differ'
  | 'count_votes_over_valid'
  | 'count_votes_over_places'
  | 'count_votes_under_valid';

/** Where the votes of a candidate are typed. */
export function votesField(code: string): string {
  return `votes.${code}`;
}

/**
 * What cannot be true in typed counts, each at its field: more papers handed out than voters present, more collected than
 * handed out, valid and invalid papers that do not make the collected ones, a candidate with more votes than valid papers,
 * and a sum of votes that no such papers can give.
 */
export function checkTypedCount(count: TypedCount, present: number, places: number): Violation<CountViolationCode>[] {
  const { issued, collected, valid, invalid, votes } = count;
  const over = votes.filter((candidate) => candidate.votes > valid);
  const problems: Violation<CountViolationCode>[] = [
    ...when(issued > present, 'count_issued_over_present', 'issued', { issued, present }),
    ...when(collected > issued, 'count_collected_over_issued', 'collected', { collected, issued }),
    ...when(valid + invalid !== collected, 'count_parts_differ', 'valid', { valid, invalid, collected }),
    ...over.flatMap(({ code, votes: given }) =>
      when(true, 'count_votes_over_valid', votesField(code), { given, valid }),
    ),
  ];
  return problems.length > 0 ? problems : checkSum(count, places);
}

/** A valid paper agrees to one candidate at least and to as many as there are places at most. */
function checkSum({ valid, votes }: TypedCount, places: number): Violation<CountViolationCode>[] {
  const total = votes.reduce((sum, candidate) => sum + candidate.votes, 0);
  const place = votesField(votes[0]?.code ?? '');
  return [
    ...when(total > valid * places, 'count_votes_over_places', place, { total, most: valid * places }),
    ...when(total < valid, 'count_votes_under_valid', place, { total, valid }),
  ];
}

function when(
  isWrong: boolean,
  code: CountViolationCode,
  place: string,
  parameters: Readonly<Record<string, number>>,
): Violation<CountViolationCode>[] {
  return isWrong ? [{ code, place, parameters }] : [];
}
