import { FieldReader } from '../../platform/forms';
import type { LeftOut, ProposalDecision } from './proposal-decision.service';

const LONGEST = 300;
const LONGEST_REASON = 1_000;
const OUT = 'out-';

/** Name of the box by which a candidate is left out of a decision. */
export function outField(candidateId: string): string {
  return `${OUT}${candidateId}`;
}

/** Name of the reason why a candidate is left out. */
export function outReasonField(candidateId: string): string {
  return `reason-${candidateId}`;
}

/**
 * A decision as it is typed in; `title` stands for a subject line that is left out. Candidates whose box 'out-<id>' is ticked
 * are left out for the reason 'reason-<id>'. InvalidInput names every field that is wrong.
 */
export function readProposalDecision(
  fields: Readonly<Record<string, string>>,
  title: string,
): { readonly version: number; readonly decision: ProposalDecision; readonly leftOut: readonly LeftOut[] } {
  const reader = new FieldReader(fields);
  const subjectLine = reader.text('subjectLine', 'trích yếu', { required: false, maximum: 500 });
  const leftOut = Object.keys(fields)
    .filter((name) => name.startsWith(OUT) && fields[name] !== '')
    .map((name): LeftOut => {
      const candidateId = name.slice(OUT.length);
      const place = outReasonField(candidateId);
      const reason = reader.text(place, 'lý do', { required: false, maximum: LONGEST_REASON });
      if (reason === '') reader.refuse({ code: 'reason_missing', place });
      return { candidateId, reason };
    });
  return reader.finish({
    version: reader.integer('version', 'phiên bản', 1),
    decision: {
      number: reader.text('number', 'số, ký hiệu', { maximum: 100 }),
      decidedOn: reader.date('decidedOn', 'ngày ký'),
      issuingBody: reader.text('issuingBody', 'cơ quan ban hành', { maximum: LONGEST }),
      authority: reader.text('authority', 'thẩm quyền quyết định', { maximum: LONGEST }),
      signerName: reader.text('signerName', 'họ và tên người ký', { required: false, maximum: LONGEST }),
      signerTitle: reader.text('signerTitle', 'chức vụ người ký', { maximum: LONGEST }),
      subjectLine: subjectLine === '' ? title : subjectLine,
      fileId: reader.optionalText('fileId', 'tệp quyết định'),
    },
    leftOut,
  });
}
