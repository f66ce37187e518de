import { exact, toDecimalString } from '../../../domain/fraction';
import type {
  AdjustmentRule,
  Adjustments,
  Bonus,
  Effect,
  Item,
  Level,
  Node,
  Rounding,
  Scheme,
  Threshold,
  TieBreaker,
} from '../../../domain/scoring/scheme';
import { adjustmentRules, isGroup, leavesOf } from '../../../domain/scoring/tree';
import { itemTypeWords } from '../../../text/scheme-rules';
import type { FormRow } from '../../../workbooks';
import {
  GROUP_WORD,
  adjustmentRowWords,
  chainWords,
  countingListWords,
  effectWords,
  factWords,
  flagWords,
  gateWords,
  notOccurredWords,
  quotaExcludedWords,
  quotaRoundingWords,
  quotaTieWords,
  roundingWords,
} from './words';

/** Groups and criteria, each after the group that holds it. What is as the format takes for granted is left blank. */
export function criteriaRows(scheme: Scheme): FormRow[] {
  return scheme.criteria.flatMap((node) => nodeRows(node, null));
}

function nodeRows(node: Node, parent: string | null): FormRow[] {
  const { code, name, maximum, guidance, rounding } = node;
  const common = { code, parent, name, maximum, guidance, ...roundingCells(rounding) };
  if (!isGroup(node)) {
    const { item, notOccurred, evidenceRequired, appraiser } = node;
    const cells = {
      type: itemTypeWords[item.type],
      notOccurred: notOccurred === null ? null : notOccurredWords[notOccurred],
      evidenceRequired: evidenceRequired ? flagWords.true : null,
      appraiser,
    };
    return [{ ...common, ...cells, ...itemCells(item) }];
  }
  const group = { ...common, type: GROUP_WORD, capped: node.capped ? null : flagWords.false };
  return [group, ...node.criteria.flatMap((inner) => nodeRows(inner, code))];
}

function itemCells(item: Item): FormRow {
  switch (item.type) {
    case 'minus':
      return { per: item.per, floor: item.floor };
    case 'count':
      return { per: item.per };
    case 'ratio':
      return {
        cap: toDecimalString(exact(item.cap).mul(100)),
        dueOnly: item.dueOnly ? flagWords.true : null,
        planPercent: item.overPlan?.percent ?? null,
        planPoints: item.overPlan?.points ?? null,
        planCap: item.overPlan?.cap ?? null,
      };
    case 'manual':
      return { step: item.step };
    case 'key_tasks': {
      const { tasks, onTime, quality, effectiveness } = item;
      return { tasks: tasks === null ? null : String(tasks), onTime, quality, effectiveness };
    }
    case 'choice':
    case 'threshold':
    case 'average':
    case 'relative':
    case 'all_or_nothing':
      return {};
  }
}

function roundingCells(rounding: Rounding | null): FormRow {
  return rounding === null ? {} : { roundingStep: rounding.step, roundingMode: roundingWords[rounding.mode] };
}

/** The levels of criteria and rules, and the bands of measured values, which are numbered. */
export function levelRows(scheme: Scheme): FormRow[] {
  const ofLeaves = leavesOf(scheme).flatMap(({ code, item }) => {
    if (item.type === 'choice') return item.levels.map((level) => levelRow(code, level));
    return item.type === 'threshold' ? item.bands.map((band, index) => bandRow(code, band, index)) : [];
  });
  const ofRules = adjustmentRules(scheme).flatMap(({ code, levels }) => levels.map((level) => levelRow(code, level)));
  return [...ofLeaves, ...ofRules];
}

function levelRow(bearer: string, { code, name, points }: Level): FormRow {
  return { bearer, code, name, points };
}

function bandRow(bearer: string, { from, to, points }: Threshold, index: number): FormRow {
  return { bearer, code: bandCode(index), from, to, points };
}

/** How effects refer to a band, which has no code of its own. */
export function bandCode(index: number): string {
  return String(index + 1);
}

/** Bonus and penalty, each its common line and its rules. */
export function adjustmentRows({ bonus, penalty }: Scheme): FormRow[] {
  return [
    ...(bonus === null ? [] : [bonusRow(bonus), ...bonus.rules.map((rule) => ruleRow(rule, 'bonusRule'))]),
    ...(penalty === null
      ? []
      : [setRow(penalty, 'penalty'), ...penalty.rules.map((rule) => ruleRow(rule, 'penaltyRule'))]),
  ];
}

function setRow({ code, name, cap }: Adjustments, row: 'bonus' | 'penalty'): FormRow {
  return { row: adjustmentRowWords[row], code, name, cap };
}

function bonusRow(bonus: Bonus): FormRow {
  return {
    ...setRow(bonus, 'bonus'),
    mayExceedTotal: flagWords[`${bonus.mayExceedTotal}`],
    liftsGrade: bonus.liftsGrade ? null : flagWords.false,
  };
}

function ruleRow(rule: AdjustmentRule, row: 'bonusRule' | 'penaltyRule'): FormRow {
  const { code, name, guidance, counting, points, step, cap, alsoCountedIn } = rule;
  return {
    ...{ row: adjustmentRowWords[row], code, name, points, step, cap, guidance },
    counting: countingListWords[counting],
    alsoCountedIn: alsoCountedIn.join('; '),
  };
}

/** Every effect with what bears it. */
export function effectRows(scheme: Scheme): FormRow[] {
  const ofLeaves = leavesOf(scheme).flatMap(({ code, item }) => {
    if (item.type === 'choice') return levelEffects(code, item.levels);
    if (item.type !== 'threshold') return [];
    return item.bands.flatMap(({ effects }, index) =>
      effects.map((effect) => effectRow(code, bandCode(index), effect)),
    );
  });
  const ofRules = adjustmentRules(scheme).flatMap(({ code, effects, levels }) => [
    ...effects.map((effect) => effectRow(code, null, effect)),
    ...levelEffects(code, levels),
  ]);
  const ofExclusions = scheme.exclusions.flatMap(({ code, effects }) =>
    effects.map((effect) => effectRow(code, null, effect)),
  );
  return [...ofLeaves, ...ofRules, ...ofExclusions];
}

function levelEffects(bearer: string, levels: readonly Level[]): FormRow[] {
  return levels.flatMap(({ code, effects }) => effects.map((effect) => effectRow(bearer, code, effect)));
}

function effectRow(bearer: string, level: string | null, effect: Effect): FormRow {
  const common = { bearer, level, type: effectWords[effect.type] };
  switch (effect.type) {
    case 'zero':
      return { ...common, target: effect.criterion };
    case 'cap_grade':
      return { ...common, target: effect.grade };
    case 'exclude_award':
      return { ...common, target: effect.award };
    case 'lower_grade':
      return { ...common, by: String(effect.by) };
    case 'exclude_ranking':
      return common;
  }
}

/** Facts that exclude, and the awards that effects speak of. */
export function factRows({ exclusions, awards }: Scheme): FormRow[] {
  return [
    ...exclusions.map(({ code, name }) => ({ row: factWords.exclusion, code, name })),
    ...awards.map(({ code, name }) => ({ row: factWords.award, code, name })),
  ];
}

export function bandRows({ classification }: Scheme): FormRow[] {
  return (classification?.bands ?? []).map(({ code, name, from, to }) => ({ code, name, from, to }));
}

export function gateRows({ classification }: Scheme): FormRow[] {
  return (classification?.gates ?? []).map((gate) => ({
    ...{ grade: gate.grade, criterion: gate.criterion, type: gateWords[gate.type] },
    ...(gate.type === 'percent' ? { percent: gate.percent } : { count: String(gate.count) }),
  }));
}

export function quotaRows({ classification }: Scheme): FormRow[] {
  return (classification?.quotas ?? []).map(({ grade, percent, rounding, tie, excluded }) => ({
    ...{ grade, percent, rounding: quotaRoundingWords[rounding] },
    ...{ tie: quotaTieWords[tie], excluded: quotaExcludedWords[excluded] },
  }));
}

/** The order of ranking, then the own orders of quotas. */
export function rankingRows({ ranking, classification }: Scheme): FormRow[] {
  const quotas = classification?.quotas ?? [];
  return [
    ...chainRows(null, ranking),
    ...quotas.flatMap(({ grade, chain }) => (chain === null ? [] : chainRows(grade, chain))),
  ];
}

function chainRows(quota: string | null, chain: readonly TieBreaker[]): FormRow[] {
  return chain.map((step) => ({
    ...{ quota, by: chainWords[step.by] },
    criterion: step.by === 'criterion' ? step.criterion : null,
  }));
}
