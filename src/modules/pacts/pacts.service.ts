import { Injectable } from '@nestjs/common';
import type { EntrySource } from '../../domain/entry-source';
import { EMPTY_PACT, type PactText, pactTextViolations, targetCount } from '../../domain/pacts';
import { Database } from '../../database/database';
import type { Actor } from '../../platform/access';
import { AuditService, chainOfBloc } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../platform/errors';
import { type BlocPlace, PlacesService, ReviewStatesService } from '../blocs';
import type { Pact, PactVersion } from './pact';
import { PactConflict } from './pact-conflict';
import { PactReader } from './pact-reader';
import { lockedSentence, subjectOf } from './pact-sentences';
import { mayWrite, sameText } from './pacts.policy';
import { type Authorship, PactsRepository } from './pacts.repository';

/** Where a pact lies: the place that was asked for, and the whole year that the pact belongs to. */
export interface PactPlace {
  readonly asked: BlocPlace;
  readonly year: BlocPlace;
}

/** Reads and writes the text of pacts; every version is kept. Places are whole years (`PactPlace.year`). */
@Injectable()
export class PactsService {
  constructor(
    private readonly database: Database,
    private readonly places: PlacesService,
    private readonly repository: PactsRepository,
    private readonly reader: PactReader,
    private readonly states: ReviewStatesService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The year of a bloc, by any period of it. NotFound for who may not read the pact there. */
  async find(actor: Actor, blocCode: string, periodCode: string): Promise<PactPlace> {
    const asked = await this.places.find(actor, blocCode, periodCode, 'pact.read');
    return { asked, year: await this.places.ofYear(asked) };
  }

  /** The pact with its history. The caller has found the place for the actor. */
  read(place: BlocPlace): Promise<Pact> {
    return this.reader.read(place);
  }

  /** One version of the text. NotFound when there is none of this number. */
  async version(place: BlocPlace, version: number): Promise<PactVersion> {
    const head = await this.repository.head(place.bloc.id, place.year.id);
    const text = head && Number.isInteger(version) ? await this.repository.text(head.id, version) : null;
    if (!text) throw new NotFound('Không tìm thấy bản này của giao ước.');
    return text;
  }

  /** Whether there is a pact of an earlier year to copy. */
  async hasEarlier(place: BlocPlace): Promise<boolean> {
    return (await this.repository.textOfYearBefore(place.bloc.id, place.year.code)) !== null;
  }

  /**
   * Keeps a new version of the text of a draft; the same text again changes nothing. `seen` is the version that was read,
   * 0 for none. Forbidden, Conflict when the pact is no draft, InvalidInput naming the lines, PactConflict when somebody
   * wrote since.
   */
  async write(actor: Actor, place: BlocPlace, seen: number, text: PactText, source: EntrySource): Promise<void> {
    requireWriter(actor, place);
    const violations = pactTextViolations(text);
    if (violations.length > 0) throw new InvalidInput(violations);
    await this.database.transaction(async () => {
      const pact = await this.draft(place);
      if (sameText(pact.text ?? EMPTY_PACT, text)) return;
      if (pact.text && pact.text.version !== seen) throw new PactConflict(pact.text, text);
      await this.add(actor, place, pact, text, { copiedFrom: null, source });
    });
  }

  /** Begins an empty draft with the text of the latest earlier year. Conflict when something is written or there is none. */
  async copyFromYearBefore(actor: Actor, place: BlocPlace, source: EntrySource): Promise<void> {
    requireWriter(actor, place);
    await this.database.transaction(async () => {
      const pact = await this.draft(place);
      const earlier = await this.repository.textOfYearBefore(place.bloc.id, place.year.code);
      if (!earlier) throw new Conflict('Các năm trước chưa có giao ước nào ghi trong hệ thống để chép.');
      if (pact.text && sameText(pact.text, earlier)) return;
      if (pact.text && !sameText(pact.text, EMPTY_PACT)) {
        throw new Conflict('Giao ước năm này đã có nội dung nên không chép đè. Hãy xóa hết nội dung rồi chép lại.');
      }
      await this.add(actor, place, pact, earlier, { copiedFrom: earlier.yearCode, source });
    });
  }

  private async draft(place: BlocPlace): Promise<Pact & { readonly id: string }> {
    const pact = await this.reader.lock(place);
    await this.states.holdOpen(place);
    if (pact.state !== 'drafting') throw new Conflict(lockedSentence(pact.state), { state: pact.state });
    return pact;
  }

  private async add(
    actor: Actor,
    place: BlocPlace,
    pact: Pact & { readonly id: string },
    text: PactText,
    origin: { readonly copiedFrom: string | null; readonly source: EntrySource },
  ): Promise<void> {
    const version = (pact.text?.version ?? 0) + 1;
    await this.repository.addText(pact.id, version, text, { ...this.authorship(actor), ...origin });
    this.audit.record({
      chain: chainOfBloc(place.bloc.code),
      actor,
      action: 'pact.written',
      subject: subjectOf(place),
      data: {
        version: String(version),
        contents: String(text.contents.length),
        targets: String(targetCount(text)),
        copiedFrom: origin.copiedFrom ?? '',
        source: origin.source,
      },
    });
  }

  private authorship(actor: Actor): Authorship {
    return { authorId: actor.userId, authorName: actor.name, at: this.clock.now() };
  }
}

function requireWriter(actor: Actor, place: BlocPlace): void {
  if (!mayWrite(actor, place)) throw new Forbidden();
}
