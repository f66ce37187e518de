import { toDecimalString } from '../../../src/domain/fraction';
import { progressDraftOfForm, progressDraftOfProgram, targetDraftOf } from '../../../src/modules/tasks/drafts';

const FORM = {
  recordedOn: ' 30/06/2022 ',
  actual: '1.234,5',
  note: 'x',
  lastSequence: '3',
  onTime: 'yes',
  effective: 'no',
};

describe('a form for progress', () => {
  it('is read as people write', () => {
    const draft = progressDraftOfForm(FORM);
    expect(draft).toMatchObject({ recordedOn: '2022-06-30', note: 'x', lastSequence: 3, unreadable: [] });
    expect(draft.actual && toDecimalString(draft.actual)).toBe('1234.5');
    expect(draft.judgement).toEqual({ onTime: true, qualityMet: null, effective: false });
  });

  it('may leave everything out but the number of the last line', () => {
    expect(progressDraftOfForm({ lastSequence: '0' })).toMatchObject({
      recordedOn: null,
      actual: null,
      note: '',
      unreadable: [],
    });
  });

  it('says which fields cannot be read', () => {
    const draft = progressDraftOfForm({ recordedOn: '31/02/2022', actual: '1,2,3', lastSequence: '1e3', onTime: 'có' });
    expect(draft.unreadable.map(({ place, code }) => [place, code])).toEqual([
      ['recordedOn', 'not_a_date'],
      ['actual', 'not_a_number'],
      ['lastSequence', 'not_an_integer'],
      ['onTime', 'unknown_choice'],
    ]);
  });
});

describe('progress from a program', () => {
  it('is read with a point, whether numbers are numbers or texts', () => {
    for (const actual of ['1.125', 1.125]) {
      const draft = progressDraftOfProgram({ recordedOn: '2022-06-30', actual, lastSequence: 0, onTime: true });
      expect(draft.actual && toDecimalString(draft.actual)).toBe('1.125');
      expect(draft).toMatchObject({ recordedOn: '2022-06-30', judgement: { onTime: true }, unreadable: [] });
    }
  });

  it.each(['1,5', '1e3', 'NaN', '-1', '1.000.000', ' '.repeat(3) + 'x'])('refuses the figure %s', (actual) => {
    const { unreadable } = progressDraftOfProgram({ recordedOn: '2022-06-30', actual, lastSequence: 0 });
    expect(unreadable).toEqual([{ code: 'not_a_number', place: 'actual' }]);
  });

  it('does not guess days and objects', () => {
    const draft = progressDraftOfProgram({ recordedOn: '30/06/2022', actual: {}, note: ['a'], lastSequence: null });
    expect(draft).toMatchObject({ recordedOn: null, actual: null, note: '' });
    expect(draft.unreadable.map(({ place }) => place)).toEqual(['recordedOn', 'lastSequence']);
  });
});

describe('a correction of a target', () => {
  it('knows the words of the catalogue only', () => {
    expect(targetDraftOf({ kind: 'level', direction: 'up', reason: 'x', version: 2 })).toEqual({
      ...{ kind: 'level', direction: null, reason: 'x', version: 2 },
    });
    expect(targetDraftOf({ version: '4' }).version).toBe(4);
  });
});
