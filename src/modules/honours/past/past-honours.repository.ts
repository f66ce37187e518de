import { Injectable } from '@nestjs/common';
import { fold } from '../../../text/search';
import { Database } from '../../../database/database';
import { inSlices } from './in-slices';
import { decisionKey, lineKey, personKey, type StoredLine } from './past-plan';
import type { PastRow } from './read-past-honours';

interface StoredRow {
  readonly number: string;
  readonly issuingBody: string;
  readonly decidedOn: string;
  readonly awardName: string;
  readonly subject: string;
  readonly recipientName: string;
  readonly recipientDetail: string;
  readonly agencyId: string | null;
  readonly agencyName: string;
}

/** SQL of what a list of past honours is compared with. */
@Injectable()
export class PastHonoursRepository {
  constructor(private readonly database: Database) {}

  /** Lets one import of past honours run at a time. */
  async lock(): Promise<void> {
    await this.database.query(`SELECT pg_advisory_xact_lock(hashtextextended('past honours', 0))`);
  }

  /** What the ledger has of the decisions of a list. */
  async stored(rows: readonly PastRow[]): Promise<StoredLine[]> {
    const keys = await inSlices(keyed(rows, decisionKey));
    const wanted = [...keys.values()].map(({ number, issuingBody, decidedOn }) => ({
      number: fold(number),
      body: fold(issuingBody),
      day: decidedOn,
    }));
    const found = await this.database.query<StoredRow>(
      `SELECT d.number, d.issuing_body AS "issuingBody", d.decided_on::text AS "decidedOn", h.award_name AS "awardName",
              h.subject, h.recipient_name AS "recipientName", h.recipient_detail AS "recipientDetail",
              h.agency_id AS "agencyId", h.agency_name AS "agencyName"
         FROM jsonb_to_recordset($1::jsonb) AS w(number text, body text, day date)
         JOIN decision d ON d.number_folded = w.number AND d.issuing_body_folded = w.body AND d.decided_on = w.day
         JOIN honour h ON h.decision_id = d.id`,
      [JSON.stringify(wanted)],
    );
    return inSlices(storedLines(found));
  }

  /** The only person of each name at each agency, now or earlier, among the recipients of a list, by `personKey`. */
  async people(rows: readonly PastRow[]): Promise<Map<string, string>> {
    const persons = rows.filter(({ subject }) => subject === 'person');
    const names = [...(await inSlices(keyed(persons, (row) => fold(row.recipient)))).keys()];
    const found = await this.database.query<{ id: string; agencyId: string; name: string }>(
      `SELECT min(p.id::text) AS id, o.agency_id AS "agencyId", fold_text(p.full_name) AS name
         FROM person p JOIN person_post o ON o.person_id = p.id
        WHERE fold_text(p.full_name) = ANY($1::text[])
        GROUP BY o.agency_id, fold_text(p.full_name) HAVING count(DISTINCT p.id) = 1`,
      [names],
    );
    return new Map(found.map(({ id, agencyId, name }) => [personKey(agencyId, name), id]));
  }

  /** Agency ids by folded code, and by every name an agency ever had; a name of several agencies tells none. */
  async agencies(): Promise<{ byCode: Map<string, string>; byName: Map<string, string> }> {
    const rows = await this.database.query<{ id: string; code: string; name: string }>(
      `SELECT g.id, g.code, n.name FROM agency g JOIN agency_name n ON n.agency_id = g.id`,
    );
    const byName = new Map<string, string>();
    const shared = new Set<string>();
    for (const { id, name } of rows) {
      const folded = fold(name);
      if ((byName.get(folded) ?? id) !== id) shared.add(folded);
      byName.set(folded, id);
    }
    for (const name of shared) byName.delete(name);
    return { byCode: new Map(rows.map(({ id, code }) => [fold(code), id])), byName };
  }
}

/** Rows by a key, the last of those that share one; pauses after each row. */
function* keyed(rows: readonly PastRow[], keyOf: (row: PastRow) => string): Generator<undefined, Map<string, PastRow>> {
  const keys = new Map<string, PastRow>();
  for (const row of rows) {
    keys.set(keyOf(row), row);
    yield;
  }
  return keys;
}

/** An agency that was recognised later must not make its line a new one: the list may still name it, or none. */
function* storedLines(found: readonly StoredRow[]): Generator<undefined, StoredLine[]> {
  const lines: StoredLine[] = [];
  for (const row of found) {
    const decision = decisionKey(row);
    const places = new Set([row.agencyId ?? row.agencyName, row.agencyName, '']);
    for (const place of places) lines.push({ decision, line: lineKey({ ...row, place }) });
    yield;
  }
  return lines;
}
