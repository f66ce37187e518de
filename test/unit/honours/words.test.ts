import { numberOf } from '../../../src/modules/honours/ledger.repository';
import { positionText, readPosition, readSearch } from '../../../src/modules/honours/ledger-fields';
import { honourSentences } from '../../../src/text/honour-sentences';
import { achievementYears, honourCountWords } from '../../../src/text/words/honours';

describe('the words of the ledger', () => {
  it('counts exactly to a thousand', () => {
    expect(honourCountWords({ value: 0, isExact: true }, 1_000)).toBe('0 khen thưởng');
    expect(honourCountWords({ value: 1_000, isExact: true }, 1_000)).toBe('1.000 khen thưởng');
    expect(honourCountWords({ value: 1_001, isExact: false }, 1_000)).toBe('1.000+ khen thưởng');
    expect(honourCountWords({ value: 73, isExact: false }, 1_000)).toBe('Ít nhất 73 khen thưởng');
  });

  it('shows one year or a span', () => {
    expect([achievementYears(2021, 2021), achievementYears(2017, 2021)]).toEqual(['2021', '2017–2021']);
  });

  it('carries a position through an address, and begins anew for nonsense', () => {
    const position = { decidedOn: '2022-02-15', id: '01a2048e-8901-780a-ae91-72c1a172dcb4' };
    expect(readPosition(positionText(position))).toEqual(position);
    for (const text of ['', 'x', '2022-02-30_01a2048e-8901-780a-ae91-72c1a172dcb4', '2022-02-15_1']) {
      expect(readPosition(text)).toBeNull();
    }
  });

  it('names every condition that is wrong', () => {
    const wrong = {
      name: 'x'.repeat(201),
      agency: 'A',
      award: '',
      year: '22',
      decision: '',
      system: 'x',
      subject: 'y',
      type: 'z',
      kind: 'k',
      from: '31/02/2022',
      to: '',
    };
    expect(() => readSearch(wrong, null)).toThrow(
      expect.objectContaining({
        violations: ['system', 'subject', 'type', 'kind', 'from', 'agency', 'year', 'name'].map(
          (place) => expect.objectContaining({ place }) as unknown,
        ),
      }) as Error,
    );
  });

  it('reads days as people and as programs write them, the first not after the last', () => {
    const typed = {
      ...{ name: '', agency: '', award: '', year: '', decision: '', system: '', subject: '', type: '', kind: '' },
      ...{ from: '1/2/2022', to: '2022-02-01' },
    };
    expect(readSearch(typed, null)).toMatchObject({ from: '2022-02-01', to: '2022-02-01' });
    expect(() => readSearch({ ...typed, to: '31/01/2022' }, null)).toThrow(
      expect.objectContaining({ violations: [{ code: 'search_days_out_of_order', place: 'to' }] }) as Error,
    );
  });

  it('reads a number of a decision without what stands around it', () => {
    for (const typed of ['412/QĐ-UBND', ' 412 / qđ - ubnd', 'Số 412/QD-UBND', 'số: 412/QĐ-UBND']) {
      expect(numberOf(typed)).toBe('412/qd-ubnd');
    }
    expect(numberOf('SOTP/12')).toBe('sotp/12');
  });

  it('has a sentence for every refusal', () => {
    const facts = { place: '', text: () => 'a', number: () => '1', date: () => '01/01/2022' };
    for (const sentence of Object.values(honourSentences)) expect(sentence(facts)).not.toBe('');
  });
});
