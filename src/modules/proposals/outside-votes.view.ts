import { outsideResultText, outsideVoteText } from '../../text/commendation/outside-votes';
import { formatDate } from '../../text/date';
import type { Choice } from '../../../templates/pages/proposals/proposal-props';
import type { OutsideVoteLine } from '../../../templates/pages/proposals/outside-votes';
import { mayCountOutside } from './council-votes';
import type { Proposal } from './proposal';
import type { JudgedCandidate, ProposalDetails } from './proposal-details';
import { proposalPath } from './proposal-sentences';

export const OUTSIDE_FORM_ID = 'kiem-phieu';
export const CLEAR_FORM_ID = 'xoa-kiem-phieu';

/** Where the counts of a proposal are typed. */
export function outsidePath(proposal: Pick<Proposal, 'code'>): string {
  return `${proposalPath(proposal)}/kiem-phieu`;
}

/** Candidates whose votes are typed, with what is kept. */
export function outsideRows({ candidates }: Pick<ProposalDetails, 'candidates'>): OutsideVoteLine[] {
  return candidates.flatMap(({ id, name, awardName, council }): OutsideVoteLine[] => {
    if (council === null || (council.outside === null && !mayCountOutside(council))) return [];
    const { outside } = council;
    const text = (count: number | undefined): string => (count === undefined ? '' : String(count));
    return [
      {
        ...{ id, name, awardName, version: outside?.version ?? 0, mayType: mayCountOutside(council) },
        result: outside === null ? '' : outsideResultText(outside),
        isPassed: outside?.isPassed ?? null,
        values: {
          ...{ members: text(outside?.members), issued: text(outside?.issued), returned: text(outside?.returned) },
          ...{ valid: text(outside?.valid), inFavour: text(outside?.inFavour) },
          writtenInFavour: text(outside?.writtenInFavour),
          minutesNumber: outside?.minutesNumber ?? '',
          minutesOn: outside === null ? '' : formatDate(outside.minutesOn),
        },
      },
    ];
  });
}

/** Candidates whose counts are kept, with the version that is taken away. */
export function clearChoices({ candidates }: Pick<ProposalDetails, 'candidates'>): Choice[] {
  return candidates.flatMap(({ id, name, awardName, council }) => {
    const outside = council?.outside ?? null;
    return outside === null ? [] : [{ value: `${id}/${String(outside.version)}`, label: `${name}, ${awardName}` }];
  });
}

/** The link to the table; null where no candidate has a row in it. */
export function outsideLink(details: ProposalDetails): { readonly href: string; readonly label: string } | null {
  const rows = outsideRows(details);
  if (rows.length === 0) return null;
  const done = rows.filter(({ version }) => version > 0).length;
  const label = `Kết quả kiểm phiếu ngoài hệ thống (đã ghi ${String(done)}/${String(rows.length)})`;
  return { href: outsidePath(details.proposal), label };
}

/** What the council counted outside the system, as facts of a candidate. */
export function outsideFacts({ council }: Pick<JudgedCandidate, 'council'>): [string, string][] {
  if (council === null) return [];
  const { outside } = council;
  if (outside === null) {
    return mayCountOutside(council) ? [['Phiếu của Hội đồng cơ quan', 'Chưa có kết quả kiểm phiếu']] : [];
  }
  return [
    ['Phiếu của Hội đồng cơ quan', outsideResultText(outside)],
    ['Kiểm phiếu ngoài hệ thống', outsideVoteText(outside)],
  ];
}
