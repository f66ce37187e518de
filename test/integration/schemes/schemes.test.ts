import { canonicalJson } from '../../../src/domain/canonical-json';
import type { Scheme } from '../../../src/domain/scoring/scheme';
import { PlacesService } from '../../../src/modules/blocs';
import { SchemesService } from '../../../src/modules/schemes';
import { type Actor, ActorRepository, SYSTEM_ACTOR } from '../../../src/platform/access';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../../src/platform/errors';
import { SCHEME_KB_2022 } from '../../support/scheme-kb-2022';
import { countQueries, startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld, type World } from '../../support/world';

let application: TestApplication;
let world: World;
let schemes: SchemesService;

beforeAll(async () => {
  application = await startTestApplication();
  world = await seedWorld(application);
  schemes = application.get(SchemesService);
});
afterAll(() => application.close());

async function actor(loginName: string): Promise<Actor> {
  const found = await application.get(ActorRepository).actorOn(world.users[loginName]!, '2026-11-22');
  if (!found) throw new Error(`${loginName} is unknown`);
  return found;
}

const DAYS = SCHEME_KB_2022.effective;
const renamed = (code: string, title = SCHEME_KB_2022.title): Scheme => ({ ...SCHEME_KB_2022, code, title });

describe('publishing', () => {
  it('stores the definition as it was given, as version 1', async () => {
    const created = await schemes.createPublished(await actor('thu-ky'), renamed('KB-A'), DAYS);
    expect([created.code, created.version, created.state]).toEqual(['KB-A', 1, 'published']);
    const read = await schemes.versionById(created.id);
    expect(canonicalJson(read.definition)).toBe(canonicalJson(renamed('KB-A')));
  });

  it('gives the same version back for the same definition, and the next one for another', async () => {
    const first = await schemes.createPublished(SYSTEM_ACTOR, renamed('KB-B'), DAYS);
    const again = await schemes.createPublished(SYSTEM_ACTOR, renamed('KB-B'), DAYS);
    const changed = await schemes.createPublished(SYSTEM_ACTOR, renamed('KB-B', 'Bảng tiêu chí sửa đổi'), DAYS);
    expect(again.id).toBe(first.id);
    expect(changed.version).toBe(2);
    const { scheme, versions } = await schemes.published('KB-B');
    expect(scheme.title).toBe('Bảng tiêu chí sửa đổi');
    expect(versions.map(({ version }) => version)).toEqual([2, 1]);
    expect((await schemes.published('KB-B', '1')).scheme.title).toBe(SCHEME_KB_2022.title);
  });

  it('makes one version when two people publish the same at once', async () => {
    const both = await Promise.all([
      schemes.createPublished(SYSTEM_ACTOR, renamed('KB-C'), DAYS),
      schemes.createPublished(SYSTEM_ACTOR, renamed('KB-C'), DAYS),
    ]);
    expect(new Set(both.map(({ id }) => id)).size).toBe(1);
  });

  it('names every place of a scheme that does not add up and writes nothing', async () => {
    const wrong = { ...renamed('KB-D'), total: '90' };
    const refusal = schemes.createPublished(SYSTEM_ACTOR, wrong, DAYS);
    await expect(refusal).rejects.toBeInstanceOf(InvalidInput);
    await expect(refusal).rejects.toMatchObject({ violations: [{ code: 'scheme_total_sum', place: 'KB-D' }] });
    await expect(schemes.published('KB-D')).rejects.toBeInstanceOf(NotFound);
  });

  it('is not for officers', async () => {
    await expect(schemes.createPublished(await actor('can-bo-ag1'), renamed('KB-E'), DAYS)).rejects.toBeInstanceOf(
      Forbidden,
    );
  });

  it('writes an audit entry with the definition', async () => {
    const rows = await application.database.query<{ data: { definition: string } }>(
      `SELECT data FROM audit_entry WHERE action = 'scheme.published' AND subject = 'scheme:KB-A/1'`,
    );
    expect(rows.map(({ data }) => data.definition)).toEqual([canonicalJson(renamed('KB-A'))]);
  });
});

describe('assigning', () => {
  const place = () => application.get(PlacesService).find(SYSTEM_ACTOR, 'KHOI-1', '2022-H1');

  it('sets the scheme of the review and of the year', async () => {
    const { id } = await schemes.createPublished(SYSTEM_ACTOR, renamed('KB-F'), DAYS);
    await schemes.assign(await actor('thu-ky'), await place(), id);
    expect((await place()).review?.schemeVersionId).toBe(id);
    const years = await application.database.query<{ scheme_version_id: string }>(
      `SELECT scheme_version_id FROM bloc_year WHERE bloc_id = $1`,
      [world.blocs['KHOI-1']],
    );
    expect(years).toEqual([{ scheme_version_id: id }]);
  });

  it('makes the review of a period that has none', async () => {
    const year = await application.get(PlacesService).find(SYSTEM_ACTOR, 'KHOI-1', '2022');
    expect(year.review).toBeNull();
    await schemes.assign(SYSTEM_ACTOR, year, world.schemeVersionId);
    const again = await application.get(PlacesService).find(SYSTEM_ACTOR, 'KHOI-1', '2022');
    expect(again.review?.schemeVersionId).toBe(world.schemeVersionId);
  });

  it('is refused once a sheet has been sent under the scheme in use', async () => {
    const current = (await place()).review!.schemeVersionId;
    await application.database.query(
      `INSERT INTO score_sheet (review_id, agency_id, scheme_version_id, state) VALUES ($1, $2, $3, 'submitted')`,
      [world.reviewId, world.agencies['AG2'], current],
    );
    const other = await schemes.createPublished(SYSTEM_ACTOR, renamed('KB-G'), DAYS);
    await expect(schemes.assign(SYSTEM_ACTOR, await place(), other.id)).rejects.toBeInstanceOf(Conflict);
    await schemes.assign(SYSTEM_ACTOR, await place(), current!);
  });

  it('is not for officers, and not for an unknown version', async () => {
    const { review } = await place();
    await expect(
      schemes.assign(await actor('can-bo-ag1'), await place(), review!.schemeVersionId!),
    ).rejects.toBeInstanceOf(Forbidden);
    await expect(schemes.assign(SYSTEM_ACTOR, await place(), 'không có')).rejects.toBeInstanceOf(NotFound);
  });
});

describe('the tables', () => {
  it('never change or lose a published version', async () => {
    for (const sql of [
      `UPDATE scheme_version SET definition = '{}' WHERE id = $1`,
      `DELETE FROM scheme_version WHERE id = $1`,
    ]) {
      await expect(application.asOwner(sql, [world.schemeVersionId])).rejects.toMatchObject({ code: '23000' });
    }
  });

  it('refuse a version number twice and an unknown state', async () => {
    const insert = `INSERT INTO scheme_version (scheme_id, version, state, definition, created_by, changed_by, published_by, published_at)
                    SELECT scheme_id, $2, $3, definition, 'x', 'x', 'x', now() FROM scheme_version WHERE id = $1`;
    await expect(application.asOwner(insert, [world.schemeVersionId, 1, 'published'])).rejects.toMatchObject({
      constraint: 'scheme_version_version_unique',
    });
    const closed = `INSERT INTO scheme_version (scheme_id, state, definition, created_by, changed_by)
                    SELECT scheme_id, 'closed', definition, 'x', 'x' FROM scheme_version WHERE id = $1`;
    await expect(application.asOwner(closed, [world.schemeVersionId])).rejects.toMatchObject({
      constraint: 'scheme_version_state_check',
    });
  });

  it('are read as a scheme or not at all', async () => {
    const [row] = await application.database.query<{ id: string }>(
      `INSERT INTO scheme_version (scheme_id, state, definition, created_by, changed_by)
       SELECT scheme_id, 'draft', '{"code": "KB-2022"}', 'x', 'x' FROM scheme_version WHERE id = $1 RETURNING id`,
      [world.schemeVersionId],
    );
    await expect(schemes.versionById(row!.id)).rejects.toThrow('cannot be read');
  });
});

it('lists schemes with one query, however many there are', async () => {
  const before = await countQueries(application, () => schemes.list());
  await schemes.createPublished(SYSTEM_ACTOR, renamed('KB-H'), DAYS);
  await schemes.createPublished(SYSTEM_ACTOR, renamed('KB-I'), DAYS);
  expect([before, await countQueries(application, () => schemes.list())]).toEqual([1, 1]);
});
