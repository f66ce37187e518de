import { Injectable } from '@nestjs/common';
import type { Scheme } from '../../domain/scoring/scheme';
import type { Actor } from '../../platform/access';
import { type PublishedScheme, SchemeDraftsService } from '../schemes';

/** Publishes the schemes of the demonstration the way people do: a draft, then its publication. */
@Injectable()
export class InventedSchemes {
  constructor(private readonly drafts: SchemeDraftsService) {}

  async publish(actor: Actor, scheme: Scheme): Promise<PublishedScheme> {
    const draft = await this.drafts.create(actor, scheme);
    return this.drafts.publish(actor, draft.id);
  }
}
