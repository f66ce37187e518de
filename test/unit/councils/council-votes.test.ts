import { needsAgencyVote, needsProvincialVote } from '../../../src/domain/councils/council';
import {
  awaitedSentence,
  awaitedVotes,
  type CandidateVotes,
  type CouncilVote,
  countedBy,
  countedOutside,
  lackOfAgencyVote,
} from '../../../src/modules/proposals/council-votes';

const ROUTE = ['home_affairs', 'standing_board', 'council', 'authority'] as const;
const at = (level: (typeof ROUTE)[number]) => ({ state: 'under_review', route: ROUTE, level }) as const;
const SESSION: Omit<CouncilVote, 'counts'> = {
  ...{ sessionId: 's1', sessionTitle: 'Phiên tháng 11', heldOn: '2026-11-20', councilKind: 'provincial' },
  ...{ councilName: 'Hội đồng tỉnh', isSecret: true },
};
const COUNTS = {
  members: 17,
  present: 15,
  inFavour: 14,
  against: 1,
  invalid: 0,
  needed: 14,
  isPassed: true,
  isCut: false,
  isOutdated: false,
};

const DEMANDED = { isDemanded: true, isDemandedOfAgency: false };

function candidate(votes: readonly CouncilVote[], changes: Partial<CandidateVotes> = {}): CandidateVotes {
  const head = { candidateId: 'c1', name: 'Ban A', awardName: 'Cờ', state: 'standing', ...DEMANDED } as const;
  return { ...head, votes, outside: null, ...changes };
}

describe('votes that keep a list with the council of the province', () => {
  it('are demanded where the award asks for a vote and its way leads through that council', () => {
    const vote = {
      body: 'submitting_council',
      share: '0.8',
      kind: 'secret',
      basis: null,
      confidence: 'confirmed',
    } as const;
    expect(needsProvincialVote({ vote, route: ROUTE })).toBe(true);
    expect(needsProvincialVote({ vote, route: ['agency', 'authority'] })).toBe(false);
    expect(needsProvincialVote({ vote: null, route: ROUTE })).toBe(false);
  });

  it('are awaited from that council on, of those who stand', () => {
    const none = [candidate([])];
    expect((['home_affairs', 'standing_board'] as const).flatMap((level) => awaitedVotes(at(level), none))).toEqual([]);
    for (const level of ['council', 'authority'] as const) expect(awaitedVotes(at(level), none)).toEqual(none);
    expect(awaitedVotes({ ...at('council'), state: 'drafting' }, none)).toEqual([]);
    expect(awaitedVotes(at('council'), [candidate([], { isDemanded: false })])).toEqual([]);
    expect(awaitedVotes(at('council'), [candidate([], { state: 'paused' })])).toEqual([]);
  });

  it('are given by the last concluded session of that council alone', () => {
    const passed: CouncilVote = { ...SESSION, counts: COUNTS };
    const failed: CouncilVote = { ...SESSION, counts: { ...COUNTS, inFavour: 13, isPassed: false } };
    const cut: CouncilVote = { ...SESSION, counts: { ...COUNTS, isCut: true } };
    const board: CouncilVote = { ...passed, councilKind: 'standing_board' };
    const outdated: CouncilVote = { ...SESSION, counts: { ...COUNTS, isOutdated: true } };
    const coming: CouncilVote = { ...SESSION, counts: null };
    const isAwaited = (...votes: CouncilVote[]) => awaitedVotes(at('council'), [candidate(votes)]).length === 1;
    expect([isAwaited(passed), isAwaited(failed, passed), isAwaited(passed, coming)]).toEqual([false, false, false]);
    expect([isAwaited(passed, failed), isAwaited(cut), isAwaited(board), isAwaited(coming)]).toEqual([
      ...[true, true, true, true],
    ]);
    expect([isAwaited(outdated), isAwaited(outdated, passed)]).toEqual([true, false]);
  });

  it('are told with the session or the place where they are held, and what the last one came to', () => {
    expect(awaitedSentence([candidate([{ ...SESSION, counts: null }])])).toBe(
      'Chưa đủ phiếu của Hội đồng Thi đua - Khen thưởng tỉnh theo quy định: Ban A (Cờ, ở chương trình phiên họp “Phiên tháng 11” ngày 20/11/2026). Kết thúc phiên họp đó: các trường hợp đủ phiếu được chuyển cấp tiếp theo.',
    );
    const failed = { ...COUNTS, inFavour: 13, isPassed: false };
    expect(awaitedSentence([candidate([{ ...SESSION, counts: failed }])])).toContain('(Cờ, được 13 phiếu, cần 14).');
    expect(awaitedSentence([candidate([{ ...SESSION, counts: { ...COUNTS, isCut: true } }])])).toContain('đã cắt giảm');
    expect(awaitedSentence([candidate([{ ...SESSION, counts: { ...COUNTS, isOutdated: true } }])])).toContain(
      '(Cờ, hồ sơ đã thay đổi sau phiên họp ngày 20/11/2026, Hội đồng bỏ phiếu lại)',
    );
    expect(awaitedSentence([candidate([])])).toContain('tại mục Hội đồng');
  });

  it('are printed from the council that the law names', () => {
    const ofAgency = candidate([{ ...SESSION, councilKind: 'agency', counts: COUNTS }]);
    expect(countedBy('submitting_council', ofAgency)).toEqual(COUNTS);
    expect(countedBy('provincial_council', ofAgency)).toBeNull();
    expect(countedBy('submitting_council', candidate([{ ...SESSION, counts: null }]))).toBeNull();
    const outdated = candidate([{ ...SESSION, counts: { ...COUNTS, isOutdated: true } }]);
    expect(countedBy('submitting_council', outdated)).toBeNull();
  });
});

describe('the vote of the council of the agency', () => {
  const own: CouncilVote = { ...SESSION, councilKind: 'agency', counts: COUNTS };
  const ofAgency = { isDemanded: false, isDemandedOfAgency: true };
  const OUTSIDE = {
    ...{ members: 17, issued: 15, returned: 15, valid: 15, inFavour: 13, writtenInFavour: 1 },
    ...{ minutesNumber: '01/BB', minutesOn: '2026-11-19', version: 1, isOutdated: false },
  };
  const proof = (hasSignedMinutes: boolean, changes = {}) => ({
    ...{ hasSignedMinutes, isSecret: false, isUnderWay: false, isWithLeader: false },
    ...changes,
  });
  const lacks = (votes: readonly CouncilVote[], hasSignedMinutes: boolean, isUnderWay = false) =>
    lackOfAgencyVote(candidate(votes, ofAgency), proof(hasSignedMinutes, { isUnderWay }))?.code;
  const counted = (changes: object, given: ReturnType<typeof proof>) =>
    lackOfAgencyVote(
      candidate([], { ...ofAgency, outside: countedOutside({ share: '0.8' }, { ...OUTSIDE, ...changes }) }),
      given,
    );

  it('is demanded where the award asks for one and no council comes later', () => {
    const vote = {
      body: 'submitting_council',
      share: '0.8',
      kind: 'secret',
      basis: null,
      confidence: 'confirmed',
    } as const;
    expect(needsAgencyVote({ vote, route: ['agency', 'authority'] })).toBe(true);
    expect(needsAgencyVote({ vote, route: ROUTE })).toBe(false);
    expect(needsAgencyVote({ vote: { ...vote, body: 'provincial_council' }, route: ['agency', 'authority'] })).toBe(
      false,
    );
    expect(needsAgencyVote({ vote: null, route: ['agency', 'authority'] })).toBe(false);
  });

  it('is given by a concluded session; signed minutes alone serve only a dossier that left its agency before', () => {
    expect(lacks([own], false)).toBeUndefined();
    expect([lacks([], true), lacks([], true, true), lacks([], false, true)]).toEqual([
      ...['vote_missing', undefined, 'vote_missing'],
    ]);
    expect(lacks([], false)).toBe('vote_missing');
    expect(lacks([{ ...own, counts: null }], false)).toBe('vote_in_session');
    expect(lackOfAgencyVote(candidate([]), proof(false))).toBeNull();
    const withLeader = proof(true, { isWithLeader: true });
    expect(lackOfAgencyVote(candidate([], ofAgency), withLeader)?.code).toBe('vote_missing_returned');
  });

  it('refuses what the council has not passed or has cut, whatever is attached', () => {
    expect(lacks([{ ...own, counts: { ...COUNTS, inFavour: 13, isPassed: false } }], true)).toBe('vote_refused');
    expect(lacks([{ ...own, counts: { ...COUNTS, isCut: true } }], true)).toBe('vote_refused');
    expect(lacks([{ ...own, counts: { ...COUNTS, isOutdated: true } }], true)).toBe('vote_outdated');
    expect(lacks([{ ...own, counts: { ...COUNTS, inFavour: 13, isPassed: false } }, own], false)).toBeUndefined();
  });

  it('is counted outside the system by the rule of the award: 14 of 17 with the written ones, and the signed minutes', () => {
    expect(counted({}, proof(true))).toBeNull();
    expect(counted({}, proof(false))?.code).toBe('vote_unsigned');
    expect(counted({}, proof(false, { isSecret: true }))).toBeNull();
    const few = counted({ writtenInFavour: 0 }, proof(true));
    expect(few).toMatchObject({ code: 'vote_too_few', parameters: { needed: 14, members: 17, inFavour: 13 } });
    const underWay = proof(true, { isSecret: true, isUnderWay: true });
    expect(lackOfAgencyVote(candidate([], ofAgency), underWay)?.code).toBe('vote_missing');
  });

  it('is printed with the counts from outside where no session has counted', () => {
    const outside = countedOutside({ share: '0.8' }, OUTSIDE);
    const typed = candidate([], { ...ofAgency, outside });
    expect(countedBy('submitting_council', typed)).toEqual({ members: 17, inFavour: 14 });
    expect(countedBy('submitting_council', { ...typed, votes: [own] })).toEqual(COUNTS);
  });
});
