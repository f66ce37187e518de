import { fold } from '../../../src/text/search';
import {
  awardChoiceKey,
  decisionKey,
  lineKey,
  planPast,
  type PastSurroundings,
} from '../../../src/modules/honours/past/past-plan';
import type { PastRow } from '../../../src/modules/honours/past/read-past-honours';

const ROW: PastRow = {
  address: 'H4',
  agencyAddress: 'J4',
  number: '512/QĐ-UB',
  decidedOn: '2009-02-10',
  issuingBody: 'UBND tỉnh',
  system: 'state',
  signerName: '',
  signerTitle: '',
  subject: 'person',
  recipient: 'Hoàng Thị Nhàn',
  detail: '',
  agencyCode: 'btctu',
  agencyName: '',
  award: 'Bằng khen của Chủ tịch UBND tỉnh',
  type: 'achievement',
  yearFrom: 2008,
  year: 2008,
};

const AROUND: PastSurroundings = {
  awards: [
    { code: 'BK_TINH', version: 1, system: 'state', kind: 'form', name: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh' },
    { code: 'DANG_BK_TU', version: 1, system: 'party', kind: 'form', name: 'Bằng khen của Ban Thường vụ Tỉnh ủy' },
  ],
  agencyByCode: new Map([[fold('BTCTU'), 'agency-1']]),
  agencyByName: new Map([[fold('Ban Tổ chức Tỉnh ủy'), 'agency-1']]),
  stored: [],
  personBy: new Map<string, string>(),
  choices: new Map(),
  today: '2026-11-22',
};

describe('a list of past honours', () => {
  it('knows an award by its words, abbreviations spelt out, within its own system', () => {
    const [decision] = planPast([ROW], AROUND).decisions;
    expect(decision?.lines[0]).toMatchObject({ awardCode: 'BK_TINH', awardName: ROW.award, agencyId: 'agency-1' });
    const ofParty = planPast([{ ...ROW, system: 'party' }], AROUND);
    expect(ofParty.decisions[0]?.lines[0]?.awardCode).toBeNull();
    expect(ofParty.unknownAwards).toMatchObject([{ words: ROW.award, system: 'party', lines: 1, choice: '' }]);
  });

  it('never takes a certificate of the committee for one of its chairman by itself', () => {
    const row = { ...ROW, award: 'Bằng khen của UBND tỉnh' };
    expect(planPast([row], AROUND).decisions[0]?.lines[0]).toMatchObject({ awardCode: null, kind: 'form' });
    const choices = new Map([[awardChoiceKey(row.award, 'state'), 'BK_TINH']]);
    expect(planPast([row], { ...AROUND, choices }).decisions[0]?.lines[0]).toMatchObject({
      awardCode: 'BK_TINH',
      awardName: 'Bằng khen của UBND tỉnh',
    });
    const foreign = new Map([[awardChoiceKey(row.award, 'state'), 'DANG_BK_TU']]);
    expect(planPast([row], { ...AROUND, choices: foreign }).decisions[0]?.lines[0]?.awardCode).toBeNull();
  });

  it('tells the agency itself from a part of it and from one outside the catalogue', () => {
    const collective = { ...ROW, subject: 'collective', agencyCode: '' } as const;
    const lines = [
      { ...collective, recipient: 'Ban Tổ chức Tỉnh uỷ', address: 'H5' },
      { ...collective, recipient: 'Phòng Tổng hợp', agencyName: 'Ban Tổ chức Tỉnh ủy', address: 'H6' },
      { ...collective, recipient: 'Hợp tác xã Khe Thượng', address: 'H7' },
    ];
    const plan = planPast(lines, AROUND);
    expect(plan.decisions[0]?.lines.map(({ isAgency, agencyId }) => [isAgency, agencyId])).toEqual([
      [true, 'agency-1'],
      [false, 'agency-1'],
      [false, null],
    ]);
    expect(plan.outside).toBe(1);
  });

  it('passes over what the ledger has, also when its award was recognised meanwhile', () => {
    const line = lineKey({
      ...{ awardName: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh', subject: 'person' },
      ...{ recipientName: ROW.recipient, recipientDetail: '', place: 'agency-1' },
    });
    const plan = planPast([ROW], { ...AROUND, stored: [{ decision: decisionKey(ROW), line }] });
    expect(plan.decisions).toEqual([]);
    expect(plan.duplicates).toMatchObject([{ address: 'H4', recipient: ROW.recipient }]);
  });

  it('names a line that stands twice, a code that is unknown, and a day to come', () => {
    const plan = planPast(
      [
        ROW,
        { ...ROW, address: 'H5' },
        { ...ROW, address: 'H6', agencyCode: 'XX' },
        { ...ROW, address: 'H7', decidedOn: '2026-11-23' },
      ],
      AROUND,
    );
    expect(plan.problems.map(({ address }) => address)).toEqual(['H5', 'J4', 'H7']);
    expect(plan.decisions[0]?.lines).toHaveLength(1);
  });
});
