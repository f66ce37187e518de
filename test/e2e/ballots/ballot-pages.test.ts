import {
  BALLOT_API,
  BALLOT_PAGES,
  prepareBallot,
  RULES,
  seedMeeting,
  step,
  unitCodes,
  vote,
} from '../../support/ballots';
import { readDocx } from '../../support/read-docx';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld, type World } from '../../support/world';

let application: TestApplication;
let world: World;
let secretary: TestClient;
let leader: TestClient;

const FORM = { ...RULES, places: '1', rounds: '2', version: '0' };

beforeAll(async () => {
  application = await startTestApplication({ today: '2022-07-20' });
  world = await seedWorld(application, { members: 3 });
  secretary = await application.visit('thu-ky');
  leader = await application.visit('lanh-dao-ag1');
});
afterAll(() => application.close());

describe('the page of the rules', () => {
  const path = `${BALLOT_PAGES}/bo-phieu/quy-dinh`;

  it('begins with usual values and says that nothing is stored', async () => {
    const { status, text } = await secretary.get(path);
    expect([status, text.includes('chỉ là gợi ý thường gặp'), text.includes('value="2/3"')]).toEqual([200, true, true]);
    const waiting = await secretary.get(`${BALLOT_PAGES}/hop/${await seedMeeting(application, world, [])}/bo-phieu`);
    expect(waiting.text).toContain('Khối chưa có quy định bỏ phiếu của năm');
  });

  it('keeps what was typed and names the fields that are wrong', async () => {
    const wrong = { ...FORM, quorum: 'hai phần ba', threshold: '100%', places: '0', version: '0' };
    const { status, text } = await secretary.postForm(path, wrong);
    expect(status).toBe(422);
    expect(text).toContain('Nhập tỷ lệ đơn vị phải có mặt là phân số hoặc phần trăm');
    expect(text).toContain('value="hai phần ba"');
    expect(text).toContain('Không thể cần nhiều hơn toàn bộ.');
    expect(text).toContain('Nhập số nguyên từ 1 trở lên.');
  });

  it('stores them, and shows both sides when somebody else was faster', async () => {
    expect((await secretary.postForm(path, { ...FORM, quorum: '80 %', version: '0' })).status).toBe(303);
    expect((await secretary.get(path)).text).toContain('value="80%"');
    const appraiser = await application.visit('so-noi-vu');
    await appraiser.get(path);
    const { status, text } = await appraiser.postForm(path, { ...FORM, version: '0' });
    expect(status).toBe(409);
    expect(text).toContain('Quy định bỏ phiếu vừa được người khác sửa');
    expect((await appraiser.postForm(path, { ...FORM, version: '1' })).status).toBe(303);
    expect((await leader.postForm(path, { ...FORM, version: '2' })).status).toBe(403);
  });

  it('are proposed to the next year', async () => {
    await application.database.query(
      `INSERT INTO period (code, name, kind, starts_on, ends_on, cut_off_on) VALUES ('2023', 'Năm 2023', 'year', '2023-01-01', '2023-12-31', '2023-12-31')`,
    );
    await application.database.query(
      `INSERT INTO bloc_year (bloc_id, period_id) SELECT $1, id FROM period WHERE code = '2023'`,
      [world.blocs['KHOI-1']],
    );
    const { text } = await secretary.get('/khoi/KHOI-1/2023/bo-phieu/quy-dinh');
    expect(text).toContain('lấy theo Năm 2022');
  });
});

describe('a ballot in the browser', () => {
  const prepare = async (): Promise<{ meeting: string; path: string }> => {
    const meeting = await seedMeeting(application, world, unitCodes(3));
    const list = `${BALLOT_PAGES}/hop/${meeting}/bo-phieu`;
    const refused = await secretary.postForm(list, { title: '', method: 'secret', places: '1', version: '0' });
    expect([refused.status, refused.text.includes('Nhập tên cuộc bỏ phiếu.')]).toEqual([422, true]);
    const made = await secretary.postForm(list, {
      ...{ title: 'Suy tôn', method: 'secret', places: '1', version: '0' },
      candidates: ['AG1', 'AG2'],
    });
    expect(made.status).toBe(303);
    return { meeting, path: String(made.headers['location']) };
  };

  it('is prepared, opened, voted in on two pages, counted and concluded without JavaScript', async () => {
    const { path } = await prepare();
    expect((await secretary.get(path)).text).toContain('Mở bỏ phiếu');
    expect((await secretary.postForm(`${path}/mo`, { version: '1' })).status).toBe(303);
    expect((await secretary.get(path)).text).toContain(
      'Chưa bỏ phiếu: Ban AG1 Tỉnh ủy; Ban AG2 Tỉnh ủy; Ban AG3 Tỉnh ủy.',
    );
    for (const code of ['ag1', 'ag2', 'ag3']) {
      const client = await application.visit(`lanh-dao-${code}`);
      expect((await client.get(path)).text).toContain('Bỏ phiếu cho đơn vị của bạn');
      expect((await client.get(`${path}/phieu`)).text).toContain('Phiếu kín');
      const confirm = await client.postForm(`${path}/phieu`, { chosen: 'AG2' });
      expect(confirm.text).toContain('Ban AG2 Tỉnh ủy');
      expect(confirm.text).not.toContain('Ban AG1 Tỉnh ủy</li>');
      expect((await client.postForm(`${path}/phieu/gui`, { chosen: 'AG2' })).status).toBe(303);
      expect((await client.get(path)).text).toContain('đã bỏ phiếu vòng này lúc');
    }
    expect((await secretary.get(`${path}/tien-do`)).text).toContain('3/3');
    await secretary.postForm(`${path}/kiem-phieu`, { version: '2' });
    expect((await leader.get(path)).text).not.toContain('Phiếu phát ra');
    expect((await secretary.get(path)).text).toContain('Tạm tính: được suy tôn: Ban AG2 Tỉnh ủy.');
    await secretary.postForm(`${path}/ket-luan`, { version: '3' });
    const result = await (await application.visit('lanh-dao-tinh')).get(path);
    expect(result.text).toContain('Được suy tôn: Ban AG2 Tỉnh ủy.');
    expect(result.text).toContain('3 phiếu đồng ý');
  });

  it('warns of a blank paper and takes it when the voter confirms', async () => {
    const { path } = await prepare();
    await secretary.postForm(`${path}/mo`, {});
    await leader.get(`${path}/phieu`);
    const confirm = await leader.postForm(`${path}/phieu`, {});
    expect(confirm.text).toContain('Vẫn gửi phiếu không hợp lệ');
    expect((await leader.postForm(`${path}/phieu/gui`, {})).status).toBe(422);
    expect((await leader.postForm(`${path}/phieu/gui`, { acceptsInvalid: 'yes' })).status).toBe(303);
    const again = await leader.postForm(`${path}/phieu/gui`, { chosen: 'AG1' });
    expect(again.status).toBe(303);
    expect((await leader.get(path)).text).toContain('Mỗi đơn vị chỉ có một phiếu.');
  });

  it('keeps what the counting board typed when it cannot be true', async () => {
    const meeting = await seedMeeting(application, world, unitCodes(3));
    const id = await prepareBallot(secretary, meeting, { method: 'paper', candidates: ['AG1', 'AG2'] });
    const path = `${BALLOT_PAGES}/bo-phieu/${id}`;
    await secretary.postForm(`${path}/mo`, {});
    const counts = { issued: '3', collected: '3', valid: '2', countingBoard: 'Nguyễn Văn A; Trần Thị B' };
    const votes = { 'votes[AG1]': '2', 'votes[AG2]': '1' };
    const wrong = await secretary.postForm(`${path}/kiem-phieu`, { ...counts, ...votes, invalid: '2' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Hợp lệ 2 cộng không hợp lệ 2 phải bằng số phiếu thu vào (3).');
    expect(wrong.text).toContain('value="Nguyễn Văn A; Trần Thị B"');
    const over = await secretary.postForm(`${path}/kiem-phieu`, {
      ...counts,
      ...votes,
      invalid: '1',
      'votes[AG1]': '3',
    });
    expect(over.text).toContain('Số phiếu đồng ý (3) không được quá số phiếu hợp lệ (2).');
    const right = await secretary.postForm(`${path}/kiem-phieu`, {
      ...counts,
      invalid: '1',
      'votes[AG1]': '2',
      'votes[AG2]': '0',
    });
    expect(right.status).toBe(303);
    expect((await secretary.get(path)).text).toContain('Ban kiểm phiếu: Nguyễn Văn A; Trần Thị B.');
  });

  it('shows the decision between equals with its reason', async () => {
    const meeting = await seedMeeting(application, world, unitCodes(3));
    await secretary.api('PUT', `${BALLOT_API}/ballot-rules`, { ...RULES, tie: 'chairs', threshold: '1/4', version: 2 });
    const id = await prepareBallot(secretary, meeting, { method: 'paper', candidates: ['AG1', 'AG2'] });
    const path = `${BALLOT_PAGES}/bo-phieu/${id}`;
    await step(secretary, id, 'open');
    const counts = { issued: 3, collected: 2, valid: 2, invalid: 0, countingBoard: 'Ban kiểm phiếu' };
    await step(secretary, id, 'count', { ...counts, votes: { AG1: 1, AG2: 1 } });
    expect((await secretary.postForm(`${path}/ket-luan`, {})).status).toBe(409);
    const both = await secretary.postForm(`${path}/quyet-dinh`, {
      ...{ chosen: ['AG1', 'AG2'], decidedBy: 'Khối trưởng', reason: 'Nổi trội hơn' },
    });
    expect([both.status, both.text.includes('Chọn đúng 1 đơn vị')]).toEqual([422, true]);
    const done = await secretary.postForm(`${path}/quyet-dinh`, {
      ...{ chosen: 'AG1', decidedBy: 'Khối trưởng, Khối phó', reason: 'Nổi trội hơn' },
    });
    expect(done.status).toBe(303);
    await secretary.postForm(`${path}/ket-luan`, {});
    const { text } = await leader.get(path);
    expect(text).toContain('Khối trưởng, Khối phó quyết định. Lý do: Nổi trội hơn');
    expect(text).toContain('Được chọn khi bằng phiếu');
  });

  it('proposes the members that may stand, and refuses the ones that are excluded', async () => {
    await application.database.query(
      `INSERT INTO review_exclusion (review_id, agency_id, reason, excluded_by) VALUES ($1, $2, 'Đang kiểm tra dấu hiệu vi phạm', 'Thử nghiệm')`,
      [world.reviewId, world.agencies['AG3']],
    );
    const meeting = await seedMeeting(application, world, unitCodes(3));
    const { text } = await secretary.get(`${BALLOT_PAGES}/hop/${meeting}/bo-phieu`);
    expect(text).toContain('Không xét: Đang kiểm tra dấu hiệu vi phạm');
    expect(text).not.toContain('value="AG3"');
    const refused = await secretary.postForm(`${BALLOT_PAGES}/hop/${meeting}/bo-phieu`, {
      ...{ title: 'Suy tôn', method: 'secret', places: '1', version: '0', candidates: ['AG1', 'AG3'] },
    });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Ban AG3 Tỉnh ủy không được xét nên không đưa vào danh sách.');
    expect(refused.text).toContain('value="AG1" checked');
  });

  it('prints the blank paper and the minutes, which name candidates and counts and nobody who voted', async () => {
    const meeting = await seedMeeting(application, world, unitCodes(3));
    const id = await prepareBallot(secretary, meeting, { candidates: ['AG1', 'AG2'] });
    const path = `${BALLOT_PAGES}/bo-phieu/${id}/tai`;
    expect((await leader.get(`${path}/bien-ban/pdf`)).status).toBe(409);
    expect((await leader.get(`${path}/phieu-bau/pdf`)).status).toBe(403);
    expect((await secretary.get(`${path}/phieu-bau/xyz`)).status).toBe(404);
    const paper = await readDocx((await secretary.get(`${path}/phieu-bau/docx`)).bytes);
    expect(JSON.stringify(paper.paragraphs)).toContain('PHIẾU BẦU');
    await step(secretary, id, 'open');
    for (const code of ['ag1', 'ag2', 'ag3']) await vote(await application.visit(`lanh-dao-${code}`), id, ['AG2']);
    await step(secretary, id, 'count');
    await step(secretary, id, 'conclusion');
    for (const format of ['pdf', 'xlsx']) expect((await leader.get(`${path}/bien-ban/${format}`)).status).toBe(200);
    const text = JSON.stringify(await readDocx((await leader.get(`${path}/bien-ban/docx`)).bytes));
    expect(text).toContain('BIÊN BẢN');
    expect(text).toContain('đơn vị được suy tôn là Ban AG2 Tỉnh ủy.');
    // AG3 voted and does not stand; no account is named either.
    expect(text).not.toContain('AG3');
    expect(text).not.toContain('Lãnh đạo, AG');
  });

  it('records a show of hands, unit by unit, for everybody to see', async () => {
    await secretary.api('PUT', `${BALLOT_API}/ballot-rules`, { ...RULES, kind: 'open', version: 3 });
    const meeting = await seedMeeting(application, world, unitCodes(3));
    const refused = await secretary.api('POST', `${BALLOT_API}/meetings/${meeting}/ballots`, {
      ...{ title: 'Kín', method: 'secret', places: 1, isAcclaim: 'no', candidates: ['AG1'] },
    });
    expect(refused.json.errors[0].place).toBe('method');
    const id = await prepareBallot(secretary, meeting, { method: 'open', candidates: ['AG1', 'AG2'] });
    const path = `${BALLOT_PAGES}/bo-phieu/${id}`;
    await step(secretary, id, 'open');
    expect((await secretary.postForm(`${path}/gio-tay`, { agency: 'AG3', chosen: 'AG1' })).status).toBe(303);
    expect((await secretary.postForm(`${path}/gio-tay`, { agency: 'AG3', chosen: 'AG2' })).status).toBe(409);
    expect((await leader.postForm(`${path}/phieu/gui`, { chosen: 'AG2' })).status).toBe(303);
    await step(secretary, id, 'count');
    await step(secretary, id, 'conclusion');
    expect((await leader.get(path)).text).toContain('Ban AG3 Tỉnh ủy: Ban AG1 Tỉnh ủy');
  });

  it('is unknown outside the bloc', async () => {
    const path = `${BALLOT_PAGES}/bo-phieu`;
    const stranger = await application.visit('can-bo-la');
    expect((await stranger.get(path)).status).toBe(404);
    expect((await stranger.get(`${BALLOT_PAGES}/bo-phieu/quy-dinh`)).status).toBe(404);
    expect((await (await application.visit('quan-tri')).get(path)).status).toBe(403);
  });
});
