import { exact, toDecimalString } from '../../../src/domain/fraction';
import { TasksService } from '../../../src/modules/tasks';
import { CellConflict, type CellDraft } from '../../../src/modules/tasks/grid/grid';
import { GridService } from '../../../src/modules/tasks/grid/grid.service';
import type { Actor } from '../../../src/platform/access';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../../src/platform/errors';
import { actorOf } from '../../support/sheets';
import { recordFigure, taskKey } from '../../support/tasks';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld } from '../../support/world';

let application: TestApplication;
let grids: GridService;
let secretary: Actor;
let officer: Actor;

beforeAll(async () => {
  application = await startTestApplication({ today: '2022-06-20' });
  await seedWorld(application);
  grids = application.get(GridService);
  secretary = await actorOf(application, 'thu-ky');
  officer = await actorOf(application, 'can-bo-ag1');
});
afterAll(() => application.close());

function figure(agencyCode: string, number: number, value: string | null, version = 0, day = '2022-06-20'): CellDraft {
  const written = value === null ? null : exact(value);
  return { agencyCode, number, field: 'actual', figure: written, judged: null, day, version, unreadable: [] };
}

function judgement(agencyCode: string, number: number, judged: boolean | null, version = 0): CellDraft {
  return { ...figure(agencyCode, number, null, version), field: 'qualityMet', judged };
}

const save = (draft: CellDraft, actor = secretary) => grids.save(actor, 'KHOI-1', '2022-H1', draft, 'screen');

async function errorOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => error,
  );
}

async function linesOf(agencyCode: string, number: number) {
  return application.database.query<Record<string, unknown>>(
    `SELECT p.sequence, p.actual::text, p.note, p.on_time, p.quality_met, p.author_name, p.source, p.recorded_on::text AS day
       FROM progress_entry p JOIN key_task t ON t.id = p.task_id JOIN agency g ON g.id = t.agency_id
      WHERE g.code = $1 AND t.number = $2 ORDER BY p.sequence`,
    [agencyCode, number],
  );
}

describe('a cell with a figure', () => {
  it('is a line of the log with its author and its day, and answers what it holds', async () => {
    const { cell, task } = await save(figure('AG2', 1, '4.5'));
    expect(cell).toMatchObject({ version: 1, recordedOn: '2022-06-20', authorName: secretary.name });
    expect(task.state.status).toBe('late');
    expect(await linesOf('AG2', 1)).toEqual([
      {
        ...{ sequence: 1, actual: '4.5', note: '', on_time: null, quality_met: null, day: '2022-06-20' },
        ...{ author_name: secretary.name, source: 'screen' },
      },
    ]);
    const [entry] = await application.database.query<{ data: Record<string, string> }>(
      `SELECT data FROM audit_entry WHERE subject = 'task:AG2/1/2022' AND action = 'progress.recorded'`,
    );
    expect(entry?.data).toMatchObject({ before: '', after: '4.5', source: 'screen' });
  });

  it('keeps the note and the judgements that are reported of the task', async () => {
    await application.database.query(
      `INSERT INTO progress_entry (task_id, sequence, recorded_on, actual, note, on_time, author_name, source)
       SELECT t.id, 1, '2022-05-31', 3, 'Đã họp', true, 'Cán bộ', 'screen'
         FROM key_task t JOIN agency g ON g.id = t.agency_id WHERE g.code = 'AG2' AND t.number = 2`,
    );
    await save(figure('AG2', 2, '6', 1));
    expect((await linesOf('AG2', 2))[1]).toMatchObject({ actual: '6', note: 'Đã họp', on_time: true });
  });

  it('says the same once, however often it is sent, but again for a later day', async () => {
    await save(figure('AG2', 3, '5', 0, '2022-06-19'));
    const again = await save(figure('AG2', 3, '5', 0, '2022-06-19'));
    expect(again.cell.version).toBe(1);
    await save(figure('AG2', 3, '5', 1, '2022-06-20'));
    expect((await linesOf('AG2', 3)).map(({ day }) => day)).toEqual(['2022-06-19', '2022-06-20']);
  });

  it('is a conflict with both values when somebody wrote it since, and is stored when the newer version was seen', async () => {
    await save(figure('AG1', 4, '2'), officer);
    const error = await errorOf(save(figure('AG1', 4, '7')));
    expect(error).toBeInstanceOf(CellConflict);
    const { message, parameters } = error as CellConflict;
    expect(message).toContain('Cán bộ TĐKT, AG1 ghi ô này lúc 12:00 ngày 20/06/2022');
    expect(parameters).toMatchObject({
      stored: { value: '2', version: 1, savedBy: officer.name },
      typed: { value: '7' },
    });
    const { cell } = await save(figure('AG1', 4, '7', 1));
    expect(cell.figure && toDecimalString(cell.figure)).toBe('7');
    expect(await linesOf('AG1', 4)).toHaveLength(2);
  });

  it('loses nothing when two people write it at the same moment', async () => {
    const outcomes = await Promise.all(
      ['11', '12'].map((value, index) => errorOf(save(figure('AG1', 5, value), index === 0 ? officer : secretary))),
    );
    expect(outcomes.filter((outcome) => outcome instanceof CellConflict)).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(1);
    expect(await linesOf('AG1', 5)).toHaveLength(1);
  });

  it('does not mind a line for another day, and stands under later ones', async () => {
    await recordFigure(application, 'AG1', 6, '2022-06-20', '9');
    const { cell } = await save(figure('AG1', 6, '4', 0, '2022-03-31'));
    expect(cell).toMatchObject({ version: 2, recordedOn: '2022-03-31' });
    const grid = await grids.read(secretary, 'KHOI-1', '2022-H1', 'figures', '2022-06-20');
    const task = grid.tasks.find(({ agencyCode, number }) => agencyCode === 'AG1' && number === 6);
    expect(task?.latest?.sequence).toBe(1);
  });

  it.each([
    ['below zero', figure('AG2', 7, '-1'), 'number_below_zero'],
    ['a day in the future', figure('AG2', 7, '1', 0, '2022-06-21'), 'date_out_of_range'],
    ['a day of another year', figure('AG2', 7, '1', 0, '2021-12-31'), 'date_out_of_range'],
    ['no day', { ...figure('AG2', 7, '1'), day: null }, 'required'],
  ])('is refused for %s', async (_, draft, code) => {
    const error = await errorOf(save(draft));
    expect(error).toBeInstanceOf(InvalidInput);
    expect((error as InvalidInput).violations.map((violation) => violation.code)).toEqual([code]);
    expect(await linesOf('AG2', 7)).toEqual([]);
  });

  it('cannot be wiped out', async () => {
    await save(figure('AG2', 8, '1'));
    const error = await errorOf(save(figure('AG2', 8, null, 1)));
    expect((error as InvalidInput).violations).toEqual([{ code: 'figure_stays', place: 'value' }]);
    expect((await save(figure('AG2', 9, null))).cell.version).toBe(0);
  });

  it('belongs to the officers of its agency and to the secretary', async () => {
    expect(await errorOf(save(figure('AG2', 9, '1'), officer))).toBeInstanceOf(Forbidden);
    for (const login of ['lanh-dao-ag2', 'so-noi-vu', 'lanh-dao-tinh', 'can-bo-la', 'quan-tri']) {
      expect(await errorOf(save(figure('AG2', 9, '1'), await actorOf(application, login)))).toBeInstanceOf(NotFound);
    }
    expect(await errorOf(save(figure('AG9', 9, '1')))).toBeInstanceOf(NotFound);
    expect(await errorOf(save(figure('AG2', 11, '1')))).toBeInstanceOf(NotFound);
    expect(await linesOf('AG2', 9)).toEqual([]);
  });
});

describe('a cell with a judgement', () => {
  it('is a line that leaves the figure, the note and the other judgements as they are, each with its author', async () => {
    await save(figure('AG3', 1, '10'), await actorOf(application, 'can-bo-ag3'));
    await save({ ...judgement('AG3', 1, true), field: 'onTime' }, await actorOf(application, 'can-bo-ag3'));
    await save(judgement('AG3', 1, false));
    expect((await linesOf('AG3', 1)).at(-1)).toMatchObject({ actual: null, on_time: true, quality_met: false });
    const grid = await grids.read(secretary, 'KHOI-1', '2022-H1', 'judgements', null);
    const task = grid.tasks.find(({ agencyCode, number }) => agencyCode === 'AG3' && number === 1);
    const judged = grid.judgements.get(task?.id ?? '');
    expect(judged?.onTime).toMatchObject({ judged: true, version: 2, authorName: 'Cán bộ TĐKT, AG3' });
    expect(judged?.qualityMet).toMatchObject({ judged: false, version: 3, authorName: secretary.name });
    expect(judged?.effective).toMatchObject({ judged: null, version: 0 });
    expect(task?.latest?.authorName).toBe('Cán bộ TĐKT, AG3');
  });

  it('is no conflict with what others say of the same task at the same moment', async () => {
    const fields = ['onTime', 'qualityMet', 'effective'] as const;
    await Promise.all(fields.map((field) => save({ ...judgement('AG3', 2, true), field })));
    const details = await application.get(TasksService).find(secretary, taskKey('AG3', 2));
    expect(details.details.task.latestEntry?.judgement).toEqual({ onTime: true, qualityMet: true, effective: true });
  });

  it('is a conflict when somebody judged otherwise, and may be taken back', async () => {
    await save(judgement('AG3', 3, true), await actorOf(application, 'can-bo-ag3'));
    expect(await errorOf(save(judgement('AG3', 3, false)))).toBeInstanceOf(CellConflict);
    await save(judgement('AG3', 3, false, 1));
    expect((await save(judgement('AG3', 3, null, 2))).cell).toMatchObject({ judged: null, version: 3 });
  });
});

describe('after the result is published', () => {
  beforeAll(() => application.database.query(`UPDATE review SET state = 'published'`));
  afterAll(() => application.database.query(`UPDATE review SET state = 'open'`));

  it('refuses figures and judgements of its days in words, and takes those of later days', async () => {
    application.setToday('2022-08-01');
    for (const draft of [figure('AG2', 10, '1'), judgement('AG2', 10, true), figure('AG2', 10, '1', 0, '2022-06-30')]) {
      const error = await errorOf(save(draft));
      expect(error).toBeInstanceOf(Conflict);
      expect((error as Conflict).message).toMatch(/^Sáu tháng đầu năm 2022 đã công bố kết quả.*đến hết 30\/06\/2022/);
    }
    const later = figure('AG2', 10, '1', 0, '2022-07-01');
    expect((await grids.save(secretary, 'KHOI-1', '2022', later, 'screen')).cell.version).toBe(1);
    application.setToday('2022-06-20');
  });
});
