import {
  BALLOT_KINDS,
  BALLOT_METHODS,
  type BallotRules,
  isMethodOf,
  LATE_TIE_RULES,
  TIE_RULES,
  VOTE_BASES,
} from '../../domain/ballots/rules';
import { formatNumber } from '../../text/number';
import { formatShare } from '../../text/share';
import { ballotKindWords, ballotMethodWords, tieRuleWords } from '../../text/vi';
import { voteBaseWords } from '../../text/ballot-rules';
import {
  BALLOT_FIELD_IDS,
  BALLOT_FORM_ID,
  type BallotFormView,
  type BallotValues,
  type CandidateChoice,
  RULE_FIELD_IDS,
  RULE_FORM_ID,
  type RuleValues,
} from '../../../templates/pages/ballots/ballot-props';
import type { BallotRulesPageProps } from '../../../templates/pages/ballots/rules';
import { type FormOutcome, FieldReader, type SentForm, typedText } from '../../platform/forms';
import type { BallotAward, BallotDetails } from './ballot';
import type { RulesInYear } from './ballot-rules.service';
import type { ChangedBallotFields, RulesFields } from './ballots.dto';
import type { PossibleCandidate } from './candidates.service';

export const RULE_FORM: SentForm = { formId: RULE_FORM_ID, fieldIds: RULE_FIELD_IDS, elsewhere: RULE_FIELD_IDS.kind };

export const BALLOT_FORM: SentForm = {
  formId: BALLOT_FORM_ID,
  fieldIds: BALLOT_FIELD_IDS,
  elsewhere: BALLOT_FIELD_IDS.title,
};

/** What the fields of the rules can be. */
export const RULE_OPTIONS: BallotRulesPageProps['options'] = {
  kind: BALLOT_KINDS.map((value) => ({ value, label: ballotKindWords[value] })),
  base: VOTE_BASES.map((value) => ({ value, label: voteBaseWords[value] })),
  isMoreThan: [
    { value: 'yes', label: 'trên (quá) tỷ lệ' },
    { value: 'no', label: 'từ tỷ lệ trở lên' },
  ],
  tie: TIE_RULES.map((value) => ({ value, label: tieRuleWords[value] })),
  lateTie: LATE_TIE_RULES.map((value) => ({ value, label: tieRuleWords[value] })),
  mayVoteForItself: [
    { value: 'yes', label: 'Được' },
    { value: 'no', label: 'Không được' },
  ],
};

/** The rules as the form shows them. */
export function ruleValues({ rules, version }: RulesInYear): RuleValues {
  return {
    ...{ kind: rules.kind, base: rules.base, tie: rules.tie, lateTie: rules.lateTie, legalBasis: rules.legalBasis },
    quorum: formatShare(rules.quorum),
    threshold: formatShare(rules.threshold),
    isMoreThan: rules.isMoreThan ? 'yes' : 'no',
    places: String(rules.places),
    rounds: String(rules.rounds),
    mayVoteForItself: rules.mayVoteForItself ? 'yes' : 'no',
    version: String(version),
  };
}

/** What was typed into the form of the rules, to be shown again; after a conflict with the version that is stored now. */
export function typedRules(fields: RulesFields, version: number | null): RuleValues {
  const text = (name: keyof RulesFields): string => typedText(fields[name]);
  return {
    ...{ kind: text('kind'), quorum: text('quorum'), threshold: text('threshold'), base: text('base') },
    ...{ isMoreThan: text('isMoreThan'), places: text('places'), rounds: text('rounds'), tie: text('tie') },
    ...{ lateTie: text('lateTie'), mayVoteForItself: text('mayVoteForItself'), legalBasis: text('legalBasis') },
    version: version === null ? text('version') : String(version),
  };
}

/** Where the values of the rules come from, while the bloc has none of its own for the year. */
export function originOf({ version, takenFrom }: RulesInYear): string {
  if (version > 0) return '';
  return takenFrom === null
    ? 'Năm này chưa lưu quy định. Các giá trị dưới đây chỉ là gợi ý thường gặp, hãy đối chiếu quy chế của khối rồi lưu.'
    : `Năm này chưa lưu quy định. Các giá trị dưới đây lấy theo ${takenFrom}.`;
}

/** Values of the form of a new ballot; `mayRank`: whether votes may still separate equals in the ranking. */
export function newBallotValues(rules: BallotRules, suggested: readonly string[], mayRank: boolean): BallotValues {
  const method = BALLOT_METHODS.find((known) => isMethodOf(rules.kind, known)) ?? 'secret';
  return {
    title: mayRank ? 'Suy tôn đơn vị dẫn đầu khối' : '',
    method,
    places: String(rules.places),
    isAcclaim: mayRank,
    award: '',
    candidates: suggested,
    version: '0',
  };
}

/** Values of the form of a ballot that is prepared. */
export function ballotValues(ballot: BallotDetails): BallotValues {
  const { title, method, rules, isAcclaim, version } = ballot;
  const candidates = ballot.candidates.map(({ code }) => code);
  const award = ballot.award?.code ?? '';
  return { title, method, places: String(rules.places), isAcclaim, award, candidates, version: String(version) };
}

/** What was typed into the form of a ballot; after a conflict with the version that is stored now. */
export function typedBallot(fields: ChangedBallotFields, version: number | null): BallotValues {
  return {
    title: typedText(fields.title),
    method: typedText(fields.method),
    places: typedText(fields.places),
    isAcclaim: typedText(fields.isAcclaim) === 'yes',
    award: typedText(fields.award),
    candidates: new FieldReader(fields).list('candidates'),
    version: version === null ? typedText(fields.version) || '0' : String(version),
  };
}

/** What the form of a ballot lets one choose from. */
export interface BallotChoices {
  readonly possible: readonly PossibleCandidate[];
  /** Awards that a bloc may vote on. */
  readonly awards: readonly BallotAward[];
}

/** The form of a ballot with its candidates to choose from. */
export function ballotFormView(
  action: string,
  rules: BallotRules,
  { possible, awards }: BallotChoices,
  values: BallotValues,
  { errors, conflict }: Pick<FormOutcome, 'errors' | 'conflict'>,
): BallotFormView {
  const methods = BALLOT_METHODS.filter((method) => isMethodOf(rules.kind, method));
  return {
    ...{ action, values, errors, conflict },
    methods: methods.map((value) => ({ value, label: ballotMethodWords[value] })),
    awards: [
      { value: '', label: 'Không, bỏ phiếu việc khác' },
      ...awards.map(({ code, name }) => ({ value: code, label: name })),
    ],
    candidates: possible.map(choiceOf),
  };
}

function choiceOf({ member, rank, total, exclusion }: PossibleCandidate): CandidateChoice {
  const standing = [rank === null ? '' : `Hạng ${String(rank)}`, total === null ? '' : `${formatNumber(total)} điểm`];
  const { code, name } = member;
  return { code, name, exclusion, standing: standing.filter((words) => words !== '').join(' · ') };
}
