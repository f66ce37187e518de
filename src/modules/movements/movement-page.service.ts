import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MovementPage } from '../../../templates/pages/movements/movement';
import type { MovementForm, MovementPageProps } from '../../../templates/pages/movements/movement-props';
import type { Actor } from '../../platform/access';
import { Clock } from '../../platform/clock';
import { type FormOutcome, UNSENT } from '../../platform/forms';
import { Pages } from '../../platform/web';
import type { MovementDetails } from './movement';
import { MovementLaunch } from './movement-launch.service';
import { mayManage } from './movements.policy';
import { MovementsService } from './movements.service';
import {
  eventLine,
  fileLink,
  launcherValue,
  movementFacts,
  movementValues,
  participationLine,
  participationValues,
  statusOf,
} from './movements.view';
import { ParticipationsService } from './participations.service';

export const EDIT_FORM_ID = 'phong-trao';
export const UPLOAD_FORM_ID = 'van-ban';
export const EVENT_FORM_ID = 'viec';

/** Who asks for a page, and where the answer goes. */
export interface MovementVisit {
  readonly actor: Actor;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** A form that was refused, with everything typed into it. */
export interface RefusedMovement {
  readonly formId: string;
  readonly values: Readonly<Record<string, string>>;
  readonly ticked: readonly string[];
  readonly outcome: FormOutcome;
}

const NOTHING_SENT: RefusedMovement = { formId: '', values: {}, ticked: [], outcome: UNSENT };

/** Puts the page of a movement together. */
@Injectable()
export class MovementPageService {
  constructor(
    private readonly movements: MovementsService,
    private readonly participations: ParticipationsService,
    private readonly launch: MovementLaunch,
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  /** Sends the page of a movement, with null the page that adds one; with what was typed where a form was refused. */
  async show(visit: MovementVisit, id: string | null, sent: RefusedMovement = NOTHING_SENT): Promise<FastifyReply> {
    const { actor, request, reply } = visit;
    const props = id === null ? await this.blank(actor, sent) : await this.stored(actor, id, sent);
    const frame = await this.pages.frame(request, reply, { title: props.title, section: 'movements' });
    const { errors, conflict, status } = sent.outcome;
    return this.pages.send(reply, MovementPage({ ...props, frame, errors, conflict }), status);
  }

  private async blank(actor: Actor, sent: RefusedMovement): Promise<PageFacts> {
    const { province, places } = await this.launch.launchers(actor);
    const launchers = [
      ...(province ? [{ value: 'province', label: 'Tỉnh' }] : []),
      ...places.map(({ kind, code, name }) => ({ value: launcherValue({ kind, code }), label: name })),
    ];
    const agencies = (await this.launch.agencies(actor)).map(({ code, name }) => ({ value: code, label: name }));
    const values = { kind: 'regular', takesPart: 'all', launcher: launchers[0]?.value ?? '' };
    const form = formOf(EDIT_FORM_ID, '/phong-trao', values, 0, sent);
    return {
      ...{ id: null, title: 'Thêm phong trào', status: null, facts: [], file: null, events: [], participations: [] },
      ...{ edit: { form, choices: { launchers, agencies, ticked: sent.ticked } }, upload: null, event: null, own: [] },
    };
  }

  private async stored(actor: Actor, id: string, sent: RefusedMovement): Promise<PageFacts> {
    const movement = await this.movements.read(actor, id);
    const today = this.clock.today();
    const path = `/phong-trao/${movement.id}`;
    const { status, statusKind } = statusOf(movement, today);
    const isStanding = !movement.events.some(({ kind }) => kind === 'withdrawal');
    const manages = mayManage(actor, movement);
    const { version } = movement;
    const parts = isStanding ? await this.participations.own(actor, movement) : [];
    return {
      ...{ id: movement.id, title: movement.name, status: { text: status, kind: statusKind } },
      ...{ facts: movementFacts(movement, today), file: fileLink(movement.id, movement.file) },
      events: [
        ...movement.events.map((event) => ({
          ...eventLine(movement.id, event),
          strike: manages ? formOf(`bo-${event.id}`, `${path}/dien-bien/${event.id}/bo`, {}, version, sent) : null,
        })),
        ...movement.struck.map((event) => ({ ...eventLine(movement.id, event), strike: null })),
      ],
      participations: movement.participations.map((part) => participationLine(movement.id, part)),
      edit: manages && isStanding ? await this.edit(actor, movement, path, sent) : null,
      upload: manages ? formOf(UPLOAD_FORM_ID, `${path}/van-ban`, {}, version, sent) : null,
      event: manages && isStanding ? formOf(EVENT_FORM_ID, `${path}/dien-bien`, {}, version, sent) : null,
      own: parts.map((part) => ({
        name: part.name,
        form: formOf(
          `phan-${part.code}`,
          `${path}/tham-gia/${part.code}`,
          participationValues(part),
          part.version,
          sent,
        ),
      })),
    };
  }

  private async edit(
    actor: Actor,
    movement: MovementDetails,
    path: string,
    sent: RefusedMovement,
  ): Promise<NonNullable<PageFacts['edit']>> {
    const { blocId, agencyId, agencyCodes } = movement;
    const known = (await this.launch.agencies(actor)).filter(
      (one) => (blocId === null || one.blocIds.includes(blocId)) && (agencyId === null || one.id === agencyId),
    );
    return {
      form: formOf(EDIT_FORM_ID, path, movementValues(movement), movement.version, sent),
      choices: {
        launchers: [],
        agencies: known.map(({ code, name }) => ({ value: code, label: name })),
        ticked: sent.formId === EDIT_FORM_ID ? sent.ticked : (agencyCodes ?? []),
      },
    };
  }
}

type PageFacts = Omit<MovementPageProps, 'frame' | 'errors' | 'conflict'>;

/** A form as it is stored, or as it was typed where it is the one that was refused. */
function formOf(
  id: string,
  action: string,
  stored: Readonly<Record<string, string>>,
  version: number,
  { formId, values, outcome }: RefusedMovement,
): MovementForm {
  if (id !== formId) return { id, action, values: stored, version, errors: [] };
  // The page that a conflict shows sends what was typed over what is stored now.
  return { id, action, values: { ...stored, ...values }, version, errors: outcome.errors };
}
