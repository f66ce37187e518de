import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SessionPage } from '../../../templates/pages/councils/session';
import type { SentForm } from '../../../templates/pages/councils/form-state';
import type { Actor } from '../../platform/access';
import { Pages } from '../../platform/web';
import { AgendaService } from './agenda.service';
import { sessionPath } from './council-notices';
import { mayManage, mayPreside } from './councils.policy';
import { sentForm } from './councils.view';
import { manageView, presideView } from './session-manage.view';
import { sessionProps } from './session.view';
import { SessionsService } from './sessions.service';

/** Who asked for a session. */
export interface SessionVisit {
  readonly actor: Actor;
  readonly id: string;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Shows the page of a session, with a form that was refused as it was typed. */
@Injectable()
export class SessionPresenter {
  constructor(
    private readonly sessions: SessionsService,
    private readonly agenda: AgendaService,
    private readonly pages: Pages,
  ) {}

  async show(
    { actor, id, request, reply }: SessionVisit,
    refused?: { sent: SentForm; status: number },
  ): Promise<FastifyReply> {
    const session = await this.sessions.find(actor, id);
    const frame = await this.pages.frame(request, reply, { title: session.title, section: 'councils' });
    const isWritten = session.state === 'preparing' || session.state === 'in_session';
    const manages = mayManage(actor, session.council);
    const waiting = manages && isWritten ? await this.agenda.waiting(actor, session.council) : [];
    const sent = refused?.sent ?? null;
    const forms = { token: frame.csrfToken, sent };
    const presided = mayPreside(actor, session) ? presideView(session, forms) : null;
    const manage = manages ? manageView(session, waiting, forms) : presided;
    const page = SessionPage({
      frame,
      manage,
      errors: sent?.errors ?? [],
      conflict: sent?.conflict ?? null,
      ...sessionProps(actor, session),
    });
    return this.pages.send(reply, page, refused?.status ?? 200);
  }

  /** Does the work of a form and goes back to the session; a refusal shows the form as it was typed. NotFound is thrown on. */
  async save(
    visit: SessionVisit,
    formId: string,
    fields: object,
    text: string,
    work: () => Promise<void>,
  ): Promise<FastifyReply> {
    await this.sessions.find(visit.actor, visit.id);
    try {
      await work();
    } catch (error) {
      return this.show(visit, sentForm(error, formId, fields));
    }
    return this.pages.redirect(visit.request, visit.reply, sessionPath(visit.id), { kind: 'ok', text });
  }
}
