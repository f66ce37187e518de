import type { ProposalView } from '../proposal-form';

/** What one member handed in for a criterion, and the points of the monitoring agency. */
export interface MonitoringCell {
  readonly agencyCode: string;
  readonly agencyName: string;
  /** State of the sheet in words. */
  readonly stateText: string;
  readonly isSent: boolean;
  /** Printed self points; null when there are none. */
  readonly selfText: string | null;
  /** "kết quả 41, kế hoạch 42"; '' for nothing. */
  readonly inputText: string;
  readonly explanation: string;
  readonly evidence: readonly { readonly text: string; readonly href: string | null }[];
  readonly proposal: ProposalView;
  /** Why nothing may be written; null when it may. */
  readonly closed: string | null;
}

export interface MonitoringRow {
  readonly code: string;
  readonly name: string;
  readonly guidance: string;
  readonly maximum: string;
  /** In the order of the columns. */
  readonly cells: readonly MonitoringCell[];
}

/** The criteria of a monitoring agency as rows, the members of the bloc as columns. */
export interface MonitoringView {
  readonly blocName: string;
  readonly periodName: string;
  readonly agencyName: string;
  readonly deadlineText: string | null;
  readonly columns: readonly { readonly code: string; readonly name: string; readonly shortName: string }[];
  readonly rows: readonly MonitoringRow[];
}
