import { type Achievement, honourFindings } from '../../../domain/commendation/findings';
import type { Violation } from '../../../domain/violation';
import { commendationSubjectWords, commendationTypeWords, awardSystemWords } from '../../../text/vi';
import type { AwardVersion } from '../../../domain/commendation/award';
import type { DecisionDraft, HeldHonour, HonourLine } from '../../honours';
import { versionDecided } from './award-versions';

/** What of a line the catalogue does not allow on the day of the decision. */
export function catalogueViolations(
  draft: DecisionDraft,
  lines: readonly HonourLine[],
  versions: ReadonlyMap<string, readonly AwardVersion[]>,
): Violation[] {
  return lines.flatMap((line, index) => {
    if (line.awardCode === null) return [];
    const holding = versions.get(line.awardCode) ?? [];
    const named = holding.find(({ version }) => version === line.awardVersion);
    const award = (named ?? versionDecided(holding, draft.decidedOn))?.award;
    const parameters = { line: index + 1, award: line.awardName, day: draft.decidedOn };
    const refuse = (code: string, more: Violation['parameters'] = {}): Violation[] => [
      { code, place: `lines.${String(index)}`, parameters: { ...parameters, ...more } },
    ];
    if (award === undefined) return refuse('line_award_not_in_force');
    if (award.system !== draft.system) return refuse('line_system', { system: awardSystemWords[award.system] });
    if (!award.subjects.includes(line.subject)) {
      return refuse('line_subject', { subject: commendationSubjectWords[line.subject] });
    }
    if (!award.types.includes(line.type)) return refuse('line_type', { type: commendationTypeWords[line.type] });
    return [];
  });
}

/** Lines whose achievement the ledger has honoured already: the same award, or another form, for it (domain §3.2). */
export function heldViolations(
  draft: DecisionDraft,
  lines: readonly HonourLine[],
  held: readonly HeldHonour[],
): Violation[] {
  return lines.flatMap((line, index) => {
    const { awardCode, kind, type, achievementFrom, achievementYear } = line;
    if (awardCode === null) return [];
    const honours = held.filter((honour) => isOf(honour, line));
    const achievement: Achievement = { honours, type, achievementFrom, achievementYear };
    const [finding] = honourFindings({ code: awardCode, system: draft.system, kind }, achievement).filter(
      ({ isBlocking }) => isBlocking,
    );
    if (finding === undefined) return [];
    const { name, decisionNumber, decidedOn } = finding.values;
    const parameters = {
      ...{ line: index + 1, recipient: line.recipientName },
      ...{ held: String(name), number: String(decisionNumber), decidedOn: String(decidedOn) },
    };
    return [{ code: 'line_held', place: `lines.${String(index)}`, parameters }];
  });
}

function isOf(honour: HeldHonour, line: HonourLine): boolean {
  if (line.personId !== null) return honour.personId === line.personId;
  if (line.divisionId !== null) return honour.divisionId === line.divisionId;
  if (line.householdId !== null) return honour.householdId === line.householdId;
  return line.isAgency && honour.agencyId === line.agencyId;
}
