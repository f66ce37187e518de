import * as ruleVersions from '../../../src/domain/publication/rule-versions';
import * as engine from '../../../src/domain/scoring/score-units';
import { contentHashOf } from '../../../src/documents/model';
import { livePeriod, LIVED_WORLD } from '../../support/lived-period';
import { ok } from '../../support/meetings';
import { API, moveByApi, PLACE, publishByApi } from '../../support/publications';
import { readDocx } from '../../support/read-docx';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { Answer, TestClient } from '../../support/test-client';
import { seedWorld, type World } from '../../support/world';

/*
 * A closed period is read back unchanged, whoever changes whatever: rows of every table it was made from, by the owner of the
 * database with every trigger off, and the engine that computed its points.
 */

let application: TestApplication;
let world: World;
let ballot: string;
let office: TestClient;
let officer: TestClient;

beforeAll(async () => {
  application = await startTestApplication();
  world = await seedWorld(application, LIVED_WORLD);
  ballot = await livePeriod(application, world);
  [office, officer] = [await application.visit('so-noi-vu'), await application.visit('can-bo-ag1')];
  ok(await publishByApi(office));
  ok(await moveByApi(office, 'closing'));
}, 120_000);
afterAll(() => application.close());
afterEach(() => jest.restoreAllMocks());

/** Addresses that say something of the closed period. */
function addresses(): string[] {
  const scopes = ['', '?phieu=tam-tinh', '?phieu=da-nop', '?phieu=tham-dinh'];
  return [
    ...scopes.flatMap((scope) => [`${PLACE}/diem${scope}`, `${PLACE}/xep-hang${scope}`, `${API}/scores${scope}`]),
    ...scopes.flatMap((scope) => [`${API}/ranking${scope}`, `${API}/ranking/AG1${scope}`]),
    ...['ket-qua', 'xu-huong', 'xep-hang/AG1', 'xep-hang/AG3?phieu=tam-tinh', 'phieu', 'phieu/AG1', 'phieu/AG2'].map(
      (page) => `${PLACE}/${page}`,
    ),
    ...['hop', 'hop/1', 'hop/1/diem-danh', 'hop/1/gop-y', 'hop/1/bien-ban'].map((page) => `${PLACE}/${page}`),
    ...['result', 'snapshot', 'snapshots', 'trend', 'sheets', 'sheets/AG1', 'meetings', 'meetings/1'].map(
      (page) => `${API}/${page}`,
    ),
    ...[`${PLACE}/bo-phieu/${ballot}`, `${API}/ballots/${ballot}`, `${API}/ballots`],
    ...[`${PLACE}/hop/1/bien-ban/tai?dinh-dang=docx`, `${PLACE}/hop/1/giay-moi/tai?dinh-dang=docx`],
    `${PLACE}/bo-phieu/${ballot}/tai/bien-ban/docx`,
    ...['pdf', 'docx', 'xlsx', 'json'].map((format) => `${API}/reports/six-month/files/${format}`),
    `${PLACE}/bao-cao-6-thang`,
  ];
}

async function readings(): Promise<Map<string, string>> {
  const said = new Map<string, string>();
  const own = [
    `${PLACE}/diem`,
    `${PLACE}/xep-hang/AG1`,
    `${API}/scores`,
    `${API}/ranking/AG1`,
    `${PLACE}/ket-qua`,
    `${PLACE}/phieu/AG1`,
  ];
  for (const [reader, client, list] of [
    ['office', office, addresses()],
    ['officer', officer, own],
  ] as const) {
    for (const address of list) {
      const answer = await client.get(address);
      expect([address, answer.status]).toEqual([address, 200]);
      said.set(`${reader} ${address}`, await wordsOf(answer));
    }
  }
  return said;
}

/** What an answer says: a report by its hash, another printed file by what stands in it. */
async function wordsOf({ headers, bytes, text }: Answer): Promise<string> {
  const isPrinted = /pdf|spreadsheet|wordprocessing/.test(String(headers['content-type']));
  if (!isPrinted) return withoutTokens(text);
  const etag: unknown = headers['etag'];
  if (typeof etag === 'string') return etag;
  const { paragraphs, tables, margins } = await readDocx(bytes);
  return JSON.stringify({ paragraphs, tables, margins });
}

/** Without what is new in every page, and without the account of the reader, who works for the agency of today. */
function withoutTokens(page: string): string {
  return page
    .replaceAll(/name="(csrf-token|_csrf)" (content|value)="[^"]*"/g, '')
    .replaceAll(/_csrf=[^"&]*/g, '')
    .replaceAll(/Cán bộ TĐKT của cơ quan, [^<]*/g, '');
}

/** Everything that the period was made from is overwritten or gone. */
async function changeEveryRow(): Promise<void> {
  const changes: readonly (readonly [table: string, sql: string])[] = [
    ['agency_name', `UPDATE agency_name SET name = 'Tên khác', short_name = 'TK'`],
    ['agency', `UPDATE agency SET official_order = 100 - official_order`],
    ['bloc', `UPDATE bloc SET name = 'Khối khác'`],
    ['period', `UPDATE period SET name = 'Kỳ khác', cut_off_on = starts_on`],
    ['bloc_membership', `UPDATE bloc_membership SET role = 'member'`],
    ['bloc_membership', `DELETE FROM bloc_membership WHERE agency_id = (SELECT id FROM agency WHERE code = 'AG3')`],
    ['bloc_year', `UPDATE bloc_year SET leader_in_charge = 'Chức danh khác'`],
    [
      'scheme_version',
      `UPDATE scheme_version SET definition = jsonb_set(jsonb_set(definition, '{total}', '"999"'), '{title}', '"Thang điểm khác"')`,
    ],
    ['score_entry', `UPDATE score_entry SET input = '{"points": "0.5"}', explanation = 'khác'`],
    ['score_sheet_event', `UPDATE score_sheet_event SET actor_name = 'khác', reason = NULL`],
    ['evidence', `UPDATE evidence SET added_by = 'khác'`],
    ['score_judgement', `UPDATE score_judgement SET points = 0, reason = 'khác'`],
    ['score_sheet', `UPDATE score_sheet SET state = 'drafting', submitted_at = NULL`],
    ['unassigned_criterion', `DELETE FROM unassigned_criterion`],
    [
      'review_exclusion',
      `INSERT INTO review_exclusion (review_id, agency_id, reason, excluded_by) SELECT id, '${world.agencies['AG2'] ?? ''}', 'khác', 'khác' FROM review`,
    ],
    ['ballot_tally', `UPDATE ballot_tally SET votes = 3 - votes`],
    ['ballot_round', `UPDATE ballot_round SET valid = 1, invalid = collected - 1, present = 1`],
    ['ballot_round_candidate', `UPDATE ballot_round_candidate SET votes = 3 - votes, outcome = 'not_elected'`],
    ['ballot', `UPDATE ballot SET title = 'Cuộc khác', rules = jsonb_set(rules, '{threshold}', '"3/4"')`],
    ['meeting', `UPDATE meeting SET title = 'Cuộc họp khác', venue = 'Nơi khác', presided_by = 'Người khác'`],
    ['meeting_attendance', `UPDATE meeting_attendance SET status = 'absent', user_id = NULL, attendee_name = ''`],
    ['meeting_conclusion', `UPDATE meeting_conclusion SET judgement = 'khác'`],
    ['meeting_text', `UPDATE meeting_text SET content = 'khác'`],
    ['meeting_comment', `UPDATE meeting_comment SET content = 'khác'`],
    ['meeting_item', `UPDATE meeting_item SET content = 'khác'`],
    ['meeting_minutes', `UPDATE meeting_minutes SET facts = facts || '{"decisions": []}', signed_by = 'khác'`],
    ['report_section', `UPDATE report_section SET prose = 'khác'`],
    ['deadline', `UPDATE deadline SET due_at = due_at + interval '1 year'`],
  ];
  for (const [table, sql] of changes) {
    await application.asOwner(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await application.asOwner(sql);
    await application.asOwner(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  }
}

it('is read as it was closed: after every row changed, and without the engine that computed it', async () => {
  const before = await readings();
  const ranking = before.get(`office ${API}/ranking?phieu=tham-dinh`) ?? '';
  const ranks = JSON.parse(ranking).units.map(({ code, rank }: { code: string; rank: number }) => [code, rank]);
  expect(ranks).toEqual([
    ['AG2', 1],
    ['AG1', 2],
    ['AG3', 3],
  ]);
  await changeEveryRow();
  jest.replaceProperty(ruleVersions, 'SCORING_ENGINE_VERSION', 'khác' as never);
  jest.spyOn(engine, 'scoreUnits').mockImplementation(() => {
    throw new Error('a closed period is never computed again');
  });
  const after = await readings();
  for (const [address, said] of before) {
    expect([address, differences(said, after.get(address) ?? '')]).toEqual([address, []]);
  }
});

it('keeps ballots without papers, meetings with signed minutes, the pact, checks, replies, terms and what was not assigned', async () => {
  const { json: snapshot } = await office.get(`${API}/snapshot`);
  expect(snapshot.format).toBe('3');
  expect(snapshot.unassigned).toEqual([{ agency: 'AG3', criteria: ['B'] }]);
  expect(snapshot.record.replies[0]).toMatchObject({ agency: 'AG1', text: 'Báo cáo gửi đúng hạn qua trục liên thông' });
  expect(snapshot.record.replyTerms).toEqual([
    expect.objectContaining({ agency: 'AG1', version: 1, dueAt: '2022-07-20T10:00:00.000Z' }),
  ]);
  expect(snapshot.record.crossChecks).toEqual([
    expect.objectContaining({ agency: 'AG1', checker: 'AG2', remark: 'Hồ sơ đầy đủ', state: 'finished' }),
  ]);
  expect(snapshot.pact).toMatchObject({ state: 'in_force', version: 1, opening: 'Các đơn vị thống nhất giao ước' });
  expect(snapshot.pact.signatures).toEqual([expect.objectContaining({ agency: 'AG1', signedOn: '2022-02-15' })]);
  const [{ ballot: kept, minutes: counting }] = snapshot.ballots;
  expect(kept.rounds[0]).toMatchObject({ counts: { issued: 3, collected: 3, valid: 3, invalid: 0 }, voters: [] });
  expect(kept.rounds[0].candidates.map(({ code, votes }: { code: string; votes: number }) => [code, votes])).toEqual([
    ['AG1', 1],
    ['AG2', 2],
    ['AG3', 0],
  ]);
  expect(counting.facts.rounds).toHaveLength(1);
  const [{ minutes }] = snapshot.meetings;
  expect(minutes.signed.by).toBe('Thư ký khối');
  expect(minutes.facts.meeting.heldOn).toBe('2022-08-09');
  expect(minutes.facts.count).toEqual({ present: 3, total: 3, required: 2 });
  expect(minutes.contentHash).toMatch(/^[0-9a-f]{64}$/);
});

it('answers the same hash as before, which is that of what it says', async () => {
  const { json, headers } = await office.get(`${API}/snapshot`);
  const [{ contentHash }] = (await office.get(`${API}/snapshots`)).json;
  expect(headers['etag']).toBe(`"${contentHash}"`);
  expect(contentHashOf(json)).toBe(contentHash);
});

/** What stands in one text and not in the other, tag by tag. */
function differences(before: string, after: string): string[] {
  const [first, second] = [before.split('<'), after.split('<')];
  return Array.from({ length: Math.max(first.length, second.length) }, (_, index) => [first[index], second[index]])
    .filter(([one, other]) => one !== other)
    .map(([one, other]) => `${one ?? ''} => ${other ?? ''}`)
    .slice(0, 5);
}
