import {
  SESSION_ACTIONS,
  SESSION_STATES,
  type SessionAction,
  type SessionState,
} from '../../../src/domain/workflow/council-session';
import {
  AgendaService,
  CouncilsService,
  CouncilVotingService,
  SessionMovesService,
  SessionsService,
} from '../../../src/modules/councils';
import type { Actor } from '../../../src/platform/access';
import { ApplicationError } from '../../../src/platform/errors';
import {
  attend,
  COUNCIL_DAY,
  councilActor,
  type SeededCouncil,
  seedCouncil,
  seedSession,
} from '../../support/councils';
import { countQueries, startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld, type World } from '../../support/world';

/** Written by hand from the rules: in which state a step is possible, and what the state is afterwards. */
const STEPS: Readonly<Record<SessionAction, Partial<Record<SessionState, SessionState>>>> = {
  open: { preparing: 'in_session' },
  start_voting: { in_session: 'voting' },
  close_voting: { voting: 'in_session' },
  conclude: { in_session: 'concluded' },
  cancel: { preparing: 'cancelled', in_session: 'cancelled' },
};
const ACCOUNTS = [
  'so-noi-vu',
  'uy-vien-1',
  'uy-vien-2',
  'lanh-dao-tinh',
  'thu-ky',
  'can-bo-ag1',
  'lanh-dao-ag1',
  'quan-tri',
] as const;
type Account = (typeof ACCOUNTS)[number];
/** They may know of the session and not move it. */
const READERS: readonly Account[] = ['uy-vien-2', 'lanh-dao-tinh'];
/** Sở Nội vụ keeps the council; its chair takes every step of the meeting, and does not call it off. */
const KEEPER: Account = 'so-noi-vu';
const CHAIR: Account = 'uy-vien-1';

let application: TestApplication;
let world: World;
let manager: TestClient;
let council: SeededCouncil;

beforeAll(async () => {
  application = await startTestApplication({ today: COUNCIL_DAY });
  world = await seedWorld(application);
  manager = await application.visit('so-noi-vu');
  council = await seedCouncil(application, manager, 3);
});
afterAll(() => application.close());

function actorOf(account: Account): Promise<Actor> {
  const member = /^uy-vien-(\d)$/.exec(account)?.[1];
  return councilActor(application, member === undefined ? world.users[account] : council.userIds[Number(member) - 1]);
}

async function take(actor: Actor, id: string, action: SessionAction): Promise<void> {
  const request = {
    action,
    version: null,
    method: action === 'start_voting' ? ('open' as const) : null,
    reason: 'Thử',
  };
  await application.get(SessionMovesService).take(actor, id, request, null);
}

/** A session in a state, in which the step lacks nothing but the right state: a voted matter to conclude, an open one to vote. */
async function sessionIn(state: SessionState, action: SessionAction): Promise<string> {
  const actor = await actorOf('so-noi-vu');
  const id = await seedSession(manager, council.id);
  await attend(manager, id, council.members, 2);
  const matter = { title: 'Nội dung', vote: { kind: 'open' as const, share: '1/2' } };
  if (action !== 'conclude' || state === 'voting') await application.get(AgendaService).addMatter(actor, id, matter);
  if (state === 'preparing') return id;
  if (state === 'cancelled') {
    await take(actor, id, 'cancel');
    return id;
  }
  await take(actor, id, 'open');
  if (state === 'in_session') return id;
  if (state === 'voting' || action !== 'conclude') await take(actor, id, 'start_voting');
  if (state === 'voting') return id;
  if (action !== 'conclude') await take(actor, id, 'close_voting');
  await take(actor, id, 'conclude');
  return id;
}

async function attempt(account: Account, action: SessionAction, id: string): Promise<SessionState | number> {
  try {
    await take(await actorOf(account), id, action);
  } catch (error) {
    if (error instanceof ApplicationError) return error.status;
    throw error;
  }
  return (await application.get(SessionsService).find(await actorOf('so-noi-vu'), id)).state;
}

describe('the machine of a session, driven through the services', () => {
  const table = SESSION_STATES.flatMap((state) => SESSION_ACTIONS.map((action) => ({ state, action })));

  it.each(table)('$action of a session that is $state', async ({ state, action }) => {
    const id = await sessionIn(state, action);
    for (const account of ACCOUNTS.filter((one) => one !== KEEPER && one !== CHAIR)) {
      expect([account, await attempt(account, action, id)]).toEqual([account, READERS.includes(account) ? 403 : 404]);
    }
    expect(await attempt(KEEPER, action, id)).toBe(STEPS[action][state] ?? 409);
  });

  it.each(table)('$action of a session that is $state, by its chair', async ({ state, action }) => {
    const id = await sessionIn(state, action);
    expect(await attempt(CHAIR, action, id)).toBe(action === 'cancel' ? 403 : (STEPS[action][state] ?? 409));
  });
});

describe('votes of other kinds', () => {
  it('counts open votes with names, given by oneself or recorded, each once', async () => {
    const actor = await actorOf('so-noi-vu');
    const id = await sessionIn('voting', 'close_voting');
    const voting = application.get(CouncilVotingService);
    const { items } = await application.get(SessionsService).find(actor, id);
    const agreed = items.map((item) => item.id);
    await voting.vote(await actorOf('uy-vien-1'), id, { agreed, disagreed: [] }, false);
    const [first = '', second = ''] = council.members;
    await expect(voting.record(actor, id, first, { agreed: [], disagreed: agreed })).rejects.toMatchObject({
      status: 409,
    });
    await expect(voting.record(await actorOf(CHAIR), id, second, { agreed, disagreed: [] })).rejects.toMatchObject({
      status: 403,
    });
    await voting.record(actor, id, second, { agreed, disagreed: [] });
    await take(actor, id, 'close_voting');
    const closed = await application.get(SessionsService).find(actor, id);
    expect(closed.items[0]).toMatchObject({ inFavour: 2, against: 0, invalid: 0 });
    expect(closed.votes[0]?.voters.map((voter) => voter.agreed)).toEqual([agreed, agreed]);
  });

  it('refuses counts of paper that cannot be true, each at its field, and keeps those that can', async () => {
    const actor = await actorOf('so-noi-vu');
    const id = await seedSession(manager, council.id, 'Phiếu giấy');
    await attend(manager, id, council.members, 2);
    await application
      .get(AgendaService)
      .addMatter(actor, id, { title: 'Nội dung', vote: { kind: 'secret', share: '0.6' } });
    await take(actor, id, 'open');
    const path = `/api/v1/council-sessions/${id}/steps`;
    expect((await manager.api('POST', path, { action: 'start_voting', method: 'paper' })).status).toBe(200);
    const { items } = await application.get(SessionsService).find(actor, id);
    const close = (issued: number, collected: number, inFavour: number, against: number, invalid: number) =>
      manager.api('POST', path, {
        ...{ action: 'close_voting', issued, collected, countingBoard: 'Ban kiểm phiếu' },
        matters: [{ id: items[0]?.id, inFavour, against, invalid }],
      });
    expect((await close(3, 2, 2, 0, 0)).text).toContain('không được quá số thành viên có mặt');
    expect((await close(1, 2, 2, 0, 0)).text).toContain('không được quá số phiếu phát ra');
    expect((await close(2, 2, 1, 0, 0)).text).toContain('phải bằng số phiếu thu vào');
    expect((await manager.api('POST', path, { action: 'close_voting' })).status).toBe(422);
    const closed = await close(2, 2, 2, 0, 0);
    expect(closed.status).toBe(200);
    expect(closed.json.items[0].result).toMatchObject({ members: 3, needed: 2, inFavour: 2, isPassed: true });
  });

  it('hands papers on screen only to members with an account', async () => {
    const actor = await actorOf('so-noi-vu');
    const standing = await application.get(CouncilsService).create(actor, {
      ...{ name: 'Thường trực Hội đồng', kind: 'standing_board', placeCode: null, superior: '', symbol: 'TTHĐ' },
      ...{ attendanceShare: '1/2', voteShare: '1/2', voteKind: 'secret', decisionNumber: '1', decidedOn: '2026-01-01' },
    });
    const found = await application.get(CouncilsService).find(actor, standing);
    await application.get(CouncilsService).appoint(actor, found, {
      ...{ fullName: 'Người không có tài khoản', positionTitle: 'Ủy viên', role: 'member', loginName: null },
      ...{ decisionNumber: '1', decidedOn: '2026-01-01', validFrom: '2026-01-01' },
    });
    const [member] = await application.get(CouncilsService).members(found);
    const id = await seedSession(manager, standing);
    await attend(manager, id, [member?.id ?? ''], 1);
    await application
      .get(AgendaService)
      .addMatter(actor, id, { title: 'Nội dung', vote: { kind: 'secret', share: '1/2' } });
    await take(actor, id, 'open');
    const refused = await manager.api('POST', `/api/v1/council-sessions/${id}/steps`, {
      action: 'start_voting',
      method: 'secret',
    });
    expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('Người không có tài khoản')]);
  });
});

describe('pages', () => {
  it('need as many statements for many members and matters as for few', async () => {
    const actor = await actorOf('so-noi-vu');
    const id = await seedSession(manager, council.id, 'Đếm');
    const load = () => countQueries(application, () => manager.get(`/hoi-dong/phien/${id}`));
    const list = () => countQueries(application, () => manager.get('/hoi-dong'));
    await application.get(AgendaService).addMatter(actor, id, { title: 'Một', vote: null });
    const [pageBefore, listBefore] = [await load(), await list()];
    for (const title of ['Hai', 'Ba', 'Bốn']) {
      await application.get(AgendaService).addMatter(actor, id, { title, vote: { kind: 'open', share: '1/2' } });
      await seedSession(manager, council.id, title);
    }
    await attend(manager, id, council.members, 3);
    expect([await load(), await list()]).toEqual([pageBefore, listBefore]);
  });
});
