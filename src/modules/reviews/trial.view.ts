import { toExactString } from '../../domain/fraction';
import type { UnitResult } from '../../domain/scoring/result';
import { compareTrial } from '../../domain/scoring/trial/compare-trial';
import { unwritablePlaces } from '../../domain/scoring/trial/writable';
import type { Violation } from '../../domain/violation';
import { formatInstant } from '../../text/date';
import { sentenceOf } from '../../text/vi';
import type { TrialContent } from '../../../templates/pages/reviews/trial';
import { NOTHING_TYPED, trialFormView, type TypedTrial } from '../../../templates/pages/reviews/trial-form-view';
import { trialResultView } from '../../../templates/pages/reviews/trial-result-view';
import { choiceOfQuery } from '../../../templates/pages/reviews/scope-tabs';
import type { SchemeVersion } from '../schemes';
import { nameIn } from './ranking.view';
import { schemeLink } from './review-paths';
import type { TrialAnswer, TrialBody, TrialForm, TrialMisfitAnswer } from './trial.dto';
import { type TrialOutcome, type TrialRequest, unwritableText } from './trial.service';

/** What was typed into the form of a trial. */
export function requestOf(form: TrialForm): TrialRequest {
  const { ban = '', phieu, code = [], maximum = [], grade = [], from = [], step } = form;
  const pairs = (codes: readonly string[], values: readonly string[]): Map<string, string> =>
    new Map(codes.flatMap((one, index) => (values[index] === undefined ? [] : [[one, values[index]]])));
  return {
    version: ban,
    choice: choiceOfQuery(phieu),
    typed: {
      maxima: pairs(code, maximum),
      grades: pairs(grade, from),
      bonusCap: form.bonusCap ?? null,
      penaltyCap: form.penaltyCap ?? null,
      ranking: step ?? null,
    },
  };
}

/** What a program asks for. */
export function requestOfBody({ version = '', submittedOnly, ranking, ...body }: TrialBody): TrialRequest {
  const typed: TypedTrial = {
    ...NOTHING_TYPED,
    maxima: new Map(Object.entries(body.maxima ?? {}).map(([code, value]) => [code, asTyped(value)])),
    grades: new Map(Object.entries(body.grades ?? {}).map(([code, value]) => [code, asTyped(value)])),
    bonusCap: body.bonusCap === undefined ? null : asTyped(body.bonusCap),
    penaltyCap: body.penaltyCap === undefined ? null : asTyped(body.penaltyCap),
    ranking: ranking ?? null,
  };
  return { version, choice: submittedOnly === true ? 'submitted' : null, typed };
}

/** Programs write a point where people write a comma: "1.250" must not become a thousand. */
function asTyped(decimal: unknown): string {
  return typeof decimal === 'string' ? decimal.replace('.', ',') : '';
}

/** A trial as its page. */
export function trialContent(outcome: TrialOutcome, { typed }: TrialRequest): TrialContent {
  const { real, base, versions, trial, errors, violations, isChanged } = outcome;
  const notes = violations.map(sentenceOf);
  const places = trial === null ? [] : unwritablePlaces(trial.scheme);
  const isOwnTable = trial !== null && JSON.stringify(trial.scheme) === JSON.stringify(base.definition);
  return {
    ...{ errors, notes },
    choice: real.choice,
    scheme: schemeLink(real.scheme),
    versions: versions.map((version) => ({ id: version.id, label: labelOf(version) })),
    version: base.id === real.scheme.id ? '' : base.id,
    form: trialFormView(base.definition, typed, errors),
    result:
      trial === null
        ? null
        : trialResultView({ scheme: real.scheme.definition, result: real.result }, trial, nameIn(real.sheets)),
    saving: {
      isOffered: isChanged && !isOwnTable,
      hindrance: places.length === 0 ? null : unwritableText(places),
    },
  };
}

function labelOf({ title, code, version, changedAt }: SchemeVersion): string {
  const which = version === null ? `bản soạn, sửa lúc ${formatInstant(changedAt)}` : `phiên bản ${version}`;
  return `${title} (${code}), ${which}`;
}

/** A trial for programs. Null while the version that was asked for breaks its own rules. */
export function trialAnswer({ real, trial, violations }: TrialOutcome): TrialAnswer | null {
  if (trial === null) return null;
  const scheme = real.scheme.definition;
  const view = trialResultView({ scheme, result: real.result }, trial, (code) => code);
  const rows = new Map(view.rows.map((row) => [row.code, row]));
  return {
    changes: view.changes,
    summary: view.summary,
    units: compareTrial(real.result, trial.result).map((unit) => ({
      ...{ code: unit.code, name: unit.name, climb: unit.climb },
      real: standing(unit.real),
      trial: standing(unit.trial),
      difference: unit.difference === null ? null : toExactString(unit.difference),
      why: [...(rows.get(unit.code)?.lines ?? []), ...(rows.get(unit.code)?.why ?? [])],
    })),
    misfits: trial.misfits.map(misfit),
    notes: violations.map(misfit),
  };
}

function standing({ total, rank, grade }: UnitResult) {
  return { total: total === null ? null : toExactString(total), rank, grade: grade?.band.code ?? null };
}

function misfit(violation: Violation): TrialMisfitAnswer {
  return { place: violation.place ?? '', code: violation.code, detail: sentenceOf(violation) };
}
