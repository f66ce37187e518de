import type { FormError } from '../../components/error-summary';
import type { FieldOption } from '../../components/field';
import type { StaleFormView } from '../../components/stale-form';
import type { TagKind } from '../../components/tag';
import type { PageFrame } from '../../layout/frame';
import type { FormState } from './form-state';

/** A matter of the agenda with what came of it. */
export interface MatterView {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly proposal: { readonly href: string; readonly code: string } | null;
  /** "Bỏ phiếu kín, cần 14/17 (80%)"; '' for a matter without a vote. */
  readonly rule: string;
  readonly ruleToCheck: boolean;
  /** The result in a sentence; null before the vote is closed. */
  readonly result: string | null;
  readonly tag: { readonly kind: TagKind; readonly text: string } | null;
  /** "Tại phiên họp: đồng ý 10 …"; null before. */
  readonly counts: string | null;
  readonly cut: string | null;
  readonly outcome: string;
  /** May be taken off the agenda. */
  readonly isRemovable: boolean;
}

export interface AttendanceView {
  readonly memberId: string;
  readonly name: string;
  /** Post, role in the council and whether it votes on paper: 'Giám đốc Sở Tài chính · Ủy viên'. */
  readonly office: string;
  readonly status: string;
  readonly statusText: string;
  readonly note: string;
}

/** How far an open vote is: how many, never what. */
export interface CouncilProgressView {
  readonly href: string;
  readonly voted: number;
  readonly present: number;
  /** Only for who presides. */
  readonly waiting: readonly string[];
}

/** What may be done with the session now, by who keeps its council or presides. */
export interface SessionManageView {
  readonly path: string;
  readonly version: string;
  readonly csrfToken: string;
  readonly steps: readonly { readonly action: string; readonly label: string; readonly explanation: string }[];
  readonly methods: readonly FieldOption[];
  readonly start: FormState;
  readonly cancel: FormState | null;
  readonly paper: {
    readonly form: FormState;
    readonly present: number;
    readonly matters: readonly FieldOption[];
  } | null;
  readonly hands: {
    readonly form: FormState;
    readonly members: readonly FieldOption[];
    readonly matters: readonly FieldOption[];
  } | null;
  /** Null outside the states in which the agenda and the attendance are written. */
  readonly write: {
    readonly edit: FormState;
    readonly proposal: FormState;
    readonly proposals: readonly FieldOption[];
    readonly matter: FormState;
    readonly matterKinds: readonly FieldOption[];
    readonly opinion: FormState;
    readonly absent: readonly FieldOption[];
    readonly voted: readonly FieldOption[];
    readonly statuses: readonly FieldOption[];
  } | null;
  readonly cut: { readonly form: FormState; readonly candidates: readonly FieldOption[] } | null;
}

export interface SessionPageProps {
  readonly frame: PageFrame;
  readonly path: string;
  readonly title: string;
  readonly council: { readonly href: string; readonly name: string };
  readonly state: string;
  readonly stateKind: TagKind;
  readonly lead: string;
  readonly cancelReason: string | null;
  readonly figures: readonly { readonly label: string; readonly value: string }[];
  readonly attendanceText: string;
  readonly attendance: readonly AttendanceView[];
  readonly matters: readonly MatterView[];
  readonly progress: CouncilProgressView | null;
  readonly mayVote: boolean;
  readonly votedText: string | null;
  readonly opinions: readonly {
    readonly key: string;
    readonly itemId: string;
    readonly memberId: string;
    readonly text: string;
    readonly file: { readonly href: string; readonly name: string } | null;
  }[];
  /** Open votes of closed votes, a sentence each; none of secret votes. */
  readonly openVotes: readonly string[];
  readonly conclusion: string;
  readonly documents: readonly {
    readonly title: string;
    readonly links: readonly { readonly href: string; readonly label: string }[];
  }[];
  readonly manage: SessionManageView | null;
  readonly errors: readonly FormError[];
  readonly conflict: StaleFormView | null;
}
