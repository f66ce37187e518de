import { formatInstant } from '../../text/date';
import { formatNumber } from '../../text/number';
import { memberRoleWords } from '../../text/vi';
import type { SheetListPageProps, SheetListRow } from '../../../templates/pages/sheets/sheet-list';
import { pathOf } from '../../platform/web';
import type { BlocPlace } from '../blocs';
import type { SheetListing, SheetSummary } from './sheet';
import { sheetPath } from './sheet-paths';
import { deadlineText, type Reading } from './sheet.view';
import { mayCompare } from './sheets.policy';

const UNSENT: readonly SheetSummary['state'][] = ['not_started', 'drafting', 'awaiting_leader'];

/** The sheets of a place as a page. */
export function listView(place: BlocPlace, listing: SheetListing, reading: Reading): Omit<SheetListPageProps, 'frame'> {
  const passed = reading.deadline !== null && reading.deadline.dueAt < reading.now;
  return {
    basePath: pathOf({ blocCode: place.bloc.code, periodCode: place.period.code }),
    blocName: place.bloc.name,
    periodName: place.period.name,
    deadlineText: reading.deadline && deadlineText(reading.deadline, reading.now),
    rows: listing.scheme === null ? null : listing.sheets.map((sheet) => rowOf(place, sheet, passed)),
    mayCompare: mayCompare(reading.actor, place),
  };
}

function rowOf(place: BlocPlace, sheet: SheetSummary, passed: boolean): SheetListRow {
  const { member, totals } = sheet;
  return {
    agencyCode: member.code,
    agencyName: member.name,
    roleText: member.role === 'member' ? null : memberRoleWords[member.role],
    state: sheet.state,
    scored: totals.lines.length - totals.missing.length,
    lineCount: totals.lines.length,
    evidenceCount: sheet.evidenceCount,
    total: totals.total === null ? null : formatNumber(totals.total),
    changedAt: sheet.changedAt && formatInstant(sheet.changedAt),
    late: passed && UNSENT.includes(sheet.state),
    href: sheetPath(place, member.code),
  };
}
