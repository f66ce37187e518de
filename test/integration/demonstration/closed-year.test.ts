import { contentHashOf } from '../../../src/documents/model';
import { DEMONSTRATION_PASSWORD } from '../../../src/modules/accounts';
import {
  AppraisalService,
  AppraisalStepsService,
  CheckPlanService,
  JudgementsService,
} from '../../../src/modules/appraisals';
import { BallotsService } from '../../../src/modules/ballots';
import { type BlocPlace, PlacesService } from '../../../src/modules/blocs';
import { DemonstrationService } from '../../../src/modules/demonstration';
import { MeetingsService, RecordsService } from '../../../src/modules/meetings';
import { PublicationsService, ResultsService, SnapshotsService } from '../../../src/modules/publications';
import { SYSTEM_ACTOR } from '../../../src/platform/access';
import { AuditService } from '../../../src/platform/audit';
import { Conflict } from '../../../src/platform/errors';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { TestClient } from '../../support/test-client';

/** The demonstration takes thousands of steps: milliseconds that a busy machine may need. */
const LOADING = 180_000;

describe('the closed year of the demonstration', () => {
  let application: TestApplication;
  let place: BlocPlace;

  beforeAll(async () => {
    application = await startTestApplication();
    await application.get(DemonstrationService).loadAtStart();
    place = await application.get(PlacesService).find(SYSTEM_ACTOR, 'KHOI-BAN-DANG', '2020');
  }, LOADING);
  afterAll(() => application.close());

  it('was published with a decision and closed, and its one snapshot is what its hash says', async () => {
    const result = await application.get(ResultsService).read(place);
    expect(result).toMatchObject({
      state: 'closed',
      decision: { number: '08/QĐ-HĐTĐKT', decidedOn: '2021-01-15', signer: 'Chủ tịch Hội đồng' },
      versions: [{ version: 1 }],
    });
    expect(result?.decision?.file.name).toMatch(/\.pdf$/);
    const { content, contentHash, auditHeadHash } = await application.get(SnapshotsService).read(place, null);
    expect(contentHashOf(content)).toBe(contentHash);
    expect(auditHeadHash).toMatch(/^[0-9a-f]{64}$/);
    expect(content.results.map(({ code, rank, total }) => [code, rank, total.printed])).toEqual([
      ['BTCTU', 1, '99'],
      ['UBKTTU', 2, '98,5'],
      ['BNCTU', 3, '98'],
      ['VPTU', 4, '97'],
      ['DUKCCQ', 5, '96'],
      ['BTGTU', 6, '94'],
      ['BDVTU', 7, '90,5'],
      ['TCT', 8, '88,5'],
      ['BAO', 9, '85,5'],
    ]);
  });

  it('can be changed by nobody', async () => {
    const publications = application.get(PublicationsService);
    expect((await publications.history(place)).map(({ action, to }) => [action, to])).toEqual([
      ['publish', 'published'],
      ['close', 'closed'],
    ]);
    const again = application
      .get(AppraisalStepsService)
      .take(SYSTEM_ACTOR, place, 'BAO', 'reconsider', { reason: 'Xem lại' });
    await expect(again).rejects.toThrow(Conflict);
    const visitor = new TestClient(application.app);
    await visitor.signIn('can-bo-bao', DEMONSTRATION_PASSWORD);
    const page = await visitor.get('/khoi/KHOI-BAN-DANG/2020/ket-qua');
    expect(page.text).toContain('08/QĐ-HĐTĐKT');
    expect(page.text).toContain('Số liệu minh họa');
  });

  it('was appraised with few differences, each with its reason, and one answer that was heard', async () => {
    const { sheets } = await application.get(AppraisalService).board(SYSTEM_ACTOR, place);
    expect(sheets.every(({ summary }) => summary.state === 'published')).toBe(true);
    const said = sheets.flatMap(({ summary, criteria }) =>
      [...criteria.values()].flatMap(({ criterion, stored, replies }) =>
        stored?.accepted === false
          ? [[summary.member.code, criterion.code, stored.points?.toString(), stored.reason !== '', replies.length > 0]]
          : [],
      ),
    );
    expect(said).toEqual([
      ['BDVTU', 'A2', '26', true, false],
      ['TCT', 'A1', '17.5', true, false],
      ['BAO', 'A2', '25', true, true],
    ]);
    const sheet = sheets.find(({ summary }) => summary.member.code === 'BAO')!.summary;
    const history = await application.get(JudgementsService).history(sheet.id!, 'A2');
    expect(history.filter(({ layer }) => layer === 'appraisal').map(({ points }) => points?.toString())).toEqual([
      '25',
      '23',
    ]);
    const checks = await application.get(CheckPlanService).list(SYSTEM_ACTOR, place);
    expect(checks.length).toBeGreaterThanOrEqual(17);
    expect(checks.every(({ state }) => state === 'finished')).toBe(true);
  });

  it('was concluded in a meeting with a substitute, signed minutes and a paper ballot', async () => {
    const meeting = await application.get(MeetingsService).find(SYSTEM_ACTOR, place, '1');
    expect(meeting).toMatchObject({ kind: 'annual', state: 'minutes_signed', heldOn: '2020-12-28' });
    expect(meeting.count).toMatchObject({ total: 9, present: 9 });
    expect(meeting.attendance.filter(({ isSubstitute }) => isSubstitute).map(({ code }) => code)).toEqual(['TCT']);
    const { items, conclusions } = await application.get(RecordsService).read(meeting);
    expect(conclusions).toHaveLength(9);
    expect(items.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['agenda', 'decision', 'next_task']));
    const [ballot] = await application.get(BallotsService).list(place);
    const found = await application.get(BallotsService).find(SYSTEM_ACTOR, place, ballot!.id);
    expect(found).toMatchObject({ state: 'concluded', method: 'paper', isAcclaim: true });
    expect(found.rounds[0]?.candidates.map(({ code, votes, outcome }) => [code, votes, outcome])).toContainEqual([
      'BTCTU',
      6,
      'elected',
    ]);
  });

  it('leaves the chains of changes whole', async () => {
    const verdicts = await application.get(AuditService).verify();
    expect(verdicts.length).toBeGreaterThanOrEqual(2);
    expect(verdicts.filter(({ broken }) => broken !== null)).toEqual([]);
  });
});
