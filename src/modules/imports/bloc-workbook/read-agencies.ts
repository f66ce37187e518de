import type { AgencyKind, MemberRole } from '../../../domain/agencies';
import { AGENCY_KINDS, MEMBER_ROLES } from '../../../domain/agencies';
import { agencyKindFrom, agencyKindWords, memberRoleFrom, memberRoleWords } from '../../../text/vi';
import type { FoundTable } from '../../../workbooks';
import { AgencyDirectory, type AgencyNames } from './agency-directory';
import type { AgencyItem } from './reading';
import { agenciesSheet } from './sheet-descriptions';
import type { SheetLog } from './sheet-log';
import { type TableRow, recordsOf } from './table-rows';

type Row = TableRow<'order' | 'code' | 'name' | 'shortName' | 'kind' | 'role' | 'email'>;

/** What the database accepts as the code of an agency. */
const CODE = /^[A-Z0-9][A-Z0-9-]{0,29}$/;
const LONGEST_EMAIL = 254;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** The members, and everybody the list names, so that one mistake here is not repeated on every other sheet. */
export interface AgenciesReading {
  readonly agencies: readonly AgencyItem[];
  readonly directory: AgencyDirectory;
}

/** Reads the list of members. An agency without a usable code, name, kind or role is left out and named among the problems. */
export function readAgencies(log: SheetLog, table: FoundTable): AgenciesReading {
  const names: AgencyNames[] = [];
  const agencies: AgencyItem[] = [];
  recordsOf(log, table, agenciesSheet).forEach((row, index) => {
    const code = readCode(log, row);
    if (code === null) return;
    const name = log.text(row.cell('name'));
    if (name === null) log.missing('agency_name_missing', row.cell('name'), { code });
    const shortName = log.text(row.cell('shortName')) ?? code;
    names.push({ code, shortName, name: name ?? code });
    const rest = readRest(log, row, code, index + 1);
    if (name !== null && rest !== null) agencies.push({ ...rest, code, name, shortName });
  });
  const members = withoutTwins(log, inOfficialOrder(log, agencies));
  checkChair(log, members);
  log.count('agencies', members.length, `${members.length} đơn vị thành viên`);
  return { agencies: members, directory: new AgencyDirectory(names) };
}

function readRest(
  log: SheetLog,
  row: Row,
  code: string,
  position: number,
): Omit<AgencyItem, 'code' | 'name' | 'shortName'> | null {
  const kindWords = log.text(row.cell('kind'));
  const kind = kindWords === null ? null : readKind(log, row, kindWords);
  if (kindWords === null) log.missing('agency_kind_missing', row.cell('kind'), { code });
  const role = readRole(log, row, code);
  const email = readEmail(log, row);
  const order = readOrder(log, row, position);
  if (kind === null || kindWords === null || role === null) return null;
  const place = { sheet: log.sheet.name, address: row.cell('code').address };
  return { key: `agency:${code}`, ...place, kind, kindWords, role, email, order };
}

function readCode(log: SheetLog, row: Row): string | null {
  const cell = row.cell('code');
  const code = log.text(cell);
  if (code === null) {
    log.missing('agency_code_missing', cell);
    return null;
  }
  if (CODE.test(code)) return code;
  log.problem('agency_code_form', cell.address, { code });
  return null;
}

function readKind(log: SheetLog, row: Row, words: string): AgencyKind | null {
  const kind = agencyKindFrom(words);
  if (kind === null) {
    const allowed = listOf(AGENCY_KINDS.map((code) => agencyKindWords[code]));
    log.problem('agency_kind_unknown', row.cell('kind').address, { words, allowed });
  }
  return kind;
}

function readRole(log: SheetLog, row: Row, code: string): MemberRole | null {
  const cell = row.cell('role');
  const words = log.text(cell);
  if (words === null) {
    log.missing('role_missing', cell, { code });
    return 'member';
  }
  const role = memberRoleFrom(words);
  if (role === null) {
    const allowed = listOf(MEMBER_ROLES.map((member) => memberRoleWords[member]));
    log.problem('role_unknown', cell.address, { words, allowed });
  }
  return role;
}

function readEmail(log: SheetLog, row: Row): string | null {
  const cell = row.cell('email');
  const email = log.text(cell);
  if (email === null || (email.length <= LONGEST_EMAIL && EMAIL.test(email))) return email;
  log.problem('email_invalid', cell.address, { email });
  return null;
}

function readOrder(log: SheetLog, row: Row, position: number): number {
  const cell = row.cell('order');
  const order = log.text(cell);
  if (order === null) return position;
  if (/^[1-9]\d{0,3}$/.test(order)) return Number(order);
  log.problem('order_invalid', cell.address, { order });
  return position;
}

/** The numbers of the list when each occurs once, otherwise the order of the rows. */
function inOfficialOrder(log: SheetLog, agencies: readonly AgencyItem[]): AgencyItem[] {
  const orders = agencies.map(({ order }) => order);
  const repeated = orders.findIndex((order, index) => orders.indexOf(order) !== index);
  const twin = agencies[repeated];
  if (twin === undefined) return [...agencies].sort((first, second) => first.order - second.order);
  log.problem('order_invalid', twin.address, { order: twin.order });
  return agencies.map((agency, index) => ({ ...agency, order: index + 1 }));
}

function withoutTwins(log: SheetLog, agencies: readonly AgencyItem[]): AgencyItem[] {
  const byCode = new Map<string, AgencyItem>();
  for (const agency of agencies) {
    const other = byCode.get(agency.code);
    if (other === undefined) byCode.set(agency.code, agency);
    else log.problem('agency_code_twice', agency.address, { code: agency.code, other: other.address });
  }
  return [...byCode.values()];
}

function checkChair(log: SheetLog, agencies: readonly AgencyItem[]): void {
  const [chair, ...others] = agencies.filter(({ role }) => role === 'chair');
  if (chair === undefined) log.problem('chair_missing', '');
  for (const other of others) {
    log.problem('chair_twice', other.address, {
      first: chair?.code ?? '',
      other: chair?.address ?? '',
      second: other.code,
    });
  }
}

function listOf(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(', ');
}
