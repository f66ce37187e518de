import { FieldReader } from '../../platform/forms';
import { type MergeDraft, type MergeSide, PERSON_FACTS } from '../people';

/** What stands after a merge. Throws InvalidInput naming every field that is wrong. */
export function readMerge(fields: object): MergeDraft {
  const reader = new FieldReader(fields);
  const { take, keepPosts, years } = fields as { take?: unknown; keepPosts?: unknown; years?: unknown };
  const [taken, kept] = [textsOf(take), textsOf(keepPosts)];
  return reader.finish({
    versions: {
      survivor: reader.integer('survivorVersion', 'phiên bản', 1),
      merged: reader.integer('mergedVersion', 'phiên bản', 1),
    },
    taken: PERSON_FACTS.filter((fact) => taken[fact] === 'merged'),
    keptPostIds: Object.keys(kept).filter((id) => kept[id] === '1'),
    years: Object.fromEntries(
      Object.entries(textsOf(years)).flatMap(([year, side]): [string, MergeSide][] =>
        side === 'survivor' || side === 'merged' ? [[year, side]] : [],
      ),
    ),
    reason: reader.text('reason', 'lý do gộp', { maximum: 1000 }),
    isSure: ['1', 'true'].includes(reader.text('isSure', 'xác nhận', { required: false })),
  });
}

/** The texts of an object by name, from a form or a JSON body; what is none is left out. */
export function textsOf(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null) return {};
  const entries = Object.entries(value as Record<string, unknown>);
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
