import { Injectable } from '@nestjs/common';
import type { ReadStream } from 'node:fs';
import { Database } from '../../database/database';
import type { Actor } from '../../platform/access';
import { AuditService } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, InvalidInput, NotFound } from '../../platform/errors';
import { FilesService, type IncomingFile, type StoredFileSummary } from '../../platform/files';
import { proposalSentences } from '../../text/proposal-sentences';
import { AwardsService } from '../catalogue';
import { type InitiativeOfPerson, InitiativeRecords } from '../initiatives';
import { AgencyReach, reaches } from '../people';
import { CERTIFICATE_COMPONENT, OTHER_COMPONENT } from './checklist';
import { DraftingService } from './drafting.service';
import type { Candidate, DossierItem, Proposal } from './proposal';
import { chainOf, subjectOf } from './proposal-sentences';
import { ProposalWritesRepository } from './proposal-writes.repository';
import { ProposalsRepository } from './proposals.repository';

/** Where a file goes: a component of the dossier, of one candidate or of the whole proposal. */
export interface DossierPlace {
  readonly candidateId: string | null;
  readonly componentCode: string;
  readonly note: string;
}

/** An initiative with the certificate that the register keeps of it. */
export type CertifiedInitiative = InitiativeOfPerson & {
  readonly certificate: NonNullable<InitiativeOfPerson['certificate']>;
};

/** The files of dossiers. */
@Injectable()
export class DossiersService {
  constructor(
    private readonly database: Database,
    private readonly repository: ProposalsRepository,
    private readonly writes: ProposalWritesRepository,
    private readonly drafting: DraftingService,
    private readonly awards: AwardsService,
    private readonly initiatives: InitiativeRecords,
    private readonly agencyReach: AgencyReach,
    private readonly files: FilesService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Attaches a file to a draft and returns its id. Conflict for a state secret (domain trap T40) and for a proposal that left
   * its draft; InvalidInput for an unknown component and for a kind of file that is not taken.
   */
  async attach(actor: Actor, found: Proposal, file: IncomingFile, place: DossierPlace): Promise<string> {
    return this.database.transaction(async () => {
      const proposal = await this.drafting.lockDraft(actor, found);
      requireOpen(proposal);
      await this.requireComponent(proposal, place);
      const { agencyId, blocId } = proposal;
      const owner = agencyId === null ? { agencyId: null, blocId } : { agencyId, blocId: null };
      const kept = await this.files.keep(actor, file, { purpose: 'agency_document', ...owner });
      const by = { name: actor.name, at: this.clock.now() };
      await this.writes.addFiles(proposal.id, [{ ...place, fileId: kept.id, source: 'attached' }], by);
      this.record(actor, proposal, { added: kept.name, component: place.componentCode });
      return kept.id;
    });
  }

  /** Initiatives of a candidate whose kept certificate the actor may take, and which does not stand in the dossier yet. */
  async keptCertificates(
    actor: Actor,
    candidate: Pick<Candidate, 'personId'>,
    items: readonly DossierItem[],
  ): Promise<CertifiedInitiative[]> {
    const attached = items.filter(({ componentCode }) => componentCode === CERTIFICATE_COMPONENT);
    return (await this.certified(actor, candidate)).filter(
      ({ certificate }) => !attached.some(({ fileId }) => fileId === certificate.fileId),
    );
  }

  /** The recognised initiatives of a person that the actor may know of and that have a certificate. */
  private async certified(actor: Actor, { personId }: Pick<Candidate, 'personId'>): Promise<CertifiedInitiative[]> {
    if (personId === null) return [];
    const reached = await this.agencyReach.of(actor, 'initiative.read');
    return (await this.initiatives.ofPerson(personId)).flatMap((initiative) => {
      const { certificate, state, agencyId } = initiative;
      const isKnown = state === 'recognised' && reaches(reached, agencyId);
      return certificate !== null && isKnown ? [{ ...initiative, certificate }] : [];
    });
  }

  /**
   * Puts the certificate that the register keeps of an initiative into the dossier of its author; the same once more changes
   * nothing. Errors as `attach`; InvalidInput for an initiative of somebody else, one that the actor may not know of, or one
   * without a certificate.
   */
  async attachCertificate(actor: Actor, found: Proposal, candidateId: string, initiativeId: string): Promise<void> {
    await this.database.transaction(async () => {
      const proposal = await this.drafting.lockDraft(actor, found);
      requireOpen(proposal);
      await this.requireComponent(proposal, { candidateId, componentCode: CERTIFICATE_COMPONENT });
      const candidate = (await this.repository.candidates(proposal.id)).find(({ id }) => id === candidateId);
      const own = candidate === undefined ? [] : await this.certified(actor, candidate);
      const initiative = own.find(({ id }) => id === initiativeId);
      if (initiative === undefined) throw new InvalidInput([{ code: 'certificate_unknown', place: 'initiative' }]);
      const { certificate } = initiative;
      const file = {
        ...{ candidateId, componentCode: CERTIFICATE_COMPONENT, fileId: certificate.fileId },
        ...{ note: `Sổ sáng kiến: ${initiative.title}`, source: 'attached' as const },
      };
      const added = await this.writes.addFiles(proposal.id, [file], { name: actor.name, at: this.clock.now() });
      if (added > 0) this.record(actor, proposal, { added: certificate.name, component: CERTIFICATE_COMPONENT });
    });
  }

  /** Takes a file out of the dossier of a draft; it stays stored, with the reason. One that does not stand there changes nothing. */
  async remove(actor: Actor, found: Proposal, itemId: string, reason: string): Promise<void> {
    await this.database.transaction(async () => {
      const proposal = await this.drafting.lockDraft(actor, found);
      const item = (await this.repository.dossier(proposal.id)).find(({ id }) => id === itemId);
      if (!item) return;
      await this.writes.removeFile(proposal.id, itemId, reason, { name: actor.name, at: this.clock.now() });
      this.record(actor, proposal, { removed: item.fileName, component: item.componentCode, reason });
    });
  }

  /** A file of the dossier, for whoever has found the proposal. NotFound when it does not stand there. */
  async open(proposal: Proposal, itemId: string): Promise<{ file: StoredFileSummary; content: ReadStream }> {
    requireOpen(proposal);
    const item = (await this.repository.dossier(proposal.id)).find(({ id }) => id === itemId);
    if (!item) throw new NotFound('Không tìm thấy tệp này trong hồ sơ.');
    return this.files.openKept(item.fileId);
  }

  private async requireComponent(
    proposal: Proposal,
    { candidateId, componentCode }: Omit<DossierPlace, 'note'>,
  ): Promise<void> {
    if (candidateId === null && componentCode === OTHER_COMPONENT) return;
    const candidates = await this.repository.candidates(proposal.id);
    const concerned = candidates.filter(({ id }) => candidateId === null || id === candidateId);
    if (candidateId !== null && concerned.length === 0) {
      throw new NotFound('Không tìm thấy trường hợp này trong đề nghị.');
    }
    const versions = await this.awards.versionsOf([...new Set(concerned.map(({ awardCode }) => awardCode))]);
    const known = [...versions.values()].flat().flatMap(({ award }) => award.dossier.map(({ code }) => code));
    if (!known.includes(componentCode)) throw new InvalidInput([{ code: 'component_unknown', place: 'component' }]);
  }

  private record(actor: Actor, proposal: Proposal, data: Readonly<Record<string, string>>): void {
    this.audit.record({
      ...{ chain: chainOf(proposal), actor, action: 'proposal.files_changed', subject: subjectOf(proposal) },
      data,
    });
  }
}

/** Conflict for a state secret: nothing of it enters or leaves by this system. */
export function requireOpen({ isSecret }: Pick<Proposal, 'isSecret'>): void {
  if (isSecret) throw new Conflict(proposalSentences.secret_refuses_files(), { isSecret: true });
}
