import { grid } from '../../../src/documents/model';
import { renderDocx } from '../../../src/documents/renderers/docx/render-docx';
import { checkScheme } from '../../../src/domain/scoring/check/check-scheme';
import { type SchemeAnnexFacts, schemeAnnex } from '../../../templates/documents/scheme-annex/scheme-annex';
import { readDocx } from '../../support/read-docx';
import { schemeOfEveryRule } from '../../support/scheme-of-every-rule';
import { SHIPPED, schemeOf, shippedScheme } from '../domain/scoring/shipped';

const OPEN: SchemeAnnexFacts['decision'] = { number: null, date: null, issuer: null };

function factsOf(scheme: SchemeAnnexFacts['scheme'], changes: Partial<SchemeAnnexFacts> = {}): SchemeAnnexFacts {
  return { scheme, decision: OPEN, agencies: new Map(), draft: false, demonstration: false, ...changes };
}

/** Every text that a reader sees, without what is set apart by layout. */
function textOf(facts: SchemeAnnexFacts): string {
  return JSON.stringify(schemeAnnex(facts));
}

describe('the annex of a decision', () => {
  it('says the table of the province row by row, groups with their sums, the scale at the foot', () => {
    const [criteria] = grid(schemeAnnex(factsOf(shippedScheme('kd-100'))));
    expect(criteria?.caption).toBe('I. Tiêu chí chấm điểm');
    expect(criteria?.rows.slice(0, 3)).toEqual([
      ['TT', 'Tiêu chí', 'Điểm tối đa', 'Cách chấm'],
      ['A', 'Nhiệm vụ chính trị', '60', ''],
      [
        'A1',
        'Thực hiện chương trình công tác',
        '20',
        'Điểm bằng 20 nhân tỷ lệ kết quả so với kế hoạch; tỷ lệ tính tối đa 100%.\nChỉ tính phần việc đã đến hạn.\n' +
          'Làm tròn đến 0,5 điểm, từ nửa bước trở lên thì làm tròn lên.\n' +
          'Hướng dẫn: Tỷ lệ hoàn thành nội dung đến hạn × 20, làm tròn đến 0,5.',
      ],
    ]);
    expect(criteria?.rows.at(-1)).toEqual(['Tổng điểm', null, '100', '']);
  });

  it('numbers only the sections that the scheme has', () => {
    const captions = (name: string): string[] =>
      grid(schemeAnnex(factsOf(shippedScheme(name)))).map((one) => one.caption);
    expect(captions('kd-100')).toEqual([
      'I. Tiêu chí chấm điểm',
      'II. Điểm thưởng, điểm trừ',
      'III. Trường hợp loại trừ, hạn chế',
      'IV. Xếp loại',
    ]);
    expect(captions('kd-1000')).toEqual(['I. Tiêu chí chấm điểm', 'II. Điểm thưởng, điểm trừ', 'III. Xếp loại']);
    expect(textOf(factsOf(shippedScheme('kd-1000')))).toContain('IV. So sánh, xếp hạng và làm tròn');
  });

  it('shows a set of one rule under its own code as one row', () => {
    const scheme = shippedScheme('kd-100');
    const bonus = {
      code: 'D',
      name: 'Điểm thưởng',
      cap: '5',
      rules: [{ code: 'D', name: 'Điểm thưởng', counting: 'manual', step: '1', cap: '5' }],
      mayExceedTotal: true,
    };
    const [, adjustments] = grid(schemeAnnex(factsOf(schemeOf({ ...scheme, bonus, penalty: null }))));
    expect(adjustments?.rows.slice(1).map(([code, , maximum]) => [code, maximum])).toEqual([['D', '+5']]);
  });

  it('leaves dots for a decision that is not known, and names one that is', () => {
    const scheme = shippedScheme('kd-100');
    expect(textOf(factsOf(scheme))).toContain('(Kèm theo Quyết định số ……/QĐ-…… ngày …… tháng …… năm 2022 của ……………)');
    const decision = { number: '12/QĐ-HĐTĐKT', date: '2022-01-15', issuer: 'Hội đồng Thi đua - Khen thưởng tỉnh' };
    const known = textOf(factsOf(scheme, { decision }));
    expect(known).toContain(
      '(Kèm theo Quyết định số 12/QĐ-HĐTĐKT ngày 15 tháng 01 năm 2022 của Hội đồng Thi đua - Khen thưởng tỉnh)',
    );
    expect(known).toContain('HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG TỈNH');
  });

  it('begins a ground with its word once', () => {
    const scheme = { ...shippedScheme('kd-100'), legalBasis: ['Căn cứ Luật A;', 'Quy chế B'] };
    const text = textOf(factsOf(scheme));
    expect([text.includes('"Căn cứ Luật A;"'), text.includes('"Căn cứ Quy chế B."')]).toEqual([true, true]);
  });

  it('says every rule of the format in words, and nothing in codes', () => {
    const scheme = schemeOf(schemeOfEveryRule());
    expect(checkScheme(scheme)).toEqual([]);
    const facts = factsOf(scheme, { agencies: new Map([['VPTU', 'Văn phòng Tỉnh ủy']]) });
    const printed = grid(schemeAnnex(facts))
      .flatMap(({ rows }) => rows.flat())
      .join('\n');
    expect(printed).toContain('Cơ quan thẩm định: Văn phòng Tỉnh ủy.');
    expect(printed).not.toMatch(/[a-z]+_[a-z]+|null|undefined|half|true|false/);
  });

  it('hashes what it says: another agency name is another document', () => {
    const scheme = schemeOf(schemeOfEveryRule());
    const hashOf = (name: string): string =>
      schemeAnnex(factsOf(scheme, { agencies: new Map([['VPTU', name]]) })).meta.contentHash;
    expect(hashOf('Văn phòng Tỉnh ủy')).not.toBe(hashOf('Văn phòng'));
  });

  it.each(SHIPPED)('has the same cells in Word: %s', async (name) => {
    const document = schemeAnnex(factsOf(shippedScheme(name)));
    const { tables } = await readDocx(await renderDocx(document));
    const withoutBreaks = (rows: readonly (readonly (string | null)[])[]): (string | null)[][] =>
      rows.map((row) => row.map((text) => text?.replaceAll('\n', '') ?? null));
    expect(tables.map(withoutBreaks)).toEqual(grid(document).map(({ rows }) => withoutBreaks(rows)));
  });
});
