import { canonicalJson } from '../../../src/domain/canonical-json';
import { contentHashOf } from '../../../src/documents/model';
import { API, appraiseAll, moveByApi, PLACE, publishByApi } from '../../support/publications';
import { countQueries, startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld, type World } from '../../support/world';

/** Pages that say something of the closed period. */
const PAGES = [
  'ket-qua',
  'diem',
  'xep-hang',
  'xep-hang/AG2',
  'nhiem-vu',
  'nhiem-vu/AG1/1',
  'phieu',
  'phieu/AG1',
  'tong-quan',
  'bao-cao-6-thang',
] as const;
const FORMATS = ['pdf', 'xlsx', 'docx', 'json'] as const;

describe('a closed period', () => {
  let application: TestApplication;
  let world: World;
  let office: TestClient;

  beforeAll(async () => {
    application = await startTestApplication();
    world = await seedWorld(application, { members: 3 });
    await appraiseAll(application, world);
    await progress('AG1', 4);
    office = await application.visit('so-noi-vu');
    const published = await publishByApi(office);
    if (published.status !== 200) throw new Error(published.text);
    const closed = await moveByApi(office, 'closing');
    if (closed.status !== 200) throw new Error(closed.text);
  });
  afterAll(() => application.close());

  /** A line of the log of an agency's first task, as of a day of the period, whenever it is written. */
  async function progress(agency: string, actual: number): Promise<void> {
    await application.database.query(
      `INSERT INTO progress_entry (task_id, sequence, recorded_on, actual, note, author_name, source)
       SELECT t.id, coalesce((SELECT max(sequence) FROM progress_entry WHERE task_id = t.id), 0) + 1, '2022-06-20', $2,
              'Đã ban hành', 'Cán bộ', 'screen'
         FROM key_task t WHERE t.agency_id = $1 AND t.number = 1`,
      [world.agencies[agency], actual],
    );
  }

  async function readings(): Promise<Record<string, string>> {
    const said: Record<string, string> = {};
    for (const page of PAGES) {
      const answer = await office.get(`${PLACE}/${page}`);
      expect([page, answer.status]).toEqual([page, 200]);
      said[page] = withoutTokens(answer.text);
    }
    for (const format of FORMATS) {
      const answer = await office.get(`${API}/reports/six-month/files/${format}`);
      expect([format, answer.status]).toEqual([format, 200]);
      said[format] = String(answer.headers['etag']);
    }
    said['json of the report'] = (await office.get(`${API}/reports/six-month/files/json`)).text;
    said['ranking'] = (await office.get(`${API}/ranking`)).text;
    said['result'] = (await office.get(`${API}/result`)).text;
    const snapshot = await office.get(`${API}/snapshot`);
    said['snapshot'] = snapshot.text;
    said['etag'] = String(snapshot.headers['etag']);
    return said;
  }

  /** Whatever could change what was said: names in place, the scheme, backdated figures, a merger dated back, the catalogue. */
  async function changeTheWorld(): Promise<void> {
    const { agencies, blocs, periods } = world;
    await application.asOwner(`UPDATE agency_name SET name = 'Ban Tên Mới', short_name = 'TM' WHERE agency_id = $1`, [
      agencies['AG1'],
    ]);
    await application.asOwner(`UPDATE agency SET official_order = 99, active_to = '2022-06-01' WHERE id = $1`, [
      agencies['AG2'],
    ]);
    await application.asOwner(`UPDATE bloc_membership SET valid_to = '2022-06-01' WHERE agency_id = $1`, [
      agencies['AG2'],
    ]);
    await application.asOwner(
      `INSERT INTO agency_succession (predecessor_id, successor_id, kind, effective_on) VALUES ($1, $2, 'merge', '2022-06-01')`,
      [agencies['AG2'], agencies['AG3']],
    );
    await application.asOwner(`UPDATE bloc SET name = 'Khối đổi tên' WHERE id = $1`, [blocs['KHOI-1']]);
    await application.asOwner(`UPDATE period SET name = 'Kỳ đổi tên', cut_off_on = '2022-05-31' WHERE id = $1`, [
      periods['2022-H1'],
    ]);
    await application.asOwner(`UPDATE bloc_year SET leader_in_charge = 'Chức danh khác' WHERE bloc_id = $1`, [
      blocs['KHOI-1'],
    ]);
    await application.asOwner(
      `INSERT INTO scheme_version (scheme_id, version, state, definition, created_by, changed_by, published_by, published_at)
       SELECT scheme_id, 2, 'published', jsonb_set(definition, '{total}', '"200"'), 'A', 'A', 'A', now()
         FROM scheme_version WHERE id = $1`,
      [world.schemeVersionId],
    );
    await progress('AG1', 9);
    await application.asOwner(
      `INSERT INTO key_task_baseline (task_id, version, title, unit, target, target_kind, direction, due_on, approved_by, source, reason)
       SELECT id, 2, 'Nhiệm vụ đổi tên', 'văn bản', 1, 'cumulative', 'higher', '2022-12-31', 'Hội đồng', 'screen', 'Đổi'
         FROM key_task WHERE agency_id = $1`,
      [agencies['AG1']],
    );
  }

  it('says the same on every page, in every file and in its snapshot after names, schemes and figures change', async () => {
    const before = await readings();
    await changeTheWorld();
    const after = await readings();
    for (const [name, said] of Object.entries(before)) {
      expect([name, differences(said, after[name] ?? '')]).toEqual([name, []]);
    }
    expect(after['ket-qua']).not.toContain('Ban Tên Mới');
  });

  it('answers 304 to whoever has its snapshot, which hashes to its ETag', async () => {
    const answer = await office.get(`${API}/snapshot`);
    const etag = String(answer.headers['etag']);
    expect(etag).toBe(`"${contentHashOf(answer.json)}"`);
    expect(answer.text).toBe(canonicalJson(answer.json));
    const again = await office.get(`${API}/snapshot`, { 'if-none-match': `"anderes", W/${etag}` });
    expect([again.status, again.text]).toEqual([304, '']);
    expect((await office.get(`${API}/snapshot`, { 'if-none-match': '"anderes"' })).status).toBe(200);
    expect((await office.get(`${API}/snapshot?version=2`)).status).toBe(404);
    expect((await office.get(`${API}/snapshot?version=x`)).status).toBe(404);
  });

  it('is not for the eyes of an agency, but its result is', async () => {
    const officer = await application.visit('can-bo-ag3');
    expect((await officer.get(`${API}/snapshot`)).status).toBe(403);
    expect((await officer.get(`${PLACE}/ket-qua/so-sanh?truoc=1&sau=1`)).status).toBe(403);
    expect((await officer.get(`${PLACE}/ket-qua`)).status).toBe(200);
    const stranger = await application.visit('can-bo-la');
    expect((await stranger.get(`${PLACE}/ket-qua`)).status).toBe(404);
  });

  it('cannot be changed in the database by the application', async () => {
    await expect(application.database.query(`UPDATE review_snapshot SET closed_by = 'x'`)).rejects.toThrow();
    await expect(application.asOwner(`UPDATE review_snapshot SET closed_by = 'x'`)).rejects.toThrow('only added');
    await expect(application.asOwner(`DELETE FROM review_step`)).rejects.toThrow('only added');
  });

  it('is a further version after it was opened, changed and closed again, and both can be compared', async () => {
    const first = await office.get(`${API}/snapshot`);
    expect((await moveByApi(office, 'reopening', 'Có khiếu nại đúng')).status).toBe(200);
    const [sheet] = await application.database.query<{ id: string }>(
      `SELECT s.id FROM score_sheet s WHERE agency_id = $1`,
      [world.agencies['AG3']],
    );
    await application.database.query(
      `INSERT INTO score_judgement (sheet_id, criterion_code, layer, version, accepted, points, reason, author_name, source)
       VALUES ($1, 'A1', 'appraisal', 1, false, 20, 'Theo kết luận kiểm tra', 'Cán bộ thẩm định', 'screen')`,
      [sheet?.id],
    );
    expect((await publishByApi(office)).status).toBe(200);
    expect((await moveByApi(office, 'closing')).status).toBe(200);
    const versions = (await office.get(`${API}/snapshots`)).json;
    expect(versions.map(({ version, reopeningReason }: Record<string, unknown>) => [version, reopeningReason])).toEqual(
      [
        [2, 'Có khiếu nại đúng'],
        [1, null],
      ],
    );
    const old = await office.get(`${API}/snapshot?version=1`);
    expect(old.text).toBe(first.text);
    const differences = (await office.get(`${API}/snapshots/comparison?before=1&after=2`)).json;
    const changed = differences.find(({ code }: { code: string }) => code === 'AG3');
    expect([changed.before, changed.after]).toEqual([
      { total: '95', rank: 3, grade: null },
      { total: '99', rank: 1, grade: null },
    ]);
    const page = await office.get(`${PLACE}/ket-qua/so-sanh?truoc=1&sau=2`);
    expect(page.text).toContain('So sánh bản lưu 1 và bản lưu 2');
    expect((await office.get(`${PLACE}/ket-qua`)).text).toContain('Mở lại vì: Có khiếu nại đúng');
  });

  it('asks the database as often for one member as for three', async () => {
    const counts: number[] = [];
    for (const members of [1, 3]) {
      const other = await startTestApplication();
      try {
        const seeded = await seedWorld(other, { members });
        await appraiseAll(other, seeded);
        const client = await other.visit('so-noi-vu');
        await publishByApi(client);
        let asked = await countQueries(other, () => client.get(`${PLACE}/ket-qua`));
        await moveByApi(client, 'closing');
        for (const page of ['ket-qua', 'xu-huong', 'cong-bo']) {
          asked += await countQueries(other, () => client.get(`${PLACE}/${page}`));
        }
        counts.push(asked);
      } finally {
        await other.close();
      }
    }
    expect(counts[0]).toBe(counts[1]);
  });
});

function withoutTokens(page: string): string {
  return page.replaceAll(/name="(csrf-token|_csrf)" (content|value)="[^"]*"/g, '').replaceAll(/_csrf=[^"&]*/g, '');
}

/** What stands in one text and not in the other, tag by tag. */
function differences(before: string, after: string): string[] {
  const [first, second] = [before.split('<'), after.split('<')];
  const length = Math.max(first.length, second.length);
  return Array.from({ length }, (_, index) => [first[index], second[index]])
    .filter(([one, other]) => one !== other)
    .map(([one, other]) => `${one ?? ''} => ${other ?? ''}`)
    .slice(0, 5);
}
