import { type Exact } from '../../../domain/fraction';
import type { Scheme } from '../../../domain/scoring/scheme';
import { type SchemeRow, schemeRows } from '../../../domain/scoring/sections';
import type { SheetTotals } from '../../../domain/scoring/totals';
import { isSent } from '../../../domain/workflow/sheet';
import { formatInstant } from '../../../text/date';
import { formatNumber } from '../../../text/number';
import type {
  BoardCell,
  BoardColumn,
  BoardNote,
  BoardPageProps,
  BoardRow,
} from '../../../../templates/pages/appraisals/board-props';
import { gridFieldId } from '../../../../templates/components/grid-parts';
import { type Actor, may } from '../../../platform/access';
import { pathOf } from '../../../platform/web';
import { accessPlace, type BlocPlace } from '../../blocs';
import { appraisalPath } from '../../sheets';
import type { AppraisalBoard, AppraisedCriterion, AppraisedSheet } from './appraisal';
import { cellKey } from './board-form';
import type { RefusedPoints } from './board-form';
import { isContested } from './appraised-criteria';
import { appraisedText, NOT_OCCURRED_MARK, proposedText } from './typed-points';

/** What a page of the board shows beside what is stored. */
export interface BoardContext {
  readonly actor: Actor;
  readonly deadlineText: string | null;
  readonly refused: readonly RefusedPoints[];
}

/** The board as its page. */
export function boardView(board: AppraisalBoard, context: BoardContext): Omit<BoardPageProps, 'frame'> {
  const { place, scheme, sheets } = board;
  const path = appraisalPath(place);
  const base = pathOf({ blocCode: place.bloc.code, periodCode: place.period.code });
  const { actor, refused } = context;
  const waiting = sheets.filter(({ summary }) => summary.state === 'submitted');
  const refusals = new Map(refused.map((one) => [one.key, one]));
  return {
    ...{ path, blocName: place.bloc.name, periodName: place.period.name },
    schemeTitle: scheme?.title ?? null,
    toleranceText: toleranceText(scheme?.definition ?? null),
    deadlineText: context.deadlineText,
    next: nextOf(board),
    waiting: waiting.map(({ summary: { member, submittedAt } }) => ({
      code: member.code,
      name: member.name,
      submittedAt: submittedAt === null ? '' : formatInstant(submittedAt),
    })),
    columns: sheets.map((sheet) => columnOf(sheet, path)),
    rows: scheme === null ? [] : schemeRows(scheme.definition).map((row, index) => rowOf(board, row, index, refusals)),
    countText: countText(board),
    mayAppraise: may(actor, 'appraisal.write', accessPlace(place)),
    exportHref: `${base}/tong-hop-tham-dinh`,
    rankingHref: `${base}/xep-hang`,
    checksHref: `${base}/kiem-tra-cheo`,
    errors: refused.map(({ key, message }) => ({ fieldId: gridFieldId(key), message })),
    reasons: refused.flatMap(({ key, title, message, needsReason, reason }) =>
      needsReason ? [{ key, title, message, reason: reason ?? '' }] : [],
    ),
    disputes: refused.flatMap(({ key, title, message, typed, conflict }) =>
      conflict === null ? [] : [{ key, title, message, typed, stored: conflict.words }],
    ),
  };
}

/** What a save changes elsewhere on the page: totals, subtotals and ranks by the ids of their elements. */
export function changedParts(board: AppraisalBoard, agencyCode: string): Record<string, string> {
  const sheet = board.sheets.find(({ summary }) => summary.member.code === agencyCode);
  const ranks = board.sheets.map((one) => rankOf(one));
  const own =
    sheet === undefined || board.scheme === null ? [] : [totalOf(sheet), ...subtotals(board.scheme.definition, sheet)];
  return Object.fromEntries([...ranks, ...own].map(({ id, text }) => [id, text]));
}

/** "lệch quá 10% điểm tối đa so với điểm tự chấm" */
export function toleranceText(scheme: Scheme | null): string {
  const tolerance = scheme?.appraisal?.tolerance ?? '0';
  if (tolerance === '0') return 'khác điểm tự chấm';
  return `lệch quá ${formatNumber(tolerance)}% điểm tối đa so với điểm tự chấm`;
}

/** What is known of the appraised points of a cell, in one line. */
export function noteOf({ appraisal, stored, replies, proposal }: AppraisedCriterion): string {
  const parts = [
    appraisal === undefined
      ? stored?.outdated === true && (stored.accepted || stored.points !== null)
        ? 'Cơ quan đã sửa phiếu sau lần thẩm định trước: cần cho điểm lại.'
        : ''
      : `${appraisal.authorName} ghi lúc ${formatInstant(appraisal.recordedAt)}.`,
    appraisal === undefined || appraisal.reason === '' ? '' : `Lý do: ${appraisal.reason}`,
    proposal.kind === 'disputed' ? 'Các đề xuất khác nhau.' : '',
    ...replies.map(({ text }) => `Cơ quan giải trình: ${text}`),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** "Tự chấm 18", "AG1 17": what others say beside the appraised points. */
export function notesOf({ place }: AppraisalBoard, { handedIn, proposals }: AppraisedCriterion): BoardNote[] {
  const short = new Map(place.members.map(({ code, shortName }) => [code, shortName]));
  const self =
    handedIn.points === null ? (handedIn.standing === 'left_out' ? NOT_OCCURRED_MARK : '–') : printed(handedIn.points);
  return [
    { label: 'tự', points: self },
    ...proposals
      .filter(({ outdated }) => !outdated)
      .map(({ judge, layer, accepted, points }) => ({
        label: `${layer === 'cross' ? 'chéo' : 'lĩnh vực'} ${short.get(judge?.code ?? '') ?? judge?.name ?? ''}`,
        points: accepted || points === null ? self : printed(points),
      })),
  ];
}

function nextOf({ place, sheets }: AppraisalBoard): BoardPageProps['next'] {
  const open = sheets
    .filter(({ mayAppraise, summary }) => mayAppraise || summary.state === 'submitted')
    .sort((left, right) => at(left) - at(right));
  const [first] = open;
  return first === undefined ? null : { href: appraisalPath(place, first.summary.member.code), waiting: open.length };
}

function at({ summary }: AppraisedSheet): number {
  return summary.submittedAt?.getTime() ?? 0;
}

function columnOf(sheet: AppraisedSheet, path: string): BoardColumn {
  const { member, state } = sheet.summary;
  const isShown = isSent(state);
  return {
    ...{ code: member.code, name: member.name, shortName: member.shortName, state },
    href: `${path}/${encodeURIComponent(member.code)}`,
    isWritable: sheet.mayAppraise,
    open: sheet.open.length,
    total: totalOf(sheet),
    selfTotal: isShown ? printedOr(sheet.summary.totals.total) : '–',
    rank: rankOf(sheet),
  };
}

function rowOf(
  board: AppraisalBoard,
  row: SchemeRow,
  index: number,
  refusals: ReadonlyMap<string, RefusedPoints>,
): BoardRow {
  const { code, name } = row;
  const maximum = formatNumber(row.maximum);
  if (row.kind === 'group') {
    return { kind: 'group', code, name, maximum, subtotals: board.sheets.map((sheet) => subtotalOf(sheet, code)) };
  }
  return {
    ...{ kind: 'criterion', code, name, maximum },
    cells: board.sheets.map((sheet, column) => cellOf(board, sheet, code, { row: index, column }, refusals)),
    isOpen: board.sheets.some(({ mayAppraise, open }) => mayAppraise && open.includes(code)),
  };
}

function cellOf(
  board: AppraisalBoard,
  { summary, criteria, mayAppraise }: AppraisedSheet,
  code: string,
  position: { readonly row: number; readonly column: number },
  refusals: ReadonlyMap<string, RefusedPoints>,
): BoardCell {
  const { scheme } = board;
  const appraised = criteria.get(code);
  if (appraised === undefined || scheme === null) return { kind: 'none', words: 'không có' };
  if (!appraised.isAssigned) return { kind: 'none', words: 'không giao' };
  if (!isSent(summary.state)) return { kind: 'none', words: 'chưa nộp' };
  const text = appraisedText(appraised);
  const common = { notes: notesOf(board, appraised), isContested: isContested(appraised, scheme.definition) };
  if (!mayAppraise) return { kind: 'reading', text, ...common };
  const key = cellKey(summary.member.code, code);
  const refusal = refusals.get(key);
  const version = refusal?.conflict?.version ?? appraised.stored?.version ?? 0;
  return {
    kind: 'field',
    words: {
      key,
      ...position,
      version,
      stored: text,
      title: titleOf(summary.member.name, appraised),
      note: noteOf(appraised),
    },
    value: refusal?.typed ?? text,
    ...common,
    proposed: proposedText(appraised),
    refusal: refusal?.message ?? null,
  };
}

/** "A1 Hoàn thành nhiệm vụ, Ban Tổ chức Tỉnh ủy" */
export function titleOf(agencyName: string, { criterion }: AppraisedCriterion): string {
  return `${criterion.code} ${criterion.name}, ${agencyName} (tối đa ${formatNumber(criterion.maximum)})`;
}

function subtotals(scheme: Scheme, sheet: AppraisedSheet): { id: string; text: string }[] {
  return schemeRows(scheme).flatMap(({ kind, code }) => (kind === 'group' ? [subtotalOf(sheet, code)] : []));
}

function subtotalOf(sheet: AppraisedSheet, code: string): { id: string; text: string } {
  const text = isSent(sheet.summary.state) ? printedOr(groupPoints(sheet.totals, code)) : '–';
  return { id: `nhom-${code.replaceAll('.', '-')}-${sheet.summary.member.code}`, text };
}

function groupPoints({ groups }: SheetTotals, code: string): Exact | null {
  return groups.find((group) => group.code === code)?.points ?? null;
}

function totalOf({ summary, totals }: AppraisedSheet): { id: string; text: string } {
  return { id: `tong-${summary.member.code}`, text: isSent(summary.state) ? printedOr(totals.total) : '–' };
}

function rankOf({ summary, result }: AppraisedSheet): { id: string; text: string } {
  const { rank, why } = result;
  const words = why.standing === 'excluded' ? 'không xếp' : '–';
  return { id: `hang-${summary.member.code}`, text: rank === null ? words : String(rank) };
}

/** "Đã thẩm định 120/252 ô." */
export function countText({ sheets }: AppraisalBoard): string {
  const sent = sheets.filter(({ summary }) => isSent(summary.state));
  const all = sent.flatMap(({ criteria }) => [...criteria.values()].filter(({ isAssigned }) => isAssigned)).length;
  const open = sent.flatMap(({ open: codes }) => codes).length;
  return `Đã thẩm định ${all - open}/${all} ô của ${sent.length} phiếu đã nộp.`;
}

function printed(value: Exact): string {
  return formatNumber(value).replace('-', '−');
}

function printedOr(value: Exact | null): string {
  return value === null ? 'chưa đủ' : printed(value);
}

/** What a place is called in the frame of a page. */
export function placeOf({ bloc, period }: BlocPlace) {
  return { blocCode: bloc.code, periodCode: period.code };
}
