import { Injectable } from '@nestjs/common';
import type { BlocPlace } from '../blocs';
import type { Pact, PactHead, PactSignature } from './pact';
import { PactsRepository } from './pacts.repository';

const UNWRITTEN: PactHead = { id: null, state: 'drafting', round: 0, version: 0 };

/** Puts a pact together from its tables. Places are whole years. */
@Injectable()
export class PactReader {
  constructor(private readonly repository: PactsRepository) {}

  /** The pact of a year; one that nobody has written is an empty draft. */
  async read(place: BlocPlace): Promise<Pact> {
    const head = await this.repository.head(place.bloc.id, place.year.id);
    return this.complete(place, head ?? UNWRITTEN);
  }

  /** The same, held until the end of the transaction. */
  async lock(place: BlocPlace): Promise<Pact & { readonly id: string }> {
    const head = await this.repository.lock(place.bloc.id, place.year.id);
    return { ...(await this.complete(place, head)), id: head.id };
  }

  private async complete(place: BlocPlace, head: PactHead): Promise<Pact> {
    if (head.id === null) {
      const nothing = { text: null, versions: [], events: [], former: [], earlier: [] };
      return { ...head, ...nothing, signers: place.members.map((member) => ({ member, signature: null })) };
    }
    const text = await this.repository.text(head.id);
    const versions = await this.repository.versions(head.id);
    const events = await this.repository.events(head.id);
    return { ...head, text, versions, events, ...signing(place, head, await this.repository.signatures(head.id)) };
  }
}

/** A round that was taken back is history: a draft has no signatures. */
function signing(
  place: BlocPlace,
  { state, round }: PactHead,
  signatures: readonly PactSignature[],
): Pick<Pact, 'signers' | 'former' | 'earlier'> {
  const live = state === 'drafting' ? [] : signatures.filter((signature) => signature.round === round);
  const memberIds = new Set(place.members.map(({ agencyId }) => agencyId));
  return {
    signers: place.members.map((member) => ({
      member,
      signature: live.find(({ agencyId }) => agencyId === member.agencyId) ?? null,
    })),
    former: live.filter(({ agencyId }) => !memberIds.has(agencyId)),
    earlier: signatures.filter((signature) => !live.includes(signature)),
  };
}
