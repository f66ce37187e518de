import { HonoursService, LedgerService, type LedgerPosition, type LedgerQuery } from '../../../src/modules/honours';
import { decisionDraft, EVERYTHING, HOME_AFFAIRS, honourLine } from '../../support/honours';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld } from '../../support/world';

describe('the pages of a search while honours are granted', () => {
  let application: TestApplication;
  let granted = 0;
  beforeAll(async () => {
    application = await startTestApplication({ today: '2022-12-20' });
    await seedWorld(application);
  });
  afterAll(() => application.close());

  /** Grants honours on a day to people of a name. */
  const grant = async (decidedOn: string, count: number, name: string): Promise<readonly string[]> => {
    granted += 1;
    const lines = Array.from({ length: count }, (_, index) =>
      honourLine({ recipientName: name, recipientDetail: `Tổ ${String(index)}` }),
    );
    const decision = decisionDraft({ number: `${String(granted)}/QĐ-TRANG`, decidedOn });
    return (await application.get(HonoursService).grant(HOME_AFFAIRS, decision, lines)).honourIds;
  };

  it.each<[string, (name: string) => Partial<LedgerQuery>]>([
    ['a name', (name) => ({ name })],
    ['a name and a year', (name) => ({ name, year: 2021 })],
    ['a name between days', (name) => ({ name, from: '2022-02-01', to: '2022-06-30' })],
  ])('by %s shows each honour that stood at the start once, in order', async (label, conditions) => {
    const name = `Hoàng Thị ${label.replace(/[^a-z]/g, '')}`;
    const stood: string[] = [];
    for (const day of ['2022-02-15', '2022-03-15', '2022-04-15']) stood.push(...(await grant(day, 70, name)));
    const query = { ...EVERYTHING, ...conditions(name) };
    const shown: { id: string; decidedOn: string }[] = [];
    let after: LedgerPosition | null = null;
    let pages = 0;
    do {
      const page = await application.get(LedgerService).search(HOME_AFFAIRS, query, after);
      shown.push(...page.rows.map(({ id, decidedOn }) => ({ id, decidedOn })));
      after = page.next;
      pages += 1;
      // Newer than what was read, on the very day that is being read, and older than it.
      for (const day of ['2022-05-15', '2022-03-15', '2022-02-01']) await grant(day, 3, name);
    } while (after !== null && pages < 20);
    const ids = shown.map(({ id }) => id);
    expect(pages).toBeGreaterThan(4);
    expect(new Set(ids).size).toBe(ids.length);
    expect(stood.filter((id) => !ids.includes(id))).toEqual([]);
    expect(shown.map(({ decidedOn }) => decidedOn)).toEqual(
      shown
        .map(({ decidedOn }) => decidedOn)
        .toSorted()
        .toReversed(),
    );
  });
});
