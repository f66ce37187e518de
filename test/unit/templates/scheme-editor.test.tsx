import { contentOf, type NodeRef } from '../../../src/domain/scoring/edit/node';
import { blankScheme, startingItem } from '../../../src/domain/scoring/edit/starting-values';
import type { Leaf, Scheme } from '../../../src/domain/scoring/scheme';
import { type EditorState, editorView } from '../../../src/modules/schemes/editor/editor.view';
import { printPart } from '../../../src/modules/schemes/editor/print-part';
import { ITEM_TYPES } from '../../../src/modules/schemes/editor/read-item';
import type { Selection } from '../../../src/modules/schemes/editor/selection';
import { SYSTEM_ACTOR } from '../../../src/platform/access';
import { renderPage } from '../../../templates/layout/render';
import { SchemeEditorPage } from '../../../templates/pages/schemes/editor/editor';
import { shippedScheme } from '../domain/scoring/shipped';
import { frameOf } from './frame';
import { expectEscaped, expectSoundPage, HOSTILE, textOf } from './html';

const KD = shippedScheme('kd-100-quota');
const AT = new Date('2026-11-22T05:00:00Z');

function stateOf(scheme: Scheme, selection: Selection | null, changes: Partial<EditorState> = {}): EditorState {
  return {
    actor: SYSTEM_ACTOR,
    csrfToken: 'dau-thu',
    draft: {
      ...{ id: 'ban-1', code: scheme.code, title: scheme.title, version: null, revision: 3, state: 'draft' },
      ...{ definition: scheme, createdBy: 'Thư ký khối', createdAt: AT, changedBy: HOSTILE, changedAt: AT },
      ...{ publishedBy: null, publishedAt: null },
    },
    latest: 1,
    places: [
      { blocCode: 'K', blocName: 'Khối thi đua', periodCode: '2022', periodName: 'Năm 2022', periodKind: 'year' },
    ],
    agencies: [{ code: 'VPTU', name: 'Văn phòng Tỉnh ủy' }],
    ...{ selection, typed: null, conflict: null, focus: null, refusal: null },
    ...changes,
  };
}

function page(scheme: Scheme, selection: Selection | null, changes: Partial<EditorState> = {}): string {
  return renderPage(SchemeEditorPage({ frame: frameOf(), view: editorView(stateOf(scheme, selection, changes)) }));
}

const RAW = /half_up|next_band|keep_grade|exclude_ranking|all_or_nothing|key_tasks|mayExceed|undefined/;

describe('the page of the editor', () => {
  const selections: readonly Selection[] = [
    ...(['settings', 'bonus', 'penalty', 'awards', 'classification', 'ranking'] as const).map((kind): NodeRef => ({
      kind,
    })),
    { kind: 'exclusions' },
    { kind: 'criterion', code: 'A' },
    { kind: 'criterion', code: 'A1' },
    { kind: 'rule', code: 'D1' },
    { kind: 'exclusion', code: 'X1' },
  ];

  it.each(selections)('is sound and in the words of officials with %j chosen', (selection) => {
    const html = page(KD, selection);
    expectSoundPage(html);
    expectEscaped(html);
    expect(textOf(html)).not.toMatch(RAW);
    expect(html.match(/aria-current="true"/g)).toHaveLength(1);
  });

  it.each(ITEM_TYPES)('has a form for %s, with what it gives', (type) => {
    const group = KD.criteria[0];
    const first = group !== undefined && 'criteria' in group ? (group.criteria[0] as Leaf) : null;
    const item = startingItem(type, '20', ['Đạt', 'Không đạt']);
    const scheme = {
      ...KD,
      criteria: [{ ...group!, criteria: [{ ...first!, name: HOSTILE, rounding: null, item }] }],
    } as Scheme;
    const html = page(scheme, { kind: 'criterion', code: 'A1' });
    expectSoundPage(html);
    expectEscaped(html);
    expect(textOf(html)).not.toMatch(RAW);
    expect(html).toContain('id="ket-qua-thu"');
    expect(textOf(html)).toMatch(/\d điểm/);
  });

  it('begins blank, and says what to do first', () => {
    const html = page(blankScheme('MOI', 'Bảng mới', '2027-01-01'), { kind: 'settings' });
    expectSoundPage(html);
    expect(textOf(html)).toContain('Các nhóm cộng lại 0 / thang 100 điểm chưa khớp');
    expect(textOf(html)).toContain('Thêm nhóm');
    expectSoundPage(page(blankScheme('MOI', 'Bảng mới', '2027-01-01'), { kind: 'bonus' }));
  });

  it('shows what was typed, what is wrong with it, and both sides of what was overtaken', () => {
    const node: NodeRef = { kind: 'criterion', code: 'A1' };
    const content = contentOf(KD, node);
    const values = { ...printPart(content!), maximum: ['hai mươi'], guidance: [HOSTILE] };
    const html = page(KD, node, {
      typed: { values, violations: [{ code: 'not_a_number', place: 'maximum' }], moreRowsOf: null },
      conflict: {
        formId: 'bieu-mau',
        title: 'Tiêu chí A1',
        explanation: HOSTILE,
        rows: [{ label: 'Tên', stored: 'a', typed: 'b' }],
      },
    });
    expectSoundPage(html);
    expectEscaped(html);
    expect(html).toContain('<title>Lỗi (1): ');
    expect(html).toContain('value="hai mươi"');
    expect(html).toContain('id="o-maximum-loi"');
    expect(html).toContain('form="bieu-mau"');
  });

  it('keeps what leads nowhere on offer, named as such', () => {
    const scheme = { ...KD, ranking: [{ by: 'total' }, { by: 'criterion', criterion: 'CU' }] } as Scheme;
    const html = page(scheme, { kind: 'ranking' });
    expectSoundPage(html);
    expect(textOf(html)).toContain('CU (không còn trong bảng)');
    expect(html).toContain('#o-chain"');
  });

  it('says when the chosen part is gone', () => {
    const html = page(KD, null);
    expectSoundPage(html);
    expect(textOf(html)).toContain('Không còn mục này');
  });
});
