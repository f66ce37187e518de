import type { Role } from '../../domain/roles';

/** Everyone who works with the data of a bloc. */
const READERS: readonly Role[] = ['OFFICER', 'LEADER', 'CROSS_CHECKER', 'SECRETARY', 'APPRAISER', 'PROVINCIAL_LEADER'];
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
  'registration.write': ['OFFICER'],
  'registration.approve': ['LEADER'],
  'registration.gather': ['SECRETARY'],
  'registration.decide': ['APPRAISER'],
  'target.request': ['OFFICER', 'LEADER'],
  'target.decide': ['APPRAISER'],
  'pact.read': READERS,
  'pact.write': BLOC_SIDE,
  'pact.sign': ['LEADER'],
  'task.progress': ['OFFICER'],
  'task.fill': ['OFFICER', 'SECRETARY'],
  'reminder.send': BLOC_SIDE,
  'task.correct': BLOC_SIDE,
  'sheet.read': READERS,
  'sheet.write': ['OFFICER'],
  'sheet.approve': ['LEADER'],
  'check.read': ['CROSS_CHECKER', 'SECRETARY', 'APPRAISER', 'PROVINCIAL_LEADER'],
  'check.own': ['CROSS_CHECKER'],
  'check.assign': BLOC_SIDE,
  'check.write': ['CROSS_CHECKER', 'SECRETARY'],
  'criterion.monitor': ['OFFICER', 'LEADER'],
  'appraisal.read': ['SECRETARY', 'APPRAISER', 'PROVINCIAL_LEADER'],
  'appraisal.write': ['APPRAISER'],
  'appraisal.reply': ['OFFICER', 'LEADER'],
  'meeting.read': READERS,
  'meeting.manage': BLOC_SIDE,
  'meeting.comment': ['OFFICER', 'LEADER', 'PROVINCIAL_LEADER'],
  'ballot.manage': BLOC_SIDE,
  'ballot.vote': ['OFFICER', 'LEADER'],
  'review.publish': ['APPRAISER'],
  'handover.manage': BLOC_SIDE,
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
