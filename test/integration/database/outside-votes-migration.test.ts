import type { DataSource } from 'typeorm';
import { createDataSource } from '../../../src/database/data-source';
import { cloneDatabase, cluster, onDatabase, SCHEMA } from '../../support/cluster';
import { undoThrough } from '../../support/migrations';

const NAME = 'OutsideVotes1763800634000';

let dataSource: DataSource;
let drop: () => Promise<void>;

beforeAll(async () => {
  const clone = await cloneDatabase();
  drop = clone.drop;
  const url = onDatabase(cluster().ownerUrl, clone.name);
  dataSource = await createDataSource({ url, schema: SCHEMA }).initialize();
  await undoThrough(dataSource, NAME);
  await dataSource.query(
    `WITH a AS (INSERT INTO agency (code, kind, official_order) VALUES ('AG', 'party', 1) RETURNING id),
     p AS (INSERT INTO proposal (code, title, system, type, agency_id, achievement_from, achievement_year, route, created_by)
           SELECT 'DN-1', 'Đề nghị', 'state', 'achievement', id, 2026, 2026, '{agency,authority}', 'x' FROM a RETURNING id, agency_id),
     v AS (SELECT v.id FROM award_version v JOIN award w ON w.id = v.award_id WHERE w.code = 'TTLDTT' AND v.superseded_at IS NULL LIMIT 1)
     INSERT INTO proposal_candidate (proposal_id, position, award_code, award_version_id, subject, agency_id, name, snapshot)
     SELECT p.id, 1, 'TTLDTT', v.id, 'collective', p.agency_id, 'Ban A', '{}' FROM p, v`,
  );
});
afterAll(async () => {
  await dataSource.destroy();
  await drop();
});

const keep = (inFavour: number): Promise<unknown> =>
  dataSource.query(
    `INSERT INTO outside_vote (candidate_id, members, issued, returned, valid, in_favour, written_in_favour, minutes_number, minutes_on)
     SELECT id, 17, 16, 15, 14, $1, 1, '05/BB', '2026-11-19' FROM proposal_candidate`,
    [inFavour],
  );

describe('the migration by which counts from outside the system are kept', () => {
  it('goes onto filled data and is taken back while no counts are kept', async () => {
    await dataSource.runMigrations();
    await undoThrough(dataSource, NAME);
    expect(await dataSource.query('SELECT name FROM proposal_candidate')).toEqual([{ name: 'Ban A' }]);
    await dataSource.runMigrations();
  });

  it('keeps no counts that do not add up', async () => {
    await expect(keep(15)).rejects.toThrow('outside_vote_counts_check');
  });

  it('is not taken back once counts are kept, which go with their candidate', async () => {
    await keep(13);
    await expect(undoThrough(dataSource, NAME)).rejects.toThrow('nothing is undone');
    await dataSource.query('DELETE FROM proposal_candidate');
    expect(await dataSource.query('SELECT * FROM outside_vote')).toEqual([]);
  });
});
