import { exact, toDecimalString } from '../../../src/domain/fraction';
import type { BlocPlace } from '../../../src/modules/blocs';
import { type ImportedScore, ScoreImportService, SheetsService } from '../../../src/modules/sheets';
import { SheetScoringService } from '../../../src/modules/sheets/sheet-scoring.service';
import { SheetStepsService } from '../../../src/modules/sheets/sheet-steps.service';
import type { Actor } from '../../../src/platform/access';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../../src/platform/errors';
import { actorOf, FULL_POINTS, LEAVES, placeOf, typedPoints } from '../../support/sheets';
import { countQueries, startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld } from '../../support/world';

let application: TestApplication;
let sheets: SheetsService;
let imports: ScoreImportService;
let secretary: Actor;
let place: BlocPlace;

beforeAll(async () => {
  application = await startTestApplication();
  await seedWorld(application);
  sheets = application.get(SheetsService);
  imports = application.get(ScoreImportService);
  secretary = await actorOf(application, 'thu-ky');
  place = await placeOf(application, secretary);
});
afterAll(() => application.close());

const scoresOf = (agencyCode: string, changes: Record<string, string> = {}): ImportedScore[] =>
  LEAVES.map((code) => ({
    agencyCode,
    criterionCode: code,
    points: exact((changes[code] ?? FULL_POINTS[code]!).replace(',', '.')),
  }));

describe('the import of self-scores', () => {
  it('opens drafts and writes their scores as imported', async () => {
    const counts = await imports.importScores(secretary, place, [...scoresOf('AG2'), ...scoresOf('AG1')]);
    expect(counts).toEqual({ sheetsOpened: 2, written: 26, unchanged: 0 });
    const sheet = await sheets.read(secretary, place, 'AG1');
    expect([sheet.state, toDecimalString(sheet.totals.total!)]).toEqual(['drafting', '97']);
    expect(sheet.entries.get('A1')).toMatchObject({ source: 'import', version: 1, authorName: 'Thư ký khối' });
  });

  it('changes nothing the second time', async () => {
    const before = await sheets.read(secretary, place, 'AG1');
    const counts = await imports.importScores(secretary, place, [...scoresOf('AG1'), ...scoresOf('AG2')]);
    expect(counts).toEqual({ sheetsOpened: 0, written: 0, unchanged: 26 });
    expect((await sheets.read(secretary, place, 'AG1')).version).toBe(before.version);
  });

  it('writes only what differs', async () => {
    const counts = await imports.importScores(secretary, place, scoresOf('AG1', { A1: '19' }));
    expect(counts).toMatchObject({ written: 1, unchanged: 12 });
    const entry = (await sheets.read(secretary, place, 'AG1')).entries.get('A1');
    expect(entry).toMatchObject({ version: 2, source: 'import' });
  });

  it('writes nothing over a score that the agency gave itself', async () => {
    await application.get(SheetScoringService).saveCriterion(await actorOf(application, 'can-bo-ag2'), place, 'AG2', {
      ...{ code: 'A1', ...typedPoints('18'), explanation: 'Hoàn thành 90%', version: 1 },
    });
    const importing = imports.importScores(secretary, place, scoresOf('AG2', { A1: '19' }));
    await expect(importing).rejects.toMatchObject({
      status: 409,
      message: expect.stringMatching(/điểm tiêu chí A1 do .+ ghi lúc .+, không lấy theo tệp\.$/),
    });
    const entry = (await sheets.read(secretary, place, 'AG2')).entries.get('A1');
    expect(entry).toMatchObject({ version: 2, explanation: 'Hoàn thành 90%', source: 'screen' });
    expect(await imports.importScores(secretary, place, scoresOf('AG2', { A1: '18' }))).toMatchObject({ written: 0 });
  });

  it('changes no draft after the deadline, but takes what is already there', async () => {
    await application.database.query(
      `INSERT INTO deadline (bloc_id, period_id, kind, due_at) VALUES ($1, $2, 'self_score', '2022-06-20 17:00+07')`,
      [place.bloc.id, place.period.id],
    );
    expect(await imports.importScores(secretary, place, scoresOf('AG1', { A1: '19' }))).toMatchObject({ written: 0 });
    await expect(imports.importScores(secretary, place, scoresOf('AG1'))).rejects.toBeInstanceOf(Conflict);
    await application.database.query(`DELETE FROM deadline`);
  });

  it('tells what is stored, for the comparison with the workbook', async () => {
    const stored = await imports.storedScores(secretary, place);
    expect(stored).toHaveLength(26);
    const found = stored.find(({ agencyCode, code }) => agencyCode === 'AG1' && code === 'A1');
    expect(found?.input?.points).toBe('19');
  });

  it('writes nothing at all when one score is not allowed', async () => {
    const scores = [...scoresOf('AG3'), { agencyCode: 'AG2', criterionCode: 'A1', points: exact('21') }];
    await expect(imports.importScores(secretary, place, scores)).rejects.toBeInstanceOf(InvalidInput);
    expect((await sheets.read(secretary, place, 'AG3')).state).toBe('not_started');
  });

  it('does not change a sheet that has been sent, but takes what is already there', async () => {
    const officer = await actorOf(application, 'can-bo-ag2');
    await application.get(SheetStepsService).take(officer, place, 'AG2', 'send_to_leader', { attested: true });
    const asStored = scoresOf('AG2', { A1: '18' });
    expect(await imports.importScores(secretary, place, asStored)).toMatchObject({ written: 0, unchanged: 13 });
    await expect(imports.importScores(secretary, place, scoresOf('AG2', { A1: '18', A2: '1' }))).rejects.toBeInstanceOf(
      Conflict,
    );
  });

  it('is for the bloc and the province only, and for members only', async () => {
    const officer = await actorOf(application, 'can-bo-ag1');
    await expect(imports.importScores(officer, place, scoresOf('AG1'))).rejects.toBeInstanceOf(Forbidden);
    await expect(imports.storedScores(officer, place)).rejects.toBeInstanceOf(Forbidden);
    await expect(imports.importScores(secretary, place, scoresOf('LA1'))).rejects.toBeInstanceOf(NotFound);
  });
});

describe('the list of sheets', () => {
  it('has every member for those who compare, with totals and what is missing', async () => {
    const { sheets: listed } = await sheets.list(secretary, place);
    expect(listed.map(({ member, state }) => [member.code, state])).toEqual([
      ['AG1', 'drafting'],
      ['AG2', 'awaiting_leader'],
      ['AG3', 'not_started'],
    ]);
    expect(listed[2]?.totals.missing).toHaveLength(13);
    expect(listed[2]?.changedAt).toBeNull();
  });

  it('has only the own sheet for an officer', async () => {
    const { sheets: listed } = await sheets.list(await actorOf(application, 'can-bo-ag2'), place);
    expect(listed.map(({ member }) => member.code)).toEqual(['AG2']);
  });

  it('is empty while the review has no scheme', async () => {
    const none = { ...place, review: null };
    expect(await sheets.list(secretary, none)).toEqual({ scheme: null, sheets: [] });
  });
});

describe('the number of queries', () => {
  it('of the list is the same with one member and with three', async () => {
    const alone = await startTestApplication();
    try {
      await seedWorld(alone, { members: 1 });
      const one = await actorOf(alone, 'thu-ky');
      const onePlace = await placeOf(alone, one);
      await alone.get(ScoreImportService).importScores(one, onePlace, scoresOf('AG1'));
      const ofOne = await countQueries(alone, () => alone.get(SheetsService).list(one, onePlace));
      expect([ofOne, await countQueries(application, () => sheets.list(secretary, place))]).toEqual([4, 4]);
    } finally {
      await alone.close();
    }
  });
});

describe('the tables of sheets', () => {
  const sheetId = `(SELECT id FROM score_sheet LIMIT 1)`;
  const refused: readonly [what: string, sql: string, constraint: string][] = [
    [
      'a second sheet of an agency in a review',
      `INSERT INTO score_sheet (review_id, agency_id, scheme_version_id, state)
       SELECT review_id, agency_id, scheme_version_id, 'drafting' FROM score_sheet LIMIT 1`,
      'score_sheet_place_unique',
    ],
    ['an unknown state', `UPDATE score_sheet SET state = 'returned'`, 'score_sheet_state_check'],
    [
      'an input that is no object',
      `INSERT INTO score_entry (sheet_id, criterion_code, version, input, author_name, source)
       VALUES (${sheetId}, 'A1', 99, '-1', 'x', 'screen')`,
      'score_entry_input_check',
    ],
    [
      'an unknown source',
      `INSERT INTO score_entry (sheet_id, criterion_code, version, author_name, source)
       VALUES (${sheetId}, 'A1', 99, 'x', 'fax')`,
      'score_entry_source_check',
    ],
    ['a version twice', `INSERT INTO score_entry SELECT * FROM score_entry LIMIT 1`, 'score_entry_pk'],
    [
      'a step number twice',
      `INSERT INTO score_sheet_event (sheet_id, sequence, action, from_state, to_state, actor_name)
       SELECT sheet_id, sequence, action, from_state, to_state, actor_name FROM score_sheet_event LIMIT 1`,
      'score_sheet_event_sequence_unique',
    ],
    [
      'evidence of nothing',
      `INSERT INTO evidence (sheet_id, criterion_code, citation, added_by) VALUES (${sheetId}, 'A1', ' ', 'x')`,
      'evidence_content_check',
    ],
    [
      'a removal by nobody',
      `INSERT INTO evidence (sheet_id, criterion_code, citation, added_by, removed_at)
       VALUES (${sheetId}, 'A1', 'x', 'x', now())`,
      'evidence_removed_check',
    ],
    ['the end of a sheet with scores', `DELETE FROM score_sheet`, 'score_entry_sheet_id_fk'],
  ];

  it.each(refused)('refuse %s', async (_what, sql, constraint) => {
    await expect(application.asOwner(sql)).rejects.toMatchObject({
      constraint: expect.stringMatching(
        constraint === 'score_entry_sheet_id_fk' ? /^(score|evidence).*_sheet_id_fk$/ : constraint,
      ),
    });
  });

  it.each(['score_entry', 'score_sheet_event'])('never change or lose a row of %s', async (table) => {
    for (const sql of [`DELETE FROM ${table}`, `UPDATE ${table} SET sheet_id = sheet_id`, `TRUNCATE ${table}`]) {
      await expect(application.asOwner(sql)).rejects.toMatchObject({ code: '23000' });
    }
  });
});
