import type { ConditionResult, Counted, Eligibility } from '../../domain/commendation/eligibility';
import { citationText } from '../../text/commendation/award-text';
import {
  conditionOutcomeWords,
  conditionSentence,
  countedSentence,
  eligibilityOutcomeWords,
  findingSentence,
  missingSentence,
  missingSources,
} from '../../text/commendation';
import { formatInstant } from '../../text/date';
import type {
  ConditionView,
  EligibilityView,
  ProposalForm,
  StateTag,
} from '../../../templates/pages/proposals/proposal-props';
import type { Attestation } from './proposal';

/** What the words of a checklist need beside the answer of the rules. */
export interface ChecklistNames {
  readonly award: (code: string) => string;
  readonly text: (code: string) => string;
  /** Whether the reader may open the pages of persons, evaluations and initiatives. */
  readonly mayOpenRegisters: boolean;
}

/** Answers of officials with the forms to give them. */
export interface Attestations {
  readonly given: Readonly<Record<string, Attestation>>;
  /** Null where the reader answers nothing. */
  readonly formOf: ((condition: string) => ProposalForm) | null;
}

const OUTCOME_KINDS = { eligible: 'ok', not_eligible: 'bad', unknown: 'warn', paused: 'idle' } as const;

const LEADS: Readonly<Record<Eligibility['outcome'], string>> = {
  eligible: 'Mọi điều kiện đều đạt.',
  not_eligible: 'Có điều kiện không đạt; lý do ghi ở từng điều kiện.',
  unknown: 'Chưa kết luận được vì còn thiếu dữ liệu; bổ sung rồi xem lại, hệ thống tự xét.',
  paused: 'Tạm dừng xét, chưa phải là không đủ điều kiện; xét tiếp khi hết lý do tạm dừng.',
};

/** The answer about somebody as a tag. */
export function outcomeTag(outcome: Eligibility['outcome']): StateTag {
  return { text: eligibilityOutcomeWords[outcome], kind: OUTCOME_KINDS[outcome] };
}

/** The answer of the rules as a checklist. */
export function eligibilityView(
  { outcome, condition, findings }: Eligibility,
  names: ChecklistNames,
  attestations: Attestations,
): EligibilityView {
  return {
    outcome: outcomeTag(outcome),
    lead: LEADS[outcome],
    condition: condition === null ? null : conditionView(condition, names, attestations),
    findings: findings.map((finding) => ({
      text: findingSentence(finding, names.award),
      isBlocking: finding.isBlocking,
    })),
  };
}

const RULES = { all: 'Phải có đủ', any: 'Có một là đủ' } as const;

function conditionView(result: ConditionResult, names: ChecklistNames, attestations: Attestations): ConditionView {
  const { code, kind, outcome, words, basis, confidence, counted, missing, parts } = result;
  const sentences = (counts: boolean): string[] => [
    ...new Set(counted.filter((one) => one.counts === counts).map((one: Counted) => countedSentence(one, names.award))),
  ];
  return {
    ...{ code, outcome, words, outcomeText: conditionOutcomeWords[outcome] },
    sentence: conditionSentence(result, names.award),
    basis: basis === null ? '' : citationText(basis, names.text),
    isToCheck: confidence === 'to_check',
    counted: sentences(true),
    notCounted: sentences(false),
    missing: missing.map((one) => {
      const { who, path } = missingSources[one.code];
      return { text: missingSentence(one), source: who, href: path === '' || !names.mayOpenRegisters ? null : path };
    }),
    rule: kind === 'all' || kind === 'any' ? RULES[kind] : '',
    parts: parts.map((part) => conditionView(part, names, attestations)),
    attestation: kind === 'attested' ? attested(code, attestations) : null,
  };
}

function attested(code: string, { given, formOf }: Attestations): ConditionView['attestation'] {
  const answer = given[code];
  const note = answer === undefined || answer.note === '' ? '' : ` (${answer.note})`;
  const text =
    answer === undefined
      ? ''
      : `${answer.isMet ? 'Có' : 'Không'}${note}, ${answer.by} xác nhận lúc ${formatInstant(new Date(answer.at))}.`;
  return { text, form: formOf === null ? null : formOf(code) };
}
