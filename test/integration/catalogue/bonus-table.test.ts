import { readFileSync } from 'node:fs';
import { catalogueCommands } from '../../../src/modules/catalogue';
import type { BonusRow } from '../../../src/text/commendation';
import { startTestApplication, type TestApplication } from '../../support/test-application';

describe('the table of bonus money', () => {
  let application: TestApplication;

  beforeAll(async () => {
    application = await startTestApplication({ today: '2026-11-22' });
  });
  afterAll(() => application.close());

  const run = (options: Record<string, string>) =>
    catalogueCommands.find(({ name }) => name === 'bonus')!.run(application.app, { options, words: [] });

  it('is what docs/tien-thuong.md shows (npm run --silent thidua -- bonus --date 22/11/2026 > docs/tien-thuong.md)', async () => {
    const { text } = await run({});
    expect(readFileSync('docs/tien-thuong.md', 'utf8').trimEnd()).toBe(text.trimEnd());
  });

  it('pays by the base salary of each time, rounded up (traps T3, T4)', async () => {
    const { json } = await run({ date: '22/11/2026' });
    const rows = (json as { rows: BonusRow[] }).rows;
    const amounts = (code: string, subject: string) =>
      rows.find((row) => row.code === code && row.subject === subject)?.amounts;
    expect(amounts('LDTT', 'person')).toEqual([710_000, 760_000]);
    expect(amounts('GK', 'household')).toEqual([1_060_000, 1_140_000]);
    expect(amounts('CO_TINH', 'collective')).toEqual([18_720_000, 20_240_000]);
    expect(amounts('LDTT', 'collective')).toBeUndefined();
  });

  it('knows one salary before the second began', async () => {
    const { json } = await run({ date: '30/06/2026' });
    expect((json as { rows: BonusRow[] }).rows.every(({ amounts }) => amounts.length === 1)).toBe(true);
  });

  it('refuses what is no day', async () => {
    await expect(run({ date: 'mai' })).rejects.toThrow('--date');
  });
});
