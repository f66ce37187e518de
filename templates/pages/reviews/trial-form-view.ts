import { exact } from '../../../src/domain/fraction';
import type { Node, Scheme, TieBreaker } from '../../../src/domain/scoring/scheme';
import { allNodes, isGroup } from '../../../src/domain/scoring/tree';
import { namesIn, tieBreakerText } from '../../../src/text/scheme-rules';
import { formatExact } from '../../../src/text/scoring-explained';
import { type FormError, errorAt } from '../../components/error-summary';

/** What was typed into a trial; an absent field is as the scheme has it. */
export interface TypedTrial {
  readonly maxima: ReadonlyMap<string, string>;
  readonly bonusCap: string | null;
  readonly penaltyCap: string | null;
  readonly grades: ReadonlyMap<string, string>;
  /** The steps of the chain after the first; '' for none. Null: as the scheme has it. */
  readonly ranking: readonly string[] | null;
}

/** Nothing typed yet. */
export const NOTHING_TYPED: TypedTrial = {
  maxima: new Map(),
  bonusCap: null,
  penaltyCap: null,
  grades: new Map(),
  ranking: null,
};

/** One number of a trial, as the scheme has it and as it was typed. */
export interface TrialField {
  readonly id: string;
  readonly code: string;
  readonly label: string;
  readonly current: string;
  readonly value: string;
  readonly error: string | undefined;
}

export type TrialCriterion =
  | {
      readonly kind: 'group';
      readonly level: number;
      readonly code: string;
      readonly name: string;
      readonly current: string;
    }
  | ({ readonly kind: 'leaf'; readonly level: number; readonly name: string } & TrialField);

export interface TrialFormView {
  readonly criteria: readonly TrialCriterion[];
  readonly caps: readonly (TrialField & { readonly field: 'bonusCap' | 'penaltyCap' })[];
  readonly grades: readonly TrialField[];
  readonly chain: {
    readonly options: readonly { readonly value: string; readonly label: string }[];
    readonly chosen: readonly string[];
    readonly error: string | undefined;
  };
}

/** Ids of the fields of a trial, by what they change. */
export const trialFieldId = {
  maximum: (code: string): string => `toi-da-${code}`,
  cap: (field: 'bonusCap' | 'penaltyCap'): string => (field === 'bonusCap' ? 'tran-thuong' : 'tran-tru'),
  grade: (code: string): string => `nguong-${code}`,
  chain: 'thu-tu-1',
};

/** More steps than any chain that was ever decided. */
const CHAIN_STEPS = 5;

/** A step of the chain as the value of a list: 'bonus', 'criterion:A'. */
function stepValue(step: TieBreaker): string {
  return step.by === 'criterion' ? `criterion:${step.criterion}` : step.by;
}

/** The form of a trial: every number that may be changed, with what was typed and what is wrong with it. */
export function trialFormView(scheme: Scheme, typed: TypedTrial, errors: readonly FormError[]): TrialFormView {
  const field = (id: string, code: string, label: string, current: string, value: string | null): TrialField => ({
    ...{ id, code, label },
    current: formatExact(exact(current)),
    value: value ?? formatExact(exact(current)),
    error: errorAt(errors, id),
  });
  const criterion = (node: Node, level: number): TrialCriterion[] => {
    const { code, name, maximum } = node;
    if (!isGroup(node)) {
      const id = trialFieldId.maximum(code);
      return [
        {
          kind: 'leaf',
          level,
          name,
          ...field(id, code, `Điểm tối đa thử của ${code}`, maximum, typed.maxima.get(code) ?? null),
        },
      ];
    }
    const current = formatExact(exact(maximum));
    return [
      { kind: 'group', level, code, name, current },
      ...node.criteria.flatMap((child) => criterion(child, level + 1)),
    ];
  };
  const { bonus, penalty, classification } = scheme;
  return {
    criteria: scheme.criteria.flatMap((node) => criterion(node, 0)),
    caps: [
      ...(bonus === null
        ? []
        : [
            {
              field: 'bonusCap' as const,
              ...field(trialFieldId.cap('bonusCap'), bonus.code, `Mức trần ${bonus.name}`, bonus.cap, typed.bonusCap),
            },
          ]),
      ...(penalty === null
        ? []
        : [
            {
              field: 'penaltyCap' as const,
              ...field(
                trialFieldId.cap('penaltyCap'),
                penalty.code,
                `Mức trần ${penalty.name}`,
                penalty.cap,
                typed.penaltyCap,
              ),
            },
          ]),
    ],
    grades: (classification?.bands ?? []).flatMap(({ code, name, from }) =>
      from === null
        ? []
        : [field(trialFieldId.grade(code), code, `Mức ${name} từ`, from, typed.grades.get(code) ?? null)],
    ),
    chain: chainView(scheme, typed, errors),
  };
}

function chainView(scheme: Scheme, typed: TypedTrial, errors: readonly FormError[]): TrialFormView['chain'] {
  const names = namesIn(scheme);
  const steps: TieBreaker[] = [
    { by: 'bonus' },
    { by: 'penalty' },
    { by: 'ballot' },
    ...allNodes(scheme).map(({ code }): TieBreaker => ({ by: 'criterion', criterion: code })),
  ];
  const options = steps.map((step) => ({
    value: stepValue(step),
    label: tieBreakerText(step, names, scheme.comparison.basis),
  }));
  const chosen = typed.ranking ?? scheme.ranking.slice(1).map(stepValue);
  const places = Math.max(CHAIN_STEPS, chosen.length);
  return {
    options,
    chosen: Array.from({ length: places }, (_place, index) => chosen[index] ?? ''),
    error: errorAt(errors, trialFieldId.chain),
  };
}
