import { DECISION, decisionFile } from '../../support/publications';
import { HALF, leaderOf, MEMBERS, officerOf, YEAR, type YearStory } from '../../support/whole-year';
import { TASKS } from '../../support/whole-year-steps';

/** From the report to the closing of the first half, the end of the year and the hand-over. */
export function tellClosing(story: YearStory): void {
  it('prints the report with one content hash in every format', async () => {
    const { contentHash } = await story.reads('thu-ky', `${HALF}/reports/six-month`);
    for (const format of ['pdf', 'xlsx', 'docx', 'json']) {
      const file = await story.call('thu-ky', 'GET', `${HALF}/reports/six-month/files/${format}`);
      expect([format, file.status, file.headers['etag']]).toEqual([format, 200, `"${contentHash}"`]);
    }
  });

  it('publishes with CÔNG BỐ and the decision: the vote decides between equals', async () => {
    story.application.setToday('2023-08-10');
    expect(await story.waitingFor('so-noi-vu')).toEqual([
      'Công bố kết quả, mọi phiếu đã thẩm định xong: 2023-H1/cong-bo',
    ]);
    const office = await story.as('so-noi-vu');
    const { fileId, version } = await decisionFile(office, HALF);
    const body = { ...DECISION, decidedOn: '2023-08-10', fileId, version };
    const mistyped = await story.call('so-noi-vu', 'POST', `${HALF}/review/publication`, {
      ...body,
      confirmation: 'có',
    });
    expect([mistyped.status, mistyped.json.errors[0].place]).toEqual([422, 'confirmation']);
    await story.does('so-noi-vu', 'POST', `${HALF}/review/publication`, body);
    const { results, decision } = await story.reads(officerOf('AG2'), `${HALF}/result`);
    expect(results.map(({ agency, rank, printedTotal }: any) => [agency, rank, printedTotal])).toEqual([
      ['AG3', 1, '92,45'],
      ['AG1', 2, '92,45'],
      ['AG2', 3, '90,45'],
    ]);
    expect(decision).toMatchObject({ number: DECISION.number, decidedOn: '2023-08-10' });
    expect((await (await story.as(officerOf('AG2'))).get(decision.file)).status).toBe(200);
    expect((await story.newsOf(leaderOf('AG3')))[0]).toMatch(/^Đã công bố/);
    expect(await story.waitingFor('so-noi-vu')).toEqual(['Đóng kỳ đã công bố: 2023-H1/cong-bo']);
  });

  it('closes, and answers the snapshot by its hash', async () => {
    const { version } = await story.reads('so-noi-vu', `${HALF}/review`);
    await story.does('so-noi-vu', 'POST', `${HALF}/review/closing`, { version });
    expect(await story.waitingFor('so-noi-vu')).toEqual([]);
    const secretary = await story.as('thu-ky');
    const snapshot = await secretary.get(`${HALF}/snapshot`);
    const { contentHash } = await story.reads(officerOf('AG2'), `${HALF}/result`);
    expect([snapshot.status, snapshot.headers['etag']]).toEqual([200, `"${contentHash}"`]);
    const again = await secretary.get(`${HALF}/snapshot`, { 'if-none-match': `"${contentHash}"` });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('ends the year: the annual report prints first half, second half and year', async () => {
    story.application.setToday('2023-12-20');
    await story.does('thu-ky', 'POST', '/api/v1/blocs/KHOI-1/reviews', { period: '2023' });
    await story.does('thu-ky', 'PUT', `${YEAR}/scheme`, { code: 'KB-2022', version: 1 });
    expect(await story.waitingFor(officerOf('AG1'))).toEqual([]);
    const sheets = { kind: 'self_score', date: '2024-01-10', opensOn: '2023-12-15' };
    await story.does('thu-ky', 'POST', `${YEAR}/deadlines`, sheets);
    expect(await story.waitingFor(officerOf('AG1'))).toEqual(['Hoàn thành phiếu tự chấm của AG1: 2023/phieu/AG1']);
    for (const code of MEMBERS) {
      const grid = await story.reads(officerOf(code), `${YEAR}/task-grid`);
      const version = grid.cells.find((cell: any) => cell.agency === code && cell.number === 2).version;
      await story.does(officerOf(code), 'PUT', `${YEAR}/task-grid/${code}/2/actual`, {
        value: '24',
        day: '2023-12-15',
        version,
      });
    }
    const report = await story.reads('thu-ky', `${YEAR}/reports/annual/files/json`);
    const tasks = report.parts.flatMap(({ blocks }: any) => blocks).find(({ id }: any) => id === 'tasks');
    const rows = tasks.rows.map(({ cells }: any) => cells.map(({ text }: any) => text).slice(0, 10));
    // Half, its judgement, year, percent, due, judgement of the year.
    expect(rows.slice(1, 3)).toEqual([
      [
        '1',
        TASKS[0]?.title,
        '%',
        'Đăng ký 95, điều chỉnh 90',
        '96',
        'Đúng tiến độ',
        '96',
        '106,7%',
        '30/11/2023',
        'Hoàn thành',
      ],
      ['2', TASKS[1]?.title, 'văn bản', '20', '10', 'Chậm', '24', '120%', '30/11/2023', 'Vượt mức'],
    ]);
  });

  it('hands over the chair, with one pack of rules, scores, minutes and open items', async () => {
    await story.does('so-noi-vu', 'POST', `${YEAR}/handovers`, {
      ...{ chair: 'AG2', viceChair: 'AG3', effectiveOn: '2024-01-01', note: 'Theo luân phiên' },
      outgoing: story.world.users['thu-ky'],
      incoming: story.world.users[officerOf('AG2')],
    });
    expect((await story.newsOf(leaderOf('AG2')))[0]).toBe('Bàn giao Khối trưởng từ ngày 01/01/2024');
    const pack = await (await story.as('thu-ky')).get(`${YEAR}/handovers/pack`);
    expect([pack.status, pack.headers['content-type']]).toEqual([200, 'application/zip']);
    expect(pack.bytes.toString('utf8')).toContain('Gói bàn giao Khối thi đua số 1');
    const gather = `${YEAR}/registrations/gathering`;
    expect((await story.call(officerOf('AG2'), 'POST', gather, { registrations: [] })).status).toBe(403);
    story.application.setToday('2024-01-02');
    expect((await story.call('thu-ky', 'POST', gather, { registrations: [] })).status).toBe(403);
    expect((await story.call(officerOf('AG2'), 'POST', gather, { registrations: [] })).status).toBe(200);
    await story.does('so-noi-vu', 'POST', '/api/v1/periods', { year: '2024' });
    const members = await story.reads('so-noi-vu', '/api/v1/blocs/KHOI-1/members?year=2024');
    const led = members.filter(({ from }: any) => from === '2024-01-01');
    expect(led.map(({ agencyCode, role }: any) => [agencyCode, role])).toEqual([
      ['AG1', 'member'],
      ['AG2', 'chair'],
      ['AG3', 'vice_chair'],
    ]);
  });
}
