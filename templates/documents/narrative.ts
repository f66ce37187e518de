/** A narrative is prose with tokens such as `{{tasks.completed}}` for figures that only the data may change. */
const TOKEN = /\{\{\s*([A-Za-z0-9_.-]+)\s*\}\}/g;

/** What is printed for a token that names no known fact. */
const UNKNOWN_FACT = '(không có số liệu)';

/** A piece of a narrative: text that people edit, or a token that they may move or delete but not change. */
export type Segment =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'token'; readonly key: string };

/** Splits a narrative into text and tokens, in order; no empty text. */
export function parseNarrative(narrative: string): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (const match of narrative.matchAll(TOKEN)) {
    if (match.index > from) segments.push({ kind: 'text', text: narrative.slice(from, match.index) });
    segments.push({ kind: 'token', key: match[1] ?? '' });
    from = match.index + match[0].length;
  }
  if (from < narrative.length) segments.push({ kind: 'text', text: narrative.slice(from) });
  return segments;
}

/** The narrative of segments: the inverse of `parseNarrative`, tokens without blanks inside. */
export function serializeNarrative(segments: readonly Segment[]): string {
  return segments.map((segment) => (segment.kind === 'text' ? segment.text : `{{${segment.key}}}`)).join('');
}

/** The keys of the tokens in a narrative, in order, each once. */
export function tokensOf(narrative: string): string[] {
  return [...new Set(parseNarrative(narrative).flatMap((segment) => (segment.kind === 'token' ? [segment.key] : [])))];
}

/** The keys of tokens that name no known fact. */
export function unknownTokens(narrative: string, facts: Readonly<Record<string, string>>): string[] {
  return tokensOf(narrative).filter((key) => !Object.hasOwn(facts, key));
}

/** The narrative with the values of its tokens; a token without a fact is replaced by words that say so. */
export function evaluate(narrative: string, facts: Readonly<Record<string, string>>): string {
  return parseNarrative(narrative)
    .map((segment) => (segment.kind === 'text' ? segment.text : valueOf(segment.key, facts)))
    .join('');
}

/** Figures typed by hand, outside tokens, as they stand: '12,5', '34', '07/4/2014'. Nobody keeps them true but their author. */
export function handTypedDigits(narrative: string): string[] {
  return parseNarrative(narrative).flatMap((segment) =>
    segment.kind === 'text' ? (segment.text.match(/\d+(?:[.,/]\d+)*%?/g) ?? []) : [],
  );
}

function valueOf(key: string, facts: Readonly<Record<string, string>>): string {
  return Object.hasOwn(facts, key) ? (facts[key] ?? UNKNOWN_FACT) : UNKNOWN_FACT;
}
