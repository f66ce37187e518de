import { ProposalsRepository } from '../../../src/modules/proposals/proposals.repository';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld, type World } from '../../support/world';

/** A candidate of a list: the award, and what is particular of them. */
interface Listed {
  readonly award: string;
  readonly state?: string;
  readonly agency?: string;
  /** By a version that a correction has replaced. */
  readonly isOld?: boolean;
}

let application: TestApplication;
let world: World;
let number = 0;

beforeAll(async () => {
  application = await startTestApplication({ today: '2026-11-20' });
  world = await seedWorld(application);
  await application.database.query(`UPDATE agency SET kind = 'commune' WHERE id = $1`, [world.agencies['AG2']]);
});
afterAll(() => application.close());

const VERSION = `SELECT v.id FROM award_version v JOIN award a ON a.id = v.award_id WHERE a.code = $1 AND v.valid_to IS NULL`;

async function listOf(
  agency: string | null,
  candidates: readonly Listed[],
  route: readonly string[] = ['authority'],
): Promise<boolean> {
  const { database } = application;
  number += 1;
  const code = `DN-2026-${String(number)}`;
  const [proposal] = await database.query<{ id: string }>(
    `INSERT INTO proposal (code, title, system, type, bloc_id, agency_id, achievement_from, achievement_year, state, level, route, created_by)
     VALUES ($1, 'Đề nghị', 'state', 'achievement', $2, $3, 2026, 2026, 'under_review', 'authority', $4, 'Cán bộ') RETURNING id`,
    [code, world.blocs['KHOI-1'], agency === null ? null : world.agencies[agency], route],
  );
  for (const [
    index,
    { award, state = 'standing', agency: own = agency ?? 'AG3', isOld = false },
  ] of candidates.entries()) {
    const [version] = await database.query<{ id: string }>(
      `${VERSION} AND (v.superseded_at IS NOT NULL) = $2 ORDER BY v.version DESC LIMIT 1`,
      [award, isOld],
    );
    await database.query(
      `INSERT INTO proposal_candidate (proposal_id, position, award_code, award_version_id, subject, agency_id, name, snapshot, state)
       VALUES ($1, $2, $3, $4, 'collective', $5, 'Tập thể', '{}', $6)`,
      [proposal?.id, index + 1, award, version?.id, world.agencies[own], state],
    );
  }
  return (await application.get(ProposalsRepository).byCode(code)).isDecidedByAgency;
}

describe('whether the head of the agency decides on its list', () => {
  it.each<[string, boolean, string | null, readonly Listed[]]>([
    ['titles of the agency', true, 'AG3', [{ award: 'TTLDTT' }, { award: 'GK' }]],
    ['a title by a version that was corrected since', true, 'AG3', [{ award: 'TTLDTT', isOld: true }]],
    ['nobody', false, 'AG3', []],
    ['a title that a commander of the army decides on', false, 'AG3', [{ award: 'TTLDTT' }, { award: 'CO_QK' }]],
    [
      'the same, withdrawn before it left the agency',
      true,
      'AG3',
      [{ award: 'GK' }, { award: 'CO_QK', state: 'withdrawn' }],
    ],
    ['the same, refused later', false, 'AG3', [{ award: 'GK' }, { award: 'CO_QK', state: 'refused' }]],
    ['somebody of another agency', false, 'AG3', [{ award: 'GK', agency: 'AG1' }]],
    ['a title of communes, proposed by a committee of the Party', false, 'AG3', [{ award: 'THON_VH' }]],
    ['a title of communes, proposed by a commune', true, 'AG2', [{ award: 'THON_VH' }, { award: 'GK' }]],
    ['what a bloc proposes', false, null, [{ award: 'GK' }]],
  ])('that holds %s: %p', async (_, expected, agency, candidates) => {
    expect(await listOf(agency, candidates)).toBe(expected);
  });

  it('follows the catalogue, and leaves alone what passes others', async () => {
    expect(await listOf('AG3', [{ award: 'GK' }], ['home_affairs', 'authority'])).toBe(false);
    await application.database.query(
      `WITH old AS (UPDATE award_version SET superseded_at = now() WHERE id = (${VERSION} AND v.superseded_at IS NULL) RETURNING *)
       INSERT INTO award_version (award_id, version, definition, valid_from, valid_to, applies_by, yields_to_favourable, reason, author_name)
       SELECT award_id, version + 1, definition - 'decidedBy', valid_from, valid_to, applies_by, yields_to_favourable, 'Sửa', 'Cán bộ'
         FROM old`,
      ['GK'],
    );
    expect(await listOf('AG3', [{ award: 'GK', isOld: true }])).toBe(false);
  });
});
