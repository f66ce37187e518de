import { HonoursService, LedgerService } from '../../../src/modules/honours';
import { LedgerRepository } from '../../../src/modules/honours/ledger.repository';
import { NamesWalk } from '../../../src/modules/honours/names-walk';
import { decisionDraft, EVERYTHING, HOME_AFFAIRS, honourLine } from '../../support/honours';
import { countQueries, startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld } from '../../support/world';

const RARE = 1999;
const UNNAMED = { ...EVERYTHING, bearers: null };

describe('the honours of known names', () => {
  let application: TestApplication;
  beforeAll(async () => {
    application = await startTestApplication();
    await seedWorld(application);
    const honours = application.get(HonoursService);
    // Two names: one with many honours of which the oldest alone fits, one with two honours.
    for (let month = 1; month <= 12; month += 1) {
      const decidedOn = `2010-${String(month).padStart(2, '0')}-01`;
      const year = month === 1 ? RARE : 2009;
      await honours.grant(HOME_AFFAIRS, decisionDraft({ number: `${String(month)}/QĐ`, decidedOn }), [
        honourLine({ recipientName: 'Nguyễn Văn Hùng', achievementFrom: year, achievementYear: year }),
      ]);
    }
    await honours.grant(HOME_AFFAIRS, decisionDraft({ number: '30/QĐ', decidedOn: '2010-06-15' }), [
      honourLine({ recipientName: 'Nguyễn Văn Hùng Anh', achievementFrom: RARE, achievementYear: RARE }),
    ]);
  });
  afterAll(() => application.close());

  const names = ['nguyen van hung', 'nguyen van hung anh'];
  const walk = (rounds: readonly number[]): NamesWalk => new NamesWalk(application.get(LedgerRepository), rounds);
  const rare = { ...UNNAMED, name: 'nguyen van hung', year: RARE };

  it('are read in part when a condition is rare, and on from there without leaving one out', async () => {
    const first = await walk([4]).find(names, rare, null, 51);
    expect(first).toMatchObject({ hits: [], stopped: { decidedOn: '2010-11-01' }, seen: 1 });
    const second = await walk([4]).find(names, rare, first.stopped, 51);
    expect(second.stopped?.decidedOn).toBe('2010-09-01');
    const days: string[] = [];
    let after = second.stopped;
    for (let page = 0; after !== null && page < 9; page += 1) {
      const more = await walk([4]).find(names, rare, after, 51);
      days.push(...more.hits.map(({ decidedOn }) => decidedOn));
      after = more.stopped;
    }
    expect([days, after]).toEqual([['2010-06-15', '2010-01-01'], null]);
  });

  it('are all read when the rounds reach, the names with most in the later ones', async () => {
    const found = await walk([4, 40]).find(names, rare, null, 51);
    expect(found.hits.map(({ decidedOn }) => decidedOn)).toEqual(['2010-06-15', '2010-01-01']);
    expect([found.stopped, found.seen]).toEqual([null, 2]);
  });

  it('never pass more honours of a name than a round allows', async () => {
    const repository = application.get(LedgerRepository);
    const newest = { decidedOn: '9999-12-31', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };
    const all = names.map((folded) => ({ folded, ...newest }));
    const { hits, ends } = await repository.ofNames(all, UNNAMED, { budget: 3, wanted: 51 });
    expect(hits.map(({ decidedOn }) => decidedOn)).toEqual(['2010-12-01', '2010-11-01', '2010-10-01', '2010-06-15']);
    expect(ends.map(({ folded, decidedOn }) => [folded, decidedOn])).toEqual([['nguyen van hung', '2010-10-01']]);
  });

  it('are found by a search with as many queries for three honours as for one', async () => {
    const ledger = application.get(LedgerService);
    const counts: number[] = [];
    for (const [query, quantity] of [
      [{ ...EVERYTHING, name: 'hung anh' }, 1],
      [{ ...EVERYTHING, name: 'van hung', year: RARE }, 2],
      [{ ...EVERYTHING, name: 'van hung' }, 13],
    ] as const) {
      counts.push(
        await countQueries(application, async () => {
          expect((await ledger.search(HOME_AFFAIRS, query)).rows).toHaveLength(quantity);
        }),
      );
    }
    expect(new Set(counts).size).toBe(1);
  });
});
