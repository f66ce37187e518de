import { exact } from '../../../src/domain/fraction';
import { PlacesService } from '../../../src/modules/blocs';
import { ImportRefused, ImportService } from '../../../src/modules/imports';
import { ProgressService, TargetsService, TasksService } from '../../../src/modules/tasks';
import { SYSTEM_ACTOR } from '../../../src/platform/access';
import type { ImportChoices } from '../../../src/modules/imports/plan/compare-facts';
import { conflictsOf, isChange } from '../../../src/modules/imports/plan/plan';
import { BLOC, FILE_NAME, importBloc, rowCounts } from '../../support/imports';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { blocWorkbook, editedBlocWorkbook, SHEETS } from '../../support/workbook-factory';

/** What the secretariat changed in its workbook since the first import; a score was cleared, which erases nothing. */
const LATER = {
  [`${SHEETS.tasks}!E17`]: 950,
  [`${SHEETS.selfScores}!D6`]: null,
  [`${SHEETS.commendations}!G5`]: 4,
};

let application: TestApplication;

beforeAll(async () => {
  application = await startTestApplication();
  await importBloc(application);
});
afterAll(() => application.close());

const preview = (bytes: Buffer, choices?: ImportChoices) =>
  application.get(ImportService).preview(SYSTEM_ACTOR, bytes, FILE_NAME, { ...BLOC, ...(choices ? { choices } : {}) });

/** The workbook with other values in some cells. */
const workbookWith = (cells: Readonly<Record<string, unknown>>) =>
  editedBlocWorkbook((sheet) => {
    for (const [place, value] of Object.entries(cells)) {
      const [name = '', address = ''] = place.split('!');
      sheet(name).getCell(address).value = value as string;
    }
  });

async function changesOf(bytes: Buffer): Promise<[string, string | null, string][]> {
  const plan = await preview(bytes);
  const items = [...plan.items.agencies, ...plan.items.tasks, ...plan.items.progress, ...plan.items.scores];
  return [...items, ...plan.items.commendations]
    .flatMap(({ facts }) => facts)
    .filter(({ state }) => state === 'changed' || state === 'added')
    .map(({ key, stored, file }) => [key, stored, file]);
}

const place = () => application.get(PlacesService).find(SYSTEM_ACTOR, 'KHOI-BAN-DANG', '2022-H1');

async function task(code: string, number: number) {
  const tasks = await application.get(TasksService).statesOf(await place());
  return tasks.find((candidate) => candidate.agencyCode === code && candidate.number === number)!;
}

/** Somebody records a figure for the day of the workbook in the system. */
async function recordInSystem(code: string, number: number, actual: string, recordedOn = '2022-06-29'): Promise<void> {
  const actor = { ...SYSTEM_ACTOR, name: 'Cán bộ TĐKT, Ban Tổ chức Tỉnh ủy' };
  const draft = {
    ...{ recordedOn, actual: exact(actual), note: '' },
    judgement: { onTime: null, qualityMet: null, effective: null },
    ...{ lastSequence: 1, unreadable: [] },
  };
  const key = { blocCode: 'KHOI-BAN-DANG', periodCode: '2022-H1', agencyCode: code, number };
  await application.get(ProgressService).record(actor, key, draft, [], 'screen');
}

async function refusalOf(work: Promise<unknown>): Promise<ImportRefused> {
  const error: unknown = await work.catch((reason: unknown) => reason);
  if (!(error instanceof ImportRefused)) throw new Error(`not refused: ${String(error)}`);
  return error;
}

describe('a workbook that changed since the last import', () => {
  it('writes exactly the changed cells', async () => {
    const bytes = await workbookWith(LATER);
    expect(await changesOf(bytes)).toEqual([
      ['task:BTCTU:3:target', '900', '950'],
      ['commendation:BTCTU:412/QĐ-UBND:collective:bang khen cua chu tich ubnd tinh:achievement:quantity', '1', '4'],
    ]);
    const before = await rowCounts(application);
    await importBloc(application, bytes);
    const after = await rowCounts(application);
    expect(after['key_task_baseline']).toBe(before['key_task_baseline']! + 1);
    expect(after['score_entry']).toBe(before['score_entry']);
    expect(after['commendation']).toBe(8);
    expect(after['import_run']).toBe(2);
    const adjusted = await task('BTCTU', 3);
    expect([adjusted.target.toString(), adjusted.registered.target.toString()]).toEqual(['950', '900']);
    expect((await importBloc(application, bytes)).changed).toBe(false);
  });

  it('says which earlier rows it no longer has, and erases nothing', async () => {
    const bytes = await editedBlocWorkbook((sheet) => sheet(SHEETS.commendations).spliceRows(5, 1));
    const plan = await preview(bytes);
    const warnings = plan.problems.filter(({ code }) => code === 'no_longer_stated');
    expect(warnings.map(({ severity, sentence }) => [severity, sentence])).toEqual([
      ['warning', expect.stringContaining('Tệp không còn 1 mục đã nhập trước đây ở khen thưởng')],
    ]);
  });
});

describe('a value that was changed in the system since the last import', () => {
  const fact = 'progress:BTCTU:3:2022-06-29:value';

  beforeAll(() => recordInSystem('BTCTU', 3, '530'));

  it('is a conflict, and nothing is written over it', async () => {
    const plan = await preview(await workbookWith(LATER));
    expect(conflictsOf(plan).map(({ fact: { key, stored, storedBy } }) => [key, stored, storedBy])).toEqual([
      [fact, '530', 'Cán bộ TĐKT, Ban Tổ chức Tỉnh ủy'],
    ]);
    const before = await rowCounts(application);
    const refusal = await refusalOf(importBloc(application));
    expect([refusal.status, refusal.code]).toEqual([409, 'import_has_conflicts']);
    expect(await rowCounts(application)).toEqual(before);
  });

  it('stays when somebody chooses so', async () => {
    const choices = { facts: new Map([[fact, 'system' as const]]), others: null };
    const bytes = await workbookWith(LATER);
    expect(isChange(await preview(bytes, choices))).toBe(false);
    expect((await importBloc(application, bytes, { ...BLOC, choices })).changed).toBe(false);
    expect((await task('BTCTU', 3)).latest?.actual.toString()).toBe('530');
  });

  it.each([
    ['by its name', { facts: new Map([[fact, 'file' as const]]), others: null }],
    ['with all others', { facts: new Map(), others: 'file' as const }],
  ])('does not give way to the file, chosen %s: nobody overwrites the number of another', async (_, choices) => {
    const before = await rowCounts(application);
    const refusal = await refusalOf(importBloc(application, await workbookWith(LATER), { ...BLOC, choices }));
    expect([refusal.status, refusal.code, refusal.message]).toEqual([
      409,
      'import_has_conflicts',
      expect.stringContaining('1 giá trị do cơ quan tự ghi'),
    ]);
    expect(await rowCounts(application)).toEqual(before);
  });

  it('stays also where the person confirmed the very value of the import and the file changed', async () => {
    await recordInSystem('VPTU', 1, '7', '2022-06-27');
    const bytes = await workbookWith({ ...LATER, [`${SHEETS.progress}!C5`]: 8 });
    const conflicts = conflictsOf(await preview(bytes)).map(({ fact: { key, protection } }) => [key, protection]);
    expect(conflicts).toEqual([
      ['progress:VPTU:1:2022-06-27:value', 'own_number'],
      [fact, 'own_number'],
    ]);
  });
});

describe('a self-score that the agency gave itself', () => {
  const fact = 'score:VPTU:A1:points';

  beforeAll(() =>
    application.database.query(
      `INSERT INTO score_entry (sheet_id, criterion_code, version, input, author_name, source)
       SELECT h.id, 'A1', 2, '{"points":"15"}', 'Cán bộ TĐKT, Văn phòng Tỉnh ủy', 'screen'
         FROM score_sheet h JOIN agency g ON g.id = h.agency_id WHERE g.code = 'VPTU'`,
    ),
  );

  it('stays, whatever is chosen', async () => {
    const choices = { facts: new Map([[fact, 'file' as const]]), others: 'system' as const };
    const plan = await preview(blocWorkbook(), choices);
    expect(conflictsOf(plan).find(({ fact: { key } }) => key === fact)?.fact).toMatchObject({
      ...{ stored: '15', protection: 'own_number', choice: 'file' },
    });
    const refusal = await refusalOf(importBloc(application, blocWorkbook(), { ...BLOC, choices }));
    expect(refusal.message).toContain('không lấy theo tệp được');
  });
});

describe('a draft past the deadline of the self-scores', () => {
  it('takes no points from a file, and the cell is named', async () => {
    await application.database.query(
      `INSERT INTO deadline (period_id, kind, due_at)
       SELECT id, 'self_score', '2022-06-20 17:00+07' FROM period WHERE code = '2022-H1'`,
    );
    const plan = await preview(await workbookWith({ [`${SHEETS.selfScores}!L6`]: 17 }));
    expect(
      plan.problems.filter(({ severity }) => severity === 'error').map((one) => [one.address, one.sentence]),
    ).toEqual([['L6', 'Phiếu của BAO đã quá hạn tự chấm 17:00 ngày 20/06/2022 nên không nhận điểm từ tệp.']]);
    await application.database.query(`DELETE FROM deadline`);
  });
});

describe('a guess that was put right in the system', () => {
  it('stands without a question', async () => {
    const key = { blocCode: 'KHOI-BAN-DANG', periodCode: '2022-H1', agencyCode: 'VPTU', number: 4 };
    const draft = { kind: 'cumulative', direction: 'higher', reason: 'Tính cộng dồn', version: 1 } as const;
    await application.get(TargetsService).correct(SYSTEM_ACTOR, key, draft, 'screen');
    const choices = { facts: new Map(), others: 'system' as const };
    const bytes = await workbookWith(LATER);
    expect((await importBloc(application, bytes, { ...BLOC, choices })).changed).toBe(false);
    expect((await task('VPTU', 4)).kind).toBe('cumulative');
  });
});

describe('an import that fails on the way', () => {
  it('leaves nothing behind', async () => {
    await application.asOwner(
      `CREATE FUNCTION fail_on_purpose() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'on purpose'; END $$`,
    );
    await application.asOwner(
      `CREATE TRIGGER fail_on_purpose BEFORE INSERT ON import_fact FOR EACH ROW EXECUTE FUNCTION fail_on_purpose()`,
    );
    const before = await rowCounts(application);
    const other = { year: 2022, blocCode: 'KHOI-KHAC', blocName: 'Khối thi đua khác' };
    await expect(importBloc(application, blocWorkbook(), other)).rejects.toThrow('on purpose');
    expect(await rowCounts(application)).toEqual(before);
  });
});
