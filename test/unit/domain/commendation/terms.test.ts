import * as fc from 'fast-check';
import { addDays } from '../../../../src/domain/calendar';
import type { AwardDeadline } from '../../../../src/domain/commendation/award';
import { favourableAlternatives, versionFor } from '../../../../src/domain/commendation/choose-version';
import { deadlineOf, deadlinesFor } from '../../../../src/domain/commendation/deadlines';
import { evaluateFavourably } from '../../../../src/domain/commendation/evaluate-eligibility';
import {
  addWorkingDays,
  endOfTerm,
  type HolidayCalendar,
  isWorkingDay,
  knowsHolidaysOf,
  latestBefore,
  workingDaysBetween,
} from '../../../../src/domain/commendation/working-days';
import { SHIPPED_HOLIDAYS as HOLIDAYS } from '../../../support/catalogue';
import { levels, person, versionsOf } from './support';

const CALENDAR: HolidayCalendar = {
  off: HOLIDAYS.filter(({ kind }) => kind === 'off').map(({ day }) => day),
  working: HOLIDAYS.filter(({ kind }) => kind === 'working').map(({ day }) => day),
};
const term = (days: number, unit: 'working' | 'calendar') => ({ days, unit });

describe('terms in working days and in calendar days (trap T46)', () => {
  it.each([
    ['a Friday and five working days', '2026-11-20', term(5, 'working'), '2026-11-27'],
    ['ten working days over Tết 2026 (16 to 20 February)', '2026-02-12', term(10, 'working'), '2026-03-05'],
    ['twenty working days over 2 September', '2026-08-20', term(20, 'working'), '2026-09-21'],
    ['a Saturday worked for 2 May 2025', '2025-04-25', term(1, 'working'), '2025-04-26'],
    ['over 30 April, 1 May and 2 May 2025', '2025-04-29', term(1, 'working'), '2025-05-05'],
    ['fifteen calendar days', '2026-11-01', term(15, 'calendar'), '2026-11-16'],
    ['fifteen calendar days that end on a Sunday', '2026-11-07', term(15, 'calendar'), '2026-11-23'],
    ['no days', '2026-11-20', term(0, 'working'), '2026-11-20'],
  ])('%s: from %s', (_name, from, length, end) => {
    expect(endOfTerm(from, length, CALENDAR)).toBe(end);
  });

  it.each([
    ['ten calendar days before an event', '2026-11-26', term(10, 'calendar'), '2026-11-16'],
    ['ten calendar days before, on a Sunday, so the Friday', '2026-12-02', term(10, 'calendar'), '2026-11-20'],
    ['ten working days before an event', '2026-11-26', term(10, 'working'), '2026-11-12'],
  ])('%s: %s', (_name, event, length, latest) => {
    expect(latestBefore(event, length, CALENDAR)).toBe(latest);
  });

  it('knows which years have their holidays entered', () => {
    expect(knowsHolidaysOf(2026, CALENDAR)).toBe(true);
    expect(knowsHolidaysOf(2028, CALENDAR)).toBe(false);
  });

  it.each([-1, 1.5])('refuses %p days', (days) => {
    expect(() => endOfTerm('2026-11-20', term(days, 'working'), CALENDAR)).toThrow(RangeError);
  });

  it('ends on a working day, as many working days later as asked', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 40 }), (offset, days) => {
        const from = addDays('2025-01-01', offset);
        const end = addWorkingDays(from, days, CALENDAR);
        expect(isWorkingDay(end, CALENDAR)).toBe(true);
        expect(workingDaysBetween(from, end, CALENDAR)).toBe(days);
      }),
    );
  });
});

describe('deadlines of dossiers', () => {
  const of = (code: string): readonly AwardDeadline[] => versionsOf(code).at(-1)!.award.deadlines;

  it('T50 is 31 December of the following year for a national fighter', () => {
    expect(deadlinesFor(of('CSTDTQ'), 'calendar').map((one) => deadlineOf(one, 2025))).toEqual(['2026-12-31']);
  });

  it('T41 is 10 December for offices and 10 July for schools in the province', () => {
    expect(deadlinesFor(of('CO_TINH'), 'calendar').map((one) => deadlineOf(one, 2025))).toEqual(['2025-12-10']);
    expect(deadlinesFor(of('CO_TINH'), 'school').map((one) => deadlineOf(one, 2025))).toEqual(['2025-07-10']);
  });

  it('T41 is 30 June of the next year for the flag of the Government, 31 December for schools', () => {
    expect(deadlinesFor(of('CO_CP'), 'calendar').map((one) => deadlineOf(one, 2025))).toEqual(['2026-06-30']);
    expect(deadlinesFor(of('CO_CP'), 'school').map((one) => deadlineOf(one, 2025))).toEqual(['2025-12-31']);
  });

  it('holds for schools too where they have none of their own', () => {
    expect(deadlinesFor(of('CSTDTQ'), 'school')).toEqual(of('CSTDTQ'));
  });

  it('takes 29 February as the 28th in a common year, and refuses what is no day', () => {
    const [deadline] = of('CO_TINH');
    expect(deadlineOf({ ...deadline!, monthDay: '02-29' }, 2025)).toBe('2025-02-28');
    expect(deadlineOf({ ...deadline!, monthDay: '02-29' }, 2028)).toBe('2028-02-29');
    expect(() => deadlineOf({ ...deadline!, monthDay: '13-01' }, 2025)).toThrow(RangeError);
  });
});

describe('the version that judges a proposal (trap T11)', () => {
  const dates = (received: string | null, proposed = '2026-09-15', decided: string | null = null) => ({
    ...{ received, proposed, decided },
  });

  it.each([
    ['of 2022', dates('2022-12-10', '2022-12-01'), 1],
    ['on the last day of the law of 2003', dates('2023-12-31', '2023-12-01'), 1],
    ['on the first day of the law of 2022', dates('2024-01-01', '2023-12-01'), 2],
    ['on the last day of the decree of 2023', dates('2025-06-30', '2025-06-01'), 2],
    ['on the first day of the decree of 2025', dates('2025-07-01', '2025-06-01'), 5],
    ['received before the law of 2026, decided after', dates('2026-09-30', '2026-09-15', '2026-11-20'), 5],
    ['proposed before the law of 2026, received after', dates('2026-10-01'), 6],
    ['not received yet', dates(null), 5],
  ])('a dossier %s', (_name, given, version) => {
    expect(versionFor(versionsOf('CO_TINH'), given)?.version).toBe(version);
  });

  it('does not exist before the law', () => {
    expect(versionFor(versionsOf('CO_TINH'), dates('2001-01-01', '2001-01-01'))).toBeNull();
  });

  it('turns to a later, more favourable version when the applying one does not make eligible', () => {
    const given = dates('2026-09-30', '2026-09-15', '2026-11-20');
    const versions = versionsOf('LDTT').map((version) =>
      version.version === 6
        ? {
            ...version,
            award: {
              ...version.award,
              rules: version.award.rules.map((rule) => ({
                ...rule,
                condition: { kind: 'all' as const, code: 'tieu_chuan', words: 'Tiêu chuẩn mới', of: [] },
              })),
            },
          }
        : version,
    );
    const applying = versionFor(versions, given)!;
    const alternatives = favourableAlternatives(versions, given);
    const context = { asOf: '2026-11-20', blocPlaces: null };
    const judge = (level: 'well' | 'completed') => {
      const records = person({ evaluations: levels(level), attested: { tinh_than: true } });
      const { version, eligibility } = evaluateFavourably(applying, alternatives, records, context);
      return [version.version, eligibility.outcome];
    };
    expect(judge('well')).toEqual([5, 'eligible']);
    expect(judge('completed')).toEqual([6, 'eligible']);
    expect(evaluateFavourably(applying, [], person(), context).eligibility.outcome).toBe('unknown');
  });
});

describe('the catalogue after 1/7/2025 (trap T34)', () => {
  it('names no district and no township', () => {
    const codes = ['LDTT', 'CSTDCS', 'TTLDTT', 'GK', 'XA_TB', 'THON_VH', 'GDVH', 'CO_TINH', 'BK_TINH'];
    const texts = codes.flatMap((code) =>
      versionsOf(code)
        .slice(2)
        .flatMap(({ award }) => [award.name, award.authority]),
    );
    expect(texts.filter((text) => /huyện|thị trấn/i.test(text))).toEqual([]);
  });
});
