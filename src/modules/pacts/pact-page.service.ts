import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EMPTY_PACT } from '../../domain/pacts';
import { formatDate, formatInstant } from '../../text/date';
import { PactPage } from '../../../templates/pages/pacts/pact';
import type { PactEditorProps, PactPageProps, TypedPact, TypedPaper } from '../../../templates/pages/pacts/pact-props';
import type { FormError } from '../../../templates/components/error-summary';
import type { Actor } from '../../platform/access';
import { Clock } from '../../platform/clock';
import { pathOf, Pages } from '../../platform/web';
import type { Pact, PactVersion } from './pact';
import type { PactConflict } from './pact-conflict';
import { typedOfText } from './pact-form';
import { pactPath } from './pact-sentences';
import { mayWrite, sameText } from './pacts.policy';
import { type PactPlace, PactsService } from './pacts.service';
import { conflictRows, countText, pactView, readPact, stepForms } from './pacts.view';

/** Who asks for the page of which pact. */
export interface PactVisit {
  readonly actor: Actor;
  readonly place: PactPlace;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** What was sent and is shown again; a page just opened has none of it. */
export interface PactShown {
  readonly typed?: TypedPact;
  readonly focusId?: string | null;
  readonly unsaved?: boolean;
  readonly conflict?: PactConflict;
  readonly step?: { readonly step: string; readonly reason: string };
  readonly paper?: TypedPaper;
  readonly errors?: readonly FormError[];
  /** A refusal that belongs to no field. */
  readonly refusal?: string;
  readonly older?: PactVersion;
  readonly status?: number;
}

/** Puts the page of a pact together, also for what was refused. */
@Injectable()
export class PactPageService {
  constructor(
    private readonly pacts: PactsService,
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  async show(visit: PactVisit, shown: PactShown = {}): Promise<FastifyReply> {
    const { actor, place, request, reply } = visit;
    const { asked, year } = place;
    const pact = await this.pacts.read(year);
    const key = { blocCode: asked.bloc.code, periodCode: asked.period.code };
    const frame = await this.pages.frame(request, reply, {
      ...{ title: 'Giao ước thi đua', section: 'overview', place: key },
      ...(shown.refusal === undefined ? {} : { notice: { kind: 'bad' as const, text: shown.refusal } }),
    });
    const text = shown.older ?? pact.text;
    const isDraft = pact.state === 'drafting' && mayWrite(actor, year);
    const page = PactPage({
      ...pactView(actor, place, pact),
      ...{ frame, path: pactPath(asked), version: pact.version, errors: shown.errors ?? [] },
      ...{ blocName: asked.bloc.name, yearName: year.year.name, overviewHref: `${pathOf(key)}/tong-quan` },
      countText: countText(text),
      editor: isDraft && shown.older === undefined ? editorOf(asked, pact, shown) : null,
      text: text && readPact(text),
      olderVersion: shown.older?.version ?? null,
      mayCopy: isDraft && isEmpty(pact) && (await this.pacts.hasEarlier(year)),
      steps: stepForms(actor, year, pact, shown.step ?? null),
      paper: shown.paper ?? { agencyCode: '', signedOn: formatDate(this.clock.today()), signedBy: '' },
    } satisfies PactPageProps);
    return this.pages.send(reply, page, shown.status ?? 200);
  }
}

function isEmpty({ text }: Pact): boolean {
  return text === null || sameText(text, EMPTY_PACT);
}

function editorOf(asked: PactPlace['asked'], { text }: Pact, shown: PactShown): PactEditorProps {
  const { conflict } = shown;
  return {
    action: pactPath(asked),
    typed: shown.typed ?? typedOfText(text ?? EMPTY_PACT, text?.version ?? 0),
    errors: shown.errors ?? [],
    focusId: shown.focusId ?? null,
    unsaved: shown.unsaved ?? false,
    conflict:
      conflict === undefined
        ? null
        : {
            explanation: `${conflict.stored.authorName} lưu lúc ${formatInstant(conflict.stored.writtenAt)}.`,
            rows: conflictRows(conflict.stored, conflict.given),
            storedVersion: conflict.stored.version,
          },
  };
}
