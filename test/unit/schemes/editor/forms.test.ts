import * as fc from 'fast-check';
import { contentOf, type NodeContent, type NodeRef } from '../../../../src/domain/scoring/edit/node';
import { startingItem } from '../../../../src/domain/scoring/edit/starting-values';
import type { ItemType, Scheme } from '../../../../src/domain/scoring/scheme';
import { adjustmentRules, allNodes } from '../../../../src/domain/scoring/tree';
import { valuesOf } from '../../../../src/modules/schemes/editor/form-body';
import { printPart } from '../../../../src/modules/schemes/editor/print-part';
import { ITEM_TYPES } from '../../../../src/modules/schemes/editor/read-item';
import { readPart } from '../../../../src/modules/schemes/editor/read-part';
import { parseFormBody } from '../../../../src/platform/web';
import { sentenceOf } from '../../../../src/text/vi';
import type { FormValues } from '../../../../templates/pages/schemes/editor/form-values';
import { schemes } from '../../domain/scoring/arbitrary';
import { schemeOf, SHIPPED, shippedScheme } from '../../domain/scoring/shipped';

/** The values of a form after it was sent by a browser. */
function sent(values: FormValues): FormValues {
  const body = new URLSearchParams();
  for (const [name, texts] of Object.entries(values)) for (const text of texts) body.append(name, text);
  return valuesOf(parseFormBody(body.toString()));
}

function partsOf(scheme: Scheme): NodeContent[] {
  const refs: NodeRef[] = [
    ...(['settings', 'bonus', 'penalty', 'awards', 'classification', 'ranking'] as const).map((kind) => ({ kind })),
    ...allNodes(scheme).map(({ code }) => ({ kind: 'criterion', code }) as const),
    ...adjustmentRules(scheme).map(({ code }) => ({ kind: 'rule', code }) as const),
    ...scheme.exclusions.map(({ code }) => ({ kind: 'exclusion', code }) as const),
  ];
  return refs.flatMap((ref) => contentOf(scheme, ref) ?? []);
}

function expectSame(scheme: Scheme): void {
  for (const part of partsOf(scheme)) {
    const { content, violations } = readPart(part.kind, sent(printPart(part)));
    expect(violations).toEqual([]);
    expect(content).toEqual(part);
  }
}

describe('the forms of the parts', () => {
  it.each(SHIPPED)('read %s back as it was printed', (name) => {
    expectSame(shippedScheme(name));
  });

  it('read any scheme back as it was printed', () => {
    fc.assert(
      fc.property(schemes, (json) => expectSame(schemeOf(json))),
      { numRuns: 40 },
    );
  });

  it.each(ITEM_TYPES)('read the starting values of %s back', (type: ItemType) => {
    const item = startingItem(type, '12.5', ['Đạt', 'Không đạt']);
    const content: NodeContent = {
      kind: 'leaf',
      value: {
        ...{ code: 'A1', name: 'Tiêu chí', maximum: '12.5', guidance: 'Theo\nquy chế', evidenceRequired: true },
        ...{ appraiser: 'VPTU', notOccurred: 'renormalise', rounding: { step: '0.25', mode: 'down' }, item },
      },
    };
    expect(readPart('leaf', sent(printPart(content))).content).toEqual(content);
  });
});

const leaf = (values: FormValues): ReturnType<typeof readPart> =>
  readPart('leaf', { code: ['A1'], name: ['Tên'], maximum: ['10'], rounding_mode: ['half_up'], ...values });

/** What a person is told, by the name of the field. */
function told({ violations }: ReturnType<typeof readPart>): [string | undefined, string][] {
  return violations.map((violation) => [violation.place, sentenceOf(violation)]);
}

describe('what is typed', () => {
  it('is read with commas, percents and blank rows left out; levels without a code get one', () => {
    const { content } = leaf({
      type: ['choice'],
      'levels[0][name]': [' Tốt '],
      'levels[0][points]': ['10'],
      'levels[1][code]': ['M1'],
      'levels[1][name]': ['Khá'],
      'levels[1][points]': ['6,5'],
      'levels[1][effects]': ['', 'lower_grade:1', 'exclude_ranking'],
      'levels[3][code]': [''],
      'levels[3][name]': ['  '],
    });
    expect(content).toMatchObject({
      value: {
        item: {
          levels: [
            { code: 'M2', name: 'Tốt', points: '10', effects: [] },
            {
              code: 'M1',
              name: 'Khá',
              points: '6.5',
              effects: [{ type: 'lower_grade', by: 1 }, { type: 'exclude_ranking' }],
            },
          ],
        },
      },
    });
    const ratio = leaf({
      type: ['ratio'],
      ratio_cap: ['120'],
      ratio_over_percent: ['10'],
      ratio_over_points: ['2'],
      ratio_over_cap: ['5'],
    });
    expect(ratio.content).toMatchObject({
      value: { item: { cap: '1.2', dueOnly: false, overPlan: { percent: '10', points: '2', cap: '5' } } },
    });
  });

  it('fills in the end of a range from its neighbour: upwards for values, downwards for grades', () => {
    const bands = leaf({
      type: ['threshold'],
      ...{ 'bands[0][points]': ['0'], 'bands[1][from]': ['-5'], 'bands[1][points]': ['6'] },
      ...{ 'bands[2][from]': ['95'], 'bands[2][points]': ['10'] },
    });
    expect(bands.content).toMatchObject({
      value: {
        item: {
          bands: [
            { from: null, to: '-5' },
            { from: '-5', to: '95' },
            { from: '95', to: null },
          ],
        },
      },
    });
    const grades = readPart('classification', {
      ...{ 'grades[0][code]': ['XS'], 'grades[0][name]': ['Xuất sắc'], 'grades[0][from]': ['90'] },
      ...{ 'grades[1][was]': ['T'], 'grades[1][code]': ['TOT'], 'grades[1][name]': ['Tốt'], 'grades[1][from]': ['80'] },
      ...{
        'grades[2][code]': ['KHA'],
        'grades[2][name]': ['Khá'],
        'gates[0][type]': ['percent'],
        'quotas[0][tie]': ['none'],
      },
    });
    expect(grades).toMatchObject({
      content: {
        value: { bands: [{ to: null }, { from: '80', to: '90' }, { from: null, to: '80' }], gates: [], quotas: [] },
      },
      renames: [{ from: 'T', to: 'TOT' }],
    });
    expect(readPart('classification', { 'gates[0][type]': ['percent'] }).content).toEqual({
      kind: 'classification',
      value: null,
    });
  });

  it('leaves out what belongs to another way of counting', () => {
    const judged = readPart('rule', {
      ...{ code: ['D1'], name: ['Sáng kiến'], counting: ['manual'], points: ['1'], step: ['0,5'], cap: ['3'] },
      ...{ 'levels[0][name]': ['Mức'], 'levels[0][points]': ['1'] },
    });
    expect(judged.content).toMatchObject({ value: { points: null, levels: [], step: '0.5', cap: '3' } });
  });

  it('is refused field by field, each with a sentence that says what to type', () => {
    const wrong = leaf({
      ...{ code: ['A 1'], name: [''], maximum: ['mười'], rounding_step: ['-1'], type: ['key_tasks'] },
      ...{ tasks_count: ['2,5'], tasks_onTime: [''], tasks_quality: ['1'], tasks_effectiveness: ['1e3'] },
    });
    expect(wrong.content).toBeNull();
    expect(told(wrong)).toEqual([
      ['code', 'Mã viết liền, bắt đầu bằng chữ hoặc số, tối đa 30 ký tự, ví dụ A1 hoặc II.3.'],
      ['name', 'Nhập tên.'],
      ['maximum', 'Nhập số, ví dụ 27,5.'],
      ['rounding_step', 'Nhập số từ 0 trở lên.'],
      ['tasks_count', 'Nhập số nguyên từ 1 trở lên.'],
      ['tasks_onTime', 'Nhập số, ví dụ 27,5.'],
      ['tasks_effectiveness', 'Nhập số, ví dụ 27,5.'],
    ]);
    const unknown = leaf({ type: ['phep-la'], notOccurred: ['x'] });
    expect(told(unknown)).toEqual([
      ['notOccurred', 'Chọn khi không phát sinh trong danh sách.'],
      ['type', 'Chọn cách tính điểm trong danh sách.'],
    ]);
    expect(told(leaf({ type: ['choice'], 'levels[0][points]': ['x'], 'levels[0][effects]': ['zero:'] }))).toEqual([
      ['levels[0][name]', 'Nhập tên của mức 1.'],
      ['levels[0][points]', 'Nhập số, ví dụ 27,5.'],
      ['levels[0][effects]', 'Chọn hệ quả của mức 1 trong danh sách.'],
    ]);
    const settings = readPart('settings', {
      title: ['Bảng'],
      total: ['100'],
      effectiveFrom: ['31/02/2026'],
      effectiveTo: ['mai'],
      basis: ['points'],
    });
    expect(told(settings)).toEqual([
      ['effectiveFrom', 'Nhập ngày, ví dụ 30/06/2022.'],
      ['effectiveTo', 'Nhập ngày, ví dụ 30/06/2022.'],
    ]);
  });
});
