import type { Award, DossierComponent } from '../../domain/commendation/award';
import type { Candidate, DossierItem, Proposal } from './proposal';

/** How a component of a dossier stands: printed by the system, attached, not there although needed, or not needed. */
export type ChecklistState = 'generated' | 'attached' | 'missing' | 'optional';

/** A component of the dossier of a candidate with the files that are there for it. */
export interface ChecklistLine {
  readonly component: DossierComponent;
  readonly state: ChecklistState;
  readonly items: readonly DossierItem[];
}

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
  { id, subject }: Pick<Candidate, 'id' | 'subject'>,
  files: readonly DossierItem[],
): ChecklistLine[] {
  return award.dossier.flatMap((component) => {
    const { code, subjects, types } = component;
    const belongs = subjects.includes(subject) && (types === undefined || types.includes(type));
    const own = files.filter((file) => file.componentCode === code && file.candidateId === id);
    if (!belongs && own.length === 0) return [];
    const items = files.filter((file) => file.componentCode === code && concerns(file, id));
    return [{ component, state: stateOf(component, items), items }];
  });
}

/** Files of the sheet of a candidate that back its points. */
export function evidenceOf(candidateId: string, files: readonly DossierItem[]): DossierItem[] {
  return files.filter((file) => file.componentCode === EVIDENCE_COMPONENT && file.candidateId === candidateId);
}

function stateOf({ generated, isRequired }: DossierComponent, items: readonly DossierItem[]): ChecklistState {
  if (items.length > 0) return 'attached';
  if (generated !== null) return 'generated';
  return isRequired ? 'missing' : 'optional';
}

/** A file of the whole proposal stands for each of its candidates. */
function concerns({ candidateId }: DossierItem, id: string): boolean {
  return candidateId === null || candidateId === id;
}
