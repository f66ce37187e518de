import { meetingOfReport } from '../../../src/modules/reports/report-meeting.service';
import { WITHOUT_DATA, WITHOUT_MINUTES, firstDraft, periodReport } from '../../../templates/documents/period-report';
import { sixMonthFacts } from '../../support/report-facts';

type Listed = Parameters<typeof meetingOfReport>[0][number];

const meeting = (number: number, state: Listed['state'], kind: Listed['kind'] = 'annual'): Listed => ({
  number,
  state,
  kind,
});

describe('the meeting on a report', () => {
  it.each([
    ['none before any began', [meeting(1, 'preparing'), meeting(2, 'invited'), meeting(3, 'cancelled')], null],
    ['none of another kind', [meeting(1, 'minutes_signed', 'other'), meeting(2, 'concluded', 'six_month')], null],
    ['one that is held', [meeting(2, 'invited'), meeting(1, 'in_session')], 1],
    [
      'signed minutes before any other',
      [meeting(3, 'in_session'), meeting(2, 'concluded'), meeting(1, 'minutes_signed')],
      1,
    ],
    ['the last of several', [meeting(1, 'minutes_signed'), meeting(2, 'minutes_signed')], 2],
  ])('is %s', (_words, meetings, number) => {
    expect(meetingOfReport(meetings, 'annual')?.number ?? null).toBe(number);
  });
});

describe('a report kept before annex III came from the minutes', () => {
  it('prints and hashes as it did: a meeting that nobody kept is not the same as none', () => {
    const kept = periodReport(sixMonthFacts(), firstDraft('six_month'));
    const now = periodReport(sixMonthFacts({ meeting: null }), firstDraft('six_month'));
    expect(JSON.stringify(kept.parts)).not.toContain(WITHOUT_MINUTES);
    expect(JSON.stringify(kept.parts.find(({ key }) => key === 'annex-3-minutes'))).toContain(WITHOUT_DATA);
    expect(JSON.stringify(now.parts)).toContain(WITHOUT_MINUTES);
    expect(kept.meta.contentHash).not.toBe(now.meta.contentHash);
  });
});
