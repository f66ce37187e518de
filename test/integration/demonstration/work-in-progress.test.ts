import { AppraisalService, CheckPlanService, RepliesService } from '../../../src/modules/appraisals';
import { DEMONSTRATION_PASSWORD, DemonstrationAccounts } from '../../../src/modules/accounts';
import { type BlocPlace, PlacesService } from '../../../src/modules/blocs';
import { DemonstrationService } from '../../../src/modules/demonstration';
import { TodoService } from '../../../src/modules/home/todo/todo.service';
import { CommentsService, MeetingsService } from '../../../src/modules/meetings';
import { PactsService } from '../../../src/modules/pacts';
import { TargetChangesService, TasksService } from '../../../src/modules/tasks';
import { SYSTEM_ACTOR } from '../../../src/platform/access';
import { actorOf } from '../../support/sheets';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { TestClient } from '../../support/test-client';

/** The demonstration takes thousands of steps: milliseconds that a busy machine may need. */
const LOADING = 180_000;
const BLOC = 'KHOI-BAN-DANG';

describe('the work of the demonstration that a visitor goes on with', () => {
  let application: TestApplication;

  beforeAll(async () => {
    application = await startTestApplication();
    await application.get(DemonstrationService).loadAtStart();
  }, LOADING);
  afterAll(() => application.close());

  const placeIn = (period: string): Promise<BlocPlace> =>
    application.get(PlacesService).find(SYSTEM_ACTOR, BLOC, period);

  it('has something for everybody to do, but for those whose work lies elsewhere', async () => {
    const listed = await application.get(DemonstrationAccounts).listed();
    const kinds = new Map<string, string[]>();
    for (const { userName } of listed!.accounts) {
      const { todos, notices } = await application.get(TodoService).list(await actorOf(application, userName));
      kinds.set(userName, [...new Set(todos.map(({ kind }) => kind))]);
      // The leader in charge reads and is told; the administrator has accounts and settings.
      const news = notices.filter(({ body, readAt }) => body.includes('2020') && readAt === null);
      // The proposal from its ranking, and movements that run for years, are work that goes on.
      const unread = news.filter(({ path }) => !/^\/(de-nghi|phong-trao)/.test(path));
      // What was done in the year that is over is read, but for its closing.
      for (const { title } of unread) expect(title).toBe('Đã đóng kỳ: Năm 2020');
      if (userName === 'lanh-dao-tinh') expect(notices.length).toBeGreaterThan(0);
      else if (userName !== 'quan-tri') expect([userName, todos.length]).not.toEqual([userName, 0]);
    }
    expect(kinds.get('thu-ky')).toEqual(
      expect.arrayContaining(['registration_gather', 'cross_check', 'comment_answer']),
    );
    expect(kinds.get('so-noi-vu')).toEqual(
      expect.arrayContaining(['registration_decide', 'target_decide', 'sheet_take_up', 'sheet_appraise']),
    );
    expect(kinds.get('can-bo-btctu')).toEqual(expect.arrayContaining(['registration_fill', 'sheet_fill']));
    expect(kinds.get('can-bo-tct')).toContain('reply');
    expect(kinds.get('lanh-dao-btgtu')).toEqual(['registration_approve']);
    expect(kinds.get('lanh-dao-bnctu')).toEqual(['pact_sign']);
    expect(kinds.get('kiem-tra-tct')).toEqual(['cross_check']);
  });

  it('checked and appraised the year before in part', async () => {
    const place = await placeIn('2021');
    const checks = await application.get(CheckPlanService).list(SYSTEM_ACTOR, place);
    const states = (code: string) => checks.filter(({ checker }) => checker.code === code).map(({ state }) => state);
    expect(states('BTCTU').sort()).toEqual(expect.arrayContaining(['checking', 'finished']));
    expect(states('UBKTTU').filter((state) => state === 'finished')).toHaveLength(1);
    expect(new Set(states('TCT'))).toEqual(new Set(['assigned']));
    const { sheets } = await application.get(AppraisalService).board(SYSTEM_ACTOR, place);
    const open = new Map(sheets.map(({ summary, open: left }) => [summary.member.code, left.length]));
    expect([open.get('UBKTTU'), open.get('TCT')]).toEqual([0, 0]);
    expect(open.get('DUKCCQ')).toBeGreaterThan(0);
    const school = await actorOf(application, 'lanh-dao-tct');
    await application.get(RepliesService).reply(school, place, 'TCT', 'B3', 'Báo cáo kết quả gửi kèm theo.');
  });

  it('has the pact in force since the day of the workbook, and the next one being signed', async () => {
    const pacts = application.get(PactsService);
    const read = async (year: string) => pacts.read((await pacts.find(SYSTEM_ACTOR, BLOC, year)).year);
    const [before, now, next] = [await read('2021'), await read('2022'), await read('2023')];
    expect([before.state, now.state, next.state]).toEqual(['in_force', 'in_force', 'open_for_signing']);
    expect(before.text?.copiedFrom).toBeNull();
    expect(now.text?.copiedFrom).toBe('2021');
    expect(new Set(now.signers.map(({ signature }) => signature?.signedOn))).toEqual(new Set(['2022-03-09']));
    expect(next.signers.filter(({ signature }) => signature === null)).toHaveLength(8);
  });

  it('changes a target after the half year alone', async () => {
    const { changes } = await application.get(TargetChangesService).list(SYSTEM_ACTOR, BLOC, '2022');
    expect(changes.map(({ member, number, change }) => [member.code, number, change.state])).toEqual([
      ['BTCTU', 2, 'requested'],
      ['VPTU', 6, 'approved'],
    ]);
    const targetIn = async (period: string) => {
      const tasks = await application.get(TasksService).statesOf(await placeIn(period));
      const task = tasks.find(({ agencyCode, number }) => agencyCode === 'VPTU' && number === 6);
      return [task?.registered.target.toString(), task?.target.toString()];
    };
    expect(await targetIn('2022-H1')).toEqual(['95', '95']);
    expect(await targetIn('2022')).toEqual(['95', '90']);
  });

  it('invites to two meetings, and waits for the answer to a comment', async () => {
    const place = await placeIn('2022-H1');
    const meetings = application.get(MeetingsService);
    const meeting = await meetings.find(SYSTEM_ACTOR, place, '1');
    expect(meeting).toMatchObject({ kind: 'six_month', state: 'invited', heldOn: '2022-08-09' });
    const comments = await application.get(CommentsService).list(meeting);
    expect(comments.map(({ answerKind }) => answerKind)).toEqual(['accepted', null]);
    expect(await meetings.find(SYSTEM_ACTOR, await placeIn('2021'), '1')).toMatchObject({ state: 'invited' });
  });

  it('shows all of it on pages', async () => {
    const pages: Readonly<Record<string, readonly string[]>> = {
      'thu-ky': ['2023/dang-ky', '2022/giao-uoc', '2022-H1/hop/1', '2021/kiem-tra-cheo', '2020/ket-qua'],
      'so-noi-vu': ['2021/tham-dinh', '2021/tham-dinh/TCT', '2022/dieu-chinh', '2020/hop/1'],
      'can-bo-btctu': ['2023/dang-ky/BTCTU', '2022/giao-uoc'],
      'kiem-tra-btctu': ['2021/kiem-tra-cheo'],
    };
    for (const [account, paths] of Object.entries(pages)) {
      const visitor = new TestClient(application.app);
      await visitor.signIn(account, DEMONSTRATION_PASSWORD);
      for (const path of ['/viec-can-lam', ...paths.map((page) => `/khoi/${BLOC}/${page}`)]) {
        expect([account, path, (await visitor.get(path)).status]).toEqual([account, path, 200]);
      }
    }
  });
});
