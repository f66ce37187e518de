import { exact } from '../../../domain/fraction';
import { effectChoice, stepChoice } from '../../../domain/scoring/edit/choices';
import type { NodeContent } from '../../../domain/scoring/edit/node';
import type {
  AdjustmentRule,
  Band,
  Decimal,
  Effect,
  Gate,
  Item,
  Leaf,
  Level,
  Quota,
  Rounding,
  Threshold,
} from '../../../domain/scoring/scheme';
import { formatDate } from '../../../text/date';
import { formatNumber } from '../../../text/number';
import { type FormValues, rowName } from '../../../../templates/pages/schemes/editor/form-values';

/** Nothing of a stored figure is rounded away. */
const EVERY_DECIMAL = 60;

type Fields = Record<string, readonly string[]>;

/** What the form of a part holds when it is opened; readPart reads it back as the same part. */
export function printPart(content: NodeContent): FormValues {
  switch (content.kind) {
    case 'settings': {
      const { title, legalBasis, effective, total, comparison, rounding, appraisal } = content.value;
      return {
        ...{ title: [title], legalBasis: [legalBasis.join('\n')] },
        effectiveFrom: [formatDate(effective.from)],
        effectiveTo: [effective.to === null ? '' : formatDate(effective.to)],
        ...{ total: number(total), basis: [comparison.basis], rounded: flag(comparison.rounded) },
        ...roundingFields('rounding_item', rounding.item),
        ...roundingFields('rounding_group', rounding.group),
        ...roundingFields('rounding_total', rounding.total),
        appraisal_tolerance: appraisal === null ? [''] : number(appraisal.tolerance),
        appraisal_disclosure: [appraisal?.disclosure ?? ''],
        appraisal_replyDays: [appraisal === null || appraisal.replyDays === 0 ? '' : String(appraisal.replyDays)],
      };
    }
    case 'group':
      return { ...criterionFields(content.value), capped: flag(content.value.capped) };
    case 'leaf':
      return leafFields(content.value);
    case 'bonus': {
      const { code, name, cap, mayExceedTotal, liftsGrade } = content.value;
      return {
        ...{ code: [code], name: [name], cap: number(cap) },
        ...{ mayExceedTotal: flag(mayExceedTotal), liftsGrade: flag(liftsGrade) },
      };
    }
    case 'penalty': {
      const { code, name, cap } = content.value;
      return { code: [code], name: [name], cap: number(cap) };
    }
    case 'rule':
      return ruleFields(content.value);
    case 'exclusion':
      return { code: [content.value.code], name: [content.value.name], effects: effectFields(content.value.effects) };
    case 'awards':
      return rowFields('awards', content.value, ({ code, name }) => ({ was: [code], code: [code], name: [name] }));
    case 'classification':
      return {
        ...rowFields('grades', content.value?.bands ?? [], gradeFields),
        ...rowFields('gates', content.value?.gates ?? [], gateFields),
        ...rowFields('quotas', content.value?.quotas ?? [], quotaFields),
      };
    case 'ranking':
      return { chain: content.value.map(stepChoice) };
  }
}

/** The fields of the way of scoring alone, as its type names them. */
export function itemFields(item: Item): FormValues {
  switch (item.type) {
    case 'choice':
      return rowFields('levels', item.levels, levelFields);
    case 'minus':
      return { minus_per: number(item.per), minus_floor: number(item.floor) };
    case 'ratio': {
      const { cap, dueOnly, overPlan } = item;
      return {
        ratio_cap: [formatNumber(exact(cap).mul(100), EVERY_DECIMAL)],
        ratio_due: flag(dueOnly),
        ratio_over_percent: number(overPlan?.percent ?? null),
        ratio_over_points: number(overPlan?.points ?? null),
        ratio_over_cap: number(overPlan?.cap ?? null),
      };
    }
    case 'count':
      return { count_per: number(item.per) };
    case 'threshold':
      return rowFields('bands', item.bands, thresholdFields);
    case 'average':
    case 'relative':
    case 'all_or_nothing':
      return {};
    case 'manual':
      return { manual_step: number(item.step) };
    case 'key_tasks':
      return {
        tasks_count: [item.tasks === null ? '' : String(item.tasks)],
        tasks_onTime: number(item.onTime),
        tasks_quality: number(item.quality),
        tasks_effectiveness: number(item.effectiveness),
      };
  }
}

function criterionFields({
  code,
  name,
  maximum,
  guidance,
  rounding,
}: Omit<Leaf, 'item' | 'evidenceRequired' | 'appraiser' | 'notOccurred'>): Fields {
  return {
    ...{ code: [code], name: [name], maximum: number(maximum), guidance: [guidance] },
    ...roundingFields('rounding', rounding),
  };
}

function leafFields(leaf: Leaf): Fields {
  return {
    ...criterionFields(leaf),
    evidenceRequired: flag(leaf.evidenceRequired),
    appraiser: [leaf.appraiser ?? ''],
    notOccurred: [leaf.notOccurred ?? ''],
    type: [leaf.item.type],
    ...itemFields(leaf.item),
  };
}

function ruleFields(rule: AdjustmentRule): Fields {
  const { code, name, guidance, counting, points, levels, step, cap, effects, alsoCountedIn } = rule;
  return {
    ...{ code: [code], name: [name], guidance: [guidance], counting: [counting] },
    ...{ points: number(points), step: number(step), cap: number(cap) },
    ...rowFields('levels', levels, levelFields),
    effects: effectFields(effects),
    alsoCountedIn,
  };
}

function levelFields({ code, name, points, effects }: Level): Fields {
  return { code: [code], name: [name], points: number(points), effects: effectFields(effects) };
}

function thresholdFields({ from, to, points, effects }: Threshold): Fields {
  return { from: number(from), to: number(to), points: number(points), effects: effectFields(effects) };
}

function gradeFields({ code, name, from, to }: Band): Fields {
  return { was: [code], code: [code], name: [name], from: number(from), to: number(to) };
}

function gateFields(gate: Gate): Fields {
  const asked = gate.type === 'percent' ? number(gate.percent) : [String(gate.count)];
  return { grade: [gate.grade], criterion: [gate.criterion], type: [gate.type], number: asked };
}

function quotaFields({ grade, percent, rounding, tie, excluded, chain }: Quota): Fields {
  return {
    ...{ grade: [grade], percent: number(percent), rounding: [rounding], tie: [tie], excluded: [excluded] },
    chain: chain?.map(stepChoice) ?? [],
  };
}

function roundingFields(prefix: string, rounding: Rounding | null): Fields {
  return { [`${prefix}_step`]: number(rounding?.step ?? null), [`${prefix}_mode`]: [rounding?.mode ?? 'half_up'] };
}

function rowFields<Entry>(list: string, entries: readonly Entry[], fieldsOf: (entry: Entry) => Fields): Fields {
  return Object.fromEntries(
    entries.flatMap((entry, index) =>
      Object.entries(fieldsOf(entry)).map(([field, texts]) => [rowName(list, index, field), texts]),
    ),
  );
}

function effectFields(effects: readonly Effect[]): readonly string[] {
  return effects.map(effectChoice);
}

function number(value: Decimal | null): readonly string[] {
  return [value === null ? '' : formatNumber(value, EVERY_DECIMAL)];
}

function flag(value: boolean): readonly string[] {
  return value ? ['1'] : [];
}
