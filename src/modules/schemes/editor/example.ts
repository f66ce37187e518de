import { checkScheme } from '../../../domain/scoring/check/check-scheme';
import type { NodeContent } from '../../../domain/scoring/edit/node';
import { blankUnit, inputProblems, scoreOf } from '../../../domain/scoring/one-unit';
import type { UnitInputs } from '../../../domain/scoring/inputs';
import type { AdjustmentRule, Leaf, Scheme } from '../../../domain/scoring/scheme';
import { sentenceOf } from '../../../text/vi';
import { formatExact } from '../../../text/scoring-explained';
import { itemSentences, namesIn, ruleSentences } from '../../../text/scheme-rules';
import { lineWorking } from '../../../text/scoring-working';
import type { ExampleLine, ExampleResult, ExampleView } from '../../../../templates/pages/schemes/editor/editor-props';
import type { FormValues } from '../../../../templates/pages/schemes/editor/form-values';
import { ruleInputs, ruleSamples, type Sample, sampleInputs, samplesOf } from './samples';

/** Values for which nothing can be computed: a step of 0 divides nothing. */
const STOPPING = [
  'scheme_not_positive',
  'scheme_below_zero',
  'scheme_rule_points',
  'scheme_rule_step',
  'scheme_cap_missing',
];

/** What a criterion or rule gives for inputs that are tried; null for parts that give no points. */
export function exampleOf(scheme: Scheme, content: NodeContent, values: FormValues): ExampleView | null {
  if (content.kind === 'leaf') {
    const leaf = content.value;
    const rule = itemSentences(leaf, namesIn(scheme)).join(' ');
    return {
      inputs: sampleInputs(leaf, values),
      result: outcomeOf(alone(scheme, leaf), leaf.code, rule, samplesOf(leaf, values)),
    };
  }
  if (content.kind !== 'rule') return null;
  const kind = scheme.bonus?.rules.some(({ code }) => code === content.value.code) === true ? 'bonus' : 'penalty';
  return {
    inputs: ruleInputs(content.value, values),
    result: outcomeOf(
      aloneRule(scheme, content.value, kind),
      content.value.code,
      ruleSentences(content.value, kind, namesIn(scheme)).join(' '),
      ruleSamples(content.value, values),
    ),
  };
}

/** An example that waits until what is typed has its form. */
export function waiting(view: ExampleView): ExampleView {
  const result = { rule: '', lines: [], notes: [], problem: 'Sửa ô chưa đúng rồi tính thử.' };
  return { ...view, result };
}

/** The scheme with nothing but one criterion, so that nothing else decides what it gives. */
function alone(scheme: Scheme, leaf: Leaf): Scheme {
  return { ...scheme, ...NOTHING_ELSE, total: leaf.maximum, criteria: [leaf] };
}

function aloneRule(scheme: Scheme, rule: AdjustmentRule, kind: 'bonus' | 'penalty'): Scheme {
  const set = scheme[kind];
  if (set === null) return scheme;
  return { ...scheme, ...NOTHING_ELSE, criteria: [], [kind]: { ...set, rules: [rule] } };
}

const NOTHING_ELSE = {
  bonus: null,
  penalty: null,
  exclusions: [],
  classification: null,
  ranking: [{ by: 'total' }],
} as const;

function outcomeOf(scheme: Scheme, code: string, rule: string, samples: readonly Sample[] | null): ExampleResult {
  const stopped = checkScheme(scheme).filter(
    (violation) => violation.place === code && STOPPING.includes(violation.code),
  );
  const said = { rule, notes: [] };
  if (stopped.length > 0) return { ...said, lines: [], problem: 'Ghi đủ các ô của cách tính rồi tính thử.' };
  if (samples === null) return { ...said, lines: [], problem: 'Nhập số để tính thử, ví dụ 27,5.' };
  const problems = samples.flatMap(({ input }) => inputProblems(scheme, code, input, null)).map(sentenceOf);
  if (problems.length > 0) return { ...said, lines: [], problem: problems[0] ?? null };
  return { ...said, problem: null, lines: samples.map((one) => lineOf(scheme, code, one)) };
}

function lineOf(scheme: Scheme, code: string, { label, input, best }: Sample): ExampleLine {
  const unit = (name: string, given: typeof input): UnitInputs => ({
    ...blankUnit(name, ''),
    inputs: new Map([[code, given]]),
  });
  const others = best === null ? [] : [unit('dan-dau', best)];
  const { score } = scoreOf(scheme, unit('thu', input), others, null);
  const line = score.lines.find((candidate) => candidate.code === code && candidate.kind !== 'adjustment');
  const points = line?.points ?? null;
  return {
    label,
    points: points === null ? 'chưa tính được' : `${formatExact(points)} điểm`,
    words: line === undefined || label !== '' ? [] : lineWorking(scheme, score, line, input),
  };
}
