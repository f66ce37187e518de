import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { NoticeKind, PageFrame } from '../../../templates/layout/frame';
import { renderFragment, renderPage } from '../../../templates/layout/render';
import { roleLine } from './role-line';
import { InstallationService } from '../installation';
import { AssetStore } from './assets';
import { navigationFor, type PlacePath, type Section } from './navigation';

export interface FrameOptions {
  readonly title: string;
  readonly section?: Section;
  readonly place?: PlacePath;
  readonly errorCount?: number;
  readonly bodyClass?: string;
  /** A form for somebody who is not signed in. */
  readonly withToken?: boolean;
  /** A notice of this very answer; one left by a redirect is shown otherwise. */
  readonly notice?: { readonly kind: NoticeKind; readonly text: string };
}

/** Puts pages into their frame and sends them. */
@Injectable()
export class Pages {
  constructor(
    private readonly installation: InstallationService,
    private readonly assets: AssetStore,
  ) {}

  /** What surrounds a page for the person who asked for it. */
  async frame(request: FastifyRequest, reply: FastifyReply, options: FrameOptions): Promise<PageFrame> {
    const { provinceName, demonstration } = await this.installation.read();
    const actor = request.actor ?? null;
    const notice = options.notice ?? takeNotice(request);
    return {
      title: options.title,
      provinceName,
      demonstration,
      user: actor && {
        displayName: actor.name,
        roleLine: roleLine(actor),
        ...(actor.userId === null ? {} : { key: actor.userId }),
      },
      navigation: actor ? navigationFor(actor, options.place ?? null, options.section ?? null) : [],
      // A token makes a session: somebody who only reads, or gets lost, needs none.
      csrfToken: actor || options.withToken ? reply.generateCsrf() : '',
      assets: this.assets.frame,
      ...(notice ? { notice } : {}),
      ...(options.errorCount ? { errorCount: options.errorCount } : {}),
      ...(options.bodyClass ? { bodyClass: options.bodyClass } : {}),
    };
  }

  /** Sends a whole page. */
  send(reply: FastifyReply, page: VNode, status = 200): FastifyReply {
    return reply
      .status(status)
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(renderPage(page));
  }

  /** Sends a part of a page, the answer to a request of htmx. */
  sendFragment(reply: FastifyReply, fragment: VNode, status = 200): FastifyReply {
    return reply
      .status(status)
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(renderFragment(fragment));
  }

  /** Goes on to another page with GET, and says there what happened. */
  redirect(
    request: FastifyRequest,
    reply: FastifyReply,
    path: string,
    notice?: { kind: NoticeKind; text: string },
  ): FastifyReply {
    if (notice) request.session.notice = notice;
    return reply.redirect(path, 303);
  }
}

function takeNotice(request: FastifyRequest): { kind: NoticeKind; text: string } | undefined {
  const { notice } = request.session;
  delete request.session.notice;
  return notice;
}
