import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { LedgerService, type LedgerQuery } from '../../../src/modules/honours';
import { cluster, onDatabase, SCHEMA } from '../../support/cluster';
import { EVERYTHING, HOME_AFFAIRS } from '../../support/honours';
import { sentQueries, tablesReadWhole } from '../../support/province';
import { startTestApplication, type TestApplication } from '../../support/test-application';

/** Enough rows that reading all of them costs more than an index. */
const HONOURS = 60_000;

describe('the search of a ledger of many honours', () => {
  let application: TestApplication;
  let agencies: ReadonlyMap<string, string>;
  beforeAll(async () => {
    application = await startTestApplication();
    const [row] = await application.database.query<{ name: string }>(`SELECT current_database() AS name`);
    const client = new Client({
      connectionString: onDatabase(cluster().superuserUrl, row?.name ?? ''),
      options: `-c search_path=${SCHEMA},public -c session_replication_role=replica -c jit=off`,
    });
    await client.connect();
    try {
      await client.query(`SELECT set_config('ledger.honours', $1, false)`, [String(HONOURS)]);
      await client.query(readFileSync(join(__dirname, '../../../bench/honours/ledger.sql'), 'utf8'));
      await client.query(`ANALYZE honour`);
      await client.query(`ANALYZE honour_name`);
      await client.query(`ANALYZE decision`);
    } finally {
      await client.end();
    }
    const rows = await application.database.query<{ code: string; id: string }>(`SELECT code, id FROM agency`);
    agencies = new Map(rows.map(({ code, id }) => [code, id]));
  }, 240_000);
  afterAll(() => application.close());

  const CASES: readonly (readonly [string, Partial<LedgerQuery> & { readonly agency?: string }])[] = [
    ['nothing', {}],
    ['a common name', { name: 'nguyen van' }],
    ['a rare name', { name: 'ksor thi xuyen' }],
    ['a name that nobody has', { name: 'zebulon' }],
    ['an agency', { agency: 'CQ-0' }],
    ['a common name in a small agency and a year', { name: 'nguyen', agency: 'CQ-900', year: 2012 }],
    ['an award in a year', { awardCode: 'LDTT', year: 2015 }],
    ['a name with an award it cannot have', { name: 'truong tieu hoc', awardCode: 'LDTT' }],
    ['a number', { decision: '412' }],
    ['households', { subject: 'household' }],
    ['the Party', { system: 'party' }],
    ['days', { from: '2012-01-01', to: '2012-03-31' }],
    ['a name between days', { name: 'van', from: '2010-01-01', to: '2010-06-30' }],
    ['a rare name until a day', { name: 'ksor', to: '2014-06-30', type: 'achievement' }],
    ['a type in an agency', { agency: 'CQ-3', type: 'thematic', kind: 'form' }],
    ['a number until a day', { decision: '412', to: '2014-12-31' }],
  ];

  it.each(CASES)('by %s reads the ledger by an index', async (_, { agency, ...conditions }) => {
    const query = {
      ...EVERYTHING,
      ...conditions,
      agencyId: agency === undefined ? null : (agencies.get(agency) ?? null),
    };
    const ledger = application.get(LedgerService);
    const sent = await sentQueries(application, () => ledger.search(HOME_AFFAIRS, query));
    expect(sent.length).toBeGreaterThan(0);
    expect(sent.length).toBeLessThanOrEqual(14);
    for (const one of sent) {
      const whole = (await tablesReadWhole(application, one)).filter((table) => table === 'honour');
      expect({ sql: one.sql, whole }).toEqual({ sql: one.sql, whole: [] });
    }
  });

  it('finds by every road what the whole ledger holds', async () => {
    const ledger = application.get(LedgerService);
    for (const [, { agency, ...conditions }] of CASES) {
      const query = {
        ...EVERYTHING,
        ...conditions,
        agencyId: agency === undefined ? null : (agencies.get(agency) ?? null),
      };
      const { rows, count } = await ledger.search(HOME_AFFAIRS, query);
      const [counted] = await application.database.query<{ total: string; first: string[] | null }>(
        `SELECT count(*) AS total, (array_agg(h.id ORDER BY h.decided_on DESC, h.id DESC))[1:50] AS first
           FROM honour h JOIN decision d ON d.id = h.decision_id
          WHERE h.recipient_folded LIKE '%' || $1 || '%' AND ($2::uuid IS NULL OR h.agency_id = $2)
            AND ($3::text IS NULL OR h.award_code = $3) AND ($4::int IS NULL OR h.achievement_to = $4)
            AND ($5 = '' OR d.number_folded ~ ('^' || $5 || '($|[^0-9])')) AND ($6::text IS NULL OR h.system = $6)
            AND ($7::text IS NULL OR h.subject = $7) AND ($8::text IS NULL OR h.type = $8)
            AND ($9::text IS NULL OR h.kind = $9) AND ($10::date IS NULL OR h.decided_on >= $10)
            AND ($11::date IS NULL OR h.decided_on <= $11)`,
        [
          ...[query.name, query.agencyId, query.awardCode, query.year, query.decision, query.system, query.subject],
          ...[query.type, query.kind, query.from, query.to],
        ],
      );
      expect(rows.map(({ id }) => id)).toEqual(counted?.first ?? []);
      const total = Number(counted?.total ?? 0);
      expect({ conditions, value: count?.value }).toEqual({ conditions, value: Math.min(total, 1_001) });
      expect(count?.isExact).toBe(total <= 1_000);
    }
  });

  it('counts by award, subject and type, of a bloc or of the province', async () => {
    const ledger = application.get(LedgerService);
    const scope = { from: '2015-01-01', to: '2015-12-31' };
    const of = async (agencyIds: readonly string[] | null): Promise<number> =>
      (await ledger.countsBy(HOME_AFFAIRS, { ...scope, agencyIds })).reduce((sum, { quantity }) => sum + quantity, 0);
    const [row] = await application.database.query<{ all: string; some: string }>(
      `SELECT count(*) AS all, count(*) FILTER (WHERE agency_id = $1) AS some FROM honour
        WHERE extract(year FROM decided_on) = 2015`,
      [agencies.get('CQ-3')],
    );
    expect(await of(null)).toBe(Number(row?.all));
    expect(await of([agencies.get('CQ-3')!])).toBe(Number(row?.some));
    expect(Number(row?.some)).toBeGreaterThan(0);
  });
});
