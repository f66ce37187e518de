import type { Violation } from '../../domain/violation';
import { sentenceOf } from '../../text/vi';
import { criteriaOf, sheetParts } from '../../../templates/pages/sheets/sheet-parts';
import type {
  SheetCheckGroup,
  SheetCheckPageProps,
  SheetCheckProblem,
} from '../../../templates/pages/sheets/sheet-check';
import { totalsView } from '../../../templates/pages/sheets/totals-view';
import type { Sheet } from './sheet';
import { evidenceCounts, problemsOf } from './sheet-problems';
import { sheetPath } from './sheet-paths';
import { permissionsOf, type Reading } from './sheet.view';

/** The last look at a sheet before it is sent; null when the reader has no step to take with it now. */
export function checkView(sheet: Sheet, reading: Reading): Omit<SheetCheckPageProps, 'frame'> | null {
  const rights = permissionsOf(sheet, reading);
  const step = rights.includes('edit') ? 'gui' : rights.includes('approve') ? 'nop' : null;
  if (step === null) return null;
  const { base, bonus, penalty, total, scale } = totalsView(sheet.scheme.definition, sheet);
  return {
    ...{ base, bonus, penalty, total, scale, step },
    basePath: sheetPath(sheet.place, sheet.member.code),
    agencyName: sheet.member.name,
    blocName: sheet.place.bloc.name,
    periodName: sheet.place.period.name,
    groups: checkGroups(sheet),
    problems: problemsOf(sheet, true).map(problemView),
    editable: rights.includes('edit'),
    version: sheet.version,
  };
}

function checkGroups(sheet: Sheet): SheetCheckGroup[] {
  const totals = totalsView(sheet.scheme.definition, sheet).groups;
  const evidence = evidenceCounts(sheet);
  return sheetParts(sheet.scheme.definition).flatMap((part) => {
    const { code, title } = part;
    const evidenceCount = criteriaOf(part).reduce((all, criterion) => all + (evidence.get(criterion.code) ?? 0), 0);
    const total = totals.find((candidate) => candidate.code === code);
    return total === undefined ? [] : [{ ...total, title, evidenceCount }];
  });
}

function problemView(violation: Violation): SheetCheckProblem {
  const part = violation.code === 'evidence_missing' ? 'evidence' : 'input';
  return { code: violation.place ?? '', message: sentenceOf(violation), part };
}
