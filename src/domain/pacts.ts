import type { Violation } from './violation';

/** Something to reach under a content of a pact; a figure is a decimal string with a point, null where there is none. */
export interface PactTarget {
  readonly text: string;
  readonly unit: string;
  readonly figure: string | null;
}

/** A content of a pact (nội dung giao ước) with its targets (chỉ tiêu). */
export interface PactContent {
  readonly title: string;
  readonly targets: readonly PactTarget[];
}

/** The text of a pact: what the members promise each other for a year (domain §2.1: contents, each with its targets). */
export interface PactText {
  /** Said before the contents; '' for the usual words. */
  readonly opening: string;
  readonly contents: readonly PactContent[];
}

export const EMPTY_PACT: PactText = { opening: '', contents: [] };

/** Far above the largest pact known (8 contents, 58 targets): they keep a pasted book out. */
const MOST_CONTENTS = 50;
const MOST_TARGETS = 500;
const LONGEST_OPENING = 4_000;
const LONGEST_TITLE = 1_000;
const LONGEST_TARGET = 2_000;
const LONGEST_UNIT = 60;

/** The place of a content in violations and in forms: 'c0'. */
export function contentPlace(content: number): string {
  return `c${String(content)}`;
}

/** The place of a target: 'c0t1'. */
export function targetPlace(content: number, target: number): string {
  return `c${String(content)}t${String(target)}`;
}

/** What is wrong with a text that somebody wants to keep; a half-written one may be kept, an empty line may not. */
export function pactTextViolations({ opening, contents }: PactText): Violation[] {
  const targets = targetCount({ opening, contents });
  return [
    ...tooLong('opening', 'Lời mở đầu', opening, LONGEST_OPENING),
    ...(contents.length > MOST_CONTENTS ? [tooMany(contentPlace(MOST_CONTENTS), MOST_CONTENTS)] : []),
    ...(targets > MOST_TARGETS ? [tooMany('contents', MOST_TARGETS)] : []),
    ...contents.flatMap((content, index) => contentViolations(content, index)),
  ];
}

/** What a text lacks before it may be signed: it promises something, and every content has at least one target. */
export function signableViolations({ contents }: PactText): Violation[] {
  if (contents.length === 0) return [{ code: 'pact_empty', place: 'contents' }];
  return contents.flatMap(({ targets }, index) =>
    targets.length > 0
      ? []
      : [{ code: 'pact_content_without_target', place: contentPlace(index), parameters: { number: index + 1 } }],
  );
}

/** How many targets a text has in all. */
export function targetCount({ contents }: PactText): number {
  return contents.reduce((count, { targets }) => count + targets.length, 0);
}

function contentViolations({ title, targets }: PactContent, content: number): Violation[] {
  return [
    ...required(contentPlace(content), 'nội dung giao ước', title),
    ...tooLong(contentPlace(content), 'Nội dung giao ước', title, LONGEST_TITLE),
    ...targets.flatMap(({ text, unit }, index) => {
      const place = targetPlace(content, index);
      return [
        ...required(place, 'chỉ tiêu', text),
        ...tooLong(place, 'Chỉ tiêu', text, LONGEST_TARGET),
        ...tooLong(`${place}.unit`, 'Đơn vị tính', unit, LONGEST_UNIT),
      ];
    }),
  ];
}

function required(place: string, label: string, text: string): Violation[] {
  return text === '' ? [{ code: 'required', place, parameters: { label } }] : [];
}

function tooLong(place: string, label: string, text: string, maximum: number): Violation[] {
  return text.length > maximum ? [{ code: 'too_long', place, parameters: { label, maximum } }] : [];
}

function tooMany(place: string, maximum: number): Violation {
  return { code: 'pact_too_large', place, parameters: { maximum } };
}
