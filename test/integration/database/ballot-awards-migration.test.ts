import type { DataSource } from 'typeorm';
import { createDataSource } from '../../../src/database/data-source';
import { cloneDatabase, cluster, onDatabase, SCHEMA } from '../../support/cluster';
import { undoThrough } from '../../support/migrations';

const NAME = 'BallotAwards1763800638000';

let dataSource: DataSource;
let drop: () => Promise<void>;

beforeAll(async () => {
  const clone = await cloneDatabase();
  drop = clone.drop;
  const url = onDatabase(cluster().ownerUrl, clone.name);
  dataSource = await createDataSource({ url, schema: SCHEMA }).initialize();
  await undoThrough(dataSource, NAME);
  await dataSource.query(
    `WITH b AS (INSERT INTO bloc (code, name) VALUES ('K', 'Khối') RETURNING id),
     p AS (INSERT INTO period (code, name, kind, starts_on, ends_on, cut_off_on)
           VALUES ('2022', 'Năm 2022', 'year', '2022-01-01', '2022-12-31', '2022-12-31') RETURNING id),
     r AS (INSERT INTO review (bloc_id, period_id) SELECT b.id, p.id FROM b, p RETURNING id),
     m AS (INSERT INTO meeting (review_id, number, kind, title, state, quorum, changed_by)
           SELECT id, 1, 'other', 'Họp', 'in_session', '2/3', 'x' FROM r RETURNING id, review_id)
     INSERT INTO ballot (meeting_id, review_id, title, method, rules, is_acclaim, created_by)
     SELECT id, review_id, 'Suy tôn', 'secret', '{}', true, 'x' FROM m`,
  );
});
afterAll(async () => {
  await dataSource.destroy();
  await drop();
});

describe('the migration by which a ballot names its award', () => {
  it('leaves the ballots of before without one, and is taken back while none names any', async () => {
    await dataSource.runMigrations();
    expect(await dataSource.query('SELECT title, award_code FROM ballot')).toEqual([
      { title: 'Suy tôn', award_code: null },
    ]);
    await undoThrough(dataSource, NAME);
    expect(await dataSource.query('SELECT title FROM ballot')).toEqual([{ title: 'Suy tôn' }]);
    await dataSource.runMigrations();
  });

  it('allows one ballot of a review for an award beside those that are cancelled', async () => {
    const copy = (state: string): Promise<unknown> =>
      dataSource.query(
        `INSERT INTO ballot (meeting_id, review_id, title, method, rules, is_acclaim, award_code, state, cancel_reason, created_by)
         SELECT meeting_id, review_id, $1, 'secret', '{}', false, 'CO_TINH', $1::text,
                CASE WHEN $1::text = 'cancelled' THEN 'Lập lại' END, 'x' FROM ballot WHERE is_acclaim`,
        [state],
      );
    await copy('cancelled');
    await copy('preparing');
    await expect(copy('preparing')).rejects.toThrow('ballot_one_award_index');
  });

  it('is not taken back once a ballot names an award', async () => {
    await expect(undoThrough(dataSource, NAME)).rejects.toThrow('ballots name the award');
  });
});
