import { decimalsOf } from '../../../domain/fraction';
import { scoredCriteria } from '../../../domain/scoring/sections';
import type { Scheme } from '../../../domain/scoring/scheme';
import { inputWords } from '../../../text/input-words';
import { formatNumber } from '../../../text/number';
import { sheetStateWords } from '../../../text/vi';
import type {
  MonitoringCell,
  MonitoringView,
} from '../../../../templates/pages/appraisals/monitoring/monitoring-props';
import type { ProposalView } from '../../../../templates/pages/appraisals/proposal-form';
import { pathOf } from '../../../platform/web';
import type { BlocPlace } from '../../blocs';
import { proposalView } from '../checks/proposal.view';
import type { MonitoredCell, MonitoredCriterion } from './monitoring.service';
import type { MonitoredPlace } from './monitors.service';

const ENDLESS_SHOWN = 2;
const FINITE_SHOWN = 4;

/** Where the monitored criteria of a place are scored. */
export function monitoringPath({ bloc, period }: BlocPlace): string {
  return `${pathOf({ blocCode: bloc.code, periodCode: period.code })}/cham-linh-vuc`;
}

/** Where the points of one criterion of one member are saved, and what they are called. */
export function cellPlace(place: BlocPlace, agencyCode: string, agencyName: string, code: string) {
  return {
    action: `${monitoringPath(place)}/${encodeURIComponent(agencyCode)}/${encodeURIComponent(code)}`,
    key: `${code}--${agencyCode}`,
    title: `${code}, ${agencyName}`,
  };
}

/** The page of a monitoring agency; `typed` is a cell that could not be stored. */
export function monitoringView(
  { place, judge }: MonitoredPlace,
  scheme: Scheme,
  table: readonly MonitoredCriterion[],
  deadlineText: string | null,
  typed?: ProposalView,
): MonitoringView {
  return {
    blocName: place.bloc.name,
    periodName: place.period.name,
    agencyName: judge.name,
    deadlineText,
    columns: place.members.map(({ code, name, shortName }) => ({ code, name, shortName })),
    rows: table.map(({ leaf, cells }) => ({
      code: leaf.code,
      name: leaf.name,
      guidance: leaf.guidance,
      maximum: formatNumber(leaf.maximum),
      cells: cells.map((cell) => cellView(place, scheme, cell, typed)),
    })),
  };
}

function cellView(place: BlocPlace, scheme: Scheme, cell: MonitoredCell, typed?: ProposalView): MonitoringCell {
  const { member, code, sheet } = cell;
  const criterion = scoredCriteria(scheme).find((scored) => scored.code === code);
  const input = sheet?.unit.inputs.get(code) ?? null;
  const points = sheet?.totals.lines.find((line) => line.code === code)?.points ?? null;
  const stored = proposalView(cellPlace(place, member.code, member.name, code), cell.judgement ?? undefined);
  return {
    agencyCode: member.code,
    agencyName: member.name,
    stateText: sheetStateWords[cell.sheetState],
    isSent: sheet !== null,
    selfText: points === null ? null : formatNumber(points, decimalsOf(points) === null ? ENDLESS_SHOWN : FINITE_SHOWN),
    inputText: criterion === undefined ? '' : inputWords(criterion, input),
    explanation: sheet === null ? '' : cell.explanation,
    evidence: cell.evidence.map(({ fileId, fileName, citation }) => ({
      text: fileName ?? citation ?? '',
      href: fileId === null ? null : `/tep/${fileId}`,
    })),
    proposal: typed?.key === stored.key ? typed : stored,
    closed: cell.closed,
  };
}
