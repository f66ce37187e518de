import { CouncilVotingService } from '../../../src/modules/councils';
import {
  attend,
  COUNCIL,
  COUNCIL_DAY,
  councilActor,
  type SeededCouncil,
  seedCouncil,
  seedProposal,
  seedSession,
} from '../../support/councils';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld, type World } from '../../support/world';

interface Matter {
  readonly id: string;
  readonly title: string;
  readonly voteKind: string;
  readonly result: { readonly needed: number; readonly inFavour: number; readonly isPassed: boolean } | null;
}

/** The first award of the catalogue whose rule asks for this share of such a council. */
async function awardWith(application: TestApplication, share: string): Promise<string> {
  const [row] = await application.database.query<{ code: string }>(
    `SELECT a.code FROM award a JOIN award_version v ON v.award_id = a.id
      WHERE v.definition->'vote'->>'share' = $1 AND v.definition->'subjects' ? 'collective' ORDER BY a.code LIMIT 1`,
    [share],
  );
  return row?.code ?? '';
}

describe('a council of 17', () => {
  let application: TestApplication;
  let world: World;
  let manager: TestClient;
  let council: SeededCouncil;
  let path: string;

  beforeAll(async () => {
    application = await startTestApplication({ today: COUNCIL_DAY });
    world = await seedWorld(application, { members: 4 });
    manager = await application.visit('so-noi-vu');
    council = await seedCouncil(application, manager);
    const [eighty, ninety] = [await awardWith(application, '0.8'), await awardWith(application, '0.9')];
    await seedProposal(application, world, 'DN-2026-0001', [
      { agency: 'AG1', award: eighty },
      { agency: 'AG2', award: eighty },
      { agency: 'AG3', award: ninety },
      { agency: 'AG4', award: ninety },
    ]);
    path = `/api/v1/council-sessions/${await seedSession(manager, council.id)}`;
  });
  afterAll(() => application.close());

  const sessionId = (): string => path.split('/').at(-1) ?? '';
  const step = (body: object) => manager.api('POST', `${path}/steps`, body);
  const matters = async (): Promise<Matter[]> => ((await manager.api('GET', path)).json as { items: Matter[] }).items;

  /** Votes for member `number` (from 1): agrees to the matters at these places. */
  async function vote(number: number, agreed: readonly number[]): Promise<void> {
    const ids = (await matters()).map(({ id }) => id);
    const actor = await councilActor(application, council.userIds[number - 1]);
    const paper = {
      agreed: ids.filter((_, index) => agreed.includes(index)),
      disagreed: ids.filter((_, index) => !agreed.includes(index)),
    };
    await application.get(CouncilVotingService).vote(actor, sessionId(), paper, false);
  }

  it('takes the candidates of a proposal with the vote that each award asks for', async () => {
    const added = await manager.api('POST', `${path}/proposals`, { proposal: 'DN-2026-0001' });
    expect(added.status).toBe(200);
    expect((await matters()).map(({ voteKind }) => voteKind)).toEqual(['secret', 'secret', 'secret', 'secret']);
    expect((await manager.api('POST', `${path}/proposals`, { proposal: 'DN-2026-0001' })).status).toBe(422);
  });

  it('opens only when two thirds of 17 are there, and says the numbers', async () => {
    await attend(manager, sessionId(), council.members, 11);
    const early = await step({ action: 'open' });
    expect(early.status).toBe(409);
    expect(early.json).toMatchObject({ members: 17, present: 11, needed: 12 });
    await attend(manager, sessionId(), council.members, 15);
    expect((await step({ action: 'open' })).status).toBe(200);
  });

  it('hands papers to members who are there and to nobody else', async () => {
    const member = await application.visit('uy-vien-1');
    expect((await member.api('POST', `${path}/votes`, { agreed: [] })).status).toBe(409);
    expect((await step({ action: 'start_voting', method: 'open' })).status).toBe(409);
    expect((await step({ action: 'start_voting', method: 'secret' })).status).toBe(200);
    expect((await (await application.visit('uy-vien-16')).api('GET', `${path}/paper`)).status).toBe(403);
    expect((await manager.api('POST', `${path}/votes`, {})).status).toBe(403);
    expect((await (await application.visit('thu-ky')).get(`/hoi-dong/phien/${sessionId()}`)).status).toBe(404);
    expect((await member.get('/viec-can-lam')).text).toContain(`/hoi-dong/phien/${sessionId()}/bo-phieu`);
    expect((await (await application.visit('uy-vien-16')).get('/viec-can-lam')).text).not.toContain(
      `${sessionId()}/bo-phieu`,
    );
    const page = await member.get(`/hoi-dong/phien/${sessionId()}/bo-phieu`);
    expect(page.status).toBe(200);
    expect(page.headers['cache-control']).toBe('no-store');
  });

  it('refuses a paper with a strange matter, both answers or blanks, and counts nothing of it', async () => {
    const member = await application.visit('uy-vien-1');
    const [first] = await matters();
    for (const paper of [
      { agreed: ['0197a000-0000-7000-8000-000000000000'], disagreed: [] },
      { agreed: [first?.id], disagreed: [first?.id] },
      { agreed: [first?.id], disagreed: [] },
    ]) {
      expect((await member.api('POST', `${path}/votes`, paper)).status).toBe(422);
    }
    const [{ voted } = { voted: -1 }] = ((await manager.api('GET', path)).json as { votes: { voted: number }[] }).votes;
    expect(voted).toBe(0);
  });

  it('votes through the pages of the phone: paper, look over, put in, once', async () => {
    const member = await application.visit('uy-vien-1');
    const address = `/hoi-dong/phien/${sessionId()}/bo-phieu`;
    await member.get(address);
    const fields = Object.fromEntries((await matters()).map(({ id }) => [`vote.${id}`, 'yes']));
    const looked = await member.postForm(address, fields);
    expect(looked.text).toContain('Gửi rồi thì không sửa');
    expect((await member.postForm(`${address}/gui`, fields)).status).toBe(303);
    expect((await member.get('/viec-can-lam')).text).not.toContain(`${sessionId()}/bo-phieu`);
    expect((await member.api('POST', `${path}/votes`, { agreed: [], disagreed: [] })).status).toBe(409);
  });

  it('keeps who voted apart from what was chosen', async () => {
    // Matters: 13, 12, 15, 14 of those who are there agree.
    for (let number = 2; number <= 15; number += 1) {
      await vote(
        number,
        [0, 1, 2, 3].filter((matter) => number <= [13, 12, 15, 14][matter]!),
      );
    }
    await expect(vote(15, [0])).rejects.toThrow('chỉ có một phiếu');
    const columns = await application.database.query<{ name: string }>(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'session_choice' AND table_schema = current_schema() ORDER BY 1`,
    );
    expect(columns.map(({ name }) => name)).toEqual(['agreed', 'disagreed', 'id', 'round', 'session_id']);
    const log = await application.database.query<{ data: object }>(
      `SELECT data FROM audit_entry WHERE action = 'council_session.voted' LIMIT 1`,
    );
    expect(Object.keys(log[0]?.data ?? {}).sort()).toEqual(['member', 'round']);
    const page = await (await application.visit('uy-vien-2')).get(`/hoi-dong/phien/${sessionId()}`);
    expect(page.text).toContain('15/15');
    expect(page.text).not.toContain('Tại phiên họp: đồng ý');
  });

  it('closes once, whoever presses at the same time, and rewrites the papers with new keys', async () => {
    const before = await application.database.query<{ id: string }>(`SELECT id FROM session_choice`);
    const answers = await Promise.all([step({ action: 'close_voting' }), step({ action: 'close_voting' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const after = await application.database.query<{ id: string; agreed: string[] }>(
      `SELECT id, agreed FROM session_choice`,
    );
    expect(after).toHaveLength(15);
    const old = new Set(before.map(({ id }) => id));
    expect(after.some(({ id }) => old.has(id))).toBe(false);
    await expect(vote(2, [0])).rejects.toThrow('không làm việc này được');
  });

  it('needs 14 of 17 at 80 % and 16 at 90 %, and counts opinions in writing', async () => {
    expect((await matters()).map(({ result }) => [result?.inFavour, result?.needed, result?.isPassed])).toEqual([
      [13, 14, false],
      [12, 14, false],
      [15, 16, false],
      [14, 16, false],
    ]);
    const ids = (await matters()).map(({ id }) => id);
    const opinion = (item: number, member: number, agrees: string) =>
      manager.api('POST', `${path}/opinions`, {
        ...{ item: ids[item], member: council.members[member - 1], agrees, givenOn: '2026-11-19' },
      });
    expect((await opinion(0, 1, 'yes')).status).toBe(422);
    expect((await opinion(0, 16, 'yes')).status).toBe(200);
    expect((await opinion(0, 16, 'yes')).status).toBe(200);
    const uploaded = await manager.postFiles(
      `/hoi-dong/phien/${sessionId()}/y-kien`,
      { item: ids[1] ?? '', member: council.members[15] ?? '', agrees: 'yes', givenOn: '19/11/2026' },
      [{ field: 'file', name: 'y-kien.pdf', content: Buffer.from('%PDF-1.4\n%%EOF\n') }],
    );
    expect(uploaded.status).toBe(303);
    expect((await manager.get(`/hoi-dong/phien/${sessionId()}`)).text).toContain('y-kien.pdf');
    expect((await opinion(2, 17, 'yes')).status).toBe(200);
    expect((await opinion(3, 17, 'no')).status).toBe(200);
    expect((await matters()).map(({ result }) => [result?.inFavour, result?.isPassed])).toEqual([
      [14, true],
      [13, false],
      [16, true],
      [14, false],
    ]);
  });

  it('cuts only who has the votes, with a reason', async () => {
    const ids = (await matters()).map(({ id }) => id);
    expect((await manager.api('POST', `${path}/cuts`, { item: ids[1], reason: 'Thừa' })).status).toBe(409);
    expect((await manager.api('POST', `${path}/cuts`, { item: ids[2], reason: '' })).status).toBe(422);
    expect(
      (await manager.api('POST', `${path}/cuts`, { item: ids[2], reason: 'Giữ số lượng như năm trước' })).status,
    ).toBe(200);
  });

  it('takes who lacks the votes off the list, with the counts as the reason, and keeps who has them', async () => {
    expect((await step({ action: 'conclude' })).status).toBe(200);
    expect((await step({ action: 'conclude' })).status).toBe(409);
    const rows = await application.database.query<{ name: string; state: string; reason: string | null }>(
      `SELECT d.name, d.state, (SELECT s.reason FROM proposal_step s WHERE s.candidate_id = d.id ORDER BY s.sequence DESC LIMIT 1) AS reason
         FROM proposal_candidate d JOIN proposal p ON p.id = d.proposal_id WHERE p.code = 'DN-2026-0001' ORDER BY d.position`,
    );
    expect(rows.map(({ state }) => state)).toEqual(['standing', 'refused', 'refused', 'refused']);
    const [proposal] = await application.database.query<{ level: string }>(
      `SELECT level FROM proposal WHERE code = 'DN-2026-0001'`,
    );
    expect(proposal?.level).toBe('authority');
    const { text } = await manager.get(`/hoi-dong/phien/${sessionId()}`);
    expect([text.match(/Đã chuyển cấp tiếp theo/g)?.length, text.match(/Đã đưa ra khỏi danh sách/g)?.length]).toEqual([
      1, 3,
    ]);
    expect(rows[1]?.reason).toContain('13 trên tổng số 17 thành viên Hội đồng đồng ý, cần 14');
    expect(rows[2]?.reason).toContain('Giữ số lượng như năm trước');
    expect(rows[3]?.reason).toContain('cần 16');
  });

  it('prints minutes that name nobody but who wrote openly', async () => {
    const member = await application.visit('uy-vien-3');
    for (const format of ['pdf', 'docx', 'xlsx']) {
      const file = await member.get(`/hoi-dong/phien/${sessionId()}/van-ban/bien-ban/${format}`);
      expect(file.status).toBe(200);
      expect(file.bytes.length).toBeGreaterThan(3_000);
    }
    expect((await member.get(`/hoi-dong/phien/${sessionId()}/van-ban/kiem-phieu/pdf`)).status).toBe(200);
    expect((await member.get(`/hoi-dong/phien/${sessionId()}/van-ban/phieu-bau/pdf`)).status).toBe(403);
    const page = await member.get(`/hoi-dong/phien/${sessionId()}`);
    expect(page.text).toContain('Ủy viên 16: đồng ý');
    expect(page.text).not.toContain('Điều hành phiên họp');
  });

  it('shows a refused form with what was typed, at the field', async () => {
    const page = await manager.postForm('/hoi-dong', {
      ...COUNCIL,
      kind: 'agency',
      attendanceShare: 'nhiều',
      name: 'Hội đồng mới',
    });
    expect(page.status).toBe(422);
    expect(page.text).toContain('value="nhiều"');
    expect(page.text).toContain('value="Hội đồng mới"');
    expect(page.text).toContain('Nhập tỷ lệ thành viên phải có mặt là tỷ lệ trên 0');
    expect((await manager.api('POST', '/api/v1/councils', COUNCIL)).status).toBe(409);
  });

  it('shows both values when somebody saved in between, and takes the typed ones when they are pressed again', async () => {
    const address = `/hoi-dong/${council.id}`;
    const sent = (name: string, version: string) => manager.postForm(address, { ...COUNCIL, name, version });
    expect((await sent('Hội đồng tỉnh, tên mới', '1')).status).toBe(303);
    const late = await sent('Hội đồng tỉnh, tên khác', '1');
    expect(late.status).toBe(409);
    expect(late.text).toContain('Hội đồng tỉnh, tên mới');
    expect(late.text).toContain('value="Hội đồng tỉnh, tên khác"');
    expect(late.text).toContain('name="version" value="2"');
    expect((await sent('Hội đồng tỉnh, tên khác', '2')).status).toBe(303);
  });

  it('keeps members of an earlier day: who leaves counts in older sessions and in no later one', async () => {
    const [, , third] = council.members;
    const ended = await manager.api('POST', `/api/v1/councils/${council.id}/members/${third}/end`, {
      ...{ validTo: '2026-11-21', decision: '99/QĐ-UBND ngày 20/11/2026' },
    });
    expect(ended.status).toBe(200);
    const later = await manager.api('POST', `/api/v1/councils/${council.id}/sessions`, {
      title: 'Phiên sau',
      heldOn: '2026-12-01',
    });
    expect((later.json as { roster: unknown[] }).roster).toHaveLength(16);
    expect(((await manager.api('GET', path)).json as { roster: unknown[] }).roster).toHaveLength(17);
    const gone = await application.visit('uy-vien-3');
    expect((await gone.api('GET', `/api/v1/council-sessions/${(later.json as { id: string }).id}`)).status).toBe(404);
    expect((await gone.api('GET', path)).status).toBe(200);
  });
});
