import { exact, toExactString } from '../../../src/domain/fraction';
import { AppraisalService, AppraisalStepsService, JudgementsService } from '../../../src/modules/appraisals';
import { ProposalsService } from '../../../src/modules/appraisals/appraisal/proposals.service';
import { RepliesService } from '../../../src/modules/appraisals/replies/replies.service';
import type { BlocPlace } from '../../../src/modules/blocs';
import { RankingService, ScoresService } from '../../../src/modules/reviews';
import { SheetScoringService, SheetsService, SheetStepsService } from '../../../src/modules/sheets';
import type { Actor } from '../../../src/platform/access';
import { Conflict, Forbidden, InvalidInput } from '../../../src/platform/errors';
import { appraise, appraisedScheme, appraiserIn } from '../../support/appraisals';
import { handIn } from '../../support/checks';
import { actorOf, placeOf, typedPoints } from '../../support/sheets';
import { countQueries, startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld, type World } from '../../support/world';

let application: TestApplication;
let world: World;
let appraiser: Actor;
let officer: Actor;
let place: BlocPlace;
let appraisals: AppraisalService;
let judgements: JudgementsService;

beforeEach(async () => {
  application = await startTestApplication({ today: '2022-07-04' });
  world = await seedWorld(application, { scheme: appraisedScheme() });
  for (const code of ['AG1', 'AG2', 'AG3']) await handIn(application, code);
  ({ actor: appraiser, place } = await appraiserIn(application));
  officer = await actorOf(application, 'can-bo-ag2');
  appraisals = application.get(AppraisalService);
  judgements = application.get(JudgementsService);
});
afterEach(() => application.close());

const takeUp = (code: string) => application.get(AppraisalStepsService).take(appraiser, place, code, 'take_up');
const give = (code: string, points: string | null, version = 0, reason = '', agency = 'AG2') =>
  appraisals.save(
    appraiser,
    place,
    agency,
    { code, accepted: points === null, points: points === null ? null : exact(points), reason, version },
    'screen',
  );
const cross = async (judgeCode: string, agency: string, code: string, points: string, reason = 'Thiếu số liệu') => {
  const sheet = await application.get(SheetsService).read(appraiser, place, agency);
  const judge = { agencyId: world.agencies[judgeCode]!, code: judgeCode, name: judgeCode };
  const draft = { code, accepted: false, points: exact(points), reason, version: 0 };
  return judgements.record(appraiser, sheet, 'cross', judge, draft, 'screen');
};
const cellOf = async (agency: string, code: string) =>
  (await appraisals.sheet(appraiser, place, agency)).criteria.get(code)!;

describe('the points of the appraisal', () => {
  // Domain trap T15: what was handed in stays, the appraised points stand beside it.
  it('are kept with author, time and reason, version by version; the same again is no change', async () => {
    await takeUp('AG2');
    await give('A1', '30', 0, 'Thiếu báo cáo quý II');
    await give('A1', '30', 1, 'Thiếu báo cáo quý II');
    await give('A1', null, 1);
    const history = await judgements.history((await appraisals.sheet(appraiser, place, 'AG2')).sheet.id!, 'A1');
    expect(
      history.map(({ version, accepted, points, reason, authorName }) => [
        version,
        accepted,
        points && toExactString(points),
        reason,
        authorName,
      ]),
    ).toEqual([
      [2, true, null, '', appraiser.name],
      [1, false, '30', 'Thiếu báo cáo quý II', appraiser.name],
    ]);
    const audit = await application.database.query<{ data: unknown }>(
      `SELECT data FROM audit_entry WHERE action = 'score.judged' ORDER BY sequence`,
    );
    expect(audit.map(({ data }) => data)).toEqual([
      {
        criterion: 'A1',
        layer: 'appraisal',
        judge: '',
        before: '',
        after: '30',
        reason: 'Thiếu báo cáo quý II',
        source: 'screen',
      },
      { criterion: 'A1', layer: 'appraisal', judge: '', before: '30', after: 'accepted', reason: '', source: 'screen' },
    ]);
  });

  it('need a reason beyond the tolerance, fit the criterion, and lose nothing to somebody faster', async () => {
    await takeUp('AG2');
    const refused = give('A1', '31');
    await expect(refused).rejects.toBeInstanceOf(InvalidInput);
    await expect(refused).rejects.toMatchObject({ violations: [{ code: 'judgement_reason_missing', place: 'A1' }] });
    await expect(give('A1', '41', 0, 'Có')).rejects.toMatchObject({ violations: [{ code: 'input_over_maximum' }] });
    await give('A1', '35');
    const stale = give('A1', '34', 0);
    await expect(stale).rejects.toBeInstanceOf(Conflict);
    await expect(stale).rejects.toMatchObject({
      parameters: { stored: { points: '35', version: 1, savedBy: appraiser.name } },
    });
  });

  it('are stored once when two people save the same cell at the same time', async () => {
    await takeUp('AG2');
    const outcomes = await Promise.allSettled([give('A1', '35'), give('A1', '34')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('are decided only of a sheet that is taken up, by who appraises, in a review that is not published', async () => {
    await expect(give('A1', '36')).rejects.toBeInstanceOf(Conflict);
    await takeUp('AG2');
    const secretary = await actorOf(application, 'thu-ky');
    const draft = { code: 'A1', accepted: true, points: null, reason: '', version: 0 };
    await expect(appraisals.save(secretary, place, 'AG2', draft, 'api')).rejects.toBeInstanceOf(Forbidden);
    const own = { ...appraiser, assignments: [...appraiser.assignments, ...officer.assignments] };
    await expect(appraisals.save(own, place, 'AG2', draft, 'api')).rejects.toBeInstanceOf(Forbidden);
    await expect(application.get(AppraisalStepsService).take(own, place, 'AG2', 'appraise')).rejects.toBeInstanceOf(
      Forbidden,
    );
    await application.database.query(`UPDATE review SET state = 'published'`);
    await expect(give('A1', '36')).rejects.toThrow('đã công bố kết quả');
  });

  it('of the chair stay hidden from the secretary until they are shown to the chair itself', async () => {
    const secretary = await actorOf(application, 'thu-ky');
    for (const code of ['AG1', 'AG2']) await appraise(application, code, { A1: { points: '20', reason: 'Thiếu' } });
    const { sheets } = await appraisals.board(secretary, place);
    const seen = sheets.map(({ summary, criteria }) => [summary.member.code, criteria.get('A1')?.stored?.reason]);
    expect(seen.slice(0, 2)).toEqual([
      ['AG1', undefined],
      ['AG2', 'Thiếu'],
    ]);
    await expect(appraisals.sheet(secretary, place, 'AG1')).rejects.toBeInstanceOf(Forbidden);
    await expect(appraisals.history(secretary, place, 'AG1', 'A1')).rejects.toBeInstanceOf(Forbidden);
    const own = await application.get(RepliesService).read(secretary, place, 'AG1');
    expect([own.isWhole, own.criteria.get('A2')?.stored]).toEqual([false, undefined]);
    await application.database.query(`UPDATE score_sheet SET state = 'published'`);
    expect((await appraisals.sheet(secretary, place, 'AG1')).criteria.get('A1')?.stored?.reason).toBe('Thiếu');
  });

  it('stand for the old value no more when the agency changes what it handed in', async () => {
    await takeUp('AG2');
    await give('A1', null);
    await give('A2', null);
    const steps = application.get(SheetStepsService);
    await steps.take(appraiser, place, 'AG2', 'return', { reason: 'Bổ sung A1' });
    application.setToday('2022-07-05');
    const scoring = application.get(SheetScoringService);
    await scoring.saveCriterion(officer, place, 'AG2', {
      code: 'A1',
      ...typedPoints('40'),
      explanation: '',
      version: 1,
    });
    await steps.take(officer, place, 'AG2', 'send_to_leader', { attested: true });
    await steps.take(await actorOf(application, 'lanh-dao-ag2'), place, 'AG2', 'submit', { attested: true });
    await takeUp('AG2');
    const { open } = await appraisals.sheet(appraiser, place, 'AG2');
    expect(open).toEqual(['A1', 'B1', 'B2']);
    expect((await cellOf('AG2', 'A1')).stored).toMatchObject({ version: 1, outdated: true });
    await give('A1', null, 1);
    expect((await cellOf('AG2', 'A1')).appraisal).toMatchObject({ version: 2, outdated: false });
  });
});

describe('"Cho điểm theo đề xuất"', () => {
  it('follows what needs no reason, and counts the rest', async () => {
    for (const code of ['AG1', 'AG2']) await takeUp(code);
    await cross('AG1', 'AG2', 'A1', '20');
    await cross('AG1', 'AG2', 'B1', '26', '');
    await cross('AG1', 'AG2', 'B2', '9');
    await cross('AG3', 'AG2', 'B2', '8');
    const follow = (scope: { agency?: string; criterion?: string }) =>
      application.get(ProposalsService).follow(appraiser, place, scope, 'screen');
    expect(await follow({ criterion: 'A2' })).toEqual({ given: 2, needReason: 0, disputed: 0, missing: 0 });
    expect(await follow({ agency: 'AG2' })).toEqual({ given: 1, needReason: 1, disputed: 1, missing: 0 });
    expect((await cellOf('AG2', 'B1')).appraisal).toMatchObject({ accepted: false, reason: '' });
    expect((await cellOf('AG2', 'A1')).appraisal).toBeUndefined();
    expect(await follow({})).toEqual({ given: 3, needReason: 1, disputed: 1, missing: 0 });
    expect(await follow({})).toEqual({ given: 0, needReason: 1, disputed: 1, missing: 0 });
  });
});

describe('the end of an appraisal', () => {
  it('is refused while a criterion has no points, each named', async () => {
    await takeUp('AG2');
    await give('A1', null);
    await expect(
      application.get(AppraisalStepsService).take(appraiser, place, 'AG2', 'appraise'),
    ).rejects.toMatchObject({
      violations: ['A2', 'B1', 'B2'].map((code) => ({ code: 'appraisal_missing', place: code })),
    });
  });

  it('tells the agency of what differs and gives it one answer to each, until the term', async () => {
    await appraise(application, 'AG2', {
      A1: { points: '30', reason: 'Thiếu báo cáo' },
      B1: { points: '26', reason: '' },
    });
    const [told] = await application.database.query<{ title: string; body: string }>(
      `SELECT title, body FROM notice WHERE role = 'OFFICER' AND agency_id = $1 ORDER BY told_at DESC, id DESC LIMIT 1`,
      [world.agencies['AG2']],
    );
    expect(told?.body).toContain(
      'ở tiêu chí A1. Với mỗi lần thẩm định, cơ quan được giải trình một lần ở mỗi tiêu chí, đến 23:59 ngày 09/07/2022',
    );
    const replies = application.get(RepliesService);
    const answer = (actor: Actor, code: string, text: string) => replies.reply(actor, place, 'AG2', code, text);
    await expect(answer(officer, 'B1', 'Không đồng ý')).rejects.toThrow('không lệch quá mức');
    await expect(answer(officer, 'A1', ' ')).rejects.toBeInstanceOf(InvalidInput);
    await expect(answer(appraiser, 'A1', 'Tôi đáp thay')).rejects.toBeInstanceOf(Forbidden);
    await answer(officer, 'A1', 'Báo cáo đã gửi ngày 20/06');
    await answer(officer, 'A1', 'Báo cáo đã gửi ngày 20/06');
    await expect(answer(officer, 'A1', 'Nói thêm')).rejects.toThrow('một lần');
    const rows = await application.database.query(`SELECT criterion_code, text FROM score_reply`);
    expect(rows).toEqual([{ criterion_code: 'A1', text: 'Báo cáo đã gửi ngày 20/06' }]);
    const [toldBack] = await application.database.query<{ title: string }>(
      `SELECT title FROM notice WHERE role = 'APPRAISER' ORDER BY told_at DESC, id DESC LIMIT 1`,
    );
    expect(toldBack?.title).toBe('Ban AG2 Tỉnh ủy đã giải trình');
  });

  it('gives one answer to a second, again different decision, with its own term and notice; the first stays visible', async () => {
    await appraise(application, 'AG2', { A1: { points: '30', reason: 'Thiếu báo cáo' } });
    const replies = application.get(RepliesService);
    const steps = application.get(AppraisalStepsService);
    await replies.reply(officer, place, 'AG2', 'A1', 'Đã gửi ngày 20/06');
    await steps.take(appraiser, place, 'AG2', 'reconsider', { reason: 'Xem giải trình' });
    await give('A1', '25', 1, 'Báo cáo không đúng mẫu');
    application.setToday('2022-07-08');
    await steps.take(appraiser, place, 'AG2', 'appraise');
    const told = await application.database.query<{ body: string }>(
      `SELECT body FROM notice WHERE role = 'OFFICER' AND agency_id = $1 AND body LIKE '%tiêu chí A1%' ORDER BY told_at, id`,
      [world.agencies['AG2']],
    );
    expect(told.at(-1)?.body).toContain('đến 23:59 ngày 13/07/2022');
    await replies.reply(officer, place, 'AG2', 'A1', 'Mẫu mới ban hành ngày 25/06');
    await expect(replies.reply(officer, place, 'AG2', 'A1', 'Nói thêm')).rejects.toThrow('một lần');
    const cell = await cellOf('AG2', 'A1');
    expect(cell.replies.map(({ text, judgementVersion }) => [judgementVersion, text])).toEqual([
      [1, 'Đã gửi ngày 20/06'],
      [2, 'Mẫu mới ban hành ngày 25/06'],
    ]);
    expect(cell.reply?.judgementVersion).toBe(2);
  });

  it('ends the right of reply with the term; Sở Nội vụ gives longer for a stored reason', async () => {
    await appraise(application, 'AG2', {
      A1: { points: '30', reason: 'Thiếu' },
      A2: { points: '10', reason: 'Thiếu' },
    });
    const replies = application.get(RepliesService);
    const later = new Date('2022-07-20T10:00:00Z');
    application.setToday('2022-07-11');
    await expect(replies.reply(officer, place, 'AG2', 'A1', 'Muộn')).rejects.toThrow('Đã quá hạn giải trình');
    await expect(replies.extend(officer, place, 'AG2', later, 'Xin thêm')).rejects.toBeInstanceOf(Forbidden);
    await expect(replies.extend(appraiser, place, 'AG2', later, '')).rejects.toBeInstanceOf(InvalidInput);
    const earlier = new Date('2022-07-01T10:00:00Z');
    await expect(replies.extend(appraiser, place, 'AG2', earlier, 'x')).rejects.toMatchObject({
      violations: [{ code: 'term_not_later' }],
    });
    await replies.extend(appraiser, place, 'AG2', later, 'Cơ quan mất điện');
    await replies.reply(officer, place, 'AG2', 'A1', 'Kịp hạn mới');
    const terms = await application.database.query(`SELECT version, reason FROM reply_term ORDER BY version`);
    expect(terms).toEqual([
      { version: 1, reason: '' },
      { version: 2, reason: 'Cơ quan mất điện' },
    ]);
  });

  it('may be looked at again for a reason, changed and finished again; the answer stays', async () => {
    await appraise(application, 'AG2', { A1: { points: '30', reason: 'Thiếu' } });
    const replies = application.get(RepliesService);
    await replies.reply(officer, place, 'AG2', 'A1', 'Đã gửi');
    const steps = application.get(AppraisalStepsService);
    await expect(steps.take(appraiser, place, 'AG2', 'reconsider')).rejects.toBeInstanceOf(InvalidInput);
    await steps.take(appraiser, place, 'AG2', 'reconsider', { reason: 'Giải trình đúng' });
    await give('A1', null, 1);
    await steps.take(appraiser, place, 'AG2', 'appraise');
    const { criteria, sheet } = await appraisals.sheet(appraiser, place, 'AG2');
    expect(sheet.state).toBe('appraised');
    const cell = criteria.get('A1');
    expect([cell?.appraisal?.accepted, cell?.reply, cell?.replies.map(({ text }) => text)]).toEqual([
      ...[true, undefined, ['Đã gửi']],
    ]);
  });
});

describe('the ranking by the appraised points', () => {
  it('has only finished appraisals, counts their points, and is the default once all are finished', async () => {
    await appraise(application, 'AG2', { A1: { points: '30', reason: 'Thiếu' } });
    const secretary = await actorOf(application, 'thu-ky');
    const there = await placeOf(application, secretary);
    const final = await application.get(RankingService).read(there, 'all', 'final');
    expect(
      final?.result.units.map(({ code, rank, total, why }) => [
        code,
        rank,
        total && toExactString(total),
        why.standing,
      ]),
    ).toEqual([
      ['AG2', 1, '84', 'ranked'],
      ['AG1', null, '90', 'not_submitted'],
      ['AG3', null, '90', 'not_submitted'],
    ]);
    const scores = application.get(ScoresService);
    expect((await scores.tableOf(secretary, there, null)).choice).toBe('all');
    for (const code of ['AG1', 'AG3']) await appraise(application, code);
    const table = await scores.tableOf(await actorOf(application, 'so-noi-vu'), there, null);
    expect([table.choice, ...table.members.map(({ ranking }) => ranking?.rank)]).toEqual(['final', 1, 3, 1]);
    // The secretary belongs to the chair agency, whose appraised points the scheme does not show it yet.
    expect((await scores.tableOf(secretary, there, null)).choice).toBe('all');
    const self = await application.get(RankingService).read(there, 'all', 'self');
    expect(self?.result.units.map(({ rank }) => rank)).toEqual([1, 1, 1]);
  });
});

it('reads the board with the same queries for one sheet and for three', async () => {
  await takeUp('AG2');
  await give('A1', '35');
  await cross('AG1', 'AG2', 'A1', '34');
  const ofThree = await countQueries(application, () => appraisals.board(appraiser, place));
  const one = { ...place, members: place.members.slice(1, 2) };
  expect(await countQueries(application, () => appraisals.board(appraiser, one))).toBe(ofThree);
});
