import type { Role } from '../../domain/roles';

/** Everyone who works with the data of a bloc. */
const READERS: readonly Role[] = ['OFFICER', 'LEADER', 'SECRETARY', 'APPRAISER', 'PROVINCIAL_LEADER'];
const BLOC_SIDE: readonly Role[] = ['SECRETARY', 'APPRAISER'];

/**
 * Which roles hold a permission (product §1 and §6). Where the permission holds — for which agency or bloc —
 * is decided row by row with the scope of the assignment.
 */
export const PERMISSIONS = {
  'bloc.read': READERS,
  'bloc.manage': BLOC_SIDE,
  'catalogue.read': [...READERS, 'ADMINISTRATOR'],
  'agency.manage': ['APPRAISER'],
  'bloc.define': ['APPRAISER'],
  'period.manage': ['APPRAISER'],
  'task.read': READERS,
  'task.progress': ['OFFICER'],
  'task.correct': BLOC_SIDE,
  'sheet.read': READERS,
  'sheet.write': ['OFFICER'],
  'sheet.approve': ['LEADER'],
  'scores.read': ['SECRETARY', 'APPRAISER', 'PROVINCIAL_LEADER'],
  'scores.exclude': BLOC_SIDE,
  'criteria.assign': BLOC_SIDE,
  'scheme.draft': BLOC_SIDE,
  'scheme.publish': ['APPRAISER'],
  'report.read': ['SECRETARY', 'APPRAISER', 'PROVINCIAL_LEADER'],
  'report.write': BLOC_SIDE,
  'import.run': BLOC_SIDE,
  'user.manage': ['ADMINISTRATOR'],
  'settings.manage': ['ADMINISTRATOR'],
  'audit.read': ['ADMINISTRATOR'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;
