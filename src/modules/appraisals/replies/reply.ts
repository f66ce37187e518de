/** What an agency answered to the appraisal of a criterion. */
export interface StoredReply {
  readonly sheetId: string;
  readonly code: string;
  /** The version of the appraisal that it answers. */
  readonly judgementVersion: number;
  readonly text: string;
  readonly authorId: string | null;
  readonly authorName: string;
  readonly recordedAt: Date;
}

/** Until when an agency may answer the appraisal of its sheet. */
export interface ReplyTerm {
  readonly version: number;
  readonly dueAt: Date;
  /** Why it was extended; '' when the end of the appraisal set it. */
  readonly reason: string;
  readonly setById: string | null;
  readonly setBy: string;
  readonly setAt: Date;
}
