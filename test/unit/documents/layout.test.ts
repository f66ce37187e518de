import {
  type Issue,
  closing,
  documentTitle,
  layoutFor,
  legalGrounds,
  letterhead,
  numberAndSymbol,
  placeAndDate,
} from '../../../src/documents/model';

const issue: Issue = {
  superior: 'TỈNH ỦY LAM GIANG',
  issuing: 'BAN NỘI CHÍNH',
  number: { ordinal: '5', type: 'BC', issuer: 'BNCTU' },
  place: 'Lam Giang',
  date: '2022-08-09',
  year: '2022',
};
const signature = { onBehalfOf: 'Khối thi đua', position: 'Khối trưởng', office: null, name: 'Nguyễn Văn A' };
/** A place with non-breaking spaces: Word and Excel break lines where they like. */
const TOGETHER = 'TỈNH\u00a0ỦY\u00a0LAM\u00a0GIANG';
const texts = (lines: readonly { readonly text: string }[]): string[] => lines.map(({ text }) => text);

describe('layoutFor', () => {
  it('chooses the Party layout by the day of the document', () => {
    expect(layoutFor('party', '2022-08-09').code).toBe('HD-36');
    expect(layoutFor('party', '2026-05-26').code).toBe('HD-36');
    expect(layoutFor('party', '2026-05-27').code).toBe('HD-05');
    expect(layoutFor('state', '2022-08-09').code).toBe('ND-30');
  });

  it('says that the older Party layout is not confirmed', () => {
    expect(layoutFor('party', '2022-08-09').confirmed).toBe(false);
    expect(layoutFor('party', '2026-06-01').confirmed).toBe(true);
  });
});

describe('the issuing body', () => {
  it.each([
    ['ỦY BAN NHÂN DÂN TỈNH LAM GIANG', 'ỦY BAN NHÂN DÂN TỈNH_LAM_GIANG'],
    ['BẢO HIỂM XÃ HỘI TỈNH LAM GIANG', 'BẢO HIỂM XÃ HỘI TỈNH_LAM_GIANG'],
    ['ỦY BAN NHÂN DÂN THÀNH PHỐ LAM THỦY', 'ỦY BAN NHÂN DÂN THÀNH_PHỐ_LAM_THỦY'],
    ['ĐẢNG ỦY XÃ TÂN AN', 'ĐẢNG ỦY XÃ_TÂN_AN'],
    ['HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG TỈNH', 'HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG TỈNH'],
  ])('keeps the place of “%s” on one line', (superior, expected) => {
    const { left } = letterhead(layoutFor('state', '2026-08-09'), { ...issue, superior });
    expect(left[0]?.text.replaceAll('\u00a0', '_')).toBe(expected);
  });
});

describe('the Party layout', () => {
  const layout = layoutFor('party', '2022-08-09');

  it('has the name of the Party, an asterisk, and a number without a colon', () => {
    const { left, right } = letterhead(layout, issue);
    expect(texts(left)).toEqual([TOGETHER, 'BAN NỘI CHÍNH', '*', 'Số 05-BC/BNCTU']);
    expect(texts(right)).toEqual(['ĐẢNG CỘNG SẢN VIỆT NAM', 'Lam Giang, ngày 09 tháng 8 năm 2022']);
  });

  it('closes the title with five dashes and the text with a full stop', () => {
    expect(texts(documentTitle(layout, 'BÁO CÁO', ['Sơ kết']).lines)).toEqual(['BÁO CÁO', 'Sơ kết', '-----']);
    expect(layout.endMark).toBe('.');
  });

  it('signs T/M, position in capitals not bold, recipients under an underlined heading', () => {
    const { recipients, signature: lines } = closing(layout, ['Sở Nội vụ'], 'Ban Nội chính Tỉnh ủy', signature);
    expect(texts(lines)).toEqual(['T/M KHỐI THI ĐUA', 'KHỐI TRƯỞNG', 'Nguyễn Văn A']);
    expect(lines.map(({ bold }) => bold)).toEqual([true, false, true]);
    expect(texts(recipients)).toEqual(['Nơi nhận:', '- Sở Nội vụ,', '- Lưu Ban Nội chính Tỉnh ủy.']);
    expect(recipients[0]).toMatchObject({ underline: true, bold: false });
  });

  it('separates recipients with semicolons since 27/5/2026', () => {
    const { recipients } = closing(layoutFor('party', '2026-05-27'), ['Sở Nội vụ'], 'Văn phòng', signature);
    expect(recipients[1]?.text).toBe('- Sở Nội vụ;');
  });

  it('sets legal grounds upright after a hyphen', () => {
    const [first, last] = legalGrounds(layout, ['Căn cứ một', 'Căn cứ hai']);
    expect(first?.runs).toEqual([{ text: '- Căn cứ một;', bold: false, italic: false }]);
    expect(last?.runs[0]?.text).toBe('- Căn cứ hai.');
  });
});

describe('the State layout', () => {
  const layout = layoutFor('state', '2022-08-09');
  const state = { ...issue, issuing: 'SỞ NỘI VỤ', number: { ordinal: '45', type: 'BC', issuer: 'SNV' } };

  it('has the name of the State, its motto over a rule, and a number after a colon', () => {
    const { left, right } = letterhead(layout, state);
    expect(texts(left)).toEqual([TOGETHER, 'SỞ NỘI VỤ', 'Số: 45/BC-SNV']);
    expect(texts(right).slice(0, 2)).toEqual(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']);
    expect(right[1]?.rule).not.toBeNull();
    expect(left[1]?.rule).not.toBeNull();
  });

  it('signs TM. in bold, keeps a copy with VT and ends with ./.', () => {
    const { recipients, signature: lines } = closing(layout, ['Sở Nội vụ'], 'TĐKT', signature);
    expect(lines[0]).toMatchObject({ text: 'TM. KHỐI THI ĐUA', bold: true });
    expect(lines[1]).toMatchObject({ text: 'KHỐI TRƯỞNG', bold: true });
    expect(recipients.at(-1)?.text).toBe('- Lưu: VT, TĐKT.');
    expect(recipients[0]).toMatchObject({ bold: true, italic: true, underline: false });
    expect(layout.endMark).toBe('./.');
  });

  it('lets a head sign alone, without on whose behalf', () => {
    const head = { onBehalfOf: null, position: 'Giám đốc', office: null, name: null };
    expect(texts(closing(layout, [], 'TĐKT', head).signature)).toEqual(['GIÁM ĐỐC', '(Họ và tên)']);
  });

  it('sets legal grounds in italics', () => {
    expect(legalGrounds(layout, ['Căn cứ'])[0]?.runs[0]).toEqual({ text: 'Căn cứ.', bold: false, italic: true });
  });
});

describe('what is still open', () => {
  const layout = layoutFor('party', '2022-08-09');

  it('leaves room for the number', () => {
    const open = numberAndSymbol(layout, { ...issue.number, ordinal: null });
    expect(open.replaceAll('\u00a0', '_')).toBe('________-BC/BNCTU');
  });

  it('keeps a number that is written out whole', () => {
    expect(numberAndSymbol(layout, { ...issue.number, ordinal: '12a-BC/BNCTU' })).toBe('12a-BC/BNCTU');
  });

  it('prints dots for place and day', () => {
    expect(placeAndDate({ place: null, date: null, year: '2022' })).toBe('…………, ngày …… tháng …… năm 2022');
  });
});
