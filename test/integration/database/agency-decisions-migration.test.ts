import type { DataSource } from 'typeorm';
import { createDataSource } from '../../../src/database/data-source';
import { cloneDatabase, cluster, onDatabase, SCHEMA } from '../../support/cluster';
import { undoThrough } from '../../support/migrations';

const NAME = 'AgencyDecisions1763800636000';

let dataSource: DataSource;
let drop: () => Promise<void>;

beforeAll(async () => {
  const clone = await cloneDatabase();
  drop = clone.drop;
  const url = onDatabase(cluster().ownerUrl, clone.name);
  dataSource = await createDataSource({ url, schema: SCHEMA }).initialize();
  await undoThrough(dataSource, NAME);
});
afterAll(async () => {
  await dataSource.destroy();
  await drop();
});

/** The awards by who decides on them now, and how many versions stand without being replaced. */
async function standing(): Promise<{ heads: string[]; versions: number }> {
  const rows = await dataSource.query<{ code: string; by: string | null }[]>(
    `SELECT a.code, v.definition->>'decidedBy' AS by FROM award_version v JOIN award a ON a.id = v.award_id
      WHERE v.superseded_at IS NULL`,
  );
  const heads = rows.flatMap(({ code, by }) => (by === null ? [] : [`${code} ${by}`]));
  return { heads: [...new Set(heads)].toSorted(), versions: rows.length };
}

describe('the migration that says which awards the head of an agency decides on', () => {
  it('corrects the versions of the catalogue, not what an official has confirmed, and takes it back', async () => {
    const before = await standing();
    expect(before.heads).toEqual([]);
    await dataSource.query(
      `UPDATE award_version v SET confirmed_at = now(), confirmed_by = 'Cán bộ' FROM award a
        WHERE a.id = v.award_id AND a.code = 'LDTT' AND v.superseded_at IS NULL`,
    );
    await dataSource.runMigrations();
    const heads = ['CSTDCS', 'CSTT', 'DVTT', 'GK', 'TTLDTT'].map((code) => `${code} agency_head`);
    const communes = ['GDVH', 'THON_VH'].map((code) => `${code} commune_head`);
    const expected = { heads: [...heads, ...communes].toSorted(), versions: before.versions };
    expect(await standing()).toEqual(expected);
    await undoThrough(dataSource, NAME);
    expect(await standing()).toEqual(before);
    await dataSource.runMigrations();
    expect(await standing()).toEqual(expected);
  });

  it('is not taken back once an agency has issued a decision', async () => {
    await dataSource.query(
      `WITH a AS (INSERT INTO agency (code, kind, official_order) VALUES ('AG', 'party', 1) RETURNING id)
       INSERT INTO decision (number, number_folded, decided_on, issuing_body, issuing_body_folded, system, source, recorded_by,
                             issuer_agency_id)
       SELECT '1/QĐ', '1/qd', '2026-11-20', 'Ban', 'ban', 'state', 'entered', 'Lãnh đạo', id FROM a`,
    );
    await expect(undoThrough(dataSource, NAME)).rejects.toThrow('who of an agency decides');
  });
});
