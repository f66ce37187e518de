import { isChosen, resultForAward } from '../../../../src/domain/commendation/bloc-ballot';
import type { BlocBallotRecord } from '../../../../src/domain/commendation/records';
import { ballotFindings } from '../../../../src/domain/commendation/findings';
import type { BlocResultRecord } from '../../../../src/domain/commendation/records';
import { nominationStandings } from '../../../../src/modules/proposals/nominations.policy';
import { blocBallotCounts, blocBallotLine, findingSentence } from '../../../../src/text/commendation';
import { result } from './support';

const CHOSEN: BlocBallotRecord = {
  ...{ title: 'Bình xét Cờ', awardCode: 'CO_TINH', heldOn: '2026-11-20', members: 9, needed: 5 },
  ...{ votes: 6, outcome: 'elected' },
};
const FAILED: BlocBallotRecord = { ...CHOSEN, votes: 3, outcome: 'not_elected' };
const ABSENT: BlocBallotRecord = { ...CHOSEN, votes: null, outcome: null };

describe('the ballot of a bloc about an award', () => {
  it('goes before the one that acclaims, and says nothing about other awards', () => {
    const acclaimed = result({ rank: 1, isAcclaimed: true });
    expect(resultForAward(acclaimed, [FAILED], 'CO_TINH')).toMatchObject({ ballot: FAILED, isAcclaimed: false });
    expect(resultForAward(acclaimed, [FAILED], 'BK_TINH')).toMatchObject({ ballot: null, isAcclaimed: true });
    expect(resultForAward(acclaimed, [], 'CO_TINH')).toEqual(acclaimed);
  });

  it('chooses by votes, or by what settled equal votes', () => {
    const outcomes = ['elected', 'chosen', 'tied', 'not_elected', 'passed_over', null] as const;
    expect(outcomes.map((outcome) => isChosen({ outcome }))).toEqual([true, true, false, false, false, false]);
  });

  it('goes before the rank, also where nothing limits the places', () => {
    const standings = (results: readonly BlocResultRecord[], places: number | null) =>
      nominationStandings(
        results.map((one, index) => ({ code: `AG${index}`, result: one, womenShare: null })),
        places,
        null,
      ).map(({ standing }) => standing);
    const list = [FAILED, CHOSEN, ABSENT].map((ballot, index) =>
      resultForAward(result({ rank: index + 1 }), [ballot], 'CO_TINH'),
    );
    expect(standings(list, 1)).toEqual(['not_acclaimed', 'within', 'not_acclaimed']);
    expect(standings(list, null)).toEqual(['not_acclaimed', 'within', 'not_acclaimed']);
    expect(standings([result({ rank: 1, isExcluded: true, ballot: CHOSEN })], 1)).toEqual(['excluded']);
    expect(standings([result({ rank: 1 }), result({ rank: 2 })], 1)).toEqual(['within', 'over']);
  });

  it('is told beside the conditions where it did not choose, and blocks nothing by itself', () => {
    const found = (ballot: BlocBallotRecord | null, achievementYear = 2025) =>
      ballotFindings({ achievementYear, blocResults: [result({ ballot })] });
    expect([found(null), found(CHOSEN), found(FAILED, 2026)]).toEqual([[], [], []]);
    const [failed] = found(FAILED);
    expect(failed).toMatchObject({ code: 'bloc_ballot_failed', isBlocking: false });
    expect(findingSentence(failed!, (code) => code)).toContain(
      'bỏ phiếu “Bình xét Cờ” ngày 20/11/2026 và không chọn cơ quan này (được 03/09 phiếu, cần 05)',
    );
    const [absent] = found(ABSENT);
    expect(findingSentence(absent!, (code) => code)).toContain('(không có trong danh sách bỏ phiếu)');
  });

  it('is said in words', () => {
    expect(blocBallotLine(CHOSEN)).toBe('Khối bỏ phiếu ngày 20/11/2026: 06/09 phiếu, cần 05: được chọn');
    expect(blocBallotLine({ ...FAILED, heldOn: null })).toBe('Khối bỏ phiếu: 03/09 phiếu, cần 05: không được chọn');
    expect(blocBallotCounts(ABSENT)).toBe('không có trong danh sách bỏ phiếu');
  });
});
