import { type PactText, pactTextViolations, signableViolations, targetCount } from '../../../src/domain/pacts';
import { joiningOf } from '../../../src/domain/reorganisation';
import { takenOverIn } from '../../../src/modules/blocs/predecessors';
import type { Member, Predecessor } from '../../../src/modules/blocs';
import { edited, textOfTyped, typedOfForm, typedOfText, withoutBlanks } from '../../../src/modules/pacts/pact-form';
import { sentenceOf } from '../../../src/text/vi';

const target = (text: string): PactText['contents'][number]['targets'][number] => ({ text, unit: '', figure: null });
const TEXT: PactText = {
  opening: '',
  contents: [
    { title: 'Một', targets: [target('1.1'), { text: '1.2', unit: '%', figure: '98.5' }] },
    { title: 'Hai', targets: [target('2.1')] },
  ],
};

describe('the text of a pact', () => {
  it('may be half-written, but no line of it empty', () => {
    expect(pactTextViolations({ opening: '', contents: [{ title: 'Một', targets: [] }] })).toEqual([]);
    const places = pactTextViolations({ opening: '', contents: [{ title: '', targets: [target('')] }] });
    expect(places.map(({ place }) => place)).toEqual(['c0', 'c0t0']);
    expect(targetCount(TEXT)).toBe(3);
  });

  it('is limited in length and number', () => {
    const long = { opening: 'x'.repeat(4_001), contents: [{ title: 'y'.repeat(1_001), targets: [] }] };
    expect(pactTextViolations(long).map(({ place }) => place)).toEqual(['opening', 'c0']);
    const many = Array.from({ length: 51 }, () => ({ title: 'Một', targets: [] }));
    expect(pactTextViolations({ opening: '', contents: many }).map(sentenceOf)).toEqual([
      'Giao ước chỉ ghi được tối đa 50 mục loại này.',
    ]);
    const [content] = TEXT.contents;
    const targets = Array.from({ length: 501 }, (_, index) => target(String(index)));
    expect(pactTextViolations({ opening: '', contents: [{ title: content?.title ?? '', targets }] })).toHaveLength(1);
  });

  it('is signed with contents that all have targets', () => {
    expect(signableViolations(TEXT)).toEqual([]);
    expect(signableViolations({ opening: '', contents: [] }).map(sentenceOf)).toEqual([
      'Giao ước chưa có nội dung nào. Ghi ít nhất một nội dung với chỉ tiêu của nó.',
    ]);
    const [first] = TEXT.contents;
    const bare = { opening: '', contents: [...(first ? [first] : []), { title: 'Hai', targets: [] }] };
    expect(signableViolations(bare).map(sentenceOf)).toEqual(['Nội dung 2 chưa có chỉ tiêu nào.']);
  });
});

describe('the editor of a pact', () => {
  it('writes back what it was given', () => {
    expect(textOfTyped(typedOfText(TEXT, 3))).toEqual({ text: TEXT, violations: [] });
  });

  it('reads lines by their numbers, whatever their order and gaps', () => {
    const typed = typedOfForm({
      seen: '2',
      opening: 'Mở',
      lines: {
        c10t2: { text: 'b', unit: '', figure: '' },
        c10: { title: 'Sau', more: '+ c\n• d' },
        c10t1: { text: 'a', unit: '', figure: '' },
        c2: { title: 'Trước' },
        c3t0: { text: 'mồ côi' },
        x1: { title: 'lạ' },
      },
    });
    expect(typed.contents.map(({ title }) => title)).toEqual(['Trước', 'Sau']);
    expect(typed.contents[1]?.targets.map(({ text }) => text)).toEqual(['a', 'b', 'c', 'd']);
    expect(typedOfForm({ lines: 'x' }).contents).toEqual([]);
  });

  it('drops lines that nothing was typed into, and refuses what is no figure', () => {
    const typed = withoutBlanks({
      seen: '0',
      opening: '',
      contents: [
        { title: '', targets: [] },
        {
          title: ' Một ',
          targets: [
            { text: ' ', unit: '', figure: '' },
            { text: 'a', unit: '', figure: '1,5 triệu' },
          ],
        },
      ],
    });
    expect(typed.contents).toHaveLength(1);
    const { text, violations } = textOfTyped(typed);
    expect(text.contents[0]?.title).toBe('Một');
    expect(violations).toEqual([{ code: 'not_a_number', place: 'c0t0.figure' }]);
  });

  it('adds, moves and removes lines, and names the one to go on with', () => {
    const typed = typedOfText(TEXT, 1);
    expect(edited(typed, 'add').focus).toEqual({ content: 2, target: null });
    expect(edited(typed, 'add c1')).toMatchObject({ focus: { content: 1, target: 1 } });
    expect(edited(typed, 'down c0').typed.contents.map(({ title }) => title)).toEqual(['Hai', 'Một']);
    expect(edited(typed, 'up c0t1').typed.contents[0]?.targets.map(({ text }) => text)).toEqual(['1.2', '1.1']);
    expect(edited(typed, 'remove c1t0')).toMatchObject({ focus: null, typed: { contents: [{}, { targets: [] }] } });
    expect(edited(typed, 'remove c0').typed.contents.map(({ title }) => title)).toEqual(['Hai']);
    for (const step of ['up c0', 'down c1', 'down c0t1', 'remove c7', 'add c7', 'up c9t0', 'lạ', 'remove']) {
      expect([step, edited(typed, step).typed]).toEqual([step, typed]);
    }
  });
});

describe('the reorganisation of an agency', () => {
  const ending = [{ blocCode: 'K1', role: 'chair' as const }];

  it('brings successors in where they are no members, unless work is only handed over or it is not wanted', () => {
    const of = (kind: 'merge' | 'dissolve', joins: readonly string[] | null, isMember = false) =>
      joiningOf(kind, ending, ['B'], { joins, keepPost: false }, () => isMember).map(({ role }) => role);
    expect(of('merge', null)).toEqual(['member']);
    expect(of('merge', [])).toEqual([]);
    expect(of('dissolve', null)).toEqual([]);
    expect(of('dissolve', ['K1'])).toEqual(['member']);
    expect(of('merge', null, true)).toEqual([null]);
  });

  it('passes the post on to a single successor alone', () => {
    const post = { joins: null, keepPost: true };
    expect(joiningOf('merge', ending, ['B'], post, () => true).map(({ role }) => role)).toEqual(['chair']);
    expect(joiningOf('split', ending, ['B', 'C'], post, () => false).map(({ role }) => role)).toEqual([
      'member',
      'member',
    ]);
  });

  it('gives the work to a member when there is exactly one', () => {
    const member = (agencyId: string): Member => ({
      ...{
        agencyId,
        code: agencyId,
        name: agencyId,
        shortName: agencyId,
        kind: 'party',
        role: 'member',
        officialOrder: 1,
      },
    });
    const from = (agencyId: string, successorId: string): Predecessor => ({
      ...{ agencyId, code: agencyId, name: agencyId, shortName: agencyId, agencyKind: 'party', officialOrder: 2 },
      ...{ successorId, kind: 'merge', effectiveOn: '2022-07-01' },
    });
    const members = [member('B'), member('C')];
    const taken = takenOverIn({
      members,
      predecessors: [from('A', 'B'), from('S', 'B'), from('S', 'C'), from('X', 'Y')],
    });
    expect(taken.map(({ predecessor, holder }) => `${predecessor.code} ${holder.code}`)).toEqual(['A B']);
  });
});
