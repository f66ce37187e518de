import { isBusinessDate } from '../../domain/calendar';
import {
  AWARD_KINDS,
  AWARD_SYSTEMS,
  COMMENDATION_SUBJECTS,
  COMMENDATION_TYPES,
} from '../../domain/commendation/subjects';
import type { Violation } from '../../domain/violation';
import { parseDate } from '../../text/date';
import { nfc } from '../../text/search';
import { InvalidInput } from '../../platform/errors';
import type { LedgerPosition, LedgerQuery } from './ledger';

/** The conditions of a search as they were typed or sent; the agency is a code. */
export interface SearchFields {
  readonly name: string;
  readonly agency: string;
  readonly award: string;
  readonly year: string;
  readonly decision: string;
  readonly system: string;
  readonly subject: string;
  readonly type: string;
  readonly kind: string;
  /** Days as people type them, 15/02/2022, or as programs send them, 2022-02-15. */
  readonly from: string;
  readonly to: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const LONGEST = 200;

/** Reads a search; `agencyId` is null when no agency has the code. InvalidInput names every field that is wrong. */
export function readSearch(fields: SearchFields, agencyId: string | null): LedgerQuery {
  const violations: Violation[] = [];
  const choice = <T extends string>(text: string, known: readonly T[], place: string, label: string): T | null => {
    const found = known.find((value) => value === text);
    if (text !== '' && found === undefined) violations.push({ code: 'unknown_choice', place, parameters: { label } });
    return found ?? null;
  };
  const system = choice(fields.system, AWARD_SYSTEMS, 'system', 'hệ thống');
  const subject = choice(fields.subject, COMMENDATION_SUBJECTS, 'subject', 'đối tượng');
  const type = choice(fields.type, COMMENDATION_TYPES, 'type', 'loại hình');
  const kind = choice(fields.kind, AWARD_KINDS, 'kind', 'nhóm khen thưởng');
  const [from, to] = (['from', 'to'] as const).map((place) => {
    const day = parseDate(fields[place]);
    if (fields[place] !== '' && day === null) violations.push({ code: 'not_a_date', place });
    return day;
  });
  if (from && to && to < from) violations.push({ code: 'search_days_out_of_order', place: 'to' });
  if (fields.agency !== '' && agencyId === null) {
    violations.push({ code: 'agency_unknown', place: 'agency', parameters: { code: fields.agency } });
  }
  const year = /^(19|2\d)\d{2}$/.test(fields.year.trim()) ? Number(fields.year) : null;
  if (fields.year.trim() !== '' && year === null) violations.push({ code: 'not_a_year', place: 'year' });
  for (const place of ['name', 'decision'] as const) {
    if (fields[place].length > LONGEST) {
      const label = place === 'name' ? 'Tên' : 'Số quyết định';
      violations.push({ code: 'too_long', place, parameters: { label, maximum: LONGEST } });
    }
  }
  if (violations.length > 0) throw new InvalidInput(violations);
  const awardCode = fields.award === '' ? null : fields.award;
  return {
    ...{ name: nfc(fields.name), agencyId, awardCode, year, decision: nfc(fields.decision), system, subject },
    ...{ type, kind, from: from ?? null, to: to ?? null },
  };
}

/** '2022-02-15_<id>' as an address carries it; null for anything else, which begins at the first page. */
export function readPosition(text: string): LedgerPosition | null {
  const [decidedOn = '', id = ''] = text.split('_');
  return isBusinessDate(decidedOn) && UUID.test(id) ? { decidedOn, id } : null;
}

/** A position as an address carries it. */
export function positionText({ decidedOn, id }: LedgerPosition): string {
  return `${decidedOn}_${id}`;
}
