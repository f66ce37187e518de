import { contentHashOf, grid } from '../../../src/documents/model';
import { renderDocx } from '../../../src/documents/renderers/docx/render-docx';
import { type PactFacts, pactDocument } from '../../../templates/documents/pact/pact-document';
import { readDocx } from '../../support/read-docx';

const FACTS: PactFacts = {
  blocName: 'Khối thi đua số 1',
  year: '2022',
  text: {
    opening: '',
    contents: [
      {
        title: 'Nhiệm vụ chính trị',
        targets: [
          { text: 'Hồ sơ đúng hạn', unit: '%', figure: '98.5' },
          { text: 'Không vi phạm', unit: '', figure: null },
        ],
      },
    ],
  },
  signatories: [
    { agencyName: 'Ban A', roleText: 'Khối trưởng', signedBy: 'Trưởng ban A', signedOn: '2022-03-25' },
    { agencyName: 'Ban B', roleText: null, signedBy: null, signedOn: null },
  ],
  issuer: { superior: 'TỈNH ỦY LAM GIANG', issuing: 'BAN A', symbol: 'BATU' },
  layout: 'party',
  place: 'Lam Giang',
  date: '2022-03-25',
  asOf: '2022-12-31',
  draft: false,
  demonstration: false,
};

describe('the printed pact', () => {
  it('lists contents with their targets, and a row for every head to sign', () => {
    const [targets, signatures] = grid(pactDocument(FACTS));
    expect(targets?.rows).toEqual([
      ['TT', 'Nội dung, chỉ tiêu', 'Mức', 'Đơn vị tính'],
      ['1', 'Nhiệm vụ chính trị', null, null],
      ['1.1', 'Hồ sơ đúng hạn', '98,5', '%'],
      ['1.2', 'Không vi phạm', '', ''],
    ]);
    expect(signatures?.rows.slice(1).map((row) => [row[0], row[1], row[3]])).toEqual([
      ['1', 'Ban A (Khối trưởng)', '25/03/2022'],
      ['2', 'Ban B', ''],
    ]);
  });

  it('has the head of the chair agency: the Party without the motto of the State, and the reverse', () => {
    const party = JSON.stringify(pactDocument(FACTS));
    expect(party).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
    expect(party).not.toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    const state = JSON.stringify(pactDocument({ ...FACTS, layout: 'state' }));
    expect(state).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(state).not.toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
  });

  it('says the usual words or those that were written, each line a paragraph', () => {
    expect(JSON.stringify(pactDocument(FACTS))).toContain(
      'Hôm nay, 2 cơ quan, đơn vị thành viên của Khối thi đua số 1',
    );
    const written = pactDocument({ ...FACTS, text: { ...FACTS.text, opening: 'Câu một.\n\nCâu hai.' } });
    const paragraphs = written.parts[0]?.blocks.filter((block) => block.kind === 'paragraph') ?? [];
    expect(paragraphs.slice(0, 2).map((block) => block.runs[0]?.text)).toEqual(['Câu một.', 'Câu hai.']);
  });

  it('has the same hash for the same facts and another for other facts', () => {
    const hash = pactDocument(FACTS).meta.contentHash;
    expect(pactDocument({ ...FACTS }).meta.contentHash).toBe(hash);
    expect(pactDocument({ ...FACTS, date: '2022-03-26' }).meta.contentHash).not.toBe(hash);
    expect(hash).toHaveLength(contentHashOf('').length);
  });

  it('prints in Word what the model says, also without any content', async () => {
    const document = pactDocument(FACTS);
    const read = JSON.stringify(await readDocx(await renderDocx(document)));
    for (const text of ['BẢN GIAO ƯỚC THI ĐUA', 'Hồ sơ đúng hạn', 'Ban A (Khối trưởng)']) expect(read).toContain(text);
    const empty = pactDocument({ ...FACTS, text: { opening: '', contents: [] } });
    expect(grid(empty)).toHaveLength(1);
  });
});
