import type { RoundResult } from './result';
import type { BallotRules, TieRule } from './rules';

/** What may happen with a counted round, and what must happen first. */
export interface Aftermath {
  readonly mayConclude: boolean;
  readonly mayGoOn: boolean;
  /** Who decides between the tied candidates before anything else happens; null when nobody does. */
  readonly deciders: 'chair' | 'chairs' | null;
  /** What the conclusion makes of tied candidates; null when there are none, or they are decided about or vote again. */
  readonly settlesTieAs: 'chosen' | 'passed_over' | null;
  /** Codes of those who stand in the next round, in the order of the paper. */
  readonly standing: readonly string[];
}

/**
 * What follows a counted round. Equal votes on the last place are settled by the rule of the bloc, after the last round by its
 * late rule. Without a tie another round may fill places that are open still, among those who were not acclaimed.
 */
export function aftermathOf({ candidates, openPlaces }: RoundResult, rules: BallotRules, round: number): Aftermath {
  const isLast = round >= rules.rounds;
  const tied = candidates.filter(({ outcome }) => outcome === 'tied').map(({ code }) => code);
  if (tied.length > 0) return afterTie(tied, tieRuleOf(rules, isLast));
  const rest = candidates.filter(({ outcome }) => outcome === 'not_elected').map(({ code }) => code);
  const mayGoOn = !isLast && openPlaces > 0 && rest.length > 0;
  return { mayConclude: true, mayGoOn, deciders: null, settlesTieAs: null, standing: mayGoOn ? rest : [] };
}

function tieRuleOf({ tie, lateTie }: BallotRules, isLast: boolean): TieRule {
  return tie === 'next_round' && isLast ? lateTie : tie;
}

function afterTie(tied: readonly string[], rule: TieRule): Aftermath {
  const none = { mayConclude: false, mayGoOn: false, deciders: null, settlesTieAs: null, standing: [] };
  switch (rule) {
    case 'next_round':
      return { ...none, mayGoOn: true, standing: tied };
    case 'chair':
    case 'chairs':
      return { ...none, deciders: rule };
    case 'nobody':
      return { ...none, mayConclude: true, settlesTieAs: 'passed_over' };
    case 'all':
      return { ...none, mayConclude: true, settlesTieAs: 'chosen' };
  }
}
