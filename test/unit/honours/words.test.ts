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
    };
    expect(() => readSearch(wrong, null)).toThrow(
      expect.objectContaining({
        violations: ['system', 'subject', 'agency', 'year', 'name'].map(
          (place) => expect.objectContaining({ place }) as unknown,
        ),
      }) as Error,
    );
  });

  it('has a sentence for every refusal', () => {
    const facts = { place: '', text: () => 'a', number: () => '1', date: () => '01/01/2022' };
    for (const sentence of Object.values(honourSentences)) expect(sentence(facts)).not.toBe('');
  });
});
