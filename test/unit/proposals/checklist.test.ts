import type { DossierComponent } from '../../../src/domain/commendation/award';
import { checklistOf } from '../../../src/modules/proposals/checklist';
import type { DossierItem } from '../../../src/modules/proposals/proposal';

const component = (code: string, types?: DossierComponent['types']): DossierComponent => ({
  ...{ code, name: code, form: null, generated: 'achievement_report', subjects: ['person'], isRequired: true },
  ...{ basis: null, confidence: 'confirmed' },
  ...(types === undefined ? {} : { types }),
});
const AWARD = {
  dossier: [component('chung'), component('cong_trang', ['achievement']), component('dot_xuat', ['unexpected'])],
};
const CANDIDATE = { id: 'c1', subject: 'person', achievements: '' } as const;
const codes = (type: 'achievement' | 'unexpected' | 'tenure', files: readonly DossierItem[] = []): string[] =>
  checklistOf(AWARD, { type }, CANDIDATE, files).map(({ component: { code } }) => code);

describe('the checklist of a dossier', () => {
  it('holds what belongs to the type of the proposal, and what belongs to all of them', () => {
    expect(codes('unexpected')).toEqual(['chung', 'dot_xuat']);
    expect(codes('achievement')).toEqual(['chung', 'cong_trang']);
    expect(codes('tenure')).toEqual(['chung']);
  });

  it('says of a required report that nothing is written in it', () => {
    const states = (achievements: string) =>
      checklistOf(AWARD, { type: 'unexpected' }, { ...CANDIDATE, achievements }, []).map(({ state }) => state);
    expect(states('')).toEqual(['unwritten', 'unwritten']);
    expect(states('Thành tích')).toEqual(['generated', 'generated']);
  });

  it('still shows what was attached for another type, of this candidate only', () => {
    const file = (candidateId: string | null): DossierItem => ({
      ...{ id: 'f', candidateId, componentCode: 'cong_trang', fileId: 'x', fileName: 'x.pdf', note: '' },
      ...{ source: 'attached', addedBy: 'Cán bộ', addedAt: new Date(0) },
    });
    expect(codes('unexpected', [file('c1')])).toEqual(['chung', 'cong_trang', 'dot_xuat']);
    expect(codes('unexpected', [file('c2')])).toEqual(['chung', 'dot_xuat']);
  });
});
