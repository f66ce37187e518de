/** What each audited action says; wrong data does not compile. Values are text, so that they hash the same everywhere. */
export interface AuditData {
  'user.created': { loginName: string; displayName: string };
  'user.changed': { before: Fields; after: Fields };
  'user.locked': { loginName: string };
  'user.unlocked': { loginName: string };
  'user.password_changed': { loginName: string };
  'user.password_reset': { loginName: string };
  'user.signed_in': { address: string };
  'user.sign_in_refused': { loginName: string; address: string; cause: string };
  'user.signed_out': Record<string, never>;
  'session.revoked': { user: string };
  'role.assigned': { user: string; role: string; scope: string; place: string; from: string; to: string };
  'role.ended': { user: string; role: string; place: string; to: string };
  'settings.changed': { before: Fields; after: Fields };
  'demonstration.loaded': { file: string };
  'agency.created': Fields;
  'agency.renamed': { before: Fields; after: Fields };
  'agency.changed': { before: Fields; after: Fields };
  'agency.succeeded': { predecessor: string; successor: string; kind: string; effectiveOn: string };
  'bloc.created': Fields;
  'bloc.changed': { before: Fields; after: Fields };
  'bloc.member_added': Fields;
  'bloc.member_changed': { before: Fields; after: Fields };
  'period.created': Fields;
  'period.changed': { before: Fields; after: Fields };
  'review.opened': Fields;
  'deadline.set': Fields;
  'deadline.extended': { before: string; after: string; reason: string };
  'task.approved': Fields;
  'task.adjusted': { before: Fields; after: Fields; reason: string };
  'registration.saved': Fields;
  'registration.moved': { agency: string; action: string; from: string; to: string; reason: string };
  'target.requested': Fields;
  'target.decided': Fields;
  'pact.written': Fields;
  'pact.moved': { action: string; from: string; to: string; reason: string };
  'pact.signed': Fields;
  'progress.recorded': Fields;
  'reminder.sent': Fields;
  'scheme.created': Fields;
  'scheme.drafted': Fields;
  'scheme.changed': Fields;
  'scheme.published': Fields;
  'scheme.draft_deleted': Fields;
  'criteria.assigned': { agency: string; criterion: string; before: string; after: string };
  'scheme.assigned': Fields;
  'sheet.moved': { action: string; from: string; to: string; reason: string };
  /** What was handed in before and after as canonical JSON, '' for nothing; the explanation as it stands afterwards. */
  'score.recorded': {
    criterion: string;
    layer: string;
    before: string;
    after: string;
    explanation: string;
    source: string;
  };
  /** A judgement of a criterion by somebody other than its agency, before and after: points, 'accepted', or '' for none. */
  'score.judged': {
    criterion: string;
    layer: string;
    judge: string;
    before: string;
    after: string;
    reason: string;
    source: string;
  };
  'score.replied': { criterion: string; text: string };
  'reply.extended': { before: string; after: string; reason: string };
  'check.assigned': Fields;
  'check.ended': Fields;
  'check.finished': Fields;
  'check.reopened': Fields;
  'evidence.added': { criterion: string; content: string };
  'evidence.removed': { criterion: string; content: string };
  'ranking.excluded': { agency: string; ground: string; reason: string };
  'ranking.exclusion_lifted': { agency: string; reason: string };
  'review.moved': { action: string; from: string; to: string; reason: string; decision: string; contentHash: string };
  'meeting.created': Fields;
  'meeting.changed': Fields;
  'meeting.moved': { action: string; from: string; to: string; reason: string };
  'ballot.rules_saved': { before: Fields; after: Fields };
  'ballot.created': Fields;
  'ballot.changed': Fields;
  'ballot.decided': { round: string; chosen: string; decidedBy: string; reason: string };
  'ballot.moved': { action: string; from: string; to: string; reason: string };
  /** That a unit has voted; never what. */
  'ballot.voted': { agency: string; round: string };
  /** That the paper of a unit could not be kept, so that it may vote again. */
  'ballot.vote_undone': { agency: string; round: string };
  'handover.made': Fields;
  'handover.cancelled': Fields;
  'commendation.recorded': Fields;
  'honours.granted': Fields;
  'honours.imported': Fields;
  'honour.recognised': Fields;
  'honour.revoked': Fields;
  'import.applied': Fields;
  'report.section_written': { section: string; version: string };
  'report.changed': { before: Fields; after: Fields };
  'report.exported': { format: string; contentHash: string };
  'file.stored': { name: string; sha256: string };
}

export type AuditAction = keyof AuditData;
type Fields = Readonly<Record<string, string>>;
