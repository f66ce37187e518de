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
  const listed = new Map<string, AgencyNames>();
  const doubtful: Partial<AgencyNames>[] = [];
  const addresses = new Map<string, string>();
  const agencies: AgencyItem[] = [];
  recordsOf(log, table, agenciesSheet).forEach((row, index) => {
    const names = readNames(log, row);
    const { code } = names;
    if (!isUsable(log, row, code, addresses)) {
      doubtful.push(addresses.has(code) ? { name: names.name, shortName: names.shortName } : names);
      return;
    }
    addresses.set(code, row.cell('code').address);
    listed.set(code, names);
    const rest = readRest(log, row, code, index + 1);
    if (names.name !== '' && rest !== null) agencies.push({ ...rest, ...names });
  });
  const members = inOfficialOrder(log, agencies);
  checkChair(log, members);
  log.count('agencies', members.length, `${members.length} đơn vị thành viên`);
  return { agencies: members, directory: new AgencyDirectory([...listed.values()], doubtful) };
}

/** What the row calls the agency; a missing code or name is empty. */
function readNames(log: SheetLog, row: Row): AgencyNames {
  const code = log.text(row.cell('code')) ?? '';
  const name = log.text(row.cell('name')) ?? '';
  if (name === '') log.missing('agency_name_missing', row.cell('name'), { code });
  return { code, name, shortName: log.text(row.cell('shortName')) ?? code };
}

function isUsable(log: SheetLog, row: Row, code: string, addresses: ReadonlyMap<string, string>): boolean {
  const cell = row.cell('code');
  const other = addresses.get(code);
  if (code === '') log.missing('agency_code_missing', cell);
  else if (!CODE.test(code)) log.problem('agency_code_form', cell.address, { code });
  else if (other !== undefined) log.problem('agency_code_twice', cell.address, { code, other });
  else return true;
  return false;
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
