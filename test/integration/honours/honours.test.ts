import { HonoursService } from '../../../src/modules/honours';
import type { Actor } from '../../../src/platform/access';
import { decisionDraft, HOME_AFFAIRS, honourLine } from '../../support/honours';
import { countQueries, startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld, type World } from '../../support/world';

const READER: Actor = {
  ...HOME_AFFAIRS,
  assignments: HOME_AFFAIRS.assignments.filter(({ role }) => role === 'OFFICER'),
};

describe('the ledger of honours', () => {
  let application: TestApplication;
  let honours: HonoursService;
  let world: World;
  beforeAll(async () => {
    application = await startTestApplication();
    world = await seedWorld(application);
    honours = application.get(HonoursService);
  });
  afterAll(() => application.close());

  const agency = (): string => world.agencies['AG1']!;

  it('writes a decision with all its lines, and prints the name that the agency had on the day', async () => {
    await application.database.query(`UPDATE agency_name SET valid_to = '2022-06-01' WHERE agency_id = $1`, [agency()]);
    await application.database.query(
      `INSERT INTO agency_name (agency_id, name, short_name, valid_from) VALUES ($1, 'Ban mới Tỉnh ủy', 'BM', '2022-06-01')`,
      [agency()],
    );
    const lines = [
      honourLine(),
      honourLine({
        subject: 'collective',
        agencyId: agency(),
        agencyName: null,
        isAgency: true,
        recipientName: 'Ban AG1 Tỉnh ủy',
      }),
    ];
    const granted = await honours.grant(HOME_AFFAIRS, decisionDraft(), lines);
    const { decision, honours: stored } = await honours.decision(READER, granted.decisionId);
    expect(decision).toMatchObject({ number: '412/QĐ-UBND', decidedOn: '2022-02-15', system: 'state' });
    expect(stored.map(({ id }) => id)).toEqual(granted.honourIds);
    expect(stored.map(({ agencyName }) => agencyName)).toEqual([
      'Công ty Cổ phần Thủy điện Lam Giang',
      'Ban AG1 Tỉnh ủy',
    ]);
    expect(stored.map(({ decidedOn, system }) => [decidedOn, system])).toEqual([
      ['2022-02-15', 'state'],
      ['2022-02-15', 'state'],
    ]);
  });

  it('takes the same request again as done, and refuses another list under the number', async () => {
    const draft = decisionDraft({ number: '500/QĐ-UBND' });
    const lines = [honourLine(), honourLine({ recipientName: 'Nguyễn Thị Hoa' })];
    const first = await honours.grant(HOME_AFFAIRS, draft, lines);
    expect(await honours.grant(HOME_AFFAIRS, { ...draft, number: '500/qđ-ubnd' }, lines)).toEqual(first);
    await expect(honours.grant(HOME_AFFAIRS, draft, lines.slice(1))).rejects.toMatchObject({
      status: 409,
      message: expect.stringContaining('đã có trong sổ, do Cán bộ thẩm định, Sở Nội vụ ghi') as unknown,
    });
    // Somebody else of the same name is somebody else.
    const namesake = { ...HOME_AFFAIRS, userId: world.users['so-noi-vu']! };
    await expect(honours.grant(namesake, draft, lines)).rejects.toMatchObject({ status: 409 });
    // A committee of another name writes its own numbers.
    const other = { ...draft, issuingBody: 'Tỉnh ủy Lam Giang', system: 'party' as const };
    expect((await honours.grant(HOME_AFFAIRS, other, lines)).decisionId).not.toBe(first.decisionId);
  });

  it('refuses a recipient twice, years that cannot be, and a day to come, all at once', async () => {
    const lines = [honourLine(), honourLine(), honourLine({ recipientName: 'Trần An', achievementYear: 2023 })];
    const draft = decisionDraft({ number: '1/QĐ-X', decidedOn: '2026-11-23' });
    await expect(honours.grant(HOME_AFFAIRS, draft, lines)).rejects.toMatchObject({
      violations: [{ code: 'decision_in_future' }, { code: 'honour_twice', place: 'lines.1' }],
    });
    await expect(honours.grant(HOME_AFFAIRS, decisionDraft({ number: '2/QĐ-X' }), [lines[2]!])).rejects.toMatchObject({
      violations: [{ code: 'honour_years', place: 'lines.0' }],
    });
    const namesakes = [honourLine(), honourLine({ recipientDetail: 'Giáo viên' })];
    const granted = await honours.grant(HOME_AFFAIRS, decisionDraft({ number: '3/QĐ-X' }), namesakes);
    expect(new Set(granted.honourIds).size).toBe(2);
  });

  it('leaves granting and revoking to those who may', async () => {
    const draft = decisionDraft({ number: '4/QĐ-X' });
    await expect(honours.grant(READER, draft, [honourLine()])).rejects.toMatchObject({ status: 403 });
    await expect(honours.revoke(READER, [], { revokedOn: '2022-03-01', reason: 'Gian dối' })).rejects.toMatchObject({
      status: 403,
    });
  });

  it('revokes once, keeps the honour, and says why', async () => {
    const { honourIds } = await honours.grant(HOME_AFFAIRS, decisionDraft({ number: '5/QĐ-X' }), [
      honourLine(),
      honourLine({ recipientName: 'Lê Văn Bình' }),
    ]);
    const revocation = { revokedOn: '2022-09-01', reason: 'Kê khai gian dối thành tích' };
    await expect(
      honours.revoke(HOME_AFFAIRS, honourIds, { ...revocation, revokedOn: '2022-01-01' }),
    ).rejects.toMatchObject({ violations: [{ code: 'date_too_early' }] });
    await honours.revoke(HOME_AFFAIRS, [honourIds[0]!], revocation);
    await expect(honours.revoke(HOME_AFFAIRS, honourIds, revocation)).rejects.toMatchObject({
      status: 409,
      message: expect.stringContaining('đã bị hủy bỏ từ ngày 01/09/2022') as unknown,
    });
    const stored = await honours.byIds(honourIds);
    expect(stored.map(({ recipientName, revokedOn }) => [recipientName, revokedOn]).sort()).toEqual([
      ['Lê Văn Bình', null],
      ['Nguyễn Thị Hòa', '2022-09-01'],
    ]);
    const [entry] = await application.database.query<{ data: Record<string, string> }>(
      `SELECT data FROM audit_entry WHERE action = 'honour.revoked'`,
    );
    expect(entry?.data).toMatchObject({ recipient: 'Nguyễn Thị Hòa', reason: 'Kê khai gian dối thành tích' });
  });

  it('keeps decisions and honours as they were granted', async () => {
    const refused = [
      `UPDATE honour SET recipient_name = 'X'`,
      `UPDATE honour SET revoked_on = '2022-10-01', revoked_reason = 'khác' WHERE revoked_on IS NOT NULL`,
      `DELETE FROM honour`,
      `UPDATE decision SET number = 'X'`,
      `DELETE FROM decision`,
    ];
    for (const sql of refused) await expect(application.asOwner(sql)).rejects.toThrow(/kept|keep/);
    await expect(application.asOwner(`TRUNCATE honour CASCADE`)).rejects.toThrow(/only added/);
    await application.asOwner(`UPDATE decision SET version = version + 1`);
  });

  it('tells the honours of many holders in one query', async () => {
    const [person] = await application.database.query<{ id: string }>(
      `INSERT INTO person (full_name, given_name) VALUES ('Phạm Thu Cúc', 'Cúc') RETURNING id`,
    );
    const own = { subject: 'collective', agencyId: world.agencies['AG2']!, agencyName: null } as const;
    await honours.grant(HOME_AFFAIRS, decisionDraft({ number: '6/QĐ-X' }), [
      honourLine({ ...own, isAgency: true, recipientName: 'Ban AG2 Tỉnh ủy', achievementFrom: 2020 }),
      honourLine({ ...own, recipientName: 'Phòng Tổng hợp' }),
      honourLine({ personId: person!.id, recipientName: 'Phạm Thu Cúc' }),
    ]);
    const holders = { agencyIds: [world.agencies['AG2']!, world.agencies['AG3']!], personIds: [person!.id] };
    let held: Awaited<ReturnType<HonoursService['ofHolders']>> = [];
    expect(await countQueries(application, async () => void (held = await honours.ofHolders(holders)))).toBe(1);
    expect(held.map(({ agencyId, personId }) => agencyId ?? personId).sort()).toEqual(
      [world.agencies['AG2'], person!.id].sort(),
    );
    expect(held[0]).toMatchObject({
      awardCode: '',
      awardName: 'Bằng khen của Chủ tịch UBND tỉnh',
      decisionNumber: '6/QĐ-X',
      achievementYear: 2021,
      revokedOn: null,
    });
  });
});
