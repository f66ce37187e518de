import { formatInstant } from '../../../text/date';
import type { CheckSheetPageProps } from '../../../../templates/pages/appraisals/checks/check-sheet';
import type { ProposalView } from '../../../../templates/pages/appraisals/proposal-form';
import { rowId, type SheetGroup } from '../../../../templates/pages/sheets/sheet-props';
import type { BlocPlace } from '../../blocs';
import { groupsOf, type Sheet } from '../../sheets';
import { judgeableCodes } from '../judgements/judgement-decision';
import { isStated } from '../../../domain/scoring/judgement';
import { checkedSheetPath, checksPath } from './check-notices';
import { type CheckedSheet, reopenerOf } from './checking.service';
import { proposalView } from './proposal.view';

/** What an answer shows that is not stored. */
export interface CheckSheetContext {
  readonly deadlineText: string | null;
  readonly typed?: ProposalView;
  readonly remark?: { readonly text: string; readonly error: string };
}

/** The page of a checked sheet. */
export function checkSheetView(
  place: BlocPlace,
  { check, sheet, proposals, closed }: CheckedSheet,
  { deadlineText, typed, remark }: CheckSheetContext,
): Omit<CheckSheetPageProps, 'frame'> {
  const codes = sheet === null ? [] : judgeableCodes(sheet);
  const said = codes.filter((code) => {
    const proposal = proposals.get(code);
    return proposal !== undefined && isStated(proposal) && !proposal.outdated;
  });
  const isReopened = check.state === 'checking' && check.reopenedAt !== null;
  return {
    basePath: checkedSheetPath(place, check.checked),
    listHref: checksPath(place),
    checkedName: check.checked.name,
    checkerName: check.checker.name,
    checkerCode: check.checker.code,
    blocName: place.bloc.name,
    periodName: place.period.name,
    groups: sheet === null ? [] : readOnlyGroups(place, sheet),
    proposals: new Map(
      codes.map((code) => {
        const stored = proposalView(
          proposalPlace(place, check.checked.code, check.checker.code, code),
          proposals.get(code),
        );
        return [code, typed?.key === stored.key ? typed : stored];
      }),
    ),
    said: said.length,
    total: codes.length,
    version: check.version,
    reopener: reopenerOf(check),
    finished: check.state === 'finished',
    reopened: isReopened
      ? `${check.reopenReason ?? ''} (${check.reopenedBy ?? ''}, ${formatInstant(check.reopenedAt)})`
      : null,
    remark: remark?.text ?? check.remark,
    remarkError: remark?.error ?? null,
    ...{ deadlineText, closed },
  };
}

/** Where the proposal for a criterion is saved, in the name of one checking agency. */
export function proposalPlace(place: BlocPlace, checked: string, checker: string, code: string) {
  const path = `${checkedSheetPath(place, { code: checked })}/tieu-chi/${encodeURIComponent(code)}`;
  return { action: `${path}?checker=${encodeURIComponent(checker)}`, key: code, title: `Tiêu chí ${code}` };
}

/** Where a criterion stands on the page. */
export function rowAnchor(code: string): string {
  return `#${rowId(code)}`;
}

/** The sheet as it was handed in; its history belongs to its agency and to who compares. */
function readOnlyGroups(place: BlocPlace, sheet: Sheet): SheetGroup[] {
  return groupsOf(sheet, { basePath: checkedSheetPath(place, sheet.member) }).map((group) => ({
    ...group,
    rows: group.rows.map((row) => (row.kind === 'line' ? { ...row, line: { ...row.line, historyHref: null } } : row)),
  }));
}
