import type { BlocPlace } from '../../../src/modules/blocs';
import { LineConflict } from '../../../src/modules/tasks/registration/line-conflict';
import { RegistrationDraftService } from '../../../src/modules/tasks/registration/registration-draft.service';
import { RegistrationReader } from '../../../src/modules/tasks/registration/registration-reader';
import { RegistrationStepsService } from '../../../src/modules/tasks/registration/registration-steps.service';
import { YearBeforeService } from '../../../src/modules/tasks/registration/year-before.service';
import { termsOfForm } from '../../../src/modules/tasks/terms/typed-terms';
import { TasksService } from '../../../src/modules/tasks';
import type { Actor } from '../../../src/platform/access';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../../src/platform/errors';
import { toDecimalString } from '../../../src/domain/fraction';
import { lineFields, newLine, placeOf2023, seedYear2023 } from '../../support/registrations';
import { actorOf } from '../../support/sheets';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld } from '../../support/world';

const TODAY = '2023-02-01';
let application: TestApplication;
let place: BlocPlace;
let drafts: RegistrationDraftService;
let steps: RegistrationStepsService;
let reader: RegistrationReader;
const people: Record<string, Actor> = {};

beforeAll(async () => {
  application = await startTestApplication({ today: TODAY });
  await seedWorld(application);
  await seedYear2023(application);
  place = await placeOf2023(application);
  drafts = application.get(RegistrationDraftService);
  steps = application.get(RegistrationStepsService);
  reader = application.get(RegistrationReader);
  const logins = [1, 2, 3].flatMap((index) => [`can-bo-ag${String(index)}`, `lanh-dao-ag${String(index)}`]);
  for (const login of [...logins, 'thu-ky', 'so-noi-vu']) people[login] = await actorOf(application, login, TODAY);
});
afterAll(() => application.close());

const person = (login: string): Actor => people[login]!;
const read = (agency: string) => reader.read(person('thu-ky'), place, agency);
const change = (changes: Record<string, string>) => termsOfForm(lineFields(changes), new Map());

async function noticesTo(role: string): Promise<string[]> {
  const rows = await application.database.query<{ title: string }>(
    `SELECT title FROM notice WHERE role = $1 ORDER BY told_at, id`,
    [role],
  );
  return rows.map(({ title }) => title);
}

describe('a draft', () => {
  it('takes the next free number, keeps what is incomplete, and knows a line that is sent twice', async () => {
    const first = await drafts.saveLine(person('can-bo-ag1'), place, 'AG1', newLine());
    const second = await drafts.saveLine(person('can-bo-ag1'), place, 'AG1', newLine({ title: 'Chưa đủ', target: '' }));
    const again = await drafts.saveLine(person('can-bo-ag1'), place, 'AG1', newLine({}, first.number));
    expect([first.number, second.number, again.id]).toEqual([1, 2, first.id]);
    expect((await read('AG1')).lines.map(({ number, terms }) => [number, terms.title, terms.target])).toEqual([
      [1, 'Kết nạp đảng viên mới', expect.anything()],
      [2, 'Chưa đủ', null],
    ]);
  });

  it('refuses nonsense at its fields', async () => {
    const typed = change({ target: '-5', weight: 'nhiều', due: '31/02/2023', kind: 'x', milestones: 'cuối năm' });
    const line = { id: null, version: 0, number: 500, typed };
    await expect(drafts.saveLine(person('can-bo-ag1'), place, 'AG1', line)).rejects.toMatchObject({
      violations: [
        { code: 'number_below_zero', place: 'target' },
        { code: 'unknown_choice', place: 'kind' },
        { code: 'not_a_number', place: 'weight' },
        { code: 'not_a_date', place: 'due' },
        { code: 'milestones_form', place: 'milestones' },
        { code: 'number_out_of_range', place: 'number' },
      ],
    });
    const taken = { id: null, version: 0, number: 1, typed: change({ title: 'Việc khác' }) };
    await expect(drafts.saveLine(person('can-bo-ag1'), place, 'AG1', taken)).rejects.toMatchObject({
      violations: [{ code: 'number_taken', place: 'number' }],
    });
  });

  it('shows both lines when two people write the same one', async () => {
    const [line] = (await read('AG1')).lines;
    const input = { id: line!.id, version: line!.version, number: 1 };
    await drafts.saveLine(person('can-bo-ag1'), place, 'AG1', { ...input, typed: change({ target: '950' }) });
    const late = drafts.saveLine(person('can-bo-ag1'), place, 'AG1', { ...input, typed: change({ target: '800' }) });
    await expect(late).rejects.toBeInstanceOf(LineConflict);
    await expect(late).rejects.toMatchObject({
      parameters: {
        stored: { target: '950', savedBy: 'Cán bộ TĐKT, AG1' },
        typed: { target: '800', milestones: [{ date: '2023-03-31', percent: '20' }, { percent: '50' }] },
      },
    });
    const same = await drafts.saveLine(person('can-bo-ag1'), place, 'AG1', {
      ...input,
      typed: change({ target: '950' }),
    });
    expect(same.version).toBe(line!.version + 1);
  });

  it('moves and removes lines', async () => {
    const before = (await read('AG1')).lines;
    const second = before[1]!;
    await drafts.moveLine(person('can-bo-ag1'), place, 'AG1', second.id, { version: second.version, direction: 'up' });
    const after = (await read('AG1')).lines;
    expect(after.map(({ id }) => id)).toEqual([second.id, before[0]!.id]);
    expect(after.map(({ number }) => number)).toEqual([1, 2]);
    const stale = drafts.removeLine(person('can-bo-ag1'), place, 'AG1', second.id, second.version);
    await expect(stale).rejects.toBeInstanceOf(LineConflict);
    await drafts.removeLine(person('can-bo-ag1'), place, 'AG1', second.id, after[0]!.version);
    expect((await read('AG1')).lines).toHaveLength(1);
  });

  it('keeps titles, and both lists when somebody else wrote others meanwhile', async () => {
    await drafts.saveTitles(person('can-bo-ag1'), place, 'AG1', ['Cờ thi đua của tỉnh'], []);
    const late = drafts.saveTitles(person('can-bo-ag1'), place, 'AG1', ['Bằng khen'], []);
    await expect(late).rejects.toMatchObject({
      parameters: { stored: ['Cờ thi đua của tỉnh'], typed: ['Bằng khen'] },
    });
  });

  it("is nobody else's", async () => {
    for (const login of ['can-bo-ag2', 'lanh-dao-ag1', 'thu-ky']) {
      await expect(drafts.saveLine(person(login), place, 'AG1', newLine())).rejects.toBeInstanceOf(NotFound);
    }
    await expect(reader.read(person('can-bo-ag2'), place, 'AG1')).rejects.toBeInstanceOf(NotFound);
  });
});

describe('the way to approval', () => {
  it('begins only with a complete list', async () => {
    const empty = steps.take(person('can-bo-ag2'), place, 'AG2', 'send_to_leader');
    await expect(empty).rejects.toMatchObject({ violations: [{ code: 'tasks_missing' }] });
    const wrong = {
      title: '',
      target: '',
      unit: '',
      due: '31/12/2024',
      milestones: '30/06/2023: 60%; 31/03/2023: 20%',
    };
    await drafts.saveLine(person('can-bo-ag2'), place, 'AG2', newLine(wrong, 3));
    const sending = steps.take(person('can-bo-ag2'), place, 'AG2', 'send_to_leader');
    await expect(sending).rejects.toMatchObject({
      violations: [
        { code: 'required', place: '3.title' },
        { code: 'required', place: '3.unit' },
        { code: 'required', place: '3.target' },
        { code: 'date_out_of_range', place: '3.due' },
        { code: 'milestone_order', place: '3.milestones' },
      ],
    });
    const yesNo = { title: 'Ban hành quy chế', unit: '', target: '', direction: 'reach', milestones: '' };
    const [line] = (await read('AG2')).lines;
    const input = { id: line!.id, version: line!.version, number: 3, typed: change(yesNo) };
    await drafts.saveLine(person('can-bo-ag2'), place, 'AG2', input);
    await steps.take(person('can-bo-ag2'), place, 'AG2', 'send_to_leader');
    expect((await read('AG2')).state).toBe('awaiting_leader');
  });

  it('locks what was sent, tells the next person, and takes a repeated press for one', async () => {
    const { version } = await read('AG1');
    await steps.take(person('can-bo-ag1'), place, 'AG1', 'send_to_leader', { version });
    await steps.take(person('can-bo-ag1'), place, 'AG1', 'send_to_leader', { version });
    expect((await read('AG1')).events).toHaveLength(1);
    await expect(drafts.saveLine(person('can-bo-ag1'), place, 'AG1', newLine())).rejects.toThrow(
      'đã được trình lãnh đạo',
    );
    await steps.take(person('lanh-dao-ag1'), place, 'AG1', 'submit');
    await steps.take(person('lanh-dao-ag2'), place, 'AG2', 'submit');
    expect(await noticesTo('LEADER')).toHaveLength(2);
    expect(await noticesTo('SECRETARY')).toEqual([
      'Ban AG1 Tỉnh ủy đã gửi bản đăng ký nhiệm vụ',
      'Ban AG2 Tỉnh ủy đã gửi bản đăng ký nhiệm vụ',
    ]);
  });

  it('demands a reason for a return and keeps it', async () => {
    const bare = steps.take(person('thu-ky'), place, 'AG1', 'return', { reason: '  ' });
    await expect(bare).rejects.toMatchObject({ violations: [{ code: 'reason_missing' }] });
    await steps.take(person('thu-ky'), place, 'AG1', 'return', { reason: 'Ghi rõ sản phẩm.' });
    expect((await read('AG1')).events.at(-1)).toMatchObject({ action: 'return', reason: 'Ghi rõ sản phẩm.' });
    await steps.take(person('can-bo-ag1'), place, 'AG1', 'send_to_leader');
    await steps.take(person('lanh-dao-ag1'), place, 'AG1', 'submit');
  });

  it('gathers and approves several at once, all or none', async () => {
    const seen = [];
    for (const agency of ['AG1', 'AG2']) seen.push({ agency, version: (await read(agency)).version });
    const stale = [seen[0]!, { agency: 'AG2', version: 1 }];
    await expect(steps.takeAll(person('thu-ky'), place, 'gather', stale, 'screen')).rejects.toBeInstanceOf(Conflict);
    expect((await read('AG1')).state).toBe('submitted');
    expect(await steps.takeAll(person('thu-ky'), place, 'gather', seen, 'screen')).toBe(2);
    expect(await noticesTo('APPRAISER')).toEqual(['Bản đăng ký nhiệm vụ chờ duyệt']);
    await expect(steps.takeAll(person('thu-ky'), place, 'approve', seen, 'screen')).rejects.toBeInstanceOf(Forbidden);
    const gathered = seen.map(({ agency, version }) => ({ agency, version: version + 1 }));
    expect(await steps.takeAll(person('so-noi-vu'), place, 'approve', gathered, 'screen')).toBe(2);
  });

  it('makes frozen tasks with everything that was registered, once', async () => {
    const tasks = await application.get(TasksService).statesOf(place, { asOf: '2023-06-30' });
    expect(tasks.map(({ agencyCode, number }) => [agencyCode, number])).toEqual([
      ['AG1', 2],
      ['AG2', 3],
    ]);
    // The second milestone has been reached: half of the target is planned, not 181 of 334 days.
    expect(toDecimalString(tasks[0]!.state.plannedShare)).toBe('0.5');
    const [baseline] = await application.database.query(
      `SELECT b.version, b.approved_by, b.weight::text, b.expected_product, b.coordinators, b.milestones, b.effective_on
         FROM key_task_baseline b WHERE task_id = $1`,
      [tasks[0]!.id],
    );
    expect(baseline).toEqual({
      ...{ version: 1, approved_by: 'Cán bộ thẩm định, Sở Nội vụ', weight: '10', effective_on: null },
      ...{ expected_product: 'Quyết định kết nạp', coordinators: ['AG2', 'Sở Tài chính'] },
      milestones: [
        { date: '2023-03-31', share: '0.2' },
        { date: '2023-06-30', share: '0.5' },
      ],
    });
    const { version } = await read('AG1');
    await steps.take(person('so-noi-vu'), place, 'AG1', 'approve', { version: version - 1 });
    await expect(steps.take(person('so-noi-vu'), place, 'AG1', 'approve', { version })).rejects.toBeInstanceOf(
      Conflict,
    );
    await expect(drafts.saveLine(person('can-bo-ag1'), place, 'AG1', newLine())).rejects.toThrow('đã được duyệt');
  });

  it('shows an agency the tasks it helps with', async () => {
    expect(await reader.coordinated(await read('AG2'))).toEqual([
      expect.objectContaining({ agencyCode: 'AG1', number: 2, title: 'Kết nạp đảng viên mới' }),
    ]);
  });
});

describe('the year before', () => {
  it('comes into the draft with its days moved; numbers that are taken stay away', async () => {
    await drafts.saveLine(person('can-bo-ag3'), place, 'AG3', newLine({}, 4));
    const copied = await application.get(YearBeforeService).copy(person('can-bo-ag3'), place, 'AG3');
    expect(copied).toEqual({ copied: 9, skipped: 1 });
    const [first] = (await read('AG3')).lines;
    expect(first).toMatchObject({ number: 1, terms: { title: 'Nhiệm vụ trọng tâm số 1', due: '2023-12-31' } });
    expect(await application.get(YearBeforeService).copy(person('can-bo-ag3'), place, 'AG3')).toEqual({
      copied: 0,
      skipped: 10,
    });
  });
});

describe('an agency with imported tasks', () => {
  it('is registered; a registration adds only new numbers', async () => {
    const of2022 = await placeOf2022();
    const list = await reader.list(of2022);
    expect(list.registrations.map(({ state, approvedCount, isLate }) => [state, approvedCount, isLate])).toEqual([
      [null, 10, false],
      [null, 10, false],
      [null, 10, false],
    ]);
    const taken = drafts.saveLine(person('can-bo-ag3'), of2022, 'AG3', newLine({}, 10));
    await expect(taken).rejects.toBeInstanceOf(InvalidInput);
    expect((await drafts.saveLine(person('can-bo-ag3'), of2022, 'AG3', newLine())).number).toBe(11);
  });
});

describe('the deadline', () => {
  it('ends the first sending, not one after a return', async () => {
    await application.database.query(
      `INSERT INTO deadline (bloc_id, period_id, kind, due_at)
       SELECT $1, id, 'registration', '2023-01-31T17:00:00+07:00' FROM period WHERE code = '2023'`,
      [place.bloc.id],
    );
    await expect(steps.take(person('can-bo-ag3'), place, 'AG3', 'send_to_leader')).rejects.toThrow('Đã quá hạn nộp');
    const { registrations } = await reader.list(place);
    expect(registrations.map(({ isLate }) => isLate)).toEqual([true, true, true]);
  });
});

async function placeOf2022(): Promise<BlocPlace> {
  return placeOf2023(application, '2022-H1');
}
