import { CommendationStory } from '../../support/commendation-story';
import { COUNCIL_DAY } from '../../support/councils';
import { ok } from '../../support/meetings';
import { attestAll, NOMINATIONS, PROPOSALS, publishYear, step, YEAR_API } from '../../support/proposals';

const PERSON = 'Chuyên viên Tổng hợp';

/** From the published ranking to the money and the reports, told through the API alone. */
describe('commendation, told through the API', () => {
  const story = new CommendationStory();

  beforeAll(() => story.begin());
  afterAll(() => story.application.close());

  it('acclaims the first in the ballot of the bloc and publishes the ranking', async () => {
    await story.acclaim();
    await publishYear(story.application, story.world, story.office);
    const { lines, places } = ok(await story.secretary.get(`${NOMINATIONS}?award=CO_TINH`));
    expect(places).toBe(1);
    expect(lines.map(({ agencyCode, rank, isAcclaimed }: any) => [agencyCode, rank, isAcclaimed])).toEqual([
      ['AG1', 1, true],
      ['AG2', 2, false],
      ['AG3', 3, false],
    ]);
  });

  it('has one flag: the second is refused with the quota and its legal basis, the first begins a dossier', async () => {
    const refused = await story.secretary.api('POST', NOMINATIONS, { award: 'CO_TINH', agencies: ['AG2'] });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('nhiều nhất 01');
    expect(refused.text).toContain('Điều 26');
    expect(ok(await story.secretary.get(PROPOSALS))).toEqual([]);
    story.flag = ok(await story.secretary.api('POST', NOMINATIONS, { award: 'CO_TINH', agencies: ['AG1'] })).code;
    const { candidates } = ok(await story.secretary.get(`${PROPOSALS}/${story.flag}`));
    expect(candidates).toMatchObject([
      {
        ...{ name: 'Ban AG1 Tỉnh ủy', result: { rank: 1, total: '97' }, evidence: [{ fileName: 'bao-cao-nam.pdf' }] },
        eligibility: { outcome: 'unknown' },
      },
    ]);
  });

  it('completes the dossier and sends it from level to level to the council', async () => {
    await attestAll(story.secretary, story.flag);
    const submitted = await step(story.secretary, story.flag, 'submit');
    expect(submitted.json).toMatchObject({ state: 'under_review', level: 'home_affairs' });
    expect(submitted.json.candidates[0].submittedEligibility).toMatchObject({ outcome: 'eligible' });
    expect((await step(story.secretary, story.flag, 'forward')).status).toBe(403);
    for (const level of ['standing_board', 'council']) {
      expect(ok(await step(story.office, story.flag, 'forward'))).toMatchObject({ level });
    }
  });

  it('proposes a person for the title of the province by hand: an agency, its leader, the office', async () => {
    const person = { fullName: PERSON, agencyCode: 'AG1', positionTitle: 'Chuyên viên', validFrom: '2020-01-01' };
    const { id } = ok(await story.officer.api('POST', '/api/v1/people', person));
    for (const year of [2023, 2024, 2025]) await story.holdsTitle(PERSON, year);
    const head = {
      title: 'Đề nghị Chiến sĩ thi đua tỉnh năm 2025',
      agency: 'AG1',
      system: 'state',
      type: 'achievement',
    };
    story.title = ok(await story.officer.api('POST', PROPOSALS, { ...head, achievementYear: '2025' })).code;
    const path = `${PROPOSALS}/${story.title}`;
    const { ids } = ok(
      await story.officer.api('POST', `${path}/candidates`, { award: 'CSTD_TINH', kind: 'person', ids: [id] }),
    );
    await attestAll(story.officer, story.title);
    const bare = await step(story.officer, story.title, 'send_to_leader');
    expect([bare.status, bare.text]).toEqual([422, expect.stringContaining('Giấy xác nhận hiệu quả')]);
    await story.attach(story.officer, story.title, ids[0], 'xac_nhan_sang_kien');
    ok(await step(story.officer, story.title, 'send_to_leader'));
    expect(ok(await step(story.leader, story.title, 'submit'))).toMatchObject({ level: 'home_affairs' });
    for (const level of ['standing_board', 'council']) {
      expect(ok(await step(story.office, story.title, 'forward'))).toMatchObject({ level });
    }
  });

  it('opens the council of 17 only with two thirds of its members there', async () => {
    await story.convene();
    const early = await story.openWith(11);
    expect([early.status, early.json]).toEqual([
      409,
      expect.objectContaining({ members: 17, present: 11, needed: 12 }),
    ]);
    expect((await story.openWith(13)).status).toBe(200);
  });

  it('needs 14 of 17 for the flag and 16 for the title: 13 fail, what the absent wrote counts', async () => {
    ok(await story.move({ action: 'start_voting', method: 'secret' }));
    const agreed = (await story.matters()).map(({ id }) => id);
    for (let number = 1; number <= 13; number += 1) {
      const member = await story.application.visit(`uy-vien-${String(number)}`);
      expect((await member.api('POST', `${story.session}/votes`, { agreed })).status).toBe(204);
    }
    ok(await story.move({ action: 'close_voting' }));
    const results = async () =>
      (await story.matters()).map(({ result }) => [result.inFavour, result.needed, result.isPassed]);
    expect(await results()).toEqual([
      [13, 14, false],
      [13, 16, false],
    ]);
    await story.writes(14, 0);
    for (const member of [14, 15]) await story.writes(member, 1);
    expect(await results()).toEqual([
      [14, 14, true],
      [15, 16, false],
    ]);
    await story.writes(16, 1);
    expect((await results())[1]).toEqual([16, 16, true]);
    ok(await story.move({ action: 'conclude' }));
    for (const code of [story.flag, story.title]) {
      expect(ok(await story.office.get(`${PROPOSALS}/${code}`))).toMatchObject({ level: 'authority' });
    }
  });

  it('decides with number, day and file, and the ledger finds both by part of a name without marks', async () => {
    for (const [code, number, award] of [
      [story.flag, '412/QĐ-UBND', 'Cờ thi đua của Ủy ban nhân dân tỉnh'],
      [story.title, '413/QĐ-UBND', 'Chiến sĩ thi đua tỉnh'],
    ] as const) {
      story.decisions.push(ok(await story.decide(code, number, award)).decisionId);
      expect(ok(await story.office.get(`${PROPOSALS}/${code}`))).toMatchObject({ state: 'decided' });
    }
    const search = async (query: string): Promise<unknown[]> => {
      const { honours } = ok(await story.officer.get(`/api/v1/honours?${query}`));
      return honours.map(({ recipientName, decisionNumber, decidedOn }: any) => [
        recipientName,
        decisionNumber,
        decidedOn,
      ]);
    };
    expect(await search('name=tinh%20uy&award=CO_TINH')).toEqual([['Ban AG1 Tỉnh ủy', '412/QĐ-UBND', COUNCIL_DAY]]);
    expect(await search('name=chuyen%20vien&award=CSTD_TINH')).toEqual([[PERSON, '413/QĐ-UBND', COUNCIL_DAY]]);
  });

  it('pays by the base salary of the day of the decision: 8 and 3 times 2.530.000, rounded up', async () => {
    const paid: unknown[] = [];
    for (const decision of story.decisions) {
      const path = `/api/v1/payments/decisions/${decision}`;
      const { fingerprint } = ok(await story.office.get(`${path}/preview`));
      const { id } = ok(await story.office.api('POST', path, { fingerprint }));
      const { lines } = ok(await story.office.get(`/api/v1/payments/${String(id)}`));
      paid.push(...lines.map(({ recipientName, amount }: any) => [recipientName, amount]));
    }
    expect(paid).toEqual([
      ['Ban AG1 Tỉnh ủy', 20_240_000],
      [PERSON, 7_590_000],
    ]);
  });

  it('counts by award, recipient and type', async () => {
    const { status, text } = await story.office.get('/quyet-dinh/thong-ke?from=20/11/2026&to=20/11/2026&bloc=KHOI-1');
    expect(status).toBe(200);
    for (const award of ['Cờ thi đua của Ủy ban nhân dân tỉnh', 'Chiến sĩ thi đua tỉnh', 'Công trạng']) {
      expect(text).toContain(award);
    }
    expect(text).not.toContain('Chiến sĩ thi đua cơ sở');
  });

  it('tells of them among the commendations of the period in which they were decided', async () => {
    ok(await story.office.api('POST', '/api/v1/periods', { year: '2026' }));
    ok(await story.secretary.api('POST', '/api/v1/blocs/KHOI-1/reviews', { period: '2026' }));
    const rows = ok(await story.secretary.get(YEAR_API.replace('2022', '2026') + '/commendations'));
    const ofSession = rows.filter(({ decidedOn }: any) => decidedOn === COUNCIL_DAY);
    expect(
      ofSession.map(({ agencyCode, subject, form, quantity }: any) => [agencyCode, subject, form, quantity]).sort(),
    ).toEqual([
      ['AG1', 'collective', 'Cờ thi đua của Ủy ban nhân dân tỉnh', 1],
      ['AG1', 'person', 'Chiến sĩ thi đua tỉnh', 1],
    ]);
  });
});
