import { exact, sum, toDecimalString } from '../../domain/fraction';
import type { Violation } from '../../domain/violation';
import { initiativeScopeWords } from '../../text/vi';
import type { Author, Initiative, InitiativeDraft } from './initiative';

/** What is wrong with a list of authors: nobody, somebody twice, shares that are not the whole. */
export function authorViolations(authors: readonly Author[]): Violation[] {
  const place = 'authors';
  if (authors.length === 0) return [{ code: 'authors_missing', place }];
  const isSecond = ({ personId }: Author, index: number): boolean =>
    personId !== null && authors.findIndex((one) => one.personId === personId) < index;
  const twice = authors.filter(isSecond);
  const total = sum(authors.map(({ share }) => exact(share)));
  return [
    ...twice.map(({ name }) => ({ code: 'author_twice', place, parameters: { name } })),
    ...(total.equals(exact('100'))
      ? []
      : [{ code: 'shares_not_whole', place, parameters: { total: toDecimalString(total).replace('.', ',') } }]),
  ];
}

/** What the audit keeps of an initiative. */
export function initiativeFields(draft: InitiativeDraft): Record<string, string> {
  return {
    title: draft.title,
    content: draft.content,
    year: String(draft.year),
    scope: initiativeScopeWords[draft.scope],
    isReplicable: draft.isReplicable ? 'có' : 'không',
    authors: draft.authors.map(({ name, share }) => `${name} ${share.replace('.', ',')}%`).join('; '),
  };
}

/** Whether a draft says what is stored. */
export function isSame(stored: Initiative, draft: InitiativeDraft): boolean {
  const [before, after] = [initiativeFields(stored), initiativeFields(draft)];
  const people = (authors: readonly Author[]): string => authors.map(({ personId }) => personId ?? '').join();
  return (
    people(stored.authors) === people(draft.authors) &&
    Object.keys(after).every((field) => before[field] === after[field])
  );
}
