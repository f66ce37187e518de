import { fold } from '../../../src/text/search';
import { startTestApplication, type TestApplication } from '../../support/test-application';

const VOWELS = 'a ă â e ê i o ô ơ u ư y'.split(' ');
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const SYLLABLES = VOWELS.flatMap((vowel) => TONES.map((tone) => `đ${vowel}${tone}ng`));
const NAMES = [
  'Nguyễn Thị Diệu Huyền',
  'Trần Quốc Toản',
  'Đoàn Thị Uỷ',
  'Đặng Hữu Thuỳ Dương',
  'Ksor H’Bia',
  'Giàng A Páo',
  'Lò Văn Ếch',
  'Ư Thị Ợ',
  'ĐẶNG THỊ ĐÀO',
  'Bùi  Thị   Nở',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Phòng Tổ chức - Hành chính',
  'Ủy ban MTTQ Việt Nam tỉnh',
  ...SYLLABLES,
  ...SYLLABLES.map((syllable) => syllable.toUpperCase()),
];

describe('the folded form of a name', () => {
  let application: TestApplication;
  beforeAll(async () => {
    application = await startTestApplication();
  });
  afterAll(() => application.close());

  /** What the database makes of texts, in their order. */
  const folded = async (by: 'fold_text' | 'fold_name', texts: readonly string[]): Promise<string[]> => {
    const rows = await application.database.query<{ folded: string }>(
      `SELECT ${by}(t.text) AS folded FROM unnest($1::text[]) WITH ORDINALITY AS t(text, place) ORDER BY place`,
      [texts],
    );
    return rows.map((row) => row.folded);
  };
  const FORMS = ['NFC', 'NFD'] as const;

  it.each(FORMS)('is the same in the database as in the program (%s)', async (form) => {
    const texts = NAMES.map((name) => name.normalize(form));
    const collapsed = (await folded('fold_text', texts)).map((text) => text.replace(/\s+/g, ' ').trim());
    expect(collapsed).toEqual(texts.map((text) => fold(text)).map((text) => text.replaceAll('’', "'")));
  });

  it.each(FORMS)('leaves out the signs of a name and nothing else (%s)', async (form) => {
    const texts = NAMES.map((name) => name.normalize(form));
    const plain = texts.map((text) =>
      fold(text)
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    );
    expect(await folded('fold_name', texts)).toEqual(plain);
  });

  it('is the same when it is folded again', async () => {
    const once = await folded('fold_name', NAMES);
    expect(await folded('fold_name', once)).toEqual(once);
    expect(once.every((text) => /^[a-z0-9 ]+$/.test(text))).toBe(true);
  });
});
