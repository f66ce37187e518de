import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RegistrationPage } from '../../../../templates/pages/tasks/registration';
import type { Actor } from '../../../platform/access';
import { Conflict } from '../../../platform/errors';
import { Pages } from '../../../platform/web';
import { type BlocPlace, PlacesService } from '../../blocs';
import { AgreedTasksService } from './agreed-tasks.service';
import { listPath } from './registration-notices.service';
import { RegistrationReader } from './registration-reader';
import { NO_REFUSAL, type Refusal, registrationProps } from './registration.view';
import { mayEdit } from './registrations.policy';

/** The codes of an address of a registration; the list of a bloc has no agency. */
export interface RegistrationAddress {
  readonly bloc: string;
  readonly period: string;
  readonly agency: string;
}

/** A request about the registration of an agency. */
export interface RegistrationVisit {
  readonly actor: Actor;
  readonly place: BlocPlace;
  readonly agencyCode: string;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Shows the registration of an agency. */
@Injectable()
export class RegistrationPresenter {
  constructor(
    private readonly places: PlacesService,
    private readonly reader: RegistrationReader,
    private readonly agreed: AgreedTasksService,
    private readonly pages: Pages,
  ) {}

  async visit(
    actor: Actor,
    address: RegistrationAddress,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<RegistrationVisit> {
    const place = await this.places.find(actor, address.bloc, address.period, 'task.read');
    return { actor, place, agencyCode: address.agency, request, reply };
  }

  /** The page as it stands, with what was typed and refused; `conflict` is said at its top. */
  async show(visit: RegistrationVisit, status: number, refusal: Refusal, conflict?: string): Promise<FastifyReply> {
    const { actor, place, agencyCode, request, reply } = visit;
    const registration = await this.reader.read(actor, place, agencyCode);
    const frame = await this.pages.frame(request, reply, {
      title: `Đăng ký nhiệm vụ, ${registration.member.shortName}`,
      section: 'tasks',
      place: { blocCode: place.bloc.code, periodCode: place.period.code },
      ...(conflict === undefined ? {} : { notice: { kind: 'bad' as const, text: conflict } }),
    });
    const more = {
      coordinated: await this.reader.coordinated(registration),
      deadline: await this.reader.deadline(place),
      agreed: mayEdit(actor, registration) ? await this.agreed.list(registration) : [],
      refusal,
    };
    return this.pages.send(reply, RegistrationPage(registrationProps(frame, actor, registration, more)), status);
  }

  /** Back to the page with GET, and what happened. */
  goTo({ place, agencyCode, request, reply }: RegistrationVisit, text: string): FastifyReply {
    return this.pages.redirect(request, reply, `${listPath(place)}/${agencyCode}`, { kind: 'ok', text });
  }

  /** The work, or the page as it stands with the reason why it was not done. */
  async orConflict(visit: RegistrationVisit, work: () => Promise<FastifyReply>): Promise<FastifyReply> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      return this.show(visit, error.status, NO_REFUSAL, error.message);
    }
  }
}
