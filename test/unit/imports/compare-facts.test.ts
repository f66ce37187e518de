import {
  type Comparison,
  comparedFact,
  comparedItems,
  NO_CHOICES,
} from '../../../src/modules/imports/plan/compare-facts';
import { isWritten, valueAfter } from '../../../src/modules/imports/plan/plan';

const KEY = 'task:BTCTU:3:target';
const fact = (value: string, key = KEY) => ({ key, value, sheet: 'Nhiệm vụ', address: 'C17' });

function comparison(stored: string | null, last: string | null, more: Partial<Comparison> = {}, key = KEY): Comparison {
  return {
    stored: new Map(stored === null ? [] : [[key, { value: stored, by: 'Cán bộ', at: null }]]),
    imported: new Map(last === null ? [] : [[key, last]]),
    guessed: new Set(),
    ownNumbers: new Set(),
    mayAdjustTasks: true,
    choices: NO_CHOICES,
    ...more,
  };
}

describe('a value of the file beside the one of the system and the one of the last import', () => {
  it.each([
    ['new', '900', null, null, 'added'],
    ['the same everywhere', '900', '900', '900', 'unchanged'],
    ['entered by hand as the file says', '900', '900', null, 'unchanged'],
    ['brought into line by hand', '900', '900', '850', 'unchanged'],
    ['changed in the file', '950', '900', '900', 'changed'],
    ['changed in the system', '900', '930', '900', 'conflict'],
    ['changed on both sides', '950', '930', '900', 'conflict'],
    ['entered by hand before any import', '900', '930', null, 'conflict'],
    ['taken away in the system', '900', null, '900', 'conflict'],
  ])('%s', (_, file, stored, last, state) => {
    expect(comparedFact(fact(file), comparison(stored, last)).state).toBe(state);
  });
});

describe('a guess, or a value that says less than it seems to', () => {
  it.each([
    ['put right in the system', 'level', 'cumulative', 'level', 'kept'],
    ['known before any import', 'level', 'cumulative', null, 'kept'],
    ['changed on both sides', 'level', 'cumulative', 'other', 'conflict'],
    ['changed in the file', 'level', 'cumulative', 'cumulative', 'changed'],
  ])('%s', (_, file, stored, last, state) => {
    const key = 'task:BTCTU:3:kind';
    const guessed = new Set([key]);
    expect(comparedFact(fact(file, key), comparison(stored, last, { guessed }, key)).state).toBe(state);
    const order = 'agency:BTCTU:order';
    expect(comparedFact(fact(file, order), comparison(stored, last, {}, order)).state).toBe(state);
  });
});

describe('a number that a person gave for their own agency', () => {
  const value = 'progress:BTCTU:3:2022-06-29:value';
  const note = 'progress:BTCTU:3:2022-06-29:note';
  const ownNumbers = new Set([value, note]);
  const compared = (key: string, file: string, stored: string | null, last: string | null) =>
    comparedFact(
      fact(file, key),
      comparison(stored, last, { ownNumbers, choices: { facts: new Map(), others: 'file' } }, key),
    );

  it.each([
    ['another than the last import brought', '520', '530', '512', 'conflict'],
    ['confirmed as imported, changed in the file', '520', '512', '512', 'conflict'],
    ['taken back', '520', null, '512', 'conflict'],
    ['the same', '530', '530', '512', 'unchanged'],
  ])('%s is never written over', (_, file, stored, last, state) => {
    const found = compared(value, file, stored, last);
    expect([found.state, found.protection, isWritten(found)]).toEqual([state, 'own_number', false]);
  });

  it('gets no remark of the file either, which would bring it in anew', () => {
    expect(compared(note, 'theo báo cáo', null, null).state).toBe('kept');
    expect(compared(note, 'theo báo cáo', 'cũ', 'cũ').state).toBe('kept');
  });
});

describe('an approved target', () => {
  it('is protected from those who may not adjust it', () => {
    const choices = { facts: new Map([[KEY, 'file' as const]]), others: null };
    const found = comparedFact(fact('900'), comparison('930', '900', { mayAdjustTasks: false, choices }));
    expect([found.state, found.protection, isWritten(found)]).toEqual(['conflict', 'approved_target', false]);
  });
});

describe('a conflict', () => {
  const choices = (choice: 'system' | 'file') => ({ facts: new Map([[KEY, choice]]), others: null });

  it('is written only when the file was chosen, one by one or for all', () => {
    expect(isWritten(comparedFact(fact('900'), comparison('930', '900')))).toBe(false);
    expect(isWritten(comparedFact(fact('900'), comparison('930', '900', { choices: choices('system') })))).toBe(false);
    expect(isWritten(comparedFact(fact('900'), comparison('930', '900', { choices: choices('file') })))).toBe(true);
    const all = { facts: new Map(), others: 'file' as const };
    expect(isWritten(comparedFact(fact('900'), comparison('930', '900', { choices: all })))).toBe(true);
    const but = { facts: new Map([[KEY, 'system' as const]]), others: 'file' as const };
    expect(isWritten(comparedFact(fact('900'), comparison('930', '900', { choices: but })))).toBe(false);
  });

  it('leaves the value that was chosen', () => {
    const source = { key: 'task:BTCTU:3', sheet: 'Nhiệm vụ', address: 'C17' };
    const facts = new Map([[source.key, [fact('900')]]]);
    const after = (choice: 'system' | 'file') => {
      const [item] = comparedItems([source], facts, comparison('930', '900', { choices: choices(choice) }));
      return [item!.state, valueAfter(item!, 'target')];
    };
    expect(after('system')).toEqual(['conflict', '930']);
    expect(after('file')).toEqual(['conflict', '900']);
  });
});
