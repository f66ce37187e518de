import { HALF, leaderOf, MEMBERS, officerOf, YEAR, type YearStory } from '../../support/whole-year';
import { PACT, register, registerAll, TASKS } from '../../support/whole-year-steps';

/** From the opening of the year to progress in its first half. */
export function tellPlanning(story: YearStory): void {
  it('begins: the office opens the year, the secretary its first half, with scheme, deadlines and accounts', async () => {
    await story.does('so-noi-vu', 'POST', '/api/v1/periods', { year: '2023' });
    await story.does('thu-ky', 'POST', '/api/v1/blocs/KHOI-1/reviews', { period: '2023-H1' });
    await story.does('thu-ky', 'PUT', `${HALF}/scheme`, { code: 'KB-2022', version: 1 });
    await story.does('thu-ky', 'POST', `${YEAR}/deadlines`, { kind: 'registration', date: '2023-02-28' });
    for (const kind of ['progress_update', 'self_score', 'cross_check', 'appraisal'])
      await story.does('thu-ky', 'POST', `${HALF}/deadlines`, { kind, date: '2023-07-20' });
    for (const code of MEMBERS) await story.addAccount(`kiem-tra-${code.toLowerCase()}`, 'CROSS_CHECKER', code);
    // The sheet waits from the cut-off on: in February there is nothing to score.
    expect(await story.waitingFor(officerOf('AG1'))).toEqual(['Đăng ký nhiệm vụ trọng tâm của AG1: 2023/dang-ky/AG1']);
  });

  it('registers key tasks: officer, leader, secretary, the office, which returns one with a reason', async () => {
    for (const code of MEMBERS) {
      for (const task of TASKS) await story.does(officerOf(code), 'POST', `${YEAR}/registrations/${code}/lines`, task);
      await story.does(officerOf(code), 'PUT', `${YEAR}/registrations/${code}/titles`, { titles: ['Cờ thi đua'] });
      await register(story, officerOf(code), code, 'send_to_leader');
      expect(await story.waitingFor(leaderOf(code))).toEqual([
        `Duyệt bản đăng ký nhiệm vụ của ${code}: 2023/dang-ky/${code}`,
      ]);
      await register(story, leaderOf(code), code, 'submit');
    }
    expect(await story.waitingFor('thu-ky')).toEqual(['Tổng hợp 3 bản đăng ký nhiệm vụ: 2023/dang-ky']);
    await registerAll(story, 'thu-ky', 'gathering', 'submitted');
    expect(await story.waitingFor('thu-ky')).toEqual([]);
    expect(await story.waitingFor('so-noi-vu')).toEqual(['Phê duyệt 3 bản đăng ký nhiệm vụ: 2023/dang-ky']);

    await story.newsOf(officerOf('AG2'));
    await register(story, 'so-noi-vu', 'AG2', 'return', 'Bổ sung sản phẩm của nhiệm vụ 2.');
    expect((await story.todosOf(officerOf('AG2')))[0]).toMatchObject({
      title: 'Đăng ký nhiệm vụ trọng tâm của AG2',
      returnReason: 'Bổ sung sản phẩm của nhiệm vụ 2.',
    });
    expect(await story.newsOf(officerOf('AG2'))).toEqual(['Bản đăng ký nhiệm vụ bị trả lại']);
    await register(story, officerOf('AG2'), 'AG2', 'send_to_leader');
    await register(story, leaderOf('AG2'), 'AG2', 'submit');
    await registerAll(story, 'thu-ky', 'gathering', 'submitted');
    await registerAll(story, 'so-noi-vu', 'approval', 'gathered');
    expect(await story.waitingFor('so-noi-vu')).toEqual([]);
    const { state, approved, events } = await story.reads(officerOf('AG2'), `${YEAR}/registrations/AG2`);
    expect([state, approved.map(({ target }: { target: string }) => target)]).toEqual(['approved', ['95', '20']]);
    expect(events.map(({ action }: { action: string }) => action)).toContain('return');
    expect((await story.call(officerOf('AG2'), 'POST', `${YEAR}/registrations/AG2/lines`, TASKS[0])).status).toBe(409);
  });

  it('signs the pact, which is in force with the last signature', async () => {
    await story.does('thu-ky', 'PUT', `${YEAR}/pact/text`, { seen: 0, ...PACT });
    await story.does('thu-ky', 'POST', `${YEAR}/pact/steps`, { step: 'open_signing' });
    for (const code of MEMBERS) {
      expect(await story.waitingFor(leaderOf(code))).toEqual([`Ký giao ước thi đua của ${code}: 2023/giao-uoc`]);
      expect(await story.newsOf(leaderOf(code))).toContain('Giao ước thi đua chờ ký');
      await story.does(leaderOf(code), 'POST', `${YEAR}/pact/signatures`, { agency: code });
      expect(await story.waitingFor(leaderOf(code))).toEqual([]);
    }
    expect(await story.reads('thu-ky', `${YEAR}/pact`)).toMatchObject({ state: 'in_force' });
    expect((await story.newsOf('thu-ky'))[0]).toBe('Giao ước thi đua đã đủ chữ ký');
  });

  it('changes a target only on request, from the day that is decided', async () => {
    story.application.setToday('2023-05-10');
    const task = `${YEAR}/tasks/AG1/1`;
    const change = { ...TASKS[0], target: '90', version: 1, effectiveOn: '2023-05-10', reason: 'Hồ sơ tăng gấp đôi.' };
    await story.does(officerOf('AG1'), 'POST', `${task}/target-changes`, change);
    expect(await story.waitingFor('so-noi-vu')).toEqual(['Xem xét 1 đề nghị điều chỉnh nhiệm vụ: 2023/dieu-chinh']);
    const [{ id }] = await story.reads('so-noi-vu', `${YEAR}/target-changes`);
    await story.does('so-noi-vu', 'POST', `${YEAR}/target-changes/${id}/approval`, {});
    expect(await story.reads(officerOf('AG1'), task)).toMatchObject({
      registeredTarget: '95',
      target: '90',
      version: 2,
    });
    expect((await story.newsOf(officerOf('AG1')))[0]).toBe('Đã đồng ý điều chỉnh nhiệm vụ');
  });

  it('keeps progress cell by cell in the grid', async () => {
    story.application.setToday('2023-06-28');
    for (const code of MEMBERS) {
      expect(await story.waitingFor(officerOf(code))).toContain(
        `Cập nhật tiến độ nhiệm vụ của ${code}: 2023-H1/nhiem-vu?agency=${code}`,
      );
      const save = (number: number, field: string, value: string | boolean) =>
        story.does(officerOf(code), 'PUT', `${HALF}/task-grid/${code}/${number}/${field}`, {
          ...{ value, day: '2023-06-28', version: 0 },
        });
      await save(1, 'actual', '96');
      await save(2, 'actual', '10');
    }
    const report = await story.reads('thu-ky', `${HALF}/reports/six-month/files/json`);
    expect(JSON.stringify(report).includes('Đăng ký 95, điều chỉnh 90')).toBe(true);
    //toContain('Đăng ký 95, điều chỉnh 90');
  });
}
