import { type Exact, exact, toDecimalString } from '../../domain/fraction';
import { formatItemInput } from '../../domain/scoring/format-input';
import type { ItemInput } from '../../domain/scoring/inputs';
import type { SheetTotals } from '../../domain/scoring/totals';
import { lineText } from '../../text/scoring-explained';
import type { SavedCriterion } from './sheet-scoring.service';
import type { EvidenceItem, ScoreEntry, Sheet, SheetSummary } from './sheet';

/** Totals for programs: decimal strings with a point, null where a score is missing. */
export function totalsAnswer(totals: SheetTotals) {
  const { base, bonus, penalty, total, missing } = totals;
  return {
    base: decimal(base),
    bonus: decimal(bonus),
    penalty: decimal(penalty),
    total: decimal(total),
    runningTotal: toDecimalString(totals.runningTotal),
    missing,
  };
}

/** One sheet of a list. */
export function summaryAnswer({ member, state, totals, evidenceCount, changedAt, submittedAt }: SheetSummary) {
  return {
    agency: member.code,
    state,
    totals: totalsAnswer(totals),
    evidenceCount,
    changedAt: changedAt?.toISOString() ?? null,
    submittedAt: submittedAt?.toISOString() ?? null,
  };
}

/** A whole sheet; every criterion that gets points is there, scored or not. */
export function sheetAnswer(sheet: Sheet) {
  return {
    agency: sheet.member.code,
    state: sheet.state,
    version: sheet.version,
    scheme: sheet.scheme.code,
    schemeVersion: sheet.scheme.version,
    attestedBy: sheet.attestation?.by ?? null,
    submittedAt: sheet.submittedAt?.toISOString() ?? null,
    scores: sheet.totals.lines.map(({ code, points }) => ({
      ...scoreAnswer(code, sheet.entries.get(code), points),
      input: written(sheet.unit.inputs.get(code)),
      explained: explainedOf(sheet, code),
    })),
    evidence: sheet.evidence.map(evidenceAnswer),
    events: sheet.events.map(({ action, from, to, reason, actorName, happenedAt }) => ({
      ...{ action, from, to, reason },
      by: actorName,
      at: happenedAt.toISOString(),
    })),
    totals: totalsAnswer(sheet.totals),
  };
}

/** One version of the points of a criterion, or that it never had any. */
export function scoreAnswer(criterion: string, entry: ScoreEntry | undefined, points: Exact | null) {
  return {
    criterion,
    version: entry?.version ?? 0,
    input: written(entry?.input),
    points: decimal(points),
    explanation: entry?.explanation ?? '',
    savedBy: entry?.authorName ?? null,
    savedAt: entry?.recordedAt.toISOString() ?? null,
    source: entry?.source ?? null,
  };
}

/** A criterion after it was saved: its points, how they came about, and the totals of its sheet. */
export function savedAnswer({ sheet, version }: SavedCriterion, code: string) {
  const line = sheet.totals.lines.find((candidate) => candidate.code === code);
  return {
    ...{ criterion: code, version },
    points: decimal(line?.points ?? null),
    explained: explainedOf(sheet, code),
    totals: totalsAnswer(sheet.totals),
  };
}

/** How the points of a criterion came about, in words, with what was changed for it elsewhere; empty before an input. */
function explainedOf(sheet: Sheet, code: string): string[] {
  const lines = sheet.score.lines.filter((line) => line.code === code && line.standing !== 'missing');
  return lines.map((line) => lineText(sheet.scheme.definition, line));
}

function written(input: ItemInput | null | undefined) {
  return input === null || input === undefined ? null : formatItemInput(input);
}

/** The points that an entry states itself; null where they are found from it. */
export function pointsGiven({ input }: ScoreEntry): Exact | null {
  return input?.points == null ? null : exact(input.points);
}

export function evidenceAnswer({ id, code, citation, file, addedBy, addedAt }: EvidenceItem) {
  return {
    ...{ id, citation, addedBy },
    criterion: code,
    fileName: file?.name ?? null,
    fileAddress: file === null ? null : `/tep/${file.id}`,
    addedAt: addedAt.toISOString(),
  };
}

function decimal(value: Exact | null): string | null {
  return value === null ? null : toDecimalString(value);
}
