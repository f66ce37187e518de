import { effectChoice, stepChoice } from '../../../domain/scoring/edit/choices';
import type { NodeRef } from '../../../domain/scoring/edit/node';
import { pathTo } from '../../../domain/scoring/edit/paths';
import type { Effect, Scheme, TieBreaker } from '../../../domain/scoring/scheme';
import { adjustmentRules, allNodes, isGroup } from '../../../domain/scoring/tree';
import { tieBreakerOptionWords } from '../../../text/words/scheme-editor';
import type { Choice, ChoiceGroup, PartOptions } from '../../../../templates/pages/schemes/editor/editor-props';
import { type FormValues, rowCount, rowName, textAt } from '../../../../templates/pages/schemes/editor/form-values';

/** Longer names are cut in lists of choices. */
const LONGEST_LABEL = 60;
const MOST_STEPS_DOWN = 3;

interface Named {
  readonly code: string;
  readonly name: string;
}

/** What the lists of choices of a part's form offer; grades also those that are typed and not saved yet. */
export function optionsOf(scheme: Scheme, node: NodeRef, values: FormValues, agencies: readonly Named[]): PartOptions {
  const criteria = allNodes(scheme).map(choiceOf);
  return {
    effects: effectGroups(scheme, node),
    places: [...criteria, ...adjustmentRules(scheme).map(choiceOf)],
    grades: node.kind === 'classification' ? typedGrades(values) : (scheme.classification?.bands ?? []).map(nameChoice),
    chain: chainGroups(criteria),
    agencies: agencies.map(nameChoice),
  };
}

function effectGroups(scheme: Scheme, node: NodeRef): ChoiceGroup[] {
  const offered = (label: string, effects: readonly (readonly [Effect, string])[]): ChoiceGroup => ({
    label,
    choices: effects.map(([effect, words]) => ({ value: effectChoice(effect), label: words })),
  });
  const grades = scheme.classification?.bands ?? [];
  const stepsDown = Math.min(MOST_STEPS_DOWN, Math.max(1, grades.length - 1));
  const groups = [
    offered(
      'Tính 0 điểm',
      zeroable(scheme, node).map((one) => [{ type: 'zero', criterion: one.code }, `Tính 0 điểm ${labelOf(one)}`]),
    ),
    offered('Xếp loại', [
      ...grades
        .slice(1)
        .map(({ code, name }): [Effect, string] => [
          { type: 'cap_grade', grade: code },
          `Xếp loại không quá mức ${name}`,
        ]),
      ...Array.from({ length: stepsDown }, (_empty, index): [Effect, string] => [
        { type: 'lower_grade', by: index + 1 },
        `Hạ ${index + 1} mức xếp loại`,
      ]),
    ]),
    offered('Xếp hạng, khen thưởng', [
      [{ type: 'exclude_ranking' }, 'Không xếp hạng'],
      ...scheme.awards.map(({ code, name }): [Effect, string] => [
        { type: 'exclude_award', award: code },
        `Không xét ${shortened(name)}`,
      ]),
    ]),
  ];
  return groups.filter(({ choices }) => choices.length > 0);
}

/** A level of a criterion zeroes the criterion itself or a group around it; rules and exclusions anything. */
function zeroable(scheme: Scheme, node: NodeRef): Named[] {
  if (node.kind !== 'criterion') return allNodes(scheme);
  const path = pathTo(scheme.criteria, node.code) ?? [];
  const around: Named[] = [];
  let list = scheme.criteria;
  for (const index of path) {
    const next = list[index];
    if (next === undefined) break;
    around.unshift(next);
    list = isGroup(next) ? next.criteria : [];
  }
  return around;
}

function chainGroups(criteria: readonly Choice[]): ChoiceGroup[] {
  const plain = (['total', 'bonus', 'penalty', 'ballot'] as const).map((by) => ({
    value: stepChoice({ by }),
    label: tieBreakerOptionWords[by],
  }));
  const ofCriterion = criteria.map(({ value, label }) => {
    const step: TieBreaker = { by: 'criterion', criterion: value };
    return { value: stepChoice(step), label: `Điểm ${label}` };
  });
  return [
    { label: 'Chung', choices: plain },
    { label: 'Nhóm, tiêu chí (nhiều điểm hơn đứng trên)', choices: ofCriterion },
  ];
}

/** Rows that are kept keep the code they were opened with: what mentions them follows when it changes. */
function typedGrades(values: FormValues): Choice[] {
  return Array.from({ length: rowCount(values, 'grades') }, (_empty, index) => {
    const at = (field: string): string => textAt(values, rowName('grades', index, field)).trim();
    const value = at('was') === '' ? at('code') : at('was');
    return { value, label: at('name') === '' ? value : at('name') };
  }).filter(({ value }) => value !== '');
}

function choiceOf(named: Named): Choice {
  return { value: named.code, label: labelOf(named) };
}

function nameChoice({ code, name }: Named): Choice {
  return { value: code, label: shortened(name) };
}

function labelOf({ code, name }: Named): string {
  return `${code} ${shortened(name)}`;
}

function shortened(name: string): string {
  return name.length <= LONGEST_LABEL ? name : `${name.slice(0, LONGEST_LABEL - 1).trimEnd()}…`;
}
