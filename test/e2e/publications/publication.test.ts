import { API, appraiseAll, DECISION, moveByApi, PLACE, publishByApi, SMALL_PDF } from '../../support/publications';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld, type World } from '../../support/world';

describe('publication of a period', () => {
  let application: TestApplication;
  let world: World;

  beforeEach(async () => {
    application = await startTestApplication();
    world = await seedWorld(application, { members: 3 });
  });
  afterEach(() => application.close());

  function versionShown(page: string): string {
    return /name="version" value="(\d+)"/.exec(page)?.[1] ?? '';
  }

  it('names what is still open, and refuses with every reason', async () => {
    await appraiseAll(application, world, ['AG3']);
    const office = await application.visit('so-noi-vu');
    const page = await office.get(`${PLACE}/cong-bo`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Phiếu chưa thẩm định: Ban AG3 Tỉnh ủy');
    expect(page.text).toContain(`${PLACE}/phieu/AG3`);
    expect(page.text).toContain('Phiếu chưa thẩm định xong nên chưa xếp hạng.');
    expect(page.text).not.toContain('Chưa nộp phiếu');
    const answer = await publishByApi(office);
    expect(answer.status).toBe(409);
    expect(answer.json.detail).toContain('Ban AG3 Tỉnh ủy');
  });

  it('waits for an agency that may still answer its appraisal', async () => {
    await appraiseAll(application, world);
    const of = `SELECT id FROM score_sheet WHERE agency_id = $1`;
    await application.database.query(
      `INSERT INTO reply_term (sheet_id, version, due_at, set_by) VALUES ((${of}), 1, '2026-11-25', 'Cán bộ thẩm định')`,
      [world.agencies['AG1']],
    );
    await application.database.query(
      `INSERT INTO score_judgement (sheet_id, criterion_code, layer, version, accepted, points, reason, author_name, source)
       VALUES ((${of}), 'A1', 'appraisal', 1, false, 10, 'Thiếu văn bản', 'Cán bộ thẩm định', 'screen')`,
      [world.agencies['AG1']],
    );
    const office = await application.visit('so-noi-vu');
    expect((await office.get(`${PLACE}/cong-bo`)).text).toContain('Đang trong thời hạn giải trình: Ban AG1 Tỉnh ủy');
    expect((await publishByApi(office)).status).toBe(409);
    await application.database.query(
      `INSERT INTO score_reply (sheet_id, criterion_code, judgement_version, text, author_name) VALUES ((${of}), 'A1', 1, 'Đã bổ sung', 'Cán bộ')`,
      [world.agencies['AG1']],
    );
    expect((await publishByApi(office)).status).toBe(200);
  });

  it('publishes without the sheet of a member that a decision excludes', async () => {
    await appraiseAll(application, world, ['AG3']);
    const office = await application.visit('so-noi-vu');
    const excluded = await office.postForm(`${PLACE}/xep-hang/loai-tru`, { agency: 'AG3', reason: 'Vi phạm kỷ luật' });
    expect(excluded.status).toBe(303);
    expect((await publishByApi(office)).status).toBe(200);
  });

  it('keeps everything typed, the file too, when the confirmation differs', async () => {
    await appraiseAll(application, world);
    const office = await application.visit('so-noi-vu');
    const version = versionShown((await office.get(`${PLACE}/cong-bo`)).text);
    const refused = await office.postFiles(`${PLACE}/cong-bo`, { ...DECISION, confirmation: 'công bố', version }, [
      { field: 'file', name: 'quyet-dinh.pdf', content: SMALL_PDF },
    ]);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Gõ đúng chữ CÔNG BỐ để xác nhận.');
    for (const typed of [DECISION.number, DECISION.decidedOn, DECISION.signer, DECISION.issuingBody, 'công bố']) {
      expect(refused.text).toContain(`value="${typed}"`);
    }
    const fileId = /<option value="([^"]+)" selected>quyet-dinh\.pdf<\/option>/.exec(refused.text)?.[1] ?? '';
    expect(fileId).not.toBe('');
    // A keyboard may compose the marks otherwise: the words are the same.
    const confirmation = DECISION.confirmation.normalize('NFD');
    const accepted = await office.postFiles(`${PLACE}/cong-bo`, { ...DECISION, confirmation, fileId, version }, []);
    expect(accepted.status).toBe(303);
    const [review] = await application.database.query(`SELECT state FROM review WHERE id = $1`, [world.reviewId]);
    expect(review).toEqual({ state: 'published' });
  });

  it('asks for the whole decision', async () => {
    await appraiseAll(application, world);
    const office = await application.visit('so-noi-vu');
    const answer = await office.api('POST', `${API}/review/publication`, { version: 1 });
    expect(answer.status).toBe(422);
    expect(answer.json.errors.map(({ place }: { place: string }) => place).sort()).toEqual(
      ['confirmation', 'decidedOn', 'fileId', 'issuingBody', 'number', 'signer'].sort(),
    );
    const late = await publishByApi(office, { decidedOn: '2027-01-01' });
    expect(late.status).toBe(422);
    const foreign = await publishByApi(office, { fileId: '00000000-0000-0000-0000-000000000000' });
    expect(foreign.status).toBe(422);
  });

  it('makes one publication of two at once', async () => {
    await appraiseAll(application, world);
    const [first, second] = [await application.visit('so-noi-vu'), await application.visit('so-noi-vu')];
    const kept = await first.postFiles(`${API}/review/decision-files`, {}, [
      { field: 'file', name: 'quyet-dinh.pdf', content: SMALL_PDF },
    ]);
    const { version } = (await first.get(`${API}/review`)).json;
    const body = { ...DECISION, decidedOn: '2022-08-15', fileId: kept.json.id, version };
    const answers = await Promise.all([
      first.api('POST', `${API}/review/publication`, body),
      second.api('POST', `${API}/review/publication`, { ...body, number: '13/QĐ-HĐTĐKT' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const steps = await application.database.query(`SELECT action FROM review_step`);
    expect(steps).toEqual([{ action: 'publish' }]);
  });

  it('shows the result to the bloc, tells every member, and repeats nothing', async () => {
    await appraiseAll(application, world);
    const office = await application.visit('so-noi-vu');
    const officer = await application.visit('can-bo-ag2');
    expect((await officer.get(`${PLACE}/ket-qua`)).text).toContain('Kỳ này chưa công bố kết quả');
    expect((await officer.get(`${API}/result`)).status).toBe(404);
    expect((await publishByApi(office, { version: 1 })).status).toBe(200);
    expect((await publishByApi(office, { version: 1 })).status).toBe(200);
    const other = await publishByApi(office, { version: 1, number: '13/QĐ-HĐTĐKT' });
    expect(other.status).toBe(409);
    for (const number of [DECISION.number, '13/QĐ-HĐTĐKT']) expect(other.text).toContain(number);
    const page = await officer.get(`${PLACE}/ket-qua`);
    expect(page.text).toContain('Ban AG1 Tỉnh ủy');
    expect(page.text).toContain('Quyết định số 12/QĐ-HĐTĐKT ngày 15/08/2022');
    const { results } = (await officer.get(`${API}/result`)).json;
    expect(results.map(({ agency, rank, total }: Record<string, unknown>) => [agency, rank, total])).toEqual([
      ['AG1', 1, '97'],
      ['AG2', 2, '96'],
      ['AG3', 3, '95'],
    ]);
    const told = await application.database.query<{ role: string; count: string }>(
      `SELECT role, count(*) FROM notice WHERE title LIKE 'Đã công bố%' GROUP BY role ORDER BY role`,
    );
    expect(told.map(({ role, count }) => [role, Number(count)])).toEqual([
      ['LEADER', 3],
      ['OFFICER', 3],
      ['PROVINCIAL_LEADER', 1],
      ['SECRETARY', 1],
    ]);
  });

  it('is closed only after publication, and opened again only for a reason', async () => {
    await appraiseAll(application, world);
    const office = await application.visit('so-noi-vu');
    const early = await moveByApi(office, 'closing');
    expect(early.status).toBe(409);
    expect(early.json.detail).toBe('Kỳ này chưa công bố kết quả nên chưa đóng được.');
    await publishByApi(office);
    expect((await moveByApi(office, 'closing')).status).toBe(200);
    expect((await moveByApi(office, 'reopening', '  ')).status).toBe(422);
    expect((await moveByApi(office, 'reopening', 'Có khiếu nại đúng')).status).toBe(200);
    const states = await application.database.query(`SELECT DISTINCT state FROM score_sheet`);
    expect(states).toEqual([{ state: 'appraised' }]);
    const [audit] = await application.database.query(
      `SELECT data->>'reason' AS reason FROM audit_entry WHERE action = 'review.moved' ORDER BY sequence DESC LIMIT 1`,
    );
    expect(audit).toEqual({ reason: 'Có khiếu nại đúng' });
  });
});
