import type { LayoutKind, Signature } from '../../../documents/model';
import { headOfAgency, headPostOf, splitPartyName } from '../../../text/names';
import type { Letterhead } from './issuers.repository';

/** What stands at the head and in the number of a document. */
export interface Issuer {
  /** Capitals, as printed: 'TỈNH ỦY LAM GIANG'; null when nothing stands above. */
  readonly superior: string | null;
  readonly issuing: string;
  /** Abbreviation in the number: 'BNCTU'. */
  readonly symbol: string;
  /** Who keeps the copy: 'Ban Nội chính Tỉnh ủy', or the unit of a State agency. */
  readonly archive: string;
}

/** A bloc has no seal of its own: its documents go out under the letterhead of the chair agency (domain §4). */
export function issuerOf(letterhead: Letterhead, provinceName: string | null): Issuer {
  const derived = splitPartyName(letterhead.agencyName, provinceName ?? '');
  return {
    superior: letterhead.superiorBody ?? derived.superior,
    issuing: letterhead.letterheadName ?? derived.issuing,
    symbol: letterhead.documentSymbol ?? letterhead.code,
    archive: letterhead.agencyName,
  };
}

/** The issuing body decides the layout: Party rules for a Party agency, the State's otherwise (domain §4). */
export function layoutOf(letterhead: Letterhead): LayoutKind {
  return letterhead.kind === 'party' ? 'party' : 'state';
}

/** The head of the chair agency signs for the bloc; the name is written by whoever signs. */
export function signerOf(letterhead: Letterhead): Signature {
  return {
    onBehalfOf: 'Khối thi đua',
    position: 'Khối trưởng',
    office: headPostOf(letterhead.agencyName),
    name: null,
  };
}

/** The head of an agency signs what the agency issues for itself; the name is written by whoever signs. */
export function headOf({ agencyName }: Letterhead): Signature {
  const { post, onBehalfOf } = headOfAgency(agencyName);
  return { onBehalfOf, position: post, office: null, name: null };
}
