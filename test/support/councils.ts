import type { Actor } from '../../src/platform/access';
import { ActorRepository } from '../../src/platform/access';
import type { TestApplication } from './test-application';
import type { TestClient } from './test-client';
import type { World } from './world';

export const COUNCIL_DAY = '2026-11-20';

/** A council of the province with members that sign in as `uy-vien-1` …; the ids of its members in their order. */
export interface SeededCouncil {
  readonly id: string;
  readonly members: readonly string[];
  readonly userIds: readonly string[];
}

/** Sets up the council of an agency or a bloc through the API with accounts that there are already as members; its id and theirs. */
export async function seedOwnCouncil(
  { database }: TestApplication,
  manager: TestClient,
  place: { readonly kind: 'agency' | 'bloc'; readonly placeCode: string },
  logins: readonly string[],
): Promise<Omit<SeededCouncil, 'userIds'>> {
  const created = await manager.api('POST', '/api/v1/councils', {
    ...COUNCIL,
    ...place,
    name: `Hội đồng ${place.placeCode}`,
  });
  if (created.status !== 201) throw new Error(created.text);
  const { id } = created.json as { id: string };
  for (const [index, loginName] of logins.entries()) await appoint(manager, id, index + 1, loginName);
  const members = await database.query<{ id: string }>(
    `SELECT m.id FROM council_member m JOIN app_user u ON u.id = m.user_id WHERE m.council_id = $1
      ORDER BY array_position($2::text[], u.login_name)`,
    [id, [...logins]],
  );
  return { id, members: members.map((row) => row.id) };
}

/** Sets up the council through the API and gives `count` members an account each. */
export async function seedCouncil(
  application: TestApplication,
  manager: TestClient,
  count = 17,
): Promise<SeededCouncil> {
  const { database } = application;
  const userIds: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    const [user] = await database.query<{ id: string }>(
      `INSERT INTO app_user (login_name, display_name, password_hash, must_change_password)
       SELECT $1, $2, password_hash, false FROM app_user WHERE login_name = 'so-noi-vu' RETURNING id`,
      [`uy-vien-${String(number)}`, `Ủy viên ${String(number)}`],
    );
    if (!user) throw new Error('no account was made');
    await database.query(
      `INSERT INTO role_assignment (user_id, role, scope, valid_from) VALUES ($1, 'COUNCIL_MEMBER', 'province', '2022-01-01')`,
      [user.id],
    );
    userIds.push(user.id);
  }
  const created = await manager.api('POST', '/api/v1/councils', COUNCIL);
  if (created.status !== 201) throw new Error(created.text);
  const { id } = created.json as { id: string };
  for (let number = 1; number <= count; number += 1) await appoint(manager, id, number);
  const rows = await database.query<{ id: string }>(
    `SELECT id FROM council_member WHERE council_id = $1 ORDER BY array_position($2::uuid[], user_id)`,
    [id, userIds],
  );
  return { id, members: rows.map((row) => row.id), userIds };
}

export const COUNCIL = {
  name: 'Hội đồng Thi đua - Khen thưởng tỉnh',
  kind: 'provincial',
  superior: 'Ủy ban nhân dân tỉnh',
  symbol: 'HĐTĐKT',
  attendanceShare: '2/3',
  voteShare: '1/2',
  voteKind: 'open',
  decisionNumber: '15/QĐ-UBND',
  decidedOn: '2026-01-15',
};

async function appoint(
  manager: TestClient,
  council: string,
  number: number,
  loginName = `uy-vien-${String(number)}`,
): Promise<void> {
  const answer = await manager.api('POST', `/api/v1/councils/${council}/members`, {
    fullName: `Ủy viên ${String(number)}`,
    positionTitle: 'Giám đốc sở',
    role: number === 1 ? 'chair' : 'member',
    loginName,
    decisionNumber: '15/QĐ-UBND',
    decidedOn: '2026-01-15',
    validFrom: '2026-01-15',
  });
  if (answer.status !== 201) throw new Error(answer.text);
}

/** A proposal that stands at the level of the council, with agencies as candidates for an award; ids of the candidates. */
export async function seedProposal(
  application: TestApplication,
  world: World,
  code: string,
  candidates: readonly { readonly agency: string; readonly award: string }[],
): Promise<{ id: string; candidates: string[] }> {
  const { database } = application;
  const [proposal] = await database.query<{ id: string }>(
    `INSERT INTO proposal (code, title, system, type, bloc_id, achievement_from, achievement_year, state, level, route, received_at, created_by)
     VALUES ($1, 'Đề nghị thử', 'state', 'achievement', $2, 2026, 2026, 'under_review', 'council',
             ARRAY['bloc','home_affairs','council','authority'], now(), 'Thư ký khối') RETURNING id`,
    [code, world.blocs['KHOI-1']],
  );
  if (!proposal) throw new Error('no proposal was made');
  const ids: string[] = [];
  for (const [index, { agency, award }] of candidates.entries()) {
    const [row] = await database.query<{ id: string }>(
      `INSERT INTO proposal_candidate (proposal_id, position, award_code, award_version_id, subject, agency_id, name, snapshot)
       SELECT $1, $2, $3, v.id, 'collective', $4, $5, jsonb_build_object('agencyName', $5::text, 'positionTitle', null, 'result', null, 'eligibility', null)
         FROM award a JOIN award_version v ON v.award_id = a.id WHERE a.code = $3 ORDER BY v.version DESC LIMIT 1 RETURNING id`,
      [proposal.id, index + 1, award, world.agencies[agency], `Ban ${agency} Tỉnh ủy`],
    );
    if (!row) throw new Error(`no award ${award}`);
    ids.push(row.id);
  }
  return { id: proposal.id, candidates: ids };
}

/** Attaches a file for everything that the dossier must hold. */
export async function giveDossier(
  { database }: TestApplication,
  world: World,
  proposal: string,
  candidate: string,
): Promise<void> {
  const [version] = await database.query<{ definition: { dossier: { code: string }[]; rules: unknown[] } }>(
    `SELECT v.definition FROM proposal_candidate c JOIN award_version v ON v.id = c.award_version_id WHERE c.id = $1`,
    [candidate],
  );
  const [file] = await database.query<{ id: string }>(
    `INSERT INTO stored_file (sha256, name, media_type, size, purpose, owner_bloc_id, uploaded_by_name)
     VALUES (repeat('b', 64), 'ho-so.pdf', 'application/pdf', 10, 'bloc_document', $1, 'Thư ký khối') RETURNING id`,
    [world.blocs['KHOI-1']],
  );
  for (const { code } of version?.definition.dossier ?? []) {
    await database.query(
      `INSERT INTO dossier_item (proposal_id, candidate_id, component_code, file_id, source, added_by)
       VALUES ($1, $2, $3, $4, 'attached', 'Thư ký khối')`,
      [proposal, candidate, code, file?.id],
    );
  }
}

/** A session of the council today; its id. */
export async function seedSession(
  manager: TestClient,
  council: string,
  title = 'Phiên họp xét khen thưởng',
): Promise<string> {
  const created = await manager.api('POST', `/api/v1/councils/${council}/sessions`, { title, heldOn: COUNCIL_DAY });
  if (created.status !== 201) throw new Error(created.text);
  return (created.json as { id: string }).id;
}

/** Notes the first `present` members as there, the others as absent. */
export async function attend(
  manager: TestClient,
  session: string,
  members: readonly string[],
  present: number,
): Promise<void> {
  const attendance = members.map((memberId, index) => ({ memberId, status: index < present ? 'present' : 'absent' }));
  const answer = await manager.api('PUT', `/api/v1/council-sessions/${session}/attendance`, { attendance });
  if (answer.status !== 200) throw new Error(answer.text);
}

/** A new session with a proposal on its agenda, opened with all members there; the address of the session in the API. */
export async function openSession(
  manager: TestClient,
  council: SeededCouncil,
  proposal: string,
  title = 'Phiên họp xét khen thưởng',
): Promise<string> {
  const id = await seedSession(manager, council.id, title);
  const path = `/api/v1/council-sessions/${id}`;
  await done(manager, `${path}/proposals`, { proposal });
  await attend(manager, id, council.members, council.members.length);
  await done(manager, `${path}/steps`, { action: 'open' });
  return path;
}

/** Opens a vote on paper in a session and closes it with `inFavour` votes for every matter, the others against. */
export async function countPapers(manager: TestClient, path: string, papers: number, inFavour: number): Promise<void> {
  await done(manager, `${path}/steps`, { action: 'start_voting', method: 'paper' });
  const { items } = (await manager.api('GET', path)).json as { items: { id: string }[] };
  const counts = { inFavour, against: papers - inFavour, invalid: 0 };
  await done(manager, `${path}/steps`, {
    ...{ action: 'close_voting', issued: papers, collected: papers, countingBoard: 'Ban kiểm phiếu' },
    matters: items.map(({ id }) => ({ id, ...counts })),
  });
}

/** The council passes everybody of a proposal in a session of its own, which sends the list on. */
export async function passInCouncil(manager: TestClient, council: SeededCouncil, proposal: string): Promise<void> {
  const path = await openSession(manager, council, proposal);
  await countPapers(manager, path, council.members.length, council.members.length);
  await done(manager, `${path}/steps`, { action: 'conclude' });
}

async function done(manager: TestClient, path: string, body: object): Promise<void> {
  const answer = await manager.api('POST', path, body);
  if (answer.status >= 300) throw new Error(answer.text);
}

/** The person of an account as an actor. */
export async function councilActor(application: TestApplication, userId: string | undefined): Promise<Actor> {
  const actor = await application.get(ActorRepository).actorOn(userId ?? '', COUNCIL_DAY);
  if (actor === null) throw new Error('no such account');
  return actor;
}
