import { type DatedEvent, lastDayOn, movementStatusOn, wholeYears } from '../../../src/domain/movements';

const EXTENDED: DatedEvent = { kind: 'extension', on: '2022-06-01', endsOn: '2023-12-31' };
const CLOSED: DatedEvent = { kind: 'closing', on: '2023-03-01', endsOn: '2023-03-31' };
const TERM = { from: '2020-01-02', to: '2022-06-30', events: [CLOSED, EXTENDED] };

describe('the length of a movement in whole years', () => {
  it.each([
    ['2020-01-01', '2022-12-31', 3],
    ['2020-01-01', '2022-12-30', 2],
    ['2020-01-02', '2022-12-31', 2],
    ['2020-02-29', '2023-02-28', 3],
    ['2020-02-29', '2023-02-27', 2],
    ['2022-05-01', '2022-05-01', 0],
  ])('%s to %s: %i', (from, to, years) => expect(wholeYears(from, to)).toBe(years));
});

describe('a movement on a day', () => {
  it.each([
    ['2022-05-31', '2022-06-30', 'under_way'],
    ['2022-06-01', '2023-12-31', 'under_way'],
    ['2023-03-01', '2023-03-31', 'under_way'],
    ['2023-04-01', '2023-03-31', 'ended'],
    ['2020-01-01', '2022-06-30', 'upcoming'],
  ])('%s: it lasts until %s and is %s', (day, last, status) => {
    expect([lastDayOn(TERM, day), movementStatusOn(TERM, day)]).toEqual([last, status]);
  });

  it('is withdrawn from the day of its withdrawal on', () => {
    const withdrawn = { ...TERM, events: [{ kind: 'withdrawal', on: '2021-05-01', endsOn: null } as const] };
    expect(movementStatusOn(withdrawn, '2021-04-30')).toBe('under_way');
    expect(movementStatusOn(withdrawn, '2021-05-01')).toBe('withdrawn');
  });
});
