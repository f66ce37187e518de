import { Injectable } from '@nestjs/common';
import { fold } from '../../text/search';
import type { Actor } from '../../platform/access';
import { PeopleService } from '../people';
import type { Author, InitiativeDraft } from './initiative';

/** Recognises the authors of a draft among the persons of its agency. */
@Injectable()
export class InitiativeAuthors {
  constructor(private readonly people: PeopleService) {}

  /**
   * The draft with the persons whom its names mean: the one of that name in the agency. A name that nobody or more than one
   * has stays a name; whoever proposes such an author for an award has to say who is meant.
   */
  async recognise(actor: Actor, draft: InitiativeDraft): Promise<InitiativeDraft> {
    const authors: Author[] = [];
    for (const author of draft.authors) {
      const { persons } = await this.people.list(actor, { text: author.name, agencyCode: draft.agencyCode });
      const same = persons.filter(({ fullName }) => fold(fullName) === fold(author.name));
      const [only] = same;
      authors.push(same.length === 1 && only ? { ...author, personId: only.id, name: only.fullName } : author);
    }
    return { ...draft, authors };
  }
}
