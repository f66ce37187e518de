import { type Document, type TableBlock, tablesOf, textOf } from '../../../src/documents/model';
import type { PersonOfReport } from '../../../templates/documents/achievement-report/facts';
import { achievementReport } from '../../../templates/documents/achievement-report/achievement-report';
import { candidateList } from '../../../templates/documents/candidate-list/candidate-list';
import { considerationMinutes } from '../../../templates/documents/consideration-minutes/consideration-minutes';
import type {
  AwardGroup,
  BlocCount,
  ListedCandidate,
  ProposalDocumentFacts,
} from '../../../templates/documents/proposal/facts';
import {
  type SubmissionAddress,
  submissionLetter,
} from '../../../templates/documents/submission-letter/submission-letter';

const FACTS: ProposalDocumentFacts = {
  layout: 'state',
  issuer: {
    superior: 'ỦY BAN NHÂN DÂN TỈNH LAM GIANG',
    issuing: 'SỞ TÀI CHÍNH',
    symbol: 'STC',
    archive: 'Sở Tài chính',
  },
  signer: { onBehalfOf: null, position: 'Giám đốc', office: null, name: null },
  place: 'Lam Giang',
  rulingDate: '2026-11-22',
  proposal: {
    code: 'DN-2026-0007',
    title: 'Đề nghị khen thưởng năm 2026',
    submitter: 'Sở Tài chính',
    firstYear: 2026,
    lastYear: 2026,
    typeName: 'Công trạng',
  },
  draft: false,
  demonstration: false,
};

const AGENCY: ListedCandidate = {
  ...{ name: 'Văn phòng Sở', subject: 'collective', position: '', agencyName: 'Sở Tài chính' },
  ...{
    rank: 2,
    members: 12,
    total: '97.25',
    gradeName: null,
    outcome: 'eligible',
    councilVotes: null,
    blocBallot: null,
  },
};
const PERSON: ListedCandidate = {
  ...{ name: 'Nguyễn Thị Minh An', subject: 'person', position: 'Trưởng phòng', agencyName: 'Sở Tài chính' },
  ...{
    rank: null,
    members: null,
    total: null,
    gradeName: null,
    outcome: 'unknown',
    councilVotes: null,
    blocBallot: null,
  },
};
const COUNTED: BlocCount = {
  ...{ heldOn: '2026-11-20', members: 12, needed: 7, votes: 11, outcome: 'elected', isAboutAward: true },
};
const GROUP: AwardGroup = {
  awardName: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
  authority: 'Chủ tịch Ủy ban nhân dân tỉnh',
  candidates: [AGENCY, PERSON],
};

/** Every line of running text of a document, tables left out. */
function linesOf(document: Document): string[] {
  return document.parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind === 'paragraph') return [textOf(block.runs)];
      if (block.kind === 'bulletList') return block.items.map(textOf);
      if (block.kind === 'heading' || block.kind === 'note') return [block.text];
      if (block.kind === 'title') return block.lines.map(({ text }) => text);
      if (block.kind === 'letterhead') return [...block.left, ...block.right].map(({ text }) => text);
      return block.kind === 'closing' ? [...block.recipients, ...block.signature].map(({ text }) => text) : [];
    }),
  );
}

const tables = (document: Document): TableBlock[] =>
  document.parts.flatMap(({ blocks }) => blocks.flatMap((block) => tablesOf(block)));
const rows = ({ rows: all }: TableBlock): string[][] => all.map(({ cells }) => cells.map(({ text }) => text));

const LETTER = {
  ...FACTS,
  address: { recipients: ['Sở Nội vụ'], asks: 'submit', authorities: 1 } as SubmissionAddress,
  grounds: ['Luật A', 'Nghị định B'],
  groups: [GROUP],
  enclosures: [],
};

describe('the submission', () => {
  it('is addressed "Kính gửi" by a State agency and counts who is proposed', () => {
    const lines = linesOf(submissionLetter(LETTER));
    expect(lines).toEqual(
      expect.arrayContaining([
        'Kính gửi: Sở Nội vụ',
        'Căn cứ Luật A;',
        'Căn cứ Nghị định B.',
        'Văn phòng Sở, Sở Tài chính (xếp thứ 2 trong 12 đơn vị của khối)',
        'Nguyễn Thị Minh An, Trưởng phòng, Sở Tài chính',
        'Kính đề nghị Sở Nội vụ xem xét, trình cấp có thẩm quyền quyết định./.',
        '(Họ và tên)',
      ]),
    );
    expect(lines.join('\n')).toContain('khen thưởng 01 tập thể, 01 cá nhân, cụ thể như sau:');
    expect(rows(tables(submissionLetter(LETTER))[0]!)).toEqual([['1', GROUP.awardName, '1', '1', '2']]);
  });

  it('is addressed "Kính trình" by a Party agency, and ends with a full stop', () => {
    const lines = linesOf(submissionLetter({ ...LETTER, layout: 'party' }));
    expect(lines).toContain('Kính trình: Sở Nội vụ');
    expect(lines).toContain('- Căn cứ Luật A;');
    expect(lines).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
    expect(lines).toContain('Kính đề nghị Sở Nội vụ xem xét, trình cấp có thẩm quyền quyết định.');
    expect(lines.join('\n')).not.toContain('CỘNG HÒA');
  });

  it('asks those who decide for a decision, others to submit the list to them', () => {
    const last = (address: Partial<SubmissionAddress>): string | undefined =>
      linesOf(submissionLetter({ ...LETTER, address: { ...LETTER.address, ...address } })).find((text) =>
        text.startsWith('Kính đề nghị'),
      );
    const two = ['Chủ tịch Ủy ban nhân dân xã', 'Giám đốc Đại học Quốc gia'];
    expect(last({ asks: 'decide', recipients: ['Thủ trưởng Sở Tài chính'] })).toBe(
      'Kính đề nghị Thủ trưởng Sở Tài chính xem xét, quyết định./.',
    );
    expect(last({ asks: 'decide', recipients: two, authorities: 2 })).toBe(
      'Kính đề nghị Chủ tịch Ủy ban nhân dân xã, Giám đốc Đại học Quốc gia xem xét, quyết định theo thẩm quyền./.',
    );
    expect(last({ authorities: 2 })).toBe('Kính đề nghị Sở Nội vụ xem xét, trình các cấp có thẩm quyền quyết định./.');
  });

  it('names the votes of the council once they are concluded', () => {
    const voted = { ...AGENCY, councilVotes: { members: 17, votes: 14 } };
    expect(linesOf(submissionLetter({ ...LETTER, groups: [{ ...GROUP, candidates: [voted] }] }))).toContain(
      'Văn phòng Sở, Sở Tài chính (xếp thứ 2 trong 12 đơn vị của khối; 14/17 thành viên hội đồng đồng ý)',
    );
  });

  it('names what the bloc voted, in the list as well', () => {
    const groups = [{ ...GROUP, candidates: [{ ...AGENCY, blocBallot: COUNTED }] }];
    expect(linesOf(submissionLetter({ ...LETTER, groups }))).toContain(
      'Văn phòng Sở, Sở Tài chính (xếp thứ 2 trong 12 đơn vị của khối; khối bỏ phiếu ngày 20/11/2026: 11/12 phiếu, cần 07: được chọn)',
    );
    const [table] = tables(candidateList({ ...FACTS, groups }));
    expect(rows(table!).at(-1)).toContain('11/12 phiếu, cần 07: được chọn');
  });

  it('leaves long lists to the list that goes with it', () => {
    const many = { ...GROUP, candidates: Array.from({ length: 6 }, () => PERSON) };
    const text = linesOf(submissionLetter({ ...LETTER, groups: [many] })).join('\n');
    expect(text).toContain('06 cá nhân, theo danh sách kèm theo.');
    expect(text).not.toContain('Nguyễn Thị Minh An');
  });

  it('has another hash for other facts, the same on another day of the year, and a watermark while it is a draft', () => {
    const one = submissionLetter(LETTER).meta;
    expect(submissionLetter({ ...LETTER, rulingDate: '2026-11-23' }).meta.contentHash).toBe(one.contentHash);
    expect(submissionLetter({ ...LETTER, place: null }).meta.contentHash).not.toBe(one.contentHash);
    expect([one.draft, submissionLetter({ ...LETTER, draft: true }).meta.draft]).toEqual([false, true]);
  });
});

describe('the list', () => {
  it('numbers candidates within each subject of an award and leaves out columns that nobody fills in', () => {
    const [table] = tables(candidateList({ ...FACTS, groups: [GROUP] }));
    expect(table!.head[0]!.map(({ text }) => text)).toEqual([
      ...['TT', 'Tên tập thể, cá nhân', 'Chức vụ, địa chỉ', 'Cơ quan, đơn vị', 'Xếp hạng', 'Điểm', 'Xét điều kiện'],
    ]);
    expect(rows(table!)).toEqual([
      [`I. ${GROUP.awardName} (01 tập thể, 01 cá nhân)`],
      ['Tập thể: 01'],
      ['1', 'Văn phòng Sở', '', 'Sở Tài chính', '2/12', '97,25', 'Đủ điều kiện'],
      ['Cá nhân: 01'],
      ['1', 'Nguyễn Thị Minh An', 'Trưởng phòng', 'Sở Tài chính', '', '', 'Chưa đủ căn cứ'],
    ]);
  });
});

describe('the minutes of the consideration', () => {
  it('asks for the share of all members where the law does, with what was counted and room for what was not', () => {
    const vote = { body: 'submitting_council', share: '0.8', kind: 'secret' } as const;
    const voted = { ...AGENCY, councilVotes: { members: 17, votes: 14 } };
    const otherBallots = [
      { title: 'Bỏ phiếu đề nghị tặng Cờ', counts: [{ name: AGENCY.name, members: 12, votes: 9 }] },
    ];
    const acclaimed = { ...voted, blocBallot: { ...COUNTED, isAboutAward: false } };
    const group = { ...GROUP, candidates: [acclaimed, PERSON], vote, otherBallots };
    const document = considerationMinutes({ ...FACTS, groups: [group], meeting: null });
    expect(linesOf(document).join('\n')).toContain(
      'phải có từ 80% tổng số thành viên hội đồng của cấp trình đồng ý (bỏ phiếu kín)',
    );
    expect(linesOf(document)).toContain('Kết quả bỏ phiếu suy tôn của khối: Văn phòng Sở được 11/12 phiếu.');
    expect(linesOf(document)).toContain('Kết quả “Bỏ phiếu đề nghị tặng Cờ”: Văn phòng Sở được 09/12 phiếu.');
    expect(linesOf(document).join('\n')).toContain('Hôm nay, ngày …… tháng …… năm 2026');
    expect(rows(tables(document)[0]!).map((cells) => cells.slice(2))).toEqual([
      ['Đủ điều kiện', '17', '14'],
      ['Chưa đủ căn cứ', '……', '……'],
    ]);
  });

  it('has the counts of the ballot of the bloc about the award where the law asks for none', () => {
    const candidates = [{ ...AGENCY, blocBallot: COUNTED }, PERSON];
    const document = considerationMinutes({
      ...FACTS,
      groups: [{ ...GROUP, candidates, vote: null, otherBallots: [] }],
      meeting: null,
    });
    expect(linesOf(document)).toContain(
      'Các đơn vị thành viên của khối đã bỏ phiếu chọn đơn vị đề nghị (cần 07 phiếu); kết quả kiểm phiếu như sau:',
    );
    expect(rows(tables(document)[0]!).map((cells) => cells.slice(3))).toEqual([
      ['12', '11'],
      ['……', '……'],
    ]);
  });

  it('has no ballot where the law asks for none and none was held', () => {
    const document = considerationMinutes({
      ...FACTS,
      groups: [{ ...GROUP, vote: null, otherBallots: [] }],
      meeting: null,
    });
    expect(tables(document)[0]!.head[0]!.at(-1)!.text).toBe('Ý kiến hội nghị');
  });

  it('names day, place and persons of the meeting of the bloc, and leaves open what nobody wrote down', () => {
    const meeting = {
      ...{ heldOn: '2026-11-20', venue: 'Hội trường Sở Tài chính', recordedBy: '' },
      ...{ presidedBy: 'Trần Văn Bình, Giám đốc', members: 12, present: 11 },
    };
    const lines = linesOf(considerationMinutes({ ...FACTS, groups: [], meeting }));
    expect(lines.join('\n')).toContain(
      'Hôm nay, ngày 20 tháng 11 năm 2026, tại Hội trường Sở Tài chính, Sở Tài chính họp',
    );
    expect(lines).toContain('Lam Giang, ngày 20 tháng 11 năm 2026');
    expect(lines).toContain('Chủ trì: Trần Văn Bình, Giám đốc');
    expect(lines).toContain('Thư ký: ……………………, chức vụ: ……………………');
    expect(lines).toContain('Tổng số thành viên: 12; có mặt: 11; vắng mặt: 01 (lý do: ………………)');
  });
});

describe('the report of achievements', () => {
  const REPORT = {
    ...FACTS,
    ...{ awardName: GROUP.awardName, initiatives: [], achievements: 'Một.\n\nHai.', type: 'achievement' as const },
    candidate: {
      name: 'Nguyễn Thị Minh An',
      subject: 'person' as const,
      position: 'Trưởng phòng',
      agencyName: 'Sở Tài chính',
      person: null as PersonOfReport | null,
    },
    years: [{ year: 2026, level: 'Hoàn thành xuất sắc nhiệm vụ', rank: '', total: null }],
    honours: [
      { year: 2025, name: 'Lao động tiên tiến', kind: 'title' as const, decision: 'Quyết định số 1 ngày 05/01/2026' },
    ],
  };
  const headings = (document: Document): string[] => linesOf(document).filter((text) => /^[IV]+\. /.test(text));

  it('has the sections of the form of its subject and type', () => {
    const usual = ['I. Sơ lược lý lịch', 'II. Thành tích đạt được', 'III. Các hình thức đã được khen thưởng'];
    expect(headings(achievementReport(REPORT))).toEqual(usual);
    expect(headings(achievementReport({ ...REPORT, type: 'unexpected' }))).toEqual([
      usual[0],
      'II. Thành tích đột xuất',
    ]);
    expect(headings(achievementReport({ ...REPORT, type: 'contribution' }))).toEqual([
      ...[usual[0], 'II. Tóm tắt quá trình công tác', usual[2], 'IV. Kỷ luật'],
    ]);
    const collective = { ...REPORT, candidate: { ...REPORT.candidate, subject: 'collective' as const } };
    expect(headings(achievementReport(collective))[0]).toBe('I. Sơ lược đặc điểm, tình hình');
  });

  it('takes birth, home and posts from the register, and leaves open what it does not know', () => {
    const person: PersonOfReport = {
      ...{ bornOn: '02/03/1980', gender: 'nữ', homePlace: 'Xã An Hòa', residence: '', qualification: 'Thạc sĩ Luật' },
      posts: [{ time: 'Từ 03/2015 đến nay', post: 'Trưởng phòng, Sở Tài chính', length: '11 năm 8 tháng' }],
    };
    const known = { ...REPORT, candidate: { ...REPORT.candidate, person } };
    const text = linesOf(achievementReport(known)).join('\n');
    expect(text).toContain('Ngày, tháng, năm sinh; giới tính: 02/03/1980; nữ.');
    expect(text).toContain('Quê quán; nơi thường trú: Xã An Hòa; …………');
    expect(text).toContain('Thạc sĩ Luật');
    const [posts] = tables(achievementReport({ ...known, type: 'contribution' }));
    expect(rows(posts!)).toEqual([['Từ 03/2015 đến nay', 'Trưởng phòng, Sở Tài chính', '11 năm 8 tháng']]);
    expect(linesOf(achievementReport(REPORT)).join('\n')).toContain('giới tính: ……………………');
  });

  it('prints what was written line by line, titles and forms apart, and nothing of what is still to be checked', () => {
    const document = achievementReport(REPORT);
    const lines = linesOf(document);
    expect(lines).toEqual(expect.arrayContaining(['Một.', 'Hai.']));
    expect(lines.join('\n')).not.toMatch(/cần kiểm tra|Mẫu 0/i);
    const [years, titles, forms] = tables(document);
    expect(rows(years!)).toEqual([['2026', 'Hoàn thành xuất sắc nhiệm vụ', '', '–']]);
    expect(rows(titles!)).toEqual([['2025', 'Lao động tiên tiến', 'Quyết định số 1 ngày 05/01/2026']]);
    expect(rows(forms!)).toEqual([['Chưa có']]);
  });

  it('leaves room to write where nothing is written', () => {
    const open = linesOf(achievementReport({ ...REPORT, achievements: '' })).filter((text) => /^…+$/.test(text));
    expect(open).toHaveLength(4);
  });
});

it('says in the minutes of the consideration how equals on the last place were settled', () => {
  const tie = 'Đồng hạng ở chỉ tiêu cuối cùng, được chọn vì: khối biểu quyết';
  const group = {
    ...GROUP,
    candidates: [{ ...AGENCY, tie }, PERSON],
    vote: null,
    otherBallots: [],
  };
  const minutes = considerationMinutes({ ...FACTS, groups: [group], meeting: null });
  expect(linesOf(minutes)).toContain('Văn phòng Sở: đồng hạng ở chỉ tiêu cuối cùng, được chọn vì: khối biểu quyết.');
});
