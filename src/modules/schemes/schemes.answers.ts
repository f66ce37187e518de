import { checkScheme } from '../../domain/scoring/check/check-scheme';
import type { Violation } from '../../domain/violation';
import { sentenceOf } from '../../text/vi';
import type { PublishedScheme, SchemeVersion } from './scheme-version';
import type {
  SchemeAnswer,
  SchemeDraftAnswer,
  SchemeDraftSummaryAnswer,
  SchemeProblemAnswer,
  SchemeSummaryAnswer,
} from './schemes.dto';

type Fields<Answer> = { [Field in keyof Answer]: Answer[Field] };

/** A published version for programs, without its table. */
export function summaryAnswer(scheme: PublishedScheme): Fields<SchemeSummaryAnswer> {
  const { code, title, version, definition } = scheme;
  return {
    ...{ code, title, version },
    total: definition.total,
    effectiveFrom: definition.effective.from,
    effectiveTo: definition.effective.to,
    publishedBy: scheme.publishedBy ?? scheme.createdBy,
    publishedAt: (scheme.publishedAt ?? scheme.createdAt).toISOString(),
  };
}

/** A published version with its table. */
export function schemeAnswer(scheme: PublishedScheme): SchemeAnswer {
  return { ...summaryAnswer(scheme), scheme: scheme.definition };
}

/** A draft with what is still wrong with it. */
export function draftSummaryAnswer(draft: SchemeVersion): Fields<SchemeDraftSummaryAnswer> {
  const { id, code, title, revision, changedBy, changedAt, definition } = draft;
  return {
    ...{ id, code, title, revision, changedBy },
    changedAt: changedAt.toISOString(),
    violations: problemAnswers(checkScheme(definition)),
  };
}

export function draftAnswer(draft: SchemeVersion): SchemeDraftAnswer {
  return { ...draftSummaryAnswer(draft), scheme: draft.definition };
}

/** Broken rules, each with its place and its sentence. */
export function problemAnswers(violations: readonly Violation[]): SchemeProblemAnswer[] {
  return violations.map((violation) => ({
    place: violation.place ?? '',
    code: violation.code,
    detail: sentenceOf(violation),
  }));
}
