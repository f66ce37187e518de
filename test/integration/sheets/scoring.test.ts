import { toDecimalString } from '../../../src/domain/fraction';
import type { BlocPlace } from '../../../src/modules/blocs';
import { SheetsService } from '../../../src/modules/sheets';
import { StaleEntry } from '../../../src/modules/sheets/sheet-errors';
import { type RowDraft, SheetScoringService } from '../../../src/modules/sheets/sheet-scoring.service';
import { SheetStepsService } from '../../../src/modules/sheets/sheet-steps.service';
import type { Actor } from '../../../src/platform/access';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../../src/platform/errors';
import { actorOf, FULL_POINTS, placeOf, typedPoints } from '../../support/sheets';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld, type World } from '../../support/world';

let application: TestApplication;
let world: World;
let sheets: SheetsService;
let scoring: SheetScoringService;
let steps: SheetStepsService;
let officer: Actor;
let colleague: Actor;
let place: BlocPlace;

beforeAll(async () => {
  application = await startTestApplication();
  world = await seedWorld(application);
  sheets = application.get(SheetsService);
  scoring = application.get(SheetScoringService);
  steps = application.get(SheetStepsService);
  officer = await actorOf(application, 'can-bo-ag1');
  colleague = { ...officer, name: 'Cán bộ khác, AG1', userId: world.users['can-bo-ag2']! };
  place = await placeOf(application, officer);
  await steps.open(officer, place, 'AG1');
});
afterAll(() => application.close());

const draft = (code: string, points: string, version: number, explanation = ''): RowDraft => ({
  ...{ code, version, explanation },
  ...typedPoints(points),
});
const save = (row: RowDraft, actor = officer) => scoring.saveCriterion(actor, place, 'AG1', row);
const stored = async (code: string) => (await sheets.read(officer, place, 'AG1')).entries.get(code);

async function violationsOf(work: Promise<unknown>) {
  const error: unknown = await work.catch((reason: unknown) => reason);
  if (!(error instanceof InvalidInput)) throw new Error(`not refused as invalid: ${String(error)}`);
  return error.violations;
}

describe('one criterion', () => {
  it('reads the points as people write them and keeps who saved them', async () => {
    const first = await save(draft('A1', '17,5', 0, ' Hoàn thành 35/40 nội dung \r\n đúng hạn '));
    expect(first.version).toBe(1);
    const entry = await stored('A1');
    expect(entry?.input?.points).toBe('17.5');
    expect(entry).toMatchObject({
      explanation: 'Hoàn thành 35/40 nội dung \n đúng hạn',
      authorName: 'Cán bộ TĐKT, AG1',
      source: 'screen',
      recordedAt: new Date('2026-11-22T12:00:00+07:00'),
    });
    expect((await save(draft('A1', '18.5', 1, entry!.explanation))).version).toBe(2);
    expect((await stored('A1'))!.input!.points).toBe('18.5');
  });

  it('gives the running total and every missing criterion with the answer', async () => {
    const { totals } = (await save(draft('A3', '10', 0))).sheet;
    expect(toDecimalString(totals.runningTotal)).toBe('28.5');
    expect(totals.total).toBeNull();
    expect(totals.missing).toContain('A2');
    expect(totals.missing).not.toContain('A3');
  });

  it('keeps a penalty as a magnitude, whichever sign is typed, and takes it off', async () => {
    const before = (await sheets.read(officer, place, 'AG1')).totals.runningTotal;
    const { totals } = (await save(draft('E', '−2', 0))).sheet;
    expect((await stored('E'))!.input!.points).toBe('2');
    expect(toDecimalString(totals.runningTotal.sub(before))).toBe('-2');
  });

  it('takes points back when the field is emptied; they are missing then, not 0', async () => {
    await save(draft('B1', '8', 0));
    const { totals } = (await save(draft('B1', ' ', 1))).sheet;
    expect((await stored('B1'))?.input).toBeNull();
    expect(totals.missing).toContain('B1');
  });

  it.each([
    ['20,5', 'input_over_maximum'],
    ['-1', 'input_below_zero'],
    ['mười', 'not_a_number'],
    ['1.000', 'input_over_maximum'],
    ['7,125', 'input_off_step'],
    ['7,3', 'input_off_step'],
  ])('refuses %s for A1 as %s, naming the criterion, and stores nothing', async (points, code) => {
    const before = await stored('A1');
    expect(await violationsOf(save(draft('A1', points, before!.version)))).toMatchObject([{ code, place: 'A1' }]);
    expect(await stored('A1')).toEqual(before);
  });

  it('refuses an explanation of more than 2.000 characters', async () => {
    expect(await violationsOf(save(draft('C1', '4', 0, 'a'.repeat(2_001))))).toMatchObject([
      { code: 'too_long', place: 'C1.explanation' },
    ]);
    expect((await save(draft('C1', '4', 0, 'ă'.repeat(2_000)))).version).toBe(1);
  });

  it('does not know groups or criteria of other schemes', async () => {
    await expect(save(draft('A', '60', 0))).rejects.toBeInstanceOf(NotFound);
    await expect(save(draft('Z9', '1', 0))).rejects.toBeInstanceOf(NotFound);
  });

  it('is written by the officer of the agency only', async () => {
    const row = draft('C2', '4', 0);
    await expect(save(row, await actorOf(application, 'can-bo-ag2'))).rejects.toBeInstanceOf(NotFound);
    await expect(save(row, await actorOf(application, 'thu-ky'))).rejects.toBeInstanceOf(Forbidden);
    await expect(save(row, await actorOf(application, 'lanh-dao-ag1'))).rejects.toThrow(
      'Bạn chỉ xem được phiếu này. Người được sửa: Ban AG1 Tỉnh ủy.',
    );
    expect(await stored('C2')).toBeUndefined();
  });

  it('waits for the sheet to be opened', async () => {
    const other = await actorOf(application, 'can-bo-ag2');
    await expect(scoring.saveCriterion(other, place, 'AG2', draft('A1', '1', 0))).rejects.toThrow(
      'Phiếu chưa được mở.',
    );
  });
});

describe('two people at one criterion', () => {
  it('lets the first win and shows the second both values, who and when', async () => {
    await save(draft('B2', '5', 0));
    await save(draft('B2', '6', 1), colleague);
    const error: unknown = await save(draft('B2', '4', 1)).catch((reason: unknown) => reason);
    if (!(error instanceof StaleEntry)) throw new Error(`not refused as stale: ${String(error)}`);
    expect(error.status).toBe(409);
    expect(error.message).toContain('Cán bộ khác, AG1 lưu lúc 12:00 ngày 22/11/2026');
    expect(error.parameters).toMatchObject({
      criterion: 'B2',
      stored: { input: { points: '6' }, explanation: '', version: 2, savedBy: 'Cán bộ khác, AG1' },
    });
    expect((await stored('B2'))!.input!.points).toBe('6');
  });

  it('loses neither when both save at the same moment', async () => {
    const results = await Promise.allSettled([save(draft('B3', '4', 0)), save(draft('B3', '5', 0), colleague)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const rejected = results.find((result) => result.status === 'rejected');
    expect(rejected?.reason).toBeInstanceOf(StaleEntry);
  });

  it('takes the same value sent again as one save', async () => {
    const again = await Promise.all([save(draft('C3', '3', 0)), save(draft('C3', '3', 0))]);
    expect(again.map(({ version }) => version)).toEqual([1, 1]);
    expect((await sheets.history(officer, place, 'AG1', 'C3')).entries).toHaveLength(1);
  });

  it('lets two people save two criteria at the same moment', async () => {
    const both = await Promise.all([save(draft('C4', '4', 0)), save(draft('C5', '4', 0), colleague)]);
    expect(both.map(({ version }) => version)).toEqual([1, 1]);
  });
});

describe('the whole form', () => {
  const rows = (changes: Record<string, string>, versions: Record<string, number> = {}) =>
    Object.entries(changes).map(([code, points]) => draft(code, points, versions[code] ?? 0));

  beforeAll(async () => {
    await steps.open(await actorOf(application, 'can-bo-ag3'), place, 'AG3');
  });
  const saveAll = async (drafts: RowDraft[]) =>
    scoring.saveAll(await actorOf(application, 'can-bo-ag3'), place, 'AG3', drafts);
  const read = async () => sheets.read(await actorOf(application, 'can-bo-ag3'), place, 'AG3');

  it('stores the valid rows and says what is wrong with the others', async () => {
    const outcome = await saveAll(rows({ ...FULL_POINTS, A1: '25', B1: 'tám' }));
    expect(outcome.get('A1')).toMatchObject({
      kind: 'invalid',
      violations: [{ code: 'input_over_maximum', place: 'A1' }],
    });
    expect(outcome.get('B1')).toMatchObject({ kind: 'invalid', violations: [{ code: 'not_a_number' }] });
    expect(outcome.get('A2')).toEqual({ kind: 'saved' });
    const { totals } = await read();
    expect(totals.missing).toEqual(['A1', 'B1']);
  });

  it('keeps what others saved in rows that were left alone', async () => {
    const other = { ...(await actorOf(application, 'can-bo-ag3')), name: 'Cán bộ khác, AG3' };
    await scoring.saveCriterion(other, place, 'AG3', draft('A2', '20', 1));
    const outcome = await saveAll(rows({ A2: FULL_POINTS['A2']!, A3: '9' }, { A2: 1, A3: 1 }));
    expect(outcome.get('A2')).toEqual({ kind: 'unchanged' });
    expect(outcome.get('A3')).toEqual({ kind: 'saved' });
    expect((await read()).entries.get('A2')!.input!.points).toBe('20');
  });

  it('shows both values in rows that both changed', async () => {
    const outcome = await saveAll(rows({ A2: '29' }, { A2: 1 }));
    expect(outcome.get('A2')).toMatchObject({ kind: 'stale', stored: { authorName: 'Cán bộ khác, AG3', version: 2 } });
  });

  it('writes nothing when nothing changed', async () => {
    const before = await read();
    const unchanged = [...before.entries.values()].map((entry) =>
      draft(entry.code, entry.input!.points!.replace('.', ','), entry.version),
    );
    await saveAll(unchanged);
    expect((await read()).version).toBe(before.version);
  });
});

describe('what is kept', () => {
  it('is every value with its author, the newest first', async () => {
    const { entries, criterion } = await sheets.history(officer, place, 'AG1', 'A1');
    expect(criterion.name).toBe('Thực hiện chương trình công tác');
    expect(entries.map((entry) => entry.input?.points)).toEqual(['18.5', '17.5']);
    await expect(sheets.history(await actorOf(application, 'can-bo-ag2'), place, 'AG1', 'A1')).rejects.toBeInstanceOf(
      NotFound,
    );
  });

  it('is in the audit with the value before and after', async () => {
    const audit = await application.database.query<{ data: unknown }>(
      `SELECT data FROM audit_entry WHERE subject = 'sheet:AG1/2022-H1' AND data->>'criterion' = 'B2' ORDER BY sequence`,
    );
    expect(audit.map(({ data }) => data)).toEqual([
      { criterion: 'B2', layer: 'self', before: '', after: '{"points":"5"}', explanation: '', source: 'screen' },
      {
        criterion: 'B2',
        layer: 'self',
        before: '{"points":"5"}',
        after: '{"points":"6"}',
        explanation: '',
        source: 'screen',
      },
    ]);
  });
});

describe('the deadline of the self-assessment', () => {
  it('ends writing with a sentence that names it', async () => {
    await application.database.query(
      `INSERT INTO deadline (period_id, bloc_id, kind, due_at) VALUES ($1, $2, 'self_score', '2022-07-05T17:00:00+07:00')`,
      [world.periods['2022-H1'], world.blocs['KHOI-1']],
    );
    await expect(save(draft('C2', '4', 0))).rejects.toBeInstanceOf(Conflict);
    await expect(save(draft('C2', '4', 0))).rejects.toThrow('Đã quá hạn nộp 17:00 ngày 05/07/2022.');
    expect(await stored('C2')).toBeUndefined();
    await expect(steps.open(await actorOf(application, 'can-bo-ag2'), place, 'AG2')).rejects.toBeInstanceOf(Conflict);
  });
});
