import type { ScoredCriterion } from '../../domain/scoring/sections';
import { formatInstant } from '../../text/date';
import { inputWords } from '../../text/input-words';
import { formatNumber } from '../../text/number';
import { entrySourceWords } from '../../text/vi';
import type { CriterionHistoryPageProps } from '../../../templates/pages/sheets/criterion-history';
import type { ScoreEntry, Sheet } from './sheet';
import { sheetPath } from './sheet-paths';

/** Every value of a criterion as a page. */
export function historyView(
  sheet: Sheet,
  criterion: ScoredCriterion,
  entries: readonly ScoreEntry[],
): Omit<CriterionHistoryPageProps, 'frame'> {
  return {
    basePath: sheetPath(sheet.place, sheet.member.code),
    agencyName: sheet.member.name,
    blocName: sheet.place.bloc.name,
    periodName: sheet.place.period.name,
    code: criterion.code,
    name: criterion.name,
    guidance: criterion.guidance,
    range: `0 đến ${formatNumber(criterion.maximum)}`,
    versions: entries.map((entry) => ({
      version: entry.version,
      at: formatInstant(entry.recordedAt),
      who: entry.authorName,
      input: entry.input === null ? null : inputWords(criterion, entry.input),
      explanation: entry.explanation,
      source: entrySourceWords[entry.source],
    })),
  };
}
