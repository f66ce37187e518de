import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkScheme } from '../../../../src/domain/scoring/check/check-scheme';
import { leaf, schemeJson, score, unit } from './example';
import { schemeOf } from './shipped';

/** The authoring guide is all that a reader has: what it shows must work as it stands there. */
const GUIDE = readFileSync(join(__dirname, '../../../../docs/huong-dan-thang-diem.md'), 'utf8');

const blocks = [...GUIDE.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = '']) => text.trim());
const whole = blocks.filter((text) => text.startsWith('{')).map((text) => JSON.parse(text));
const parts = blocks.filter((text) => !text.startsWith('{')).map((text) => JSON.parse(`{${text}}`));
const [scheme, inputs] = whole;
const complete = Object.assign({}, scheme, ...parts, { comparison: { basis: 'percentage' } });

/** Rows of the table of items: its JSON and the JSON of an input. */
const rows = [...GUIDE.matchAll(/^\| `(\w+)` +\|.*\| `(\{"type".*\})` +\| `(\{.*\})` +\|/gm)].map(
  ([, type = '', item = '', input = '']): [string, any, string] => [type, JSON.parse(item), input],
);

const pointsOf = (item: any, input: any): string | undefined =>
  score(schemeJson([leaf('I', item)]), [unit('U', { I: input })]).units[0]?.total?.toFraction();

it('shows a table that is accepted and scores as it says', () => {
  expect(checkScheme(schemeOf(scheme))).toEqual([]);
  const result = score(scheme, inputs.units, inputs.asOf);
  expect(result.problems).toEqual([]);
  expect(String(result.units[0]?.total)).toBe('18.4');
});

it('shows bonus, penalty, exclusions, grades and ranking that fit the same table', () => {
  expect(parts.flatMap((part) => Object.keys(part)).sort()).toEqual([
    'awards',
    'bonus',
    'classification',
    'exclusions',
    'penalty',
    'ranking',
  ]);
  expect(checkScheme(schemeOf(complete))).toEqual([]);
  expect(score(complete, inputs.units, inputs.asOf).problems).toEqual([]);
});

it.each([
  ['choice', '13/2'],
  ['minus', '11/2'],
  ['ratio', '205/21'],
  ['count', '6'],
  ['threshold', '6'],
  ['average', '25/3'],
  ['relative', '10'],
  ['all_or_nothing', '10'],
  ['manual', '15/2'],
])('shows %s with an input that gives %s', (type, expected) => {
  const row = rows.find(([candidate]) => candidate === type);
  expect(row).toBeDefined();
  expect(pointsOf(row![1], JSON.parse(row![2]))).toBe(expected);
});

it('shows key tasks: 2 and 1,8 of 2 × 3', () => {
  const item = rows.find(([type]) => type === 'key_tasks')?.[1];
  const tasks = [...GUIDE.matchAll(/`(\{"code":"\d","finished".*?\})`/g)].map(([, text = '']) => JSON.parse(text));
  expect(tasks).toHaveLength(2);
  expect(pointsOf(item, { tasks })).toBe('19/3');
});

it('explains every type of item', () => {
  expect(rows).toHaveLength(10);
});
