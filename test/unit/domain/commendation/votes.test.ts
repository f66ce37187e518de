import * as fc from 'fast-check';
import {
  attendanceOf,
  type CouncilVotes,
  voteResultOf,
  votesNeeded,
  voteViolations,
} from '../../../../src/domain/commendation/votes';
import { attendanceSentence, voteSentence } from '../../../../src/text/commendation';
import { versionsOf } from './support';

const ruleOf = (code: string) => versionsOf(code).at(-1)!.award.vote!;
const EIGHTY = { share: '0.8' };

function votes(rest: Partial<CouncilVotes> = {}): CouncilVotes {
  return {
    ...{ members: 17, present: 15, inFavour: 14, against: 1, invalid: 0, writtenInFavour: 0, writtenAgainst: 0 },
    ...rest,
  };
}

describe('votes of a council', () => {
  it.each([
    ['CO_TINH', 17, 14],
    ['CSTD_TINH', 17, 16],
    ['CSTDTQ', 17, 16],
    ['CSTDCS', 9, 8],
    ['CO_CP', 10, 8],
    ['AHLD', 10, 9],
    ['HCLD_2', 17, 12],
  ])('T1 %s needs of %d members %d', (code, members, needed) => {
    expect(votesNeeded(ruleOf(code), members)).toBe(needed);
  });

  it('T1 counts the share of all members, not of those present', () => {
    const result = voteResultOf(EIGHTY, votes({ present: 14, inFavour: 13, against: 1 }));
    expect(result).toMatchObject({ needed: 14, isPassed: false, lacking: 1, silent: 3, mayStillPass: true });
    expect(voteSentence(result)).toBe(
      '13 trên tổng số 17 thành viên Hội đồng đồng ý, cần 14: không đạt, thiếu 01 phiếu. Còn 03 thành viên vắng mặt chưa có ý kiến bằng văn bản, có thể làm thay đổi kết quả.',
    );
  });

  it('counts the written opinions of absent members', () => {
    const result = voteResultOf(EIGHTY, votes({ present: 14, inFavour: 12, against: 2, writtenInFavour: 2 }));
    expect(result).toMatchObject({ inFavour: 14, isPassed: true, lacking: 0, silent: 1, mayStillPass: false });
    expect(voteSentence(result)).toBe('14 trên tổng số 17 thành viên Hội đồng đồng ý, cần 14: đạt.');
  });

  it('T2 keeps attendance apart: enough to meet, too few votes; enough votes, too few to meet', () => {
    expect(attendanceOf(EIGHTY, 17, 14)).toMatchObject({ needed: 14, isEnough: true });
    expect(voteResultOf({ share: '0.9' }, votes({ present: 14, inFavour: 14, against: 0 })).isPassed).toBe(false);
    const few = attendanceOf(EIGHTY, 17, 13);
    expect(few.isEnough).toBe(false);
    expect(attendanceSentence(few)).toBe('Có mặt 13 trên 17 thành viên, cần 14: chưa đủ điều kiện họp.');
    const written = votes({ present: 13, inFavour: 13, against: 0, writtenInFavour: 3 });
    expect(voteResultOf({ share: '0.9' }, written).isPassed).toBe(true);
    expect(attendanceOf({ share: '2/3' }, 9, 6).isEnough).toBe(true);
  });

  it.each([
    [{ present: 18 }, 'vote_present_over_members'],
    [{ inFavour: 15, against: 1 }, 'vote_given_over_present'],
    [{ writtenInFavour: 2, writtenAgainst: 1 }, 'vote_written_over_absent'],
    [{ against: -1 }, 'vote_not_a_count'],
    [{ inFavour: 1.5 }, 'vote_not_a_count'],
  ] as const)('refuses %p', (wrong, code) => {
    expect(voteViolations(votes(wrong)).map((violation) => violation.code)).toEqual([code]);
  });

  it('has nothing against votes that can be', () => {
    expect(voteViolations(votes({ writtenInFavour: 1, writtenAgainst: 1 }))).toEqual([]);
  });

  it('needs the smallest number that reaches the share, whatever the council', () => {
    const share = fc.integer({ min: 1, max: 100 });
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 500 }), (percent, members) => {
        const needed = votesNeeded({ share: `${percent}/100` }, members);
        return needed * 100 >= percent * members && (needed - 1) * 100 < percent * members && needed <= members;
      }),
    );
  });
});
