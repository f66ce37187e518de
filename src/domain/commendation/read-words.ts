import type { Fields } from '../scoring/fields';

/** A set of known words in the order in which they are known, at least one: the levels of a route have one order. */
export function readWords<Word extends string>(
  fields: Fields,
  name: string,
  known: readonly [Word, ...Word[]],
): Word[] {
  const texts = fields.texts(name);
  const at = fields.place === '' ? name : `${fields.place}.${name}`;
  const read = known.filter((word) => texts.includes(word));
  if (texts.length === 0) fields.found.push({ code: 'award_choice_missing', place: at });
  const unknown = texts.find((text) => !(known as readonly string[]).includes(text));
  if (unknown !== undefined && unknown !== '') {
    fields.found.push({
      code: 'json_unknown_word',
      place: at,
      parameters: { value: unknown, known: known.join(', ') },
    });
  }
  return read;
}
