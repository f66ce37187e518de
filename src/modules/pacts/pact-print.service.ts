import { Injectable } from '@nestjs/common';
import { EMPTY_PACT } from '../../domain/pacts';
import { memberRoleWords } from '../../text/vi';
import { type PactFacts, pactDocument } from '../../../templates/documents/pact/pact-document';
import { printFile, type PrintedFile, type PrintedFormat } from '../../platform/files';
import { type BlocPlace, type Member, IssuersService } from '../blocs';
import type { Pact, PactSignature } from './pact';
import { PactsService } from './pacts.service';

/** Prints pacts. */
@Injectable()
export class PactPrintService {
  constructor(
    private readonly pacts: PactsService,
    private readonly issuers: IssuersService,
  ) {}

  /**
   * The pact of a year as a file. While it is being written every page carries a watermark; while it is open for signing the
   * rows without a signature are left blank for the hand. Conflict while the bloc has no chair.
   */
  async print(place: BlocPlace, format: PrintedFormat): Promise<PrintedFile> {
    const facts = await this.facts(place);
    return printFile(`Giao ước thi đua ${place.bloc.code} ${place.year.code}`, pactDocument(facts), format);
  }

  /** All that the printed pact says. */
  async facts(place: BlocPlace): Promise<PactFacts> {
    const pact = await this.pacts.read(place);
    const { issuer, layout, provinceName, demonstration } = await this.issuers.of(place);
    const { opening, contents } = pact.text ?? EMPTY_PACT;
    return {
      blocName: place.bloc.name,
      year: place.year.code,
      text: { opening, contents },
      signatories: [
        ...pact.signers.map(({ member, signature }) => signatory(member.name, member, signature)),
        ...pact.former.map((signature) => signatory(signature.agencyName, null, signature)),
      ],
      issuer,
      layout,
      place: provinceName,
      date: pact.state === 'in_force' ? lastDay(pact) : null,
      asOf: place.asOf,
      draft: pact.state === 'drafting',
      demonstration,
    };
  }
}

function signatory(
  agencyName: string,
  member: Member | null,
  signature: PactSignature | null,
): PactFacts['signatories'][number] {
  return {
    agencyName,
    roleText: member === null || member.role === 'member' ? null : memberRoleWords[member.role],
    signedBy: signature?.signedBy ?? null,
    signedOn: signature?.signedOn ?? null,
  };
}

function lastDay({ signers, former }: Pact): string | null {
  const days = [...signers.flatMap(({ signature }) => signature ?? []), ...former].map(({ signedOn }) => signedOn);
  return days.sort().at(-1) ?? null;
}
