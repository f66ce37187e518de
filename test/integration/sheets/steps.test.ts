import type { BlocPlace } from '../../../src/modules/blocs';
import { DeadlinesService } from '../../../src/modules/blocs';
import { SheetsService } from '../../../src/modules/sheets';
import { SheetEvidenceService } from '../../../src/modules/sheets/sheet-evidence.service';
import { SheetScoringService } from '../../../src/modules/sheets/sheet-scoring.service';
import { SheetStepsService } from '../../../src/modules/sheets/sheet-steps.service';
import type { Actor } from '../../../src/platform/access';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../../src/platform/errors';
import { actorOf, FULL_POINTS, LEAVES, placeOf, typedPoints } from '../../support/sheets';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld } from '../../support/world';

let application: TestApplication;
let sheets: SheetsService;
let scoring: SheetScoringService;
let steps: SheetStepsService;
let place: BlocPlace;
const people: Record<string, Actor> = {};

beforeAll(async () => {
  application = await startTestApplication();
  await seedWorld(application);
  sheets = application.get(SheetsService);
  scoring = application.get(SheetScoringService);
  steps = application.get(SheetStepsService);
  for (const login of [
    'can-bo-ag1',
    'lanh-dao-ag1',
    'can-bo-ag2',
    'lanh-dao-ag2',
    'thu-ky',
    'so-noi-vu',
    'can-bo-la',
  ]) {
    people[login] = await actorOf(application, login);
  }
  place = await placeOf(application, people['thu-ky']!);
});
afterAll(() => application.close());

const person = (login: string): Actor => people[login]!;
const read = (code = 'AG1') => sheets.read(person('so-noi-vu'), place, code);
const fill = (login: string, code: string) =>
  scoring.saveAll(
    person(login),
    place,
    code,
    LEAVES.map((leaf) => ({ code: leaf, ...typedPoints(FULL_POINTS[leaf]!), explanation: '', version: 0 })),
  );

describe('from the first score to the appraisers', () => {
  it('opens once, however often it is opened', async () => {
    await Promise.all([steps.open(person('can-bo-ag1'), place, 'AG1'), steps.open(person('can-bo-ag1'), place, 'AG1')]);
    const sheet = await read();
    expect([sheet.state, sheet.version, sheet.events.length]).toEqual(['drafting', 1, 1]);
  });

  it('is not sent while something is missing, and says all of it', async () => {
    await fill('can-bo-ag1', 'AG1');
    await scoring.saveCriterion(person('can-bo-ag1'), place, 'AG1', {
      ...{ code: 'C5', ...typedPoints(''), explanation: '', version: 1 },
    });
    const sending = steps.take(person('can-bo-ag1'), place, 'AG1', 'send_to_leader', {});
    await expect(sending).rejects.toBeInstanceOf(InvalidInput);
    await expect(sending).rejects.toMatchObject({
      violations: [{ code: 'points_missing', place: 'C5' }, { code: 'attestation_missing' }],
    });
    expect((await read()).state).toBe('drafting');
  });

  it('refuses to send another version than the one that was checked', async () => {
    const { version } = await read();
    await scoring.saveCriterion(person('can-bo-ag1'), place, 'AG1', {
      ...{ code: 'C5', ...typedPoints('4'), explanation: '', version: 2 },
    });
    const request = { version, attested: true };
    await expect(steps.take(person('can-bo-ag1'), place, 'AG1', 'send_to_leader', request)).rejects.toThrow(
      'Phiếu vừa thay đổi sau khi bạn mở trang này.',
    );
  });

  it('goes to the leader with the attestation, and is locked meanwhile', async () => {
    const { version } = await read();
    await steps.take(person('can-bo-ag1'), place, 'AG1', 'send_to_leader', { version, attested: true });
    const sheet = await read();
    expect([sheet.state, sheet.attestation?.by]).toEqual(['awaiting_leader', 'Cán bộ TĐKT, AG1']);
    const late = scoring.saveCriterion(person('can-bo-ag1'), place, 'AG1', {
      ...{ code: 'A1', ...typedPoints('20'), explanation: '', version: 1 },
    });
    await expect(late).rejects.toBeInstanceOf(Conflict);
    await expect(late).rejects.toThrow('Phiếu đã được trình lãnh đạo lúc 12:00 ngày 22/11/2026 bởi Cán bộ TĐKT, AG1.');
  });

  it('comes back only with a reason, which is kept', async () => {
    const leader = person('lanh-dao-ag1');
    await expect(steps.take(leader, place, 'AG1', 'leader_return', { reason: '  ' })).rejects.toMatchObject({
      violations: [{ code: 'reason_missing', place: 'reason' }],
    });
    await steps.take(leader, place, 'AG1', 'leader_return', { reason: 'Bổ sung giải trình A2' });
    const sheet = await read();
    expect([sheet.state, sheet.attestation, sheet.events.at(-1)?.reason]).toEqual([
      'drafting',
      null,
      'Bổ sung giải trình A2',
    ]);
  });

  it('is submitted once by a double press', async () => {
    await steps.take(person('can-bo-ag1'), place, 'AG1', 'send_to_leader', { attested: true });
    const { version } = await read();
    const press = () => steps.take(person('lanh-dao-ag1'), place, 'AG1', 'submit', { version, attested: true });
    await Promise.all([press(), press()]);
    await press();
    const sheet = await read();
    expect(sheet.state).toBe('submitted');
    expect(sheet.submittedAt).toEqual(new Date('2026-11-22T12:00:00+07:00'));
    expect(sheet.events.filter(({ action }) => action === 'submit')).toHaveLength(1);
  });

  it('does not take the press of somebody else or of another version for the same one', async () => {
    // Of the same name and rights, with another account.
    const other = { ...person('lanh-dao-ag1'), userId: person('can-bo-ag1').userId };
    const { version } = await read();
    await expect(steps.take(other, place, 'AG1', 'submit', { attested: true })).rejects.toThrow(
      'Phiếu đã được nộp lúc 12:00 ngày 22/11/2026 bởi Lãnh đạo, AG1. Không sửa được nữa.',
    );
    await expect(
      steps.take(person('lanh-dao-ag1'), place, 'AG1', 'submit', { version: version - 4, attested: true }),
    ).rejects.toBeInstanceOf(Conflict);
  });

  it('can be recalled until it is taken up, and not afterwards', async () => {
    await steps.take(person('can-bo-ag1'), place, 'AG1', 'recall');
    expect((await read()).submittedAt).toBeNull();
    await steps.take(person('can-bo-ag1'), place, 'AG1', 'send_to_leader', { attested: true });
    await steps.take(person('lanh-dao-ag1'), place, 'AG1', 'submit', { attested: true });
    await steps.take(person('so-noi-vu'), place, 'AG1', 'take_up');
    expect((await read()).state).toBe('taken_up');
    await expect(steps.take(person('can-bo-ag1'), place, 'AG1', 'recall')).rejects.toThrow(
      'Phiếu đã được tiếp nhận lúc 12:00 ngày 22/11/2026 bởi Cán bộ thẩm định, Sở Nội vụ.',
    );
  });

  it('is returned by the appraiser with a reason and filled in again', async () => {
    await steps.take(person('so-noi-vu'), place, 'AG1', 'return', { reason: 'Thiếu minh chứng A2' });
    const sheet = await read();
    expect([sheet.state, sheet.events.at(-1)?.action]).toEqual(['drafting', 'return']);
  });

  it('leaves every step in the events and in the audit', async () => {
    const { events } = await read();
    const audit = await application.database.query<{ data: { action: string } }>(
      `SELECT data FROM audit_entry WHERE action = 'sheet.moved' AND subject = 'sheet:AG1/2022-H1' ORDER BY sequence`,
    );
    expect(audit.map(({ data }) => data.action)).toEqual(events.map(({ action }) => action));
  });
});

describe('who may take a step', () => {
  it.each([
    ['can-bo-ag2', 'send_to_leader', NotFound],
    ['can-bo-la', 'send_to_leader', NotFound],
    ['lanh-dao-ag2', 'submit', NotFound],
    ['thu-ky', 'send_to_leader', Forbidden],
    ['thu-ky', 'submit', Forbidden],
    ['can-bo-ag1', 'submit', Forbidden],
    ['can-bo-ag1', 'take_up', Forbidden],
    ['lanh-dao-ag1', 'return', Forbidden],
    ['thu-ky', 'appraise', Forbidden],
  ] as const)('is not %s for %s', async (login, action, error) => {
    const request = { attested: true, reason: 'x' };
    await expect(steps.take(person(login), place, 'AG1', action, request)).rejects.toBeInstanceOf(error);
  });

  it('is nobody for the sheet of their own agency as a judge', async () => {
    const own = person('can-bo-ag1').assignments[0]!;
    const secretaryOfAg1 = { ...person('thu-ky'), assignments: [...person('thu-ky').assignments, own] };
    await steps.take(person('can-bo-ag1'), place, 'AG1', 'send_to_leader', { attested: true });
    await steps.take(person('lanh-dao-ag1'), place, 'AG1', 'submit', { attested: true });
    await expect(steps.take(secretaryOfAg1, place, 'AG1', 'take_up')).rejects.toBeInstanceOf(Forbidden);
    // The secretary is of the chair agency, whatever else their account says.
    await expect(steps.take(person('thu-ky'), place, 'AG1', 'take_up')).rejects.toBeInstanceOf(Forbidden);
    await steps.take(person('so-noi-vu'), place, 'AG1', 'take_up');
  });

  it('is nobody while the sheet is not open', async () => {
    await expect(
      steps.take(person('can-bo-ag2'), place, 'AG2', 'send_to_leader', { attested: true }),
    ).rejects.toBeInstanceOf(Conflict);
  });
});

describe('evidence', () => {
  const evidence = () => application.get(SheetEvidenceService);
  const pdf = (name: string) => ({ name, bytes: Buffer.from(`%PDF-1.7 ${name}`) });
  const cite = (parts: Partial<Record<'number' | 'date' | 'page' | 'clause', string>>) =>
    evidence().cite(person('can-bo-ag2'), place, 'AG2', 'A1', {
      ...{ number: '', date: '', page: '', clause: '' },
      ...parts,
    });

  beforeAll(() => steps.open(person('can-bo-ag2'), place, 'AG2'));

  it('is files and citations, in the order they were added', async () => {
    await evidence().addFiles(person('can-bo-ag2'), place, 'AG2', 'A1', [pdf('bao-cao.pdf'), pdf('phu-luc.pdf')]);
    const items = await cite({ number: '05-NQ/TU', date: '20/5/2022', page: '3', clause: 'khoản 2 Điều 1' });
    expect(items.map((item) => item.file?.name ?? item.citation)).toEqual([
      'bao-cao.pdf',
      'phu-luc.pdf',
      '05-NQ/TU, ngày 20/05/2022, trang 3, khoản 2 Điều 1',
    ]);
  });

  it('is refused whole when one file is of another kind', async () => {
    const files = [pdf('them.pdf'), { name: 'a.exe', bytes: Buffer.from('MZ') }];
    await expect(evidence().addFiles(person('can-bo-ag2'), place, 'AG2', 'A2', files)).rejects.toMatchObject({
      violations: [{ code: 'file_type_refused', place: 'a.exe' }],
    });
    expect((await read('AG2')).evidence.filter(({ code }) => code === 'A2')).toEqual([]);
  });

  it('needs a number, and a date that is a day', async () => {
    await expect(cite({ page: '3' })).rejects.toMatchObject({ violations: [{ code: 'required', place: 'A1' }] });
    await expect(cite({ number: '1', date: '31/02/2022' })).rejects.toMatchObject({
      violations: [{ code: 'not_a_date', place: 'A1' }],
    });
  });

  it('is taken away once, of its own sheet and criterion only, and stays in the record', async () => {
    const [first] = (await read('AG2')).evidence;
    const remove = (login: string, agency: string, criterion: string) =>
      evidence().remove(person(login), place, agency, criterion, first!.id);
    await expect(remove('can-bo-ag2', 'AG2', 'A3')).rejects.toBeInstanceOf(NotFound);
    await expect(remove('can-bo-ag1', 'AG2', 'A1')).rejects.toBeInstanceOf(NotFound);
    expect(await remove('can-bo-ag2', 'AG2', 'A1')).toHaveLength(2);
    expect(await remove('can-bo-ag2', 'AG2', 'A1')).toHaveLength(2);
    const rows = await application.database.query(`SELECT FROM evidence WHERE id = $1 AND removed_by IS NOT NULL`, [
      first!.id,
    ]);
    expect(rows).toHaveLength(1);
  });

  it('changes the version that a sender must have seen', async () => {
    await fill('can-bo-ag2', 'AG2');
    const { version } = await read('AG2');
    await cite({ number: '412/QĐ-UBND' });
    const request = { version, attested: true };
    await expect(steps.take(person('can-bo-ag2'), place, 'AG2', 'send_to_leader', request)).rejects.toThrow(
      'Phiếu vừa thay đổi',
    );
  });

  it('must be there where the scheme demands it and points are claimed', async () => {
    const [version] = await application.database.query<{ id: string }>(
      `INSERT INTO scheme_version (scheme_id, version, state, definition, created_by, changed_by, published_by, published_at)
       SELECT scheme_id, 2, 'published', jsonb_set(definition, '{criteria,0,criteria,2,evidenceRequired}', 'true'),
              'x', 'x', 'x', now()
         FROM scheme_version WHERE id = $1 RETURNING id`,
      [place.review!.schemeVersionId],
    );
    await application.database.query(`UPDATE review SET scheme_version_id = $2 WHERE id = $1`, [
      place.review!.id,
      version!.id,
    ]);
    const send = () => steps.take(person('can-bo-ag2'), place, 'AG2', 'send_to_leader', { attested: true });
    await expect(send()).rejects.toMatchObject({ violations: [{ code: 'evidence_missing', place: 'A3' }] });
    await evidence().addFiles(person('can-bo-ag2'), place, 'AG2', 'A3', [pdf('a3.pdf')]);
    await send();
    const [sent] = await application.database.query<{ scheme_version_id: string }>(
      `SELECT scheme_version_id FROM score_sheet WHERE agency_id = (SELECT id FROM agency WHERE code = 'AG2')`,
    );
    // A draft follows the review; the version is fixed by sending.
    expect(sent!.scheme_version_id).toBe(version!.id);
  });
});

describe('the deadline', () => {
  it('ends sending, submitting and recalling, but not a return to the agency', async () => {
    await application
      .get(DeadlinesService)
      .set(person('thu-ky'), place, 'self_score', new Date('2022-07-05T10:00:00Z'));
    const passed = 'Đã quá hạn nộp 17:00 ngày 05/07/2022.';
    await expect(steps.take(person('lanh-dao-ag2'), place, 'AG2', 'submit', { attested: true })).rejects.toThrow(
      passed,
    );
    await steps.take(person('lanh-dao-ag2'), place, 'AG2', 'leader_return', { reason: 'Xem lại A2' });
    await expect(steps.take(person('can-bo-ag2'), place, 'AG2', 'send_to_leader', { attested: true })).rejects.toThrow(
      passed,
    );
    await application
      .get(DeadlinesService)
      .extend(person('thu-ky'), place, 'self_score', new Date('2026-12-31T10:00:00Z'), 'Số liệu minh họa');
    await steps.take(person('can-bo-ag2'), place, 'AG2', 'send_to_leader', { attested: true });
  });
});
