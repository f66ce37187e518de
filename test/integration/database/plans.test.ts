import { NoticesService } from '../../../src/platform/notices';
import { actorOf } from '../../support/sheets';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { fillProvince, type SentQuery, sentQueries, tablesReadWhole } from '../../support/province';
import { seedWorld } from '../../support/world';

/** Tables that hold more every year; a page may not read one from end to end. */
const GROWING = new Set([
  ...['key_task', 'key_task_baseline', 'progress_entry', 'target_change_request'],
  ...['task_registration', 'task_registration_event', 'registered_task'],
  ...['pact_version', 'pact_event', 'pact_signature'],
  ...['score_sheet', 'score_sheet_event', 'score_entry', 'score_judgement', 'reply_term', 'cross_check'],
  ...['meeting_attendance', 'meeting_item', 'meeting_text', 'meeting_conclusion', 'meeting_comment', 'meeting_event'],
  ...['ballot_voter', 'ballot_participation', 'ballot_choice', 'ballot_round_candidate'],
  ...['review_step', 'review_snapshot', 'notice', 'notice_reading'],
]);

const PLACE = '/khoi/L7/2024-H1';
const PAGES = [
  ['so-noi-vu', `${PLACE}/tham-dinh`],
  ['so-noi-vu', `${PLACE}/tham-dinh/L7-3`],
  ['secretary-l7', `${PLACE}/dang-ky`],
  ['secretary-l7', `${PLACE}/luoi-nhiem-vu`],
  ['secretary-l7', `${PLACE}/nhiem-vu`],
  ['secretary-l7', `${PLACE}/tong-quan`],
  ['secretary-l7', `${PLACE}/don-doc`],
  ['secretary-l7', `${PLACE}/dieu-chinh`],
  ['secretary-l7', `${PLACE}/hop`],
  ['secretary-l7', `${PLACE}/hop/1`],
  ['leader-l7-8', `${PLACE}/bo-phieu`],
  ['secretary-l7', '/khoi/L7/2024/giao-uoc'],
] as const;

describe('in a province of 200 blocs over three years', () => {
  let application: TestApplication;
  beforeAll(async () => {
    application = await startTestApplication({ today: '2024-06-25' });
    await seedWorld(application);
    await fillProvince(application, { blocs: 200, agencies: 9, criteria: 8 });
  });
  afterAll(() => application.close());

  it.each(PAGES)('what %s sees at %s reads no growing table from end to end', async (login, path) => {
    const client = await application.visit(login);
    const sent = await sentQueries(application, async () => {
      const answer = await client.get(path);
      if (answer.status !== 200) throw new Error(`${path} answered ${String(answer.status)}`);
    });
    const reads = sent.filter(({ sql }) => /^\s*(SELECT|WITH)\b/i.test(sql));
    expect(reads.length).toBeGreaterThan(2);
    expect(await readWhole(reads)).toEqual([]);
  });

  it.each(['officer-l7-3', 'secretary-l7', 'so-noi-vu'])(
    'the notices of %s are found without reading all',
    async (login) => {
      const actor = await actorOf(application, login, '2024-06-25');
      const notices = application.get(NoticesService);
      const sent = await sentQueries(application, async () => {
        expect((await notices.list(actor)).length).toBeGreaterThan(0);
        expect(await notices.unread(actor)).toBeGreaterThan(0);
        await notices.markRead(actor, null);
      });
      expect(sent.filter(({ sql }) => sql.includes('notice')).length).toBeGreaterThan(2);
      expect(await readWhole(sent.filter(({ sql }) => sql.includes('notice')))).toEqual([]);
      expect(await notices.unread(actor)).toBe(0);
    },
  );

  async function readWhole(queries: readonly SentQuery[]): Promise<string[]> {
    const whole: string[] = [];
    for (const query of queries) {
      const tables = (await tablesReadWhole(application, query)).filter((table) => GROWING.has(table));
      if (tables.length > 0) whole.push(`${tables.join(', ')}: ${query.sql}`);
    }
    return whole;
  }
});
