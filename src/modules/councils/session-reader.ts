import { Injectable } from '@nestjs/common';
import { next, type Transition } from '../../domain/workflow/machine';
import { type SessionAction, sessionMachine, type SessionState } from '../../domain/workflow/council-session';
import { sessionActionWords, sessionStateWords } from '../../text/words/proposals';
import type { Actor } from '../../platform/access';
import { Clock } from '../../platform/clock';
import { Conflict, Forbidden, NotFound } from '../../platform/errors';
import type { SessionDetails, SessionSummary } from './council';
import { CouncilsService } from './councils.service';
import { mayManage, mayPreside, scopeOf, withheldFrom } from './councils.policy';
import { SessionsRepository } from './sessions.repository';

const NOT_PRESIDING =
  'Chỉ người chủ trì (Chủ tịch; Phó Chủ tịch có mặt khi Chủ tịch vắng) hoặc nơi giữ Hội đồng điều hành phiên họp.';

const OWN_LIST =
  'Phiên họp có danh sách của cơ quan đồng chí, hoặc của cơ quan Khối trưởng: thư ký khác không thuộc cơ quan đó, hoặc Sở Nội vụ, điều hành.';

/** Finds sessions for who may know of them: members on their day, who keeps the council, leaders of the province. */
@Injectable()
export class SessionReader {
  constructor(
    private readonly repository: SessionsRepository,
    private readonly councils: CouncilsService,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor, councilId: string | null): Promise<SessionSummary[]> {
    return this.repository.list(scopeOf(actor), councilId);
  }

  /** Everything of a session; NotFound where the actor may not know of it. The number of statements never grows. */
  async find(actor: Actor, id: string): Promise<SessionDetails> {
    const session = await this.repository.find(scopeOf(actor), id);
    if (session === null) throw new NotFound('Không tìm thấy phiên họp này.');
    const council = await this.councils.find(actor, session.councilId);
    return {
      ...session,
      council,
      roster: await this.repository.roster(session.id),
      items: await this.repository.items(session.id),
      votes: await this.repository.votes(session.id),
      opinions: await this.repository.opinions(session.id),
    };
  }

  /**
   * The session for who manages it, locked until the end of the transaction. Forbidden for others; Conflict when it was
   * changed since `version` was read (null: whatever it is).
   */
  async lockFor(actor: Actor, id: string, version: number | null): Promise<SessionDetails> {
    return this.locked(actor, id, version, ({ council }) => {
      if (!mayManage(actor, council)) throw new Forbidden();
    });
  }

  /** The same for who presides over it. */
  async lockForChair(actor: Actor, id: string, version: number | null): Promise<SessionDetails> {
    return this.locked(actor, id, version, (session) => {
      if (!mayPreside(actor, session)) throw new Forbidden(NOT_PRESIDING);
    });
  }

  private async locked(
    actor: Actor,
    id: string,
    version: number | null,
    require: (session: SessionDetails) => void,
  ): Promise<SessionDetails> {
    require(await this.find(actor, id));
    await this.repository.lock(id);
    const session = await this.find(actor, id);
    require(session);
    const withheld = withheldFrom(actor, session.council);
    if (withheld !== null && (await this.repository.hasWithheld(session.id, withheld, this.clock.today()))) {
      throw new Forbidden(OWN_LIST);
    }
    if (version === null || version === session.version) return session;
    throw new Conflict('Phiên họp vừa thay đổi sau khi bạn mở trang này. Hãy xem lại rồi làm tiếp.', {
      version: session.version,
    });
  }
}

/** The step of an action from where the session stands; Conflict when there is none. */
export function stepOf({ state }: Pick<SessionDetails, 'state'>, action: SessionAction) {
  const step = next(sessionMachine, state, action);
  if (step !== null) return step;
  const wanted = sessionActionWords[action].toLocaleLowerCase('vi');
  throw new Conflict(`Phiên họp ${sessionStateWords[state].toLocaleLowerCase('vi')}, không ${wanted} được.`, { state });
}

/** Conflict outside the states in which the work is done. */
export function requireState({ state }: Pick<SessionDetails, 'state'>, allowed: readonly SessionState[]): void {
  if (allowed.includes(state)) return;
  throw new Conflict(`Phiên họp ${sessionStateWords[state].toLocaleLowerCase('vi')}, không làm việc này được.`, {
    state,
  });
}

/** Names a session in the record of changes. */
export function sessionSubject({ title, heldOn }: Pick<SessionSummary, 'title' | 'heldOn'>): string {
  return `council-session:${title} (${heldOn})`;
}

/** A step as the record of changes tells it. */
export function auditedStep(
  { from, action, to }: Pick<Transition<SessionState, SessionAction>, 'from' | 'action' | 'to'>,
  reason = '',
): { action: string; from: string; to: string; reason: string } {
  return { action: sessionActionWords[action], from: sessionStateWords[from], to: sessionStateWords[to], reason };
}
