import type { Violation } from '../violation';

export const TIE_DECIDERS = ['chair', 'chairs', 'ballot'] as const;
/** Who chooses among equals on the last place of a bloc: its chair, the chair with the vice chair, or its members by vote (trap T29). */
export type TieDecider = (typeof TIE_DECIDERS)[number];

/** Equals for whom a bloc has fewer places than them, and how many it has. */
export interface TieAtCut {
  /** Codes in the order of the list. */
  readonly among: readonly string[];
  readonly places: number;
}

/** Whom the competent ones chose among equals. */
export interface TieChoice extends TieAtCut {
  readonly decider: TieDecider;
  readonly chosen: readonly string[];
}

/** How somebody stands who may share the last place. */
export interface TieStanding {
  readonly code: string;
  readonly standing: string;
}

/** The equals that a decision is left to; null where nothing limits or nobody shares the last place. */
export function tieAtCut(lines: readonly TieStanding[], places: number | null): TieAtCut | null {
  const among = lines.filter(({ standing }) => standing === 'tied').map(({ code }) => code);
  if (places === null || among.length === 0) return null;
  return { among, places: places - lines.filter(({ standing }) => standing === 'within').length };
}

/**
 * Whether a choice settles a tie as it stands: it was made by whom the rule of the bloc names, among the same equals, for as
 * many places. When the ranking, the places or the rule change, it settles nothing any more.
 */
export function settlesTie(choice: TieChoice, tie: TieAtCut, decider: TieDecider | null): boolean {
  const isSame = choice.among.length === tie.among.length && choice.among.every((code) => tie.among.includes(code));
  return isSame && choice.places === tie.places && choice.decider === decider;
}

/** What keeps a choice from being recorded: not one of the equals, or not as many as there are places. */
export function tieChoiceViolations(tie: TieAtCut, chosen: readonly string[]): Violation[] {
  const isAmong = chosen.every((code) => tie.among.includes(code));
  if (isAmong && new Set(chosen).size === tie.places) return [];
  return [{ code: 'tie_choice_size', place: 'agencies', parameters: { places: tie.places } }];
}
