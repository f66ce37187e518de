import { Injectable } from '@nestjs/common';
import type { LayoutKind, Signature } from '../../../documents/model';
import type { BusinessDate } from '../../../domain/calendar';
import { Conflict } from '../../../platform/errors';
import { InstallationService } from '../../../platform/installation';
import type { BlocPlace, Member } from '../place';
import { headOf, type Issuer, issuerOf, layoutOf, signerOf } from './issuer';
import { IssuersRepository, type Letterhead } from './issuers.repository';

/** Who issues the documents of a bloc in a period, and how they are laid out. */
export interface BlocIssuer {
  readonly layout: LayoutKind;
  readonly issuer: Issuer;
  readonly signer: Signature;
  /** Where documents are dated; null while the province has no name. */
  readonly provinceName: string | null;
  readonly demonstration: boolean;
}

/** Finds the letterhead of the chair agency: a bloc has no seal of its own (domain §4). */
@Injectable()
export class IssuersService {
  constructor(
    private readonly repository: IssuersRepository,
    private readonly installation: InstallationService,
  ) {}

  /** The issuer of a place on the last day of its period. Conflict while the bloc has no chair. */
  async of(place: BlocPlace): Promise<BlocIssuer> {
    const chair = chairOf(place);
    if (!chair) throw new Conflict('Khối chưa có Khối trưởng nên chưa biết văn bản do cơ quan nào ban hành.');
    const letterhead = await this.repository.letterhead(chair.agencyId, place.period.to);
    return this.issuer(letterhead, signerOf(letterhead));
  }

  /** A member that issues a document of its own, signed by its head, on the last day of the period of a place. */
  async ofMember(place: BlocPlace, agencyId: string): Promise<BlocIssuer> {
    const letterhead = await this.repository.letterhead(agencyId, place.period.to);
    return this.issuer(letterhead, headOf(letterhead));
  }

  /** An agency that issues a document of its own, signed by its head, outside of any bloc; named as on the day. */
  async ofAgency(agencyId: string, day: BusinessDate): Promise<BlocIssuer> {
    const letterhead = await this.repository.letterhead(agencyId, day);
    return this.issuer(letterhead, headOf(letterhead));
  }

  private async issuer(letterhead: Letterhead, signer: Signature): Promise<BlocIssuer> {
    const { provinceName, demonstration } = await this.installation.read();
    const issuer = issuerOf(letterhead, provinceName);
    return { layout: layoutOf(letterhead), issuer, signer, provinceName, demonstration };
  }
}

/** The member that holds the chair on the last day of the period. */
export function chairOf(place: Pick<BlocPlace, 'members'>): Member | undefined {
  return place.members.find((member) => member.role === 'chair');
}
