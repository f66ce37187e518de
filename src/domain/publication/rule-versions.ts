/**
 * The version of the rules of scoring, raised by whoever changes what the engine makes of the same scheme and inputs. Kept in
 * snapshots: who recomputes an old result knows by which rules it came about.
 */
export const SCORING_ENGINE_VERSION = '1';

/** The version of the wording and the order of the official report, raised when either changes. */
export const REPORT_LAYOUT_VERSION = 'period-report/1';

/**
 * The version of the form of a snapshot itself. '1' kept results, inputs, tasks and the report; '2' keeps also the whole
 * rankings, ballots, meetings with their minutes, the pact, cross-checks, terms to reply, and what was not assigned; '3' says
 * of a ballot for which award it chose members.
 */
export const SNAPSHOT_FORMAT_VERSION = '3';
