import type { Award, DossierComponent } from '../../domain/commendation/award';
import type { Candidate, DossierItem, Proposal } from './proposal';

/**
 * How a component of a dossier stands: printed by the system, a report that the system would print with nothing written in it,
 * attached, not there although needed, or not needed.
 */
export const CHECKLIST_STATES = ['generated', 'unwritten', 'attached', 'missing', 'optional'] as const;
export type ChecklistState = (typeof CHECKLIST_STATES)[number];

/** A component of the dossier of a candidate with the files that are there for it. */
export interface ChecklistLine {
  readonly component: DossierComponent;
  readonly state: ChecklistState;
  readonly items: readonly DossierItem[];
}

/** Under which component the catalogue asks for the certificate of an initiative (Mẫu 13), which its register may keep already. */
export const CERTIFICATE_COMPONENT = 'xac_nhan_sang_kien';

/** Under which component files of a sheet stand: they are no document that the law names. */
export const EVIDENCE_COMPONENT = 'evidence';

/** Under which component other papers of a whole proposal stand. */
export const OTHER_COMPONENT = 'other';

/**
 * What the dossier of a candidate must and may hold by the award, in the order of the law: what belongs to its subject and to
 * the type of the proposal, and whatever was attached for it all the same.
 */
export function checklistOf(
  award: Pick<Award, 'dossier'>,
  { type }: Pick<Proposal, 'type'>,
  { id, subject, achievements }: Pick<Candidate, 'id' | 'subject' | 'achievements'>,
  files: readonly DossierItem[],
): ChecklistLine[] {
  return award.dossier.flatMap((component) => {
    const { code, subjects, types } = component;
    const belongs = subjects.includes(subject) && (types === undefined || types.includes(type));
    const own = files.filter((file) => file.componentCode === code && file.candidateId === id);
    if (!belongs && own.length === 0) return [];
    const items = files.filter((file) => file.componentCode === code && concerns(file, id));
    return [{ component, state: stateOf(component, items, achievements), items }];
  });
}

/** Files of the sheet of a candidate that back its points. */
export function evidenceOf(candidateId: string, files: readonly DossierItem[]): DossierItem[] {
  return files.filter((file) => file.componentCode === EVIDENCE_COMPONENT && file.candidateId === candidateId);
}

function stateOf(
  { generated, isRequired }: DossierComponent,
  items: readonly DossierItem[],
  achievements: string,
): ChecklistState {
  if (items.length > 0) return 'attached';
  if (generated === 'achievement_report' && isRequired && achievements === '') return 'unwritten';
  if (generated !== null) return 'generated';
  return isRequired ? 'missing' : 'optional';
}

/** A file of the whole proposal stands for each of its candidates. */
function concerns({ candidateId }: DossierItem, id: string): boolean {
  return candidateId === null || candidateId === id;
}
