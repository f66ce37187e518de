import * as fc from 'fast-check';
import type { Violation } from '../../../../src/domain/violation';
import { formatItemInput } from '../../../../src/domain/scoring/format-input';
import type { InputEvent, ItemInput, RatioPart, TaskInput } from '../../../../src/domain/scoring/inputs';
import { readItemInput } from '../../../../src/domain/scoring/read-inputs';
import { holds } from './holds';

const decimal = fc
  .tuple(fc.integer({ min: -5000, max: 5000 }), fc.constantFrom('', '.5', '.25', '.004'))
  .map(([whole, rest]) => `${String(whole)}${rest}`);
const text = fc.constantFrom('Chậm', 'TW', 'Quyết định số 5', 'a b', 'Đ');
const day = fc.constantFrom('2022-01-01', '2022-06-30', '2024-02-29');
const orNull = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(arbitrary);

const event: fc.Arbitrary<InputEvent> = fc.record({
  code: orNull(text),
  name: fc.oneof(text, fc.constant('')),
  date: orNull(day),
  level: orNull(text),
  points: orNull(decimal),
  count: fc.integer({ min: 1, max: 4 }),
  evidence: orNull(text),
});
const part: fc.Arbitrary<RatioPart> = fc.record({ actual: orNull(decimal), target: orNull(decimal), due: orNull(day) });
const task: fc.Arbitrary<TaskInput> = fc.record({
  code: text,
  finished: fc.boolean(),
  onTime: orNull(fc.boolean()),
  quality: orNull(fc.boolean()),
  effectiveness: orNull(fc.boolean()),
  actual: orNull(decimal),
  target: orNull(decimal),
  planned: orNull(fc.oneof(decimal, fc.constantFrom('181/365', '1/3'))),
});
const input: fc.Arbitrary<ItemInput> = fc.record({
  notOccurred: orNull(fc.boolean()),
  level: orNull(text),
  count: orNull(fc.nat(9)),
  events: orNull(fc.array(event, { maxLength: 3 })),
  actual: orNull(decimal),
  target: orNull(decimal),
  parts: orNull(fc.array(part, { maxLength: 3 })),
  value: orNull(decimal),
  achieved: orNull(fc.boolean()),
  points: orNull(decimal),
  tasks: orNull(fc.array(task, { maxLength: 3 })),
});

describe('an input as it is stored', () => {
  it('is read back as it was written: parse ∘ format is the identity', () => {
    holds(
      fc.property(input, (given) => {
        const found: Violation[] = [];
        const stored = JSON.parse(JSON.stringify(formatItemInput(given)));
        expect(readItemInput(stored, 'A1', found)).toEqual(given);
        expect(found).toEqual([]);
      }),
    );
  });

  it('says no more than what was handed in', () => {
    const nothing = readItemInput(null, 'A1', []);
    expect(formatItemInput(nothing)).toEqual({});
    expect(formatItemInput({ ...nothing, count: 0, events: [], achieved: false })).toEqual({
      count: 0,
      events: [],
      achieved: false,
    });
  });
});
