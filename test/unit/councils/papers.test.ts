import { kindOfMethod, levelOfCouncil, ruleInCouncil } from '../../../src/domain/councils/council';
import {
  blankMatters,
  countCouncilPapers,
  paperViolations,
  typedPaperViolations,
} from '../../../src/domain/councils/papers';

const OWN = { voteKind: 'open', voteShare: '1/2' } as const;

describe('the rule of a matter', () => {
  const province = { body: 'provincial_council', share: '0.9', kind: 'secret' } as const;
  const submitting = { body: 'submitting_council', share: '0.8', kind: 'secret' } as const;

  it('is that of the award in the council it means, the own rule of the council elsewhere', () => {
    expect(ruleInCouncil(province, { ...OWN, kind: 'provincial' })).toEqual({
      kind: 'secret',
      share: '0.9',
      isOfAward: true,
    });
    expect(ruleInCouncil(province, { ...OWN, kind: 'agency' })).toEqual({
      kind: 'open',
      share: '1/2',
      isOfAward: false,
    });
    for (const kind of ['provincial', 'agency', 'bloc'] as const) {
      expect(ruleInCouncil(submitting, { ...OWN, kind }).share).toBe('0.8');
    }
    expect(ruleInCouncil(submitting, { ...OWN, kind: 'standing_board' }).isOfAward).toBe(false);
    expect(ruleInCouncil(null, { ...OWN, kind: 'provincial' })).toEqual({
      kind: 'open',
      share: '1/2',
      isOfAward: false,
    });
  });

  it('belongs to a level, and a secret vote is never held by hands', () => {
    expect((['provincial', 'standing_board', 'agency', 'bloc'] as const).map(levelOfCouncil)).toEqual([
      ...['council', 'standing_board', 'agency', 'bloc'],
    ]);
    expect((['secret', 'paper', 'open'] as const).map(kindOfMethod)).toEqual(['secret', 'secret', 'open']);
  });
});

describe('papers of a council', () => {
  it('count a blank as not valid for its matter alone', () => {
    const papers = [
      { agreed: ['a', 'b'], disagreed: [] },
      { agreed: ['a'], disagreed: ['b'] },
      { agreed: [], disagreed: ['a'] },
    ];
    expect(countCouncilPapers(papers, ['a', 'b'])).toEqual([
      { id: 'a', inFavour: 2, against: 1, invalid: 0 },
      { id: 'b', inFavour: 1, against: 1, invalid: 1 },
    ]);
    expect(blankMatters({ agreed: ['a'], disagreed: [] }, ['a', 'b'])).toEqual(['b']);
  });

  it('name no strange matter and give no two answers', () => {
    expect(paperViolations({ agreed: ['a'], disagreed: ['b'] }, ['a', 'b'])).toEqual([]);
    expect(paperViolations({ agreed: ['c'], disagreed: [] }, ['a'])[0]?.code).toBe('council_paper_unknown');
    expect(paperViolations({ agreed: ['a'], disagreed: ['a'] }, ['a'])[0]?.code).toBe('council_paper_both');
  });

  it('typed by hand fit together', () => {
    const typed = (issued: number, collected: number, inFavour: number) => ({
      ...{ issued, collected },
      matters: [{ id: 'a', inFavour, against: 1, invalid: 1 }],
    });
    expect(typedPaperViolations(typed(15, 15, 13), 15)).toEqual([]);
    expect(typedPaperViolations(typed(16, 15, 13), 15)[0]).toMatchObject({
      code: 'council_papers_over_present',
      place: 'issued',
    });
    expect(typedPaperViolations(typed(14, 15, 13), 15)[0]).toMatchObject({
      code: 'council_papers_over_issued',
      place: 'collected',
    });
    expect(typedPaperViolations(typed(15, 15, 12), 15)[0]).toMatchObject({
      code: 'council_papers_differ',
      place: 'inFavour.a',
    });
  });
});
