import { toDecimalString } from '../../../src/domain/fraction';
import { ProgressService, TasksService } from '../../../src/modules/tasks';
import { ProgressConflict } from '../../../src/modules/tasks/progress.service';
import type { ProgressDraft } from '../../../src/modules/tasks/tasks.policy';
import type { TaskKey } from '../../../src/modules/tasks/tasks.service';
import type { Actor } from '../../../src/platform/access';
import { AuditService } from '../../../src/platform/audit';
import { InvalidInput, NotFound } from '../../../src/platform/errors';
import type { IncomingFile } from '../../../src/platform/files';
import { actorOf, placeOf } from '../../support/sheets';
import { PDF_BYTES, progressDraft, taskKey } from '../../support/tasks';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld } from '../../support/world';

let application: TestApplication;
let tasks: TasksService;
let progress: ProgressService;
let officer: Actor;

beforeAll(async () => {
  application = await startTestApplication({ today: '2022-06-20' });
  await seedWorld(application);
  tasks = application.get(TasksService);
  progress = application.get(ProgressService);
  officer = await actorOf(application, 'can-bo-ag1');
});
afterAll(() => application.close());

const record = (key: TaskKey, draft: ProgressDraft, files: IncomingFile[] = [], actor = officer) =>
  progress.record(actor, key, draft, files, 'screen');
const find = (key: TaskKey) => tasks.find(officer, key);

async function errorOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => error,
  );
}

async function violationsOf(work: Promise<unknown>) {
  const error = await errorOf(work);
  if (!(error instanceof InvalidInput)) throw new Error(`not refused as invalid: ${String(error)}`);
  return error.violations.map(({ code, place }) => [place, code]);
}

describe('a line of progress', () => {
  it('becomes the latest figure, with its author, judgement and files, and stands in the audit', async () => {
    const key = taskKey('AG1', 1);
    const judgement = { onTime: true, qualityMet: false, effective: null };
    const files = [{ name: 'Báo cáo.pdf', bytes: PDF_BYTES }];
    const line = await record(
      key,
      progressDraft('2022-06-15', '4.5', { note: ' Đã họp \r\n 2 lần ', judgement }),
      files,
    );
    expect(line).toMatchObject({ sequence: 1, note: 'Đã họp \n 2 lần', judgement, authorName: officer.name });
    expect(line.files.map(({ name, size }) => [name, size])).toEqual([['Báo cáo.pdf', PDF_BYTES.length]]);
    const { task } = (await find(key)).details;
    expect(task.latest && toDecimalString(task.latest.actual)).toBe('4.5');
    expect(task.state.status).toBe('late');
    expect(task.state.completion?.equals('9/20')).toBe(true);
    const [entry] = await application.database.query<{ data: Record<string, string> }>(
      `SELECT data FROM audit_entry WHERE subject = 'task:AG1/1/2022' AND action = 'progress.recorded'`,
    );
    expect(entry?.data).toMatchObject({ before: '', after: '4.5', recordedOn: '2022-06-15', source: 'screen' });
    const verdicts = await application.get(AuditService).verify();
    expect(verdicts.every((verdict) => verdict.broken === null)).toBe(true);
  });

  it('counts by the day it is for, not by when it was written', async () => {
    const key = taskKey('AG1', 2);
    await record(key, progressDraft('2022-06-10', '7'));
    await record(key, progressDraft('2022-03-31', '3', { lastSequence: 1 }));
    const { task, log } = (await find(key)).details;
    expect(task.latest).toMatchObject({ recordedOn: '2022-06-10', sequence: 1 });
    expect(log.map((line) => line.sequence)).toEqual([2, 1]);
  });

  it('corrects a figure of the same day by standing after it', async () => {
    const key = taskKey('AG1', 3);
    await record(key, progressDraft('2022-06-10', '70'));
    await record(key, progressDraft('2022-06-10', '7', { lastSequence: 1 }));
    const { task } = (await find(key)).details;
    expect(task.latest && toDecimalString(task.latest.actual)).toBe('7');
  });

  it('may be a remark without a figure, which leaves the figure as it is', async () => {
    const key = taskKey('AG1', 4);
    await record(key, progressDraft('2022-06-10', '5'));
    await record(key, progressDraft('2022-06-18', null, { lastSequence: 1, note: 'Đang chờ hướng dẫn' }));
    const { task } = (await find(key)).details;
    expect(task.latest?.recordedOn).toBe('2022-06-10');
    expect(task.latestEntry).toMatchObject({ recordedOn: '2022-06-18', actual: null, note: 'Đang chờ hướng dẫn' });
  });

  it('is taken after the deadline: the deadline is only shown', async () => {
    await application.database.query(
      `INSERT INTO deadline (period_id, bloc_id, kind, due_at)
       SELECT p.id, b.id, 'progress_update', '2022-06-01 17:00+07' FROM period p, bloc b
        WHERE p.code = '2022-H1' AND b.code = 'KHOI-1'`,
    );
    const key = taskKey('AG1', 5);
    await record(key, progressDraft('2022-06-19', '1'));
    expect((await find(key)).deadline?.dueAt.toISOString()).toBe('2022-06-01T10:00:00.000Z');
  });
});

describe('what is refused', () => {
  it.each([
    ['a day in the future', progressDraft('2022-06-21', '1'), [['recordedOn', 'date_out_of_range']]],
    ['a day of another year', progressDraft('2021-12-31', '1'), [['recordedOn', 'date_out_of_range']]],
    ['a negative figure', progressDraft('2022-06-20', '-0.5'), [['actual', 'number_below_zero']]],
    [
      'nothing at all',
      progressDraft(null, null),
      [
        ['recordedOn', 'required'],
        ['actual', 'required'],
      ],
    ],
    [
      'what cannot be read, once for each field',
      progressDraft(null, null, {
        unreadable: [
          { code: 'not_a_date', place: 'recordedOn' },
          { code: 'not_a_number', place: 'actual' },
        ],
      }),
      [
        ['recordedOn', 'not_a_date'],
        ['actual', 'not_a_number'],
      ],
    ],
    ['a note without end', progressDraft('2022-06-20', '1', { note: 'a'.repeat(4_001) }), [['note', 'too_long']]],
  ])('%s', async (_name, draft, violations) => {
    expect(await violationsOf(record(taskKey('AG1', 6), draft))).toEqual(violations);
  });

  it('a file of another kind, and then nothing of the line is kept', async () => {
    const key = taskKey('AG1', 6);
    const files = [
      { name: 'a.pdf', bytes: PDF_BYTES },
      { name: 'b.exe', bytes: Buffer.from('MZ') },
    ];
    expect(await violationsOf(record(key, progressDraft('2022-06-20', '1'), files))).toEqual([
      ['b.exe', 'file_type_refused'],
    ]);
    expect((await find(key)).details.log).toEqual([]);
  });

  it('the task of another agency, another bloc, or one that is not there', async () => {
    const draft = progressDraft('2022-06-20', '1');
    const stranger = await actorOf(application, 'can-bo-la');
    expect(await errorOf(record(taskKey('AG2', 1), draft))).toBeInstanceOf(NotFound);
    expect(await errorOf(record(taskKey('AG1', 1), draft, [], stranger))).toBeInstanceOf(NotFound);
    expect(await errorOf(record(taskKey('AG1', 11), draft))).toBeInstanceOf(NotFound);
  });
});

describe('two people at once', () => {
  it('are told of each other, with both lines, and nothing is overwritten', async () => {
    const key = taskKey('AG1', 7);
    await record(key, progressDraft('2022-06-10', '3', { note: 'Của tôi' }));
    const colleague = { ...officer, userId: (await actorOf(application, 'lanh-dao-ag1')).userId };
    const error = await errorOf(record(key, progressDraft('2022-06-11', '4', { note: 'Của bạn' }), [], colleague));
    expect(error).toBeInstanceOf(ProgressConflict);
    expect((error as ProgressConflict).parameters).toMatchObject({
      stored: { sequence: 1, actual: '3', note: 'Của tôi', savedBy: officer.name },
      typed: { actual: '4', note: 'Của bạn' },
    });
    expect((await find(key)).details.log).toHaveLength(1);
  });

  it('writing in the same moment leave one line and one conflict', async () => {
    const key = taskKey('AG1', 8);
    const outcomes = await Promise.all(
      ['1', '2', '3'].map((actual) => errorOf(record(key, progressDraft('2022-06-10', actual)))),
    );
    expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome instanceof ProgressConflict)).toHaveLength(2);
    expect((await find(key)).details.log).toHaveLength(1);
  });

  it('are one when the same form is sent twice', async () => {
    const key = taskKey('AG1', 9);
    const files = [{ name: 'a.pdf', bytes: PDF_BYTES }];
    const first = await record(key, progressDraft('2022-06-10', '1', { note: 'x' }), files);
    const second = await record(key, progressDraft('2022-06-10', '1', { note: 'x' }), files);
    expect(second.id).toBe(first.id);
    expect(second.files).toHaveLength(1);
    expect(await errorOf(record(key, progressDraft('2022-06-10', '1', { note: 'x' })))).toBeInstanceOf(
      ProgressConflict,
    );
  });
});

describe('a line of an import', () => {
  it('goes after what stands there, and keeps its source', async () => {
    const key = taskKey('AG1', 10);
    await record(key, progressDraft('2022-06-10', '1'));
    const place = await placeOf(application, officer);
    const { task } = (await find(key)).details;
    const { recordedOn, actual, note, judgement } = progressDraft('2022-06-15', '2');
    await application.database.transaction(() =>
      progress.importLine(officer, place, task, { recordedOn, actual, note, judgement }),
    );
    expect((await find(key)).details.task.latest).toMatchObject({ sequence: 2, source: 'import' });
  });
});
