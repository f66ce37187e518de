import { ImportUploads } from '../../../src/modules/imports/import-uploads.service';
import { SYSTEM_ACTOR } from '../../../src/platform/access';
import { FilesService, FileStore } from '../../../src/platform/files';
import { BLOC, FILE_NAME } from '../../support/imports';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { blocWorkbook, editedBlocWorkbook, SHEETS } from '../../support/workbook-factory';

let application: TestApplication;

beforeAll(async () => {
  application = await startTestApplication();
});
afterAll(() => application.close());

const uploads = () => application.get(ImportUploads);
const workbookWithValue = (value: number) =>
  editedBlocWorkbook((sheet) => (sheet(SHEETS.progress).getCell('C5').value = value));

/** Shows a preview; the hash and the id of the kept file. */
async function preview(bytes: Buffer): Promise<{ id: string; sha256: string; planHash: string }> {
  const { plan, fileId } = await uploads().preview(SYSTEM_ACTOR, { name: FILE_NAME, bytes }, BLOC);
  return { id: fileId ?? '', sha256: plan.sha256, planHash: plan.hash };
}

/** As if all files had been sent that long ago. */
const makeOlder = (age: string) =>
  application.asOwner(`UPDATE stored_file SET uploaded_at = now() - interval '${age}'`);

async function keptIds(): Promise<string[]> {
  const rows = await application.database.query<{ id: string }>(`SELECT id FROM stored_file ORDER BY id`);
  return rows.map(({ id }) => id);
}

const bytesOf = (sha256: string): Promise<number | null> =>
  application
    .get(FileStore)
    .read(sha256)
    .then(
      ({ length }) => length,
      () => null,
    );

describe('the file of a preview that nobody decided on', () => {
  it('stays for a day, then goes with its bytes when another preview is made', async () => {
    const first = await preview(blocWorkbook());
    await makeOlder('23 hours');
    const second = await preview(await workbookWithValue(8));
    expect(await keptIds()).toEqual([first.id, second.id].sort());
    await application.asOwner(
      `UPDATE stored_file SET uploaded_at = now() - interval '25 hours' WHERE id = '${first.id}'`,
    );
    const third = await preview(await workbookWithValue(9));
    expect(await keptIds()).toEqual([second.id, third.id].sort());
    expect([await bytesOf(first.sha256), await bytesOf(second.sha256)]).toEqual([null, expect.any(Number)]);
  });

  it('keeps its bytes where another file has the same content', async () => {
    const bytes = await workbookWithValue(10);
    const { sha256 } = await preview(bytes);
    const [ids] = await application.database.query<{ agencyId: string; blocId: string }>(
      `WITH a AS (INSERT INTO agency (code, kind, official_order) VALUES ('AG1', 'state', 1) RETURNING id),
            b AS (INSERT INTO bloc (code, name) VALUES ('KHOI-1', 'Khối 1') RETURNING id)
       SELECT a.id AS "agencyId", b.id AS "blocId" FROM a, b`,
    );
    const owner = { purpose: 'progress', agencyId: ids?.agencyId ?? '', blocId: ids?.blocId ?? '' } as const;
    const other = await application.database.transaction(() =>
      application.get(FilesService).keep(SYSTEM_ACTOR, { name: 'minh-chung.xlsx', bytes }, owner),
    );
    await makeOlder('2 days');
    const last = await preview(await workbookWithValue(11));
    expect(await keptIds()).toEqual([other.id, last.id].sort());
    expect(await bytesOf(sha256)).toBe(bytes.length);
  });

  it('stays when it is seen again, and for good once it is written', async () => {
    const bytes = await workbookWithValue(11);
    await makeOlder('2 days');
    const again = await preview(bytes);
    expect(await bytesOf(again.sha256)).toBe(bytes.length);
    await uploads().apply(SYSTEM_ACTOR, again.id, BLOC, again.planHash);
    await makeOlder('2 days');
    await preview(await workbookWithValue(12));
    expect(await keptIds()).toContain(again.id);
    expect(await bytesOf(again.sha256)).toBe(bytes.length);
  });
});
