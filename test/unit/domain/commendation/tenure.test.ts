import type { TenureCondition } from '../../../../src/domain/commendation/award';
import { judge } from '../../../../src/domain/commendation/conditions/judge';
import type { ConditionResult } from '../../../../src/domain/commendation/eligibility';
import type { PostGroup } from '../../../../src/domain/commendation/leading-posts';
import type { CandidateRecords, CareerRecord, PostRecord } from '../../../../src/domain/commendation/records';
import { addMonths, lengthOf, totalOf } from '../../../../src/domain/duration';
import { conditionSentence, countedSentence, missingSentence } from '../../../../src/text/commendation';
import { collective, nameOf, person, versionsOf } from './support';

const ON = '2025-12-10';

/** A director for ten years, or a deputy for fifteen, where the time of a director counts as well. */
const CONDITION: TenureCondition = {
  ...{ kind: 'tenure', code: 'thoi_gian_giu_chuc_vu', words: 'Giữ chức vụ đủ thời gian' },
  ...{ basis: { text: 'ND152-2025', place: 'Điều 20' }, confidence: 'to_check' },
  alternatives: [
    { posts: ['director'], months: 120 },
    { posts: ['director', 'deputy_director'], months: 180 },
  ],
  ...{ womenLess: '1/3', isWholeAtHigherAge: true },
};

const held = (
  group: PostGroup | null,
  from: string | null,
  to: string | null,
  title = group ?? 'Vị trí',
): PostRecord => ({ title, agencyName: 'Sở A', group, from, to, isEndUnknown: false });

/** Somebody all of whose posts are recorded since the first day of service. */
function candidate(posts: readonly PostRecord[], rest: Partial<CareerRecord & CandidateRecords> = {}) {
  const { retiresAtHigherAge = null, serviceFrom = posts[0]?.from ?? null, ...records } = rest;
  return person({ type: 'contribution', career: { serviceFrom, posts, retiresAtHigherAge }, ...records });
}

function judged(records: CandidateRecords, condition: Partial<TenureCondition> = {}): ConditionResult {
  const award = versionsOf('HCLD_2').at(-1)!.award;
  const context = { asOf: ON, blocPlaces: null };
  return judge({ ...CONDITION, ...condition }, { award, records, context, countsFrom: null });
}

const missingOf = ({ missing }: ConditionResult): string[] => missing.map(({ code }) => code);
const woman = { gender: 'female' } as const;

describe('the length of times', () => {
  it.each([
    ['2010-01-01', '2020-01-01', 120, 0],
    ['2010-01-01', '2019-12-31', 119, 30],
    ['2010-01-01', '2020-01-02', 120, 1],
    ['2020-01-31', '2020-02-29', 1, 0],
    ['2020-02-29', '2021-02-28', 12, 0],
    ['2020-05-15', '2020-05-15', 0, 0],
    ['2020-05-15', '2020-05-14', 0, 0],
  ])('from %s to %s: %d months and %d days', (from, to, months, days) => {
    expect(lengthOf({ from, to })).toEqual({ months, days });
  });

  it('moves months past the end of a year and onto the last day of a short month', () => {
    expect(['2020-11-30', '2020-12-31', '2021-01-31'].map((day) => addMonths(day, 3))).toEqual([
      '2021-02-28',
      '2021-03-31',
      '2021-04-30',
    ]);
  });

  it('counts an overlap once, touching times as one, and thirty days of several as a month', () => {
    const time = (from: string, to: string) => ({ from, to });
    expect(totalOf([time('2010-01-01', '2015-01-01'), time('2012-01-01', '2016-01-01')])).toEqual({
      months: 72,
      days: 0,
    });
    expect(totalOf([time('2012-06-16', '2012-08-01'), time('2012-05-01', '2012-06-16')])).toEqual({
      months: 3,
      days: 0,
    });
    expect(totalOf([time('2010-01-01', '2010-01-21'), time('2011-01-01', '2011-01-11')])).toEqual({
      months: 1,
      days: 0,
    });
    expect(totalOf([time('2010-01-01', '2010-01-31')])).toEqual({ months: 0, days: 30 });
    expect(totalOf([])).toEqual({ months: 0, days: 0 });
  });
});

describe('long service in leading posts', () => {
  it.each<[string, CandidateRecords, ConditionResult['outcome']]>([
    ['a man of exactly ten years', candidate([held('director', '2010-01-01', '2020-01-01')]), 'met'],
    ['a man who lacks one day', candidate([held('director', '2010-01-02', '2020-01-01')]), 'not_met'],
    [
      'a woman of two thirds of it',
      candidate([held('director', '2010-01-01', '2016-09-01')], { ...woman, retiresAtHigherAge: false }),
      'met',
    ],
    [
      'a woman who lacks one day of two thirds',
      candidate([held('director', '2010-01-01', '2016-08-31')], { ...woman, retiresAtHigherAge: false }),
      'not_met',
    ],
    [
      'a woman on the higher age with two thirds',
      candidate([held('director', '2010-01-01', '2016-09-01')], { ...woman, retiresAtHigherAge: true }),
      'not_met',
    ],
    [
      'a woman on the higher age with the whole',
      candidate([held('director', '2010-01-01', '2020-01-01')], { ...woman, retiresAtHigherAge: true }),
      'met',
    ],
    [
      'a woman with the whole, whatever her age',
      candidate([held('director', '2010-01-01', '2020-01-01')], woman),
      'met',
    ],
    [
      'a woman with too little, whatever her age',
      candidate([held('director', '2010-01-01', '2012-01-01')], woman),
      'not_met',
    ],
    [
      'a director beside another directorship',
      candidate([held('director', '2010-01-01', '2017-01-01'), held('director', '2014-01-01', '2019-06-01')]),
      'not_met',
    ],
    [
      'a director whose posts touch',
      candidate([held('director', '2010-01-01', '2015-06-16'), held('director', '2015-06-16', '2020-01-01')]),
      'met',
    ],
    [
      'a director with a gap that is not counted',
      candidate([
        held('director', '2010-01-01', '2015-01-01'),
        held('none', '2015-01-01', '2016-01-01'),
        held('director', '2016-01-01', '2020-06-01'),
      ]),
      'not_met',
    ],
    [
      'a director with a gap, and ten years beside it',
      candidate([held('director', '2008-01-01', '2013-01-01'), held('director', '2015-01-01', '2020-01-01')]),
      'met',
    ],
    ['one who is still in post, ten years on the day', candidate([held('director', '2015-12-10', null)]), 'met'],
    ['one who is still in post, ten years tomorrow', candidate([held('director', '2015-12-11', null)]), 'not_met'],
    ['one whose post ends after the day', candidate([held('director', '2015-12-11', '2030-01-01')]), 'not_met'],
    [
      'a deputy and director of fifteen years',
      candidate([held('deputy_director', '2005-01-01', '2012-01-01'), held('director', '2012-01-01', '2020-01-01')]),
      'met',
    ],
    ['a head of division of thirty years', candidate([held('division_head', '1990-01-01', '2020-01-01')]), 'not_met'],
    ['one whose post is in none of the groups', candidate([held('none', '1990-01-01', null)]), 'not_met'],
  ])('%s', (_name, records, outcome) => {
    const result = judged(records);
    expect([result.outcome, missingOf(result)]).toEqual([outcome, []]);
  });

  it.each<[string, CandidateRecords, string[]]>([
    ['no post at all', candidate([]), ['posts']],
    ['a collective', collective({ type: 'contribution' }), ['posts']],
    ['a start that nobody knows', candidate([held('director', null, '2020-01-01')]), ['post_start']],
    [
      'an end that nobody knows',
      candidate([{ ...held('director', '2010-01-01', null), isEndUnknown: true }]),
      ['post_end'],
    ],
    [
      'neither end of a post, nor its group',
      candidate([{ ...held(null, null, null), isEndUnknown: true }]),
      ['post_group', 'post_start', 'post_end'],
    ],
    [
      'a post without a group that would decide',
      candidate([held('director', '2010-01-01', '2015-01-01'), held(null, '2015-01-01', '2022-01-01')]),
      ['post_group'],
    ],
    [
      'the time before the first post',
      candidate([held('director', '2018-01-01', null)], { serviceFrom: '2005-01-01' }),
      ['posts_before'],
    ],
    [
      'the first day of service',
      candidate([held('director', '2018-01-01', null)], { serviceFrom: null }),
      ['posts_before'],
    ],
    [
      'the gender between two thirds and the whole',
      candidate([held('director', '2010-01-01', '2018-01-01')], { gender: null }),
      ['tenure_gender'],
    ],
    [
      'the age of a woman between two thirds and the whole',
      candidate([held('director', '2010-01-01', '2018-01-01')], woman),
      ['retirement_age'],
    ],
  ])('cannot be known without it: %s', (_name, records, missing) => {
    const result = judged(records);
    expect([result.outcome, missingOf(result)]).toEqual(['unknown', missing]);
  });

  it('does not ask for what decides nothing', () => {
    const enough = held('director', '2000-01-01', '2015-01-01');
    expect(judged(candidate([enough, held(null, '2015-01-01', null)])).outcome).toBe('met');
    const little = candidate([held('director', '2010-01-01', '2012-01-01'), held(null, '2012-01-01', '2014-01-01')]);
    expect(judged(little).outcome).toBe('not_met');
    expect(judged(candidate([held('none', null, '2015-01-01'), enough])).outcome).toBe('met');
    const latest = { ...held('director', '2025-01-01', null), isEndUnknown: true };
    expect(judged(candidate([latest])).outcome).toBe('not_met');
  });

  it('leaves the reduction to the condition', () => {
    const eight = candidate([held('director', '2010-01-01', '2018-01-01')], woman);
    expect(judged(eight, { womenLess: null }).outcome).toBe('not_met');
    expect(judged(eight, { isWholeAtHigherAge: false }).outcome).toBe('met');
    expect(judged(eight, { isWholeAtHigherAge: false, womenLess: '0.1' }).outcome).toBe('not_met');
  });

  it('takes a third to the day where the months have none', () => {
    const of100 = { alternatives: [{ posts: ['director'], months: 100 }], isWholeAtHigherAge: false } as const;
    const [enough, less] = ['2015-07-21', '2015-07-20'].map((to) =>
      candidate([held('director', '2010-01-01', to)], woman),
    );
    expect([judged(enough!, of100).outcome, judged(less!, of100).outcome]).toEqual(['met', 'not_met']);
    expect(judged(enough!, of100).values).toMatchObject({ neededMonths: [66], neededDays: [20], foundMonths: [66] });
  });

  it('counts any time of a post that no time is asked of, but not none', () => {
    const any = { alternatives: [{ posts: ['minister'], months: 0 }] } as const;
    expect(judged(candidate([held('minister', '2025-12-09', null)]), any).outcome).toBe('met');
    expect(judged(candidate([held('director', '2000-01-01', null)]), any).outcome).toBe('not_met');
  });

  it('says the posts and the months, what counts and why not', () => {
    const result = judged(
      candidate(
        [
          held('none', '2005-01-01', '2010-01-01', 'Chuyên viên'),
          held('director', '2010-01-01', '2016-09-13', 'Giám đốc'),
        ],
        { ...woman, retiresAtHigherAge: false },
      ),
    );
    expect(conditionSentence(result, nameOf)).toBe(
      'Giám đốc sở và tương đương: đã giữ 80 tháng 12 ngày, cần từ 80 tháng (nữ, giảm từ 120 tháng).',
    );
    expect(result.counted.map((one) => countedSentence(one, nameOf))).toEqual([
      'Chuyên viên, Sở A, từ ngày 01/01/2005 đến trước ngày 01/01/2010, 60 tháng: không tính, không thuộc nhóm chức vụ được tính.',
      'Giám đốc, Sở A (giám đốc sở và tương đương), từ ngày 01/01/2010 đến trước ngày 13/09/2016, 80 tháng 12 ngày.',
    ]);
  });

  it('says what is missing and how much may be needed', () => {
    const posts = [held('director', '2010-01-01', '2018-01-01', 'Giám đốc'), held(null, null, '2010-01-01', 'Cán bộ')];
    expect(judged(candidate(posts, woman)).missing.map(missingSentence)).toEqual([
      'Chưa ghi tuổi nghỉ hưu của nữ là cao hơn hay theo quy định chung, nên chưa rõ cần 80 tháng hay 120 tháng giữ chức vụ.',
      'Chưa ghi nhóm chức vụ của vị trí “Cán bộ, Sở A”.',
      'Chưa ghi ngày bắt đầu giữ vị trí “Cán bộ, Sở A”.',
    ]);
    const before = candidate([held('director', '2018-01-01', null)], { serviceFrom: '2005-01-01' });
    expect(judged(before).missing.map(missingSentence)).toEqual([
      'Chưa ghi vị trí công tác từ ngày 01/01/2005 đến trước ngày 01/01/2018.',
    ]);
  });
});
