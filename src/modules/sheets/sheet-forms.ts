import { scoredCriteria } from '../../domain/scoring/sections';
import { InvalidInput } from '../../platform/errors';
import { decideScore } from './score-draft';
import type { Sheet } from './sheet';
import type { RowDraft } from './sheet-scoring.service';
import type { SheetForm } from './sheets.dto';

/** The rows of a form that was sent whole. InvalidInput when a row is not complete: nothing is guessed. */
export function draftsOf(form: SheetForm): RowDraft[] {
  const { code: codes = [], version: versions = [], points = [], explanation: explanations = [] } = form;
  return codes.map((code, row) => {
    const [version, typed, explanation] = [versions[row], points[row], explanations[row]];
    if (version === undefined || typed === undefined || explanation === undefined) {
      throw new InvalidInput([], 'Biểu mẫu gửi lên không đầy đủ. Hãy mở lại phiếu rồi lưu.');
    }
    return { code, explanation, points: typed, version: versionOf(version) };
  });
}

/** The version in a form; what is no number is a version nobody has seen. */
export function versionOf(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : -1;
}

/**
 * What was typed into a sheet that takes nothing any more, as a sentence after the reason, so that it is not lost with
 * the form; '' when everything typed is stored.
 */
export function unsavedText(sheet: Sheet, drafts: readonly RowDraft[]): string {
  const criteria = new Map(scoredCriteria(sheet.scheme.definition).map((leaf) => [leaf.code, leaf]));
  const unsaved = drafts.filter((draft) => {
    const criterion = criteria.get(draft.code);
    if (criterion === undefined) return false;
    return (
      decideScore(sheet.scheme.definition, criterion, draft, sheet.entries.get(draft.code), undefined).kind !==
      'unchanged'
    );
  });
  const rows = unsaved.map(({ code, points, explanation }) => `${code}: ${points} ${explanation}`.trim());
  return rows.length === 0 ? '' : ` Chưa lưu: ${rows.join('; ')}.`;
}
