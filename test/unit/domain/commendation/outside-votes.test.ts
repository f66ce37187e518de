import {
  type OutsideVote,
  outsideResultOf,
  outsideVoteViolations,
} from '../../../../src/domain/commendation/outside-votes';

const VOTE: OutsideVote = {
  ...{ members: 17, issued: 15, returned: 15, valid: 14, inFavour: 13, writtenInFavour: 1 },
  ...{ minutesNumber: '01/BB', minutesOn: '2026-11-19' },
};
const TODAY = '2026-11-20';
const wrong = (changes: Partial<OutsideVote>) =>
  outsideVoteViolations({ ...VOTE, ...changes }, TODAY).map(({ code, place }) => [code, place]);

describe('counts of a council that sat outside the system', () => {
  it('need the share of all members, rounded up, and count opinions in writing', () => {
    expect(outsideResultOf({ share: '0.8' }, VOTE)).toMatchObject({ needed: 14, inFavour: 14, isPassed: true });
    expect(outsideResultOf({ share: '0.9' }, VOTE)).toMatchObject({ needed: 16, inFavour: 14, isPassed: false });
    const few = outsideResultOf({ share: '0.8' }, { ...VOTE, writtenInFavour: 0 });
    expect(few).toMatchObject({ needed: 14, inFavour: 13, isPassed: false, lacking: 1 });
  });

  it('add up, each mistake told at its field', () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({ issued: 18 })).toEqual([['outside_issued', 'issued']]);
    expect(wrong({ returned: 16, writtenInFavour: 0 })).toEqual([['outside_returned', 'returned']]);
    expect(wrong({ valid: 16 })).toEqual([['outside_valid', 'valid']]);
    expect(wrong({ inFavour: 15 })).toEqual([['outside_in_favour', 'inFavour']]);
    expect(wrong({ writtenInFavour: 2 })).toEqual([]);
    expect(wrong({ writtenInFavour: 3 })).toEqual([['outside_written', 'writtenInFavour']]);
    expect(wrong({ minutesOn: '2026-11-21' })).toEqual([['outside_minutes_future', 'minutesOn']]);
    const nobody = { members: 0, issued: 0, returned: 0, valid: 0, inFavour: 0, writtenInFavour: 0 };
    expect(wrong(nobody)).toEqual([['outside_no_members', 'members']]);
  });
});
