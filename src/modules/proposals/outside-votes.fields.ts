import type { OutsideVote } from '../../domain/commendation/outside-votes';
import { outsideCountWords } from '../../text/commendation/outside-votes';
import { FieldReader } from '../../platform/forms';
import type { TypedOutsideVote } from './outside-votes.service';

const LONGEST_NUMBER = 100;
const LONGEST_REASON = 1_000;
const NAMES = [
  'members',
  'issued',
  'returned',
  'valid',
  'inFavour',
  'writtenInFavour',
  'minutesNumber',
  'minutesOn',
] as const;

/** Name of a field of a candidate in the table. */
export function cellName(name: string, candidateId: string): string {
  return `${name}-${candidateId}`;
}

/** The counts of one candidate, as a program sends them. */
export function readOutsideVote(candidateId: string, fields: object): TypedOutsideVote {
  const reader = new FieldReader(fields);
  const placeOf = (name: string): string => name;
  return reader.finish({
    candidateId,
    placeOf,
    version: reader.integer('version', 'phiên bản'),
    vote: read(reader, placeOf),
  });
}

/** Why counts are taken away, and the version that was seen. */
export function readOutsideRemoval(fields: object): { version: number; reason: string } {
  const reader = new FieldReader(fields);
  return reader.finish({
    version: reader.integer('version', 'phiên bản', 1),
    reason: reader.text('reason', 'lý do xóa', { maximum: LONGEST_REASON }),
  });
}

/** The same from the form of the page, which names the candidate with its version: 'id/3'. */
export function readChosenRemoval(fields: object): { candidateId: string; version: number; reason: string } {
  const { candidate } = fields as { readonly candidate?: unknown };
  const [candidateId = '', version = ''] = (typeof candidate === 'string' ? candidate : '').split('/');
  const reader = new FieldReader(fields);
  if (!/^\d{1,9}$/.test(version)) reader.refuse({ code: 'outside_counts_unchosen', place: 'candidate' });
  return reader.finish({
    candidateId,
    version: Number(version),
    reason: reader.text('reason', 'lý do xóa', { maximum: LONGEST_REASON }),
  });
}

/** The table of a list; a row in which nothing is typed for the first time is left out. */
export function readOutsideTable(fields: object): TypedOutsideVote[] {
  const reader = new FieldReader(fields);
  const typed = fields as Readonly<Record<string, unknown>>;
  const ids = Object.keys(fields).flatMap((name) => /^version-(.+)$/.exec(name)?.[1] ?? []);
  const filled = ids.filter(
    (id) =>
      typed[cellName('version', id)] !== '0' ||
      NAMES.some((name) => {
        const text = typed[cellName(name, id)];
        return typeof text === 'string' && text.trim() !== '';
      }),
  );
  return reader.finish(
    filled.map((candidateId) => {
      const placeOf = (name: string): string => cellName(name, candidateId);
      const version = reader.integer(placeOf('version'), 'phiên bản');
      return { candidateId, placeOf, version, vote: read(reader, placeOf) };
    }),
  );
}

function read(reader: FieldReader, placeOf: (name: string) => string): OutsideVote {
  const count = (name: keyof typeof outsideCountWords): number =>
    reader.integer(placeOf(name), outsideCountWords[name]);
  return {
    ...{ members: count('members'), issued: count('issued'), returned: count('returned'), valid: count('valid') },
    ...{ inFavour: count('inFavour'), writtenInFavour: count('writtenInFavour') },
    minutesNumber: reader.text(placeOf('minutesNumber'), 'số biên bản', { maximum: LONGEST_NUMBER }),
    minutesOn: reader.date(placeOf('minutesOn'), 'ngày biên bản'),
  };
}
