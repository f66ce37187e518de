import type { Role } from '../../../src/domain/roles';
import { type FileOwner, FilesService } from '../../../src/platform/files';
import { type Actor, SYSTEM_ACTOR } from '../../../src/platform/access';
import { NotFound } from '../../../src/platform/errors';
import { actorOf } from '../../support/sheets';
import { PDF_BYTES } from '../../support/tasks';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld, type World } from '../../support/world';

let application: TestApplication;
let world: World;
let files: FilesService;
let secretary: Actor;
let otherSecretary: Actor;

/** Who may read files of AG3, which left KHOI-1 for KHOI-2 at the beginning of 2026. */
beforeAll(async () => {
  application = await startTestApplication();
  world = await seedWorld(application);
  files = application.get(FilesService);
  secretary = await actorOf(application, 'thu-ky');
  const assignments = secretary.assignments.map((item) => ({ ...item, blocId: world.blocs['KHOI-2']! }));
  otherSecretary = { ...secretary, assignments };
  await application.asOwner(`UPDATE bloc_membership SET valid_to = '2026-01-01' WHERE agency_id = $1`, [
    world.agencies['AG3'],
  ]);
  await application.database.query(
    `INSERT INTO bloc_membership (bloc_id, agency_id, role, valid_from) VALUES ($1, $2, 'member', '2026-01-01')`,
    [world.blocs['KHOI-2'], world.agencies['AG3']],
  );
});
afterAll(() => application.close());

/** A file of AG3 uploaded in KHOI-1 at this moment. */
async function uploaded(purpose: 'evidence' | 'progress', at: string): Promise<string> {
  const owner: FileOwner = { purpose, agencyId: world.agencies['AG3']!, blocId: world.blocs['KHOI-1']! };
  const { id } = await application.database.transaction(() =>
    files.keep(SYSTEM_ACTOR, { name: 'bao-cao.pdf', bytes: PDF_BYTES }, owner),
  );
  await application.asOwner(`UPDATE stored_file SET uploaded_at = $2 WHERE id = $1`, [id, at]);
  return id;
}

const reads = async (actor: Actor, id: string): Promise<boolean> => {
  try {
    await files.read(actor, id);
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(NotFound);
    return false;
  }
};

describe('a file of an agency', () => {
  it('as evidence is read by the agency, its bloc of then and the province, not by its bloc of now', async () => {
    const id = await uploaded('evidence', '2022-07-01T09:00:00+07:00');
    expect(await reads(secretary, id)).toBe(true);
    expect(await reads(otherSecretary, id)).toBe(false);
    const others = ['can-bo-ag3', 'lanh-dao-ag3', 'lanh-dao-tinh', 'so-noi-vu', 'can-bo-ag1', 'can-bo-la', 'quan-tri'];
    const readers: string[] = [];
    for (const login of others) if (await reads(await actorOf(application, login), id)) readers.push(login);
    expect(readers).toEqual(['can-bo-ag3', 'lanh-dao-ag3', 'lanh-dao-tinh', 'so-noi-vu']);
  });

  it('as evidence of a period stays closed to a role that is limited to another year', async () => {
    const id = await uploaded('evidence', '2022-07-01T09:00:00+07:00');
    const limited = (actor: Actor, periodId: string): Actor => ({
      ...actor,
      assignments: actor.assignments.map((held) => ({ ...held, periodId })),
    });
    const [row] = await application.database.query<{ half: string; year: string }>(
      `SELECT p.id AS half, p.parent_id AS year FROM review r JOIN period p ON p.id = r.period_id WHERE r.id = $1`,
      [world.reviewId],
    );
    const elsewhere = '00000000-0000-7000-8000-000000000000';
    // Until it backs a sheet it belongs to no period.
    expect(await reads(limited(secretary, elsewhere), id)).toBe(true);
    await application.database.query(
      `WITH sheet AS (INSERT INTO score_sheet (review_id, agency_id, scheme_version_id, state) VALUES ($1, $2, $3, 'drafting') RETURNING id)
       INSERT INTO evidence (sheet_id, criterion_code, file_id, added_by) SELECT id, 'A1', $4, 'Thử nghiệm' FROM sheet`,
      [world.reviewId, world.agencies['AG3'], world.schemeVersionId, id],
    );
    const officer = await actorOf(application, 'can-bo-ag3');
    for (const actor of [secretary, officer]) {
      expect(await reads(limited(actor, elsewhere), id)).toBe(false);
      expect(await reads(limited(actor, row?.half ?? ''), id)).toBe(true);
      expect(await reads(limited(actor, row?.year ?? ''), id)).toBe(true);
    }
  });

  it('as evidence of a sheet that was handed in opens for checkers and monitors in the period of their role alone', async () => {
    const id = await uploaded('evidence', '2022-07-01T09:00:00+07:00');
    const scheme = { criteria: [{ code: 'A1', appraiser: 'AG2' }] };
    await application.asOwner(
      `WITH version AS (INSERT INTO scheme_version (scheme_id, version, state, definition, created_by, changed_by, published_by, published_at)
                        SELECT scheme_id, 2, 'published', $4, 'Thử', 'Thử', 'Thử', now() FROM scheme_version WHERE id = $3 RETURNING id),
            review AS (INSERT INTO review (bloc_id, period_id, scheme_version_id) VALUES ($5, $6, $3) RETURNING id),
            sheet AS (INSERT INTO score_sheet (review_id, agency_id, scheme_version_id, state)
                      SELECT review.id, $1, version.id, 'submitted' FROM version, review RETURNING id),
            checked AS (INSERT INTO cross_check (review_id, checker_agency_id, checked_agency_id, origins, assigned_by)
                        SELECT review.id, $7, $1, '{manual}', 'Thử' FROM review)
       INSERT INTO evidence (sheet_id, criterion_code, file_id, added_by) SELECT id, 'A1', $2, 'Thử nghiệm' FROM sheet`,
      [
        ...[world.agencies['AG3'], id, world.schemeVersionId, JSON.stringify(scheme)],
        ...[world.blocs['KHOI-1'], world.periods['2022'], world.agencies['AG1']],
      ],
    );
    const [checker, monitor] = [await actorOf(application, 'can-bo-ag1'), await actorOf(application, 'can-bo-ag2')];
    const as = (actor: Actor, role: Role, periodId: string | null): Actor => ({
      ...actor,
      assignments: actor.assignments.map((held) => ({ ...held, role, periodId })),
    });
    for (const [actor, role] of [
      [checker, 'CROSS_CHECKER'],
      [monitor, 'OFFICER'],
    ] as const) {
      expect(await reads(as(actor, role, null), id)).toBe(true);
      expect(await reads(as(actor, role, world.periods['2022']!), id)).toBe(true);
      expect(await reads(as(actor, role, world.periods['2022-H1']!), id)).toBe(false);
    }
  });

  it('of its progress is read by who was a member of the bloc on the day of Vietnam', async () => {
    const [officer, stranger] = [await actorOf(application, 'can-bo-ag1'), await actorOf(application, 'can-bo-la')];
    const id = await uploaded('progress', '2022-07-01T09:00:00+07:00');
    expect([await reads(officer, id), await reads(stranger, id), await reads(otherSecretary, id)]).toEqual([
      ...[true, false, false],
    ]);
    // Half past midnight in Vietnam on the first day, still the day before in UTC.
    expect(await reads(officer, await uploaded('progress', '2022-01-01T00:30:00+07:00'))).toBe(true);
    expect(await reads(officer, await uploaded('progress', '2021-12-31T23:30:00+07:00'))).toBe(false);
  });

  it('of its progress is closed to a member from the day it has left', async () => {
    await application.asOwner(`UPDATE bloc_membership SET valid_to = '2022-08-01' WHERE agency_id = $1`, [
      world.agencies['AG2'],
    ]);
    const officer = await actorOf(application, 'can-bo-ag2');
    expect(await reads(officer, await uploaded('progress', '2022-07-31T23:59:00+07:00'))).toBe(true);
    expect(await reads(officer, await uploaded('progress', '2022-08-01T00:00:00+07:00'))).toBe(false);
  });
});
