import type { TodoKind } from '../../../src/domain/todo';
import { todoPath } from '../../../src/modules/home/todo/todo.view';

const TODO = {
  ...{ blocCode: 'K', blocName: 'Khối', periodCode: '2022', periodName: 'Năm 2022', agencyCode: 'AG1', target: '7' },
  ...{ agencyName: 'AG1', count: 1, dueAt: null, returnReason: null },
};

describe('the line of a thing to do', () => {
  it.each<[TodoKind, string]>([
    ['sheet_fill', 'phieu/AG1'],
    ['check_assign', 'kiem-tra-cheo'],
    ['criterion_monitor', 'cham-linh-vuc'],
    ['reply', 'phieu/AG1/tham-dinh'],
    ['comment_answer', 'hop/7/gop-y'],
    ['minutes_sign', 'hop/7/bien-ban'],
    ['ballot_vote', 'bo-phieu/7'],
    ['publish', 'cong-bo'],
    ['close', 'cong-bo'],
  ])('of %s leads to the page where it is done', (kind, path) => {
    expect(todoPath({ ...TODO, kind })).toBe(`/khoi/K/2022/${path}`);
  });

  it.each<[TodoKind, string]>([
    ['proposal_draft', '/de-nghi/7'],
    ['initiative_recognise', '/sang-kien?trang-thai=proposed'],
    ['proposal_mend', '/de-nghi/7'],
    ['proposal_approve', '/de-nghi/7'],
    ['proposal_decide', '/de-nghi/7'],
    ['proposal_opinion', '/de-nghi/7'],
    ['recovery', '/quyet-dinh/huy-bo'],
    ['council_session', '/hoi-dong/phien/7'],
    ['council_preside', '/hoi-dong/phien/7'],
    ['council_vote', '/hoi-dong/phien/7/bo-phieu'],
    ['proposal_gather', '/de-nghi?state=under_review&level=7'],
    ['proposal_appraise', '/de-nghi?state=under_review&level=7'],
  ])('of %s leads to the proposal, or to the list of those that wait', (kind, path) => {
    expect(todoPath({ ...TODO, kind })).toBe(path);
  });
});
