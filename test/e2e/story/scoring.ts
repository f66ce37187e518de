import { HALF, leaderOf, MEMBERS, officerOf, type YearStory } from '../../support/whole-year';
import { appraise, move } from '../../support/whole-year-steps';

/** From the self-assessment to the appraisal of the first half. */
export function tellScoring(story: YearStory): void {
  it('assesses itself: sheets filled from the tasks, attested, approved, submitted, one recalled', async () => {
    story.application.setToday('2023-07-03');
    expect(await story.waitingFor(officerOf('AG1'))).toContain('Hoàn thành phiếu tự chấm của AG1: 2023-H1/phieu/AG1');
    for (const code of MEMBERS) {
      const officer = officerOf(code);
      await story.does(officer, 'POST', `${HALF}/sheets/${code}/actions`, { action: 'open', version: 0 });
      const opened = await story.reads(officer, `${HALF}/sheets/${code}`);
      // Task 1 keeps its level, task 2 has 10 of 20 where 181 of 334 days have passed: 20 + 20 × 10/20 × 334/181.
      expect(opened.scores[0]).toMatchObject({
        criterion: 'A1',
        points: expect.stringMatching(/^38\.453/),
        version: 0,
      });
      for (const [criterion, points] of Object.entries({ A2: '18', B1: '27', B2: '9' })) {
        const body = { input: { points }, explanation: `Giải trình ${criterion}`, version: 0 };
        await story.does(officer, 'PUT', `${HALF}/sheets/${code}/criteria/${criterion}`, body);
      }
      const unattested = await story.call(officer, 'POST', `${HALF}/sheets/${code}/actions`, {
        ...{ action: 'send_to_leader', version: (await story.reads(officer, `${HALF}/sheets/${code}`)).version },
      });
      expect(unattested.status).toBe(422);
      await move(story, officer, code, 'send_to_leader', { attested: true });
      expect(await story.waitingFor(leaderOf(code))).toEqual([
        `Duyệt phiếu tự chấm của ${code}: 2023-H1/phieu/${code}`,
      ]);
      await move(story, leaderOf(code), code, 'submit', { attested: true });
    }
    await move(story, officerOf('AG3'), 'AG3', 'recall');
    expect(await story.waitingFor(officerOf('AG3'))).toContain('Hoàn thành phiếu tự chấm của AG3: 2023-H1/phieu/AG3');
    await move(story, officerOf('AG3'), 'AG3', 'send_to_leader', { attested: true });
    await move(story, leaderOf('AG3'), 'AG3', 'submit', { attested: true });
    expect(await story.waitingFor('so-noi-vu')).toEqual(['Tiếp nhận 3 phiếu đã nộp: 2023-H1/tham-dinh']);
  });

  it('is cross-checked by others, and by the agency that watches over a field', async () => {
    const pairs = await story.does('thu-ky', 'POST', `${HALF}/cross-checks/automatic`, { each: 1 });
    expect(pairs.map(({ checker, checked }: Record<string, string>) => `${checker} ${checked}`)).toEqual([
      ...['AG1 AG2', 'AG1 AG3', 'AG2 AG1', 'AG3 AG2'],
    ]);
    for (const { id, checker, checked } of pairs) {
      const login = checker === 'AG1' ? 'thu-ky' : `kiem-tra-${checker.toLowerCase()}`;
      expect(await story.waitingFor(login)).toContain(
        `Kiểm tra chéo phiếu của ${checked}: 2023-H1/kiem-tra-cheo/${checked}`,
      );
      const sheet = `${HALF}/cross-checks/sheets/${checked}`;
      for (const criterion of ['A1', 'A2', 'B1', 'B2']) {
        const lower = checker === 'AG1' && checked === 'AG2' && criterion === 'B1';
        const judgement = lower ? { accepted: false, points: '20', reason: 'Thiếu minh chứng' } : { accepted: true };
        await story.does(login, 'PUT', `${sheet}/criteria/${criterion}`, { ...judgement, version: 0 });
      }
      const { check } = await story.reads(login, sheet);
      const finish = { action: 'finish', version: check.version, remark: 'Đã đối chiếu văn bản.' };
      await story.does(login, 'POST', `${HALF}/cross-checks/${id}/actions`, finish);
    }
    for (const code of ['AG2', 'AG3']) expect(await story.waitingFor(`kiem-tra-${code.toLowerCase()}`)).toEqual([]);
    await story.does('thu-ky', 'POST', `${HALF}/monitoring/invitations`);
    expect((await story.newsOf(officerOf('AG3')))[0]).toBe('Mời chấm điểm theo lĩnh vực');
    expect(await story.waitingFor(officerOf('AG3'))).toEqual([
      'Chấm tiêu chí theo lĩnh vực cho 2 cơ quan: 2023-H1/cham-linh-vuc',
    ]);
    for (const code of ['AG1', 'AG2'])
      await story.does(officerOf('AG3'), 'PUT', `${HALF}/monitoring/${code}/criteria/A2`, {
        accepted: true,
        version: 0,
      });
    expect(await story.waitingFor(officerOf('AG3'))).toEqual([]);
    const own = await story.call(officerOf('AG3'), 'PUT', `${HALF}/monitoring/AG3/criteria/A2`, {
      accepted: true,
      version: 0,
    });
    expect(own.status).toBe(403);
  });

  it('is appraised by the office alone: proposals followed, a large difference only with a reason, answered, looked at again', async () => {
    for (const code of MEMBERS) await appraise(story, code, 'take_up');
    expect(await story.waitingFor('so-noi-vu')).toEqual(
      MEMBERS.map((code) => `Thẩm định phiếu của ${code}: 2023-H1/tham-dinh/${code}`),
    );
    const followed = await story.does('so-noi-vu', 'POST', `${HALF}/appraisals/proposals`, {});
    expect(followed).toEqual({ given: 11, needReason: 0, disputed: 1, missing: 0 });
    const cell = `${HALF}/appraisals/AG2/criteria/B1`;
    const bare = await story.call('so-noi-vu', 'PUT', cell, { accepted: false, points: '20', version: 0 });
    expect([bare.status, bare.json.errors[0].place]).toEqual([422, 'B1']);
    await story.does('so-noi-vu', 'PUT', cell, {
      accepted: false,
      points: '20',
      reason: 'Thiếu minh chứng',
      version: 0,
    });
    for (const code of MEMBERS) await appraise(story, code, 'appraise');
    expect((await story.newsOf(officerOf('AG2')))[0]).toBe('Có điểm thẩm định cần giải trình');
    expect(await story.waitingFor(officerOf('AG1'))).toEqual([]);
    const answer = 'Giải trình điểm thẩm định của AG2: 2023-H1/phieu/AG2/tham-dinh';
    expect(await story.waitingFor(officerOf('AG2'))).toEqual([answer]);
    await story.does(officerOf('AG2'), 'POST', `${HALF}/sheets/AG2/appraisal/B1/reply`, { text: 'Đã gửi ngày 20/6.' });
    expect(await story.waitingFor(officerOf('AG2'))).toEqual([]);
    expect((await story.newsOf('so-noi-vu'))[0]).toBe('Ban AG2 Tỉnh ủy đã giải trình');
    await appraise(story, 'AG2', 'reconsider', 'Đã nhận minh chứng.');
    await story.does('so-noi-vu', 'PUT', cell, { accepted: false, points: '25', reason: 'Đã bổ sung', version: 1 });
    await appraise(story, 'AG2', 'appraise');
    expect(await story.reads('so-noi-vu', `${HALF}/appraisals/AG2`)).toMatchObject({ state: 'appraised', open: [] });
    // Nothing to publish before the vote that the scheme asks for.
    expect(await story.waitingFor('so-noi-vu')).toEqual([]);
  });
}
