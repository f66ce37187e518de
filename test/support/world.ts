import { hash } from '@node-rs/argon2';
import type { Database } from '../../src/database/database';
import type { Scheme } from '../../src/domain/scoring/scheme';
import { SCHEME_KB_2022 } from './scheme-kb-2022';
import { TEST_PASSWORD, type TestApplication } from './test-application';

/** Ids of what seedWorld wrote, by code or login name. */
export interface World {
  readonly agencies: Readonly<Record<string, string>>;
  readonly blocs: Readonly<Record<string, string>>;
  readonly periods: Readonly<Record<string, string>>;
  readonly users: Readonly<Record<string, string>>;
  readonly reviewId: string;
  readonly schemeVersionId: string;
}

const YEAR_START = '2022-01-01';

/**
 * A small, complete installation, written by SQL: bloc KHOI-1 with `members` agencies (AG1 chair, AG2 vice chair), each
 * with ten key tasks and no progress, periods 2022 and 2022-H1, scheme KB-2022 or another, an account for each role; and a bloc
 * KHOI-2 with one agency LA1 and its officer, who must not see the first.
 */
export async function seedWorld(
  application: TestApplication,
  options: { members?: number; scheme?: Scheme } = {},
): Promise<World> {
  const { database } = application;
  return database.transaction(async () => {
    const periods = await seedPeriods(database);
    const schemeVersionId = await seedScheme(database, options.scheme ?? SCHEME_KB_2022);
    const codes = Array.from({ length: options.members ?? 3 }, (_, index) => `AG${index + 1}`);
    const agencies: Record<string, string> = {};
    for (const [index, code] of [...codes, 'LA1'].entries())
      agencies[code] = await seedAgency(database, code, index + 1);
    const blocs = {
      'KHOI-1': await insert(
        database,
        `INSERT INTO bloc (code, name) VALUES ('KHOI-1', 'Khối thi đua số 1') RETURNING id`,
      ),
      'KHOI-2': await insert(
        database,
        `INSERT INTO bloc (code, name) VALUES ('KHOI-2', 'Khối thi đua số 2') RETURNING id`,
      ),
    };
    for (const [index, code] of codes.entries()) {
      const role = index === 0 ? 'chair' : index === 1 ? 'vice_chair' : 'member';
      await seedMembership(database, blocs['KHOI-1'], agencies[code]!, role);
      for (let number = 1; number <= 10; number += 1) {
        await seedTask(database, blocs['KHOI-1'], periods['2022']!, agencies[code]!, number);
      }
    }
    await seedMembership(database, blocs['KHOI-2'], agencies['LA1']!, 'chair');
    const reviewIds: string[] = [];
    for (const blocId of Object.values(blocs)) {
      await database.query(`INSERT INTO bloc_year (bloc_id, period_id, scheme_version_id) VALUES ($1, $2, $3)`, [
        blocId,
        periods['2022'],
        schemeVersionId,
      ]);
      reviewIds.push(
        await insert(
          database,
          `INSERT INTO review (bloc_id, period_id, scheme_version_id) VALUES ($1, $2, $3) RETURNING id`,
          [blocId, periods['2022-H1'], schemeVersionId],
        ),
      );
    }
    const users = await seedUsers(database, codes, agencies, blocs['KHOI-1']);
    return { agencies, blocs, periods, users, reviewId: reviewIds[0]!, schemeVersionId };
  });
}

async function seedPeriods(database: Database): Promise<Record<string, string>> {
  const year = await insert(
    database,
    `INSERT INTO period (code, name, kind, starts_on, ends_on, cut_off_on)
     VALUES ('2022', 'Năm 2022', 'year', '2022-01-01', '2022-12-31', '2022-12-31') RETURNING id`,
  );
  const half = await insert(
    database,
    `INSERT INTO period (code, name, kind, starts_on, ends_on, cut_off_on, parent_id)
     VALUES ('2022-H1', 'Sáu tháng đầu năm 2022', 'six_months', '2022-01-01', '2022-06-30', '2022-06-30', $1) RETURNING id`,
    [year],
  );
  return { '2022': year, '2022-H1': half };
}

async function seedScheme(database: Database, definition: Scheme): Promise<string> {
  const scheme = await insert(database, `INSERT INTO scheme (code, title) VALUES ($1, $2) RETURNING id`, [
    definition.code,
    definition.title,
  ]);
  return insert(
    database,
    `INSERT INTO scheme_version (scheme_id, version, state, definition, created_by, changed_by, published_by, published_at)
     VALUES ($1, 1, 'published', $2, 'Thử nghiệm', 'Thử nghiệm', 'Thử nghiệm', now()) RETURNING id`,
    [scheme, JSON.stringify(definition)],
  );
}

/** Gives every review another scheme, as the secretary does while sheets are drafts. */
export async function useOtherScheme({ database }: TestApplication, definition: Scheme): Promise<void> {
  const id = await database.transaction(() => seedScheme(database, definition));
  await database.query(`UPDATE review SET scheme_version_id = $1`, [id]);
}

async function seedAgency(database: Database, code: string, order: number): Promise<string> {
  const id = await insert(
    database,
    `INSERT INTO agency (code, kind, official_order) VALUES ($1, 'party', $2) RETURNING id`,
    [code, order],
  );
  await database.query(`INSERT INTO agency_name (agency_id, name, short_name) VALUES ($1, $2, $3)`, [
    id,
    `Ban ${code} Tỉnh ủy`,
    code,
  ]);
  return id;
}

async function seedMembership(database: Database, blocId: string, agencyId: string, role: string): Promise<void> {
  await database.query(`INSERT INTO bloc_membership (bloc_id, agency_id, role, valid_from) VALUES ($1, $2, $3, $4)`, [
    blocId,
    agencyId,
    role,
    YEAR_START,
  ]);
}

async function seedTask(
  database: Database,
  blocId: string,
  periodId: string,
  agencyId: string,
  number: number,
): Promise<void> {
  const id = await insert(
    database,
    `INSERT INTO key_task (bloc_id, period_id, agency_id, number) VALUES ($1, $2, $3, $4) RETURNING id`,
    [blocId, periodId, agencyId, number],
  );
  await database.query(
    `INSERT INTO key_task_baseline (task_id, version, title, unit, target, target_kind, direction, due_on, approved_by, source)
     VALUES ($1, 1, $2, 'văn bản', 10, 'cumulative', 'higher', '2022-12-31', 'Hội đồng Thi đua - Khen thưởng tỉnh', 'import')`,
    [id, `Nhiệm vụ trọng tâm số ${number}`],
  );
}

async function seedUsers(
  database: Database,
  codes: readonly string[],
  agencies: Record<string, string>,
  blocId: string,
): Promise<Record<string, string>> {
  const passwordHash = await hash(TEST_PASSWORD, { memoryCost: 8, timeCost: 1, parallelism: 1 });
  const users: Record<string, string> = {};
  const add = async (
    login: string,
    name: string,
    role: string,
    place: { agency?: string; bloc?: string },
  ): Promise<void> => {
    const id = await insert(
      database,
      `INSERT INTO app_user (login_name, display_name, password_hash, must_change_password) VALUES ($1, $2, $3, false) RETURNING id`,
      [login, name, passwordHash],
    );
    const scope = place.agency ? 'agency' : place.bloc ? 'bloc' : 'province';
    await database.query(
      `INSERT INTO role_assignment (user_id, role, scope, agency_id, bloc_id, valid_from) VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, role, scope, place.agency ?? null, place.bloc ?? null, YEAR_START],
    );
    users[login] = id;
  };
  for (const code of codes) {
    await add(`can-bo-${code.toLowerCase()}`, `Cán bộ TĐKT, ${code}`, 'OFFICER', { agency: agencies[code]! });
    await add(`lanh-dao-${code.toLowerCase()}`, `Lãnh đạo, ${code}`, 'LEADER', { agency: agencies[code]! });
  }
  await add('thu-ky', 'Thư ký khối', 'SECRETARY', { bloc: blocId });
  await add('lanh-dao-tinh', 'Lãnh đạo phụ trách khối', 'PROVINCIAL_LEADER', { bloc: blocId });
  await add('so-noi-vu', 'Cán bộ thẩm định, Sở Nội vụ', 'APPRAISER', {});
  await add('quan-tri', 'Quản trị', 'ADMINISTRATOR', {});
  await add('can-bo-la', 'Cán bộ TĐKT, LA1', 'OFFICER', { agency: agencies['LA1']! });
  return users;
}

async function insert(database: Database, sql: string, parameters: readonly unknown[] = []): Promise<string> {
  const [row] = await database.query<{ id: string }>(sql, parameters);
  if (!row) throw new Error('nothing was inserted');
  return row.id;
}
