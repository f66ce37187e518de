import { createDataSource } from '../../../src/database/data-source';
import { canonicalJson } from '../../../src/domain/canonical-json';
import { readScheme } from '../../../src/domain/scoring/read-scheme';
import { cloneDatabase, cluster, onDatabase, SCHEMA } from '../../support/cluster';
import { undoThrough } from '../../support/migrations';
import { SCHEME_KB_2022 } from '../../support/scheme-kb-2022';

const NAME = 'AppraisalRules1763800405000';

describe('schemes stored before they could say how others judge', () => {
  it('say nothing of it, are recognised by the next import, and come back', async () => {
    const clone = await cloneDatabase();
    const url = onDatabase(cluster().ownerUrl, clone.name);
    const dataSource = await createDataSource({ url, schema: SCHEMA }).initialize();
    try {
      await undoThrough(dataSource, NAME);
      const { appraisal, ...before } = SCHEME_KB_2022;
      expect(appraisal).toBeNull();
      await dataSource.query(`INSERT INTO scheme (id, code, title) VALUES (uuidv7(), 'KB-2022', 'x')`);
      await dataSource.query(
        `INSERT INTO scheme_version (scheme_id, version, state, definition, created_by, changed_by, published_by, published_at)
         SELECT id, 1, 'published', $1, 'x', 'x', 'x', now() FROM scheme`,
        [JSON.stringify(before)],
      );
      await dataSource.query(`INSERT INTO bloc (code, name) VALUES ('K', 'Khối')`);
      await dataSource.query(
        `INSERT INTO period (code, name, kind, starts_on, ends_on, cut_off_on) VALUES ('2022', 'x', 'year', '2022-01-01', '2022-12-31', '2022-12-31')`,
      );
      await dataSource.query(
        `INSERT INTO import_run (bloc_id, period_id, file_name, sha256, counts, applied_by)
         SELECT b.id, p.id, 'x', 'x', '{}', 'x' FROM bloc b, period p`,
      );
      const remembered = canonicalJson(before);
      await dataSource.query(
        `INSERT INTO import_fact (bloc_id, period_id, fact, value, cell, run_id)
         SELECT bloc_id, period_id, 'scheme:KB-2022:definition', $1, 'x', id FROM import_run`,
        [remembered],
      );

      await dataSource.runMigrations();
      const [stored] = await dataSource.query<{ definition: unknown }[]>(`SELECT definition FROM scheme_version`);
      expect(readScheme(stored!.definition).value).toEqual(SCHEME_KB_2022);
      const [fact] = await dataSource.query<{ value: string }[]>(`SELECT value FROM import_fact`);
      expect(fact!.value).toBe(canonicalJson(SCHEME_KB_2022));

      await undoThrough(dataSource, NAME);
      const [back] = await dataSource.query<{ value: string }[]>(`SELECT value FROM import_fact`);
      expect(back!.value).toBe(remembered);
      const [older] = await dataSource.query<{ definition: object }[]>(`SELECT definition FROM scheme_version`);
      expect(older!.definition).not.toHaveProperty('appraisal');
    } finally {
      await dataSource.destroy();
      await clone.drop();
    }
  });
});
