import { grid } from '../../../src/documents/model';
import { invitation, type InvitationFacts } from '../../../templates/documents/invitation/invitation';
import { minutes, type MinutesFacts, minutesSections } from '../../../templates/documents/minutes/minutes';

const HEAD = {
  bloc: { code: 'KHOI-1', name: 'Khối thi đua số 1' },
  period: { code: '2022-H1', name: 'Sáu tháng đầu năm 2022', to: '2022-06-30' },
  document: {
    ...{ layout: 'party' as const, date: '2022-08-09', number: '5', place: 'Lam Giang' },
    ...{ draft: false, demonstration: false },
  },
  issuer: { superior: 'TỈNH ỦY LAM GIANG', issuing: 'BAN NỘI CHÍNH', symbol: 'BNCTU', archive: 'Ban Nội chính' },
};
const MEETING = {
  title: 'Hội nghị sơ kết',
  heldOn: '2022-08-09',
  startsAt: '08:00',
  endsAt: '11:30',
  venue: 'Hội trường',
  presidedBy: 'Nguyễn Văn A, Trưởng ban',
  recordedBy: '',
};
const MINUTES: MinutesFacts = {
  ...HEAD,
  meeting: MEETING,
  units: [{ agency: 'Ban A', status: 'substitute', attendee: 'B', position: 'Phó ban', authorisation: 'số 7' }],
  count: { present: 1, total: 1, required: 1 },
  ...{ agenda: [], comments: [], texts: {}, conclusions: [], ballots: [], decisions: [], nextTasks: [] },
};

const textsOf = (document: ReturnType<typeof minutes>): string => JSON.stringify(document.parts);

describe('minutes', () => {
  it('follow the issuer: the Party without the motto of the State, the State with it', () => {
    const party = textsOf(minutes(MINUTES));
    expect(party).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
    expect(party).toContain('Số 05-BB/BNCTU');
    expect(party).not.toContain('CỘNG HÒA');
    const state = textsOf(minutes({ ...MINUTES, document: { ...MINUTES.document, layout: 'state' } }));
    expect(state).toContain('Độc lập - Tự do - Hạnh phúc');
    expect(state).toContain('Số: 05/BB-BNCTU');
    expect(state).not.toContain('ĐẢNG CỘNG SẢN');
  });

  it('leave out what nobody wrote, and number what is there', () => {
    expect(minutesSections(MINUTES).map(({ title }) => title)).toEqual([
      'Thời gian, địa điểm, người chủ trì',
      'Thành phần dự họp',
    ]);
    const spoken = { ...MINUTES, texts: { leader_directive: 'Tập trung', chair_conclusion: ' ' } };
    expect(
      minutesSections(spoken)
        .map(({ title }) => title)
        .at(-1),
    ).toBe('Thảo luận, phát biểu');
    expect(textsOf(minutes(spoken))).toContain('III. Thảo luận, phát biểu');
  });

  it('print the counts of a ballot', () => {
    const round = {
      ...{ round: 1, present: 7, issued: 7, collected: 7, valid: 6, invalid: 1, needed: 5, decision: null },
      candidates: [{ agency: 'Ban A', votes: 6, outcome: 'elected' as const }],
    };
    const document = minutes({ ...MINUTES, ballots: [{ title: 'Suy tôn', secret: true, rounds: [round] }] });
    const text = textsOf(document);
    expect(text).toContain('phiếu phát ra 7; thu vào 7; hợp lệ 6; không hợp lệ 1; cần ít nhất 5 phiếu đồng ý');
    expect(JSON.stringify(grid(document))).toContain('Ban A');
  });

  it('have the hash of what they say: the same for the same, another for any other', () => {
    const { contentHash } = minutes(MINUTES).meta;
    expect(minutes(JSON.parse(JSON.stringify(MINUTES)) as MinutesFacts).meta.contentHash).toBe(contentHash);
    const other = { ...MINUTES, decisions: [{ content: 'Khác', agency: null, due: null }] };
    expect(minutes(other).meta.contentHash).not.toBe(contentHash);
  });

  it('are signed under the names, without the posts behind them', () => {
    const text = textsOf(minutes(MINUTES));
    expect(text).toContain('"Nguyễn Văn A"');
    expect(text).toContain('(Họ và tên)');
  });
});

describe('an invitation', () => {
  const FACTS: InvitationFacts = {
    ...HEAD,
    meeting: MEETING,
    signer: { onBehalfOf: 'Khối thi đua', position: 'Khối trưởng', office: null, name: null },
    ...{ leader: 'Phó Bí thư', withHomeAffairs: true, agencies: ['Ban A', 'Ban B'], others: ['Báo tỉnh'] },
    agenda: [{ content: 'Khai mạc', presenter: '' }],
  };

  it('says who is asked to come, when, where and what about', () => {
    const text = JSON.stringify(invitation(FACTS).parts);
    for (const words of [
      'Phó Bí thư, lãnh đạo phụ trách khối',
      'Ban A; Ban B',
      'Báo tỉnh',
      '08 giờ 00, ngày 09 tháng 8 năm 2022',
      'Khai mạc',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('asks neither the leader nor the department when they are not to come', () => {
    const text = JSON.stringify(invitation({ ...FACTS, leader: null, withHomeAffairs: false }).parts);
    expect(text).not.toContain('lãnh đạo phụ trách khối');
    expect(text).not.toContain('Sở Nội vụ');
  });
});
