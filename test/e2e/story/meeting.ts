import { PLAN } from '../../support/meetings';
import { RULES } from '../../support/ballots';
import { HALF, leaderOf, MEMBERS, officerOf, type YearStory } from '../../support/whole-year';
import { attend, meet, MEETING } from '../../support/whole-year-steps';

/** The meeting of the first half with its ballot. */
export function tellMeeting(story: YearStory): void {
  it('meets: invited, commented, with attendance', async () => {
    story.application.setToday('2023-07-25');
    await story.does('thu-ky', 'POST', `${HALF}/meetings`, { ...PLAN, heldOn: '2023-07-28' });
    await story.does('thu-ky', 'POST', `${MEETING}/items`, { kind: 'agenda', content: 'Báo cáo sơ kết' });
    await meet(story, 'invite', { number: '12', date: '2023-07-25' });
    expect((await story.newsOf(leaderOf('AG3')))[0]).toBe('Mời họp khối thi đua');
    const comment = { section: '', content: 'Bổ sung nguyên nhân chậm.' };
    const { id } = await story.does(officerOf('AG3'), 'POST', `${MEETING}/comments`, comment);
    expect(await story.waitingFor('thu-ky')).toEqual(['Trả lời 1 ý kiến góp ý: 2023-H1/hop/1/gop-y']);
    const answer = { answerKind: 'accepted', answer: 'Đã bổ sung.', version: 1 };
    await story.does('thu-ky', 'PUT', `${MEETING}/comments/${id}/answer`, answer);
    expect(await story.waitingFor('thu-ky')).toEqual([]);
    expect((await story.newsOf(officerOf('AG3')))[0]).toBe('Góp ý đã được trả lời');
    story.application.setToday('2023-07-28');
    await meet(story, 'begin');
    await attend(story, 'AG1');
  });

  it('votes in secret: refused without a quorum, then one unit one vote', async () => {
    await story.does('thu-ky', 'PUT', `${HALF}/ballot-rules`, RULES);
    const { id } = await story.does('thu-ky', 'POST', `${HALF}/meetings/1/ballots`, {
      ...{ title: 'Suy tôn đơn vị dẫn đầu khối', method: 'secret', places: 1, isAcclaim: 'yes' },
      candidates: [...MEMBERS],
    });
    const ballot = `${HALF}/ballots/${id}`;
    const early = await story.call('thu-ky', 'POST', `${ballot}/open`, {});
    expect([early.status, early.json.detail]).toEqual([409, expect.stringContaining('có mặt 1/3 đơn vị')]);
    for (const code of ['AG2', 'AG3']) await attend(story, code);
    await story.does('thu-ky', 'POST', `${ballot}/open`, {});
    for (const [code, choice] of Object.entries({ AG1: 'AG1', AG2: 'AG3', AG3: 'AG3' })) {
      expect(await story.waitingFor(leaderOf(code))).toEqual([`Bỏ phiếu thay mặt ${code}: 2023-H1/bo-phieu/${id}`]);
      await story.does(leaderOf(code), 'POST', `${ballot}/votes`, { chosen: [choice] });
      expect((await story.call(leaderOf(code), 'POST', `${ballot}/votes`, { chosen: ['AG2'] })).status).toBe(409);
      expect(await story.waitingFor(leaderOf(code))).toEqual([]);
    }
    const { rounds } = await story.does('thu-ky', 'POST', `${ballot}/count`, {});
    expect(rounds[0]).toMatchObject({ issued: 3, collected: 3, valid: 3, invalid: 0 });
    const concluded = await story.does('thu-ky', 'POST', `${ballot}/conclusion`, {});
    expect(concluded).toMatchObject({ state: 'concluded', acclaimed: ['AG3'] });
    expect((await story.newsOf(leaderOf('AG1')))[0]).toBe('Kết quả bỏ phiếu');
  });

  it('concludes about every agency, agrees on tasks and signs the minutes', async () => {
    for (const code of MEMBERS) {
      const conclusion = { judgement: 'Đúng tiến độ', remark: 'Giữ vững', version: 0 };
      await story.does('thu-ky', 'PUT', `${MEETING}/conclusions/${code}`, conclusion);
    }
    const agreed = { kind: 'next_task', content: 'Tổng kết trước 15/12', agency: 'AG2', due: '2023-12-15' };
    await story.does('thu-ky', 'POST', `${MEETING}/items`, agreed);
    await meet(story, 'conclude');
    expect(await story.waitingFor('thu-ky')).toEqual(['Chốt biên bản hội nghị: 2023-H1/hop/1/bien-ban']);
    await meet(story, 'sign_minutes', { number: '3', date: '2023-07-28' });
    expect(await story.waitingFor('thu-ky')).toEqual([]);
    expect((await story.newsOf(leaderOf('AG2')))[0]).toBe('Biên bản họp đã ký');
    const { tasks } = await story.reads(officerOf('AG2'), `${HALF}/meetings/agreed-tasks`);
    expect(tasks).toMatchObject([{ content: 'Tổng kết trước 15/12', agency: 'AG2', due: '2023-12-15' }]);
  });
}
