import { hash } from '@node-rs/argon2';
import type { Role } from '../../src/domain/roles';
import type { Scheme } from '../../src/domain/scoring/scheme';
import { SheetScoringService, SheetStepsService } from '../../src/modules/sheets';
import { SYSTEM_ACTOR } from '../../src/platform/access';
import { FilesService } from '../../src/platform/files';
import { group, leaf, schemeOf } from './scheme-kb-2022';
import { actorOf, placeOf, typedPoints } from './sheets';
import { TEST_PASSWORD, type TestApplication } from './test-application';

/** Two criteria of the bloc, and one each that a member (AG3) and an agency of another bloc (LA1) score. */
export const MONITORED_SCHEME: Scheme = schemeOf([
  group('A', 'Nhiệm vụ chính trị', '60', [
    leaf('A1', 'Thực hiện chương trình công tác', '40', { guidance: 'Đủ chương trình: 40 điểm' }),
    leaf('A2', 'Cải cách hành chính', '20', { appraiser: 'AG3' }),
  ]),
  group('B', 'Công tác thi đua', '40', [
    leaf('B1', 'Phong trào thi đua', '30'),
    leaf('B2', 'Tuyên truyền', '10', { appraiser: 'LA1' }),
  ]),
]);

/** What every agency gives itself: 90 of 100. */
export const HANDED_IN: Readonly<Record<string, string>> = { A1: '36', A2: '18', B1: '27', B2: '9' };

/** Adds an account that holds one role for one agency since the beginning of the year. */
export async function addPerson(
  { database }: TestApplication,
  login: string,
  role: Role,
  agencyId: string,
): Promise<void> {
  const passwordHash = await hash(TEST_PASSWORD, { memoryCost: 8, timeCost: 1, parallelism: 1 });
  await database.query(
    `WITH person AS (INSERT INTO app_user (login_name, display_name, password_hash, must_change_password)
                     VALUES ($1, $2, $3, false) RETURNING id)
     INSERT INTO role_assignment (user_id, role, scope, agency_id, valid_from)
     SELECT id, $4, 'agency', $5, '2022-01-01' FROM person`,
    [login, `Người dùng ${login}`, passwordHash, role, agencyId],
  );
}

/** Fills in, sends and submits the sheet of a member. */
export async function handIn(
  application: TestApplication,
  code: string,
  points: Readonly<Record<string, string>> = HANDED_IN,
): Promise<void> {
  const officer = await actorOf(application, `can-bo-${code.toLowerCase()}`);
  const leader = await actorOf(application, `lanh-dao-${code.toLowerCase()}`);
  const place = await placeOf(application, officer);
  const steps = application.get(SheetStepsService);
  await steps.open(officer, place, code);
  await application.get(SheetScoringService).saveAll(
    officer,
    place,
    code,
    Object.entries(points).map(([criterion, value]) => ({
      ...{ code: criterion, ...typedPoints(value), explanation: `Giải trình ${criterion}`, version: 0 },
    })),
  );
  await steps.take(officer, place, code, 'send_to_leader', { attested: true });
  await steps.take(leader, place, code, 'submit', { attested: true });
}

/** A file that backs a criterion of the sheet of a member; promises its id. */
export async function evidenceFile(application: TestApplication, agency: string, code: string): Promise<string> {
  const { database } = application;
  const [sheet] = await database.query<{ id: string; agencyId: string; blocId: string }>(
    `SELECT s.id, s.agency_id AS "agencyId", r.bloc_id AS "blocId" FROM score_sheet s
       JOIN review r ON r.id = s.review_id JOIN agency a ON a.id = s.agency_id WHERE a.code = $1`,
    [agency],
  );
  if (!sheet) throw new Error(`${agency} has no sheet`);
  const { agencyId, blocId } = sheet;
  const incoming = { name: `minh-chung-${code}.pdf`, bytes: Buffer.from('%PDF-1.4\n1 0 obj\nendobj\n%%EOF\n') };
  return database.transaction(async () => {
    const owner = { purpose: 'evidence', agencyId, blocId } as const;
    const { id } = await application.get(FilesService).keep(SYSTEM_ACTOR, incoming, owner);
    await database.query(
      `INSERT INTO evidence (sheet_id, criterion_code, file_id, added_by) VALUES ($1, $2, $3, 'Cán bộ')`,
      [sheet.id, code, id],
    );
    return id;
  });
}
