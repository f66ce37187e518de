import type { InitiativeAction } from '../../domain/workflow/initiative';

interface Words {
  readonly title: string;
  readonly body: string;
}

/** To those who recognise: an agency has proposed an initiative, or proposes it again with a reason. */
export function initiativeProposedNotice(initiative: string, agency: string, reason: string): Words {
  const again = reason === '' ? '' : ` Đề nghị lại, lý do: ${reason}`;
  return { title: 'Sáng kiến chờ công nhận', body: `“${initiative}” của ${agency}.${again}` };
}

const CONCLUSIONS: Readonly<Record<Exclude<InitiativeAction, 'resubmit'>, string>> = {
  recognise: 'Sáng kiến được công nhận',
  refuse: 'Sáng kiến không được công nhận',
  annul: 'Công nhận sáng kiến bị hủy',
};

/** To the agency: what was concluded about its initiative, by which decision or for what reason. */
export function initiativeConcludedNotice(
  action: Exclude<InitiativeAction, 'resubmit'>,
  initiative: string,
  { decisionNumber, reason }: { decisionNumber: string; reason: string },
): Words {
  const why = action === 'recognise' ? `Quyết định số ${decisionNumber}.` : `Lý do: ${reason}`;
  return { title: CONCLUSIONS[action], body: `“${initiative}”. ${why}` };
}
