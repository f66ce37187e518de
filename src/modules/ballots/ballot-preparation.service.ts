import { Injectable } from '@nestjs/common';
import { type BallotMethod, type BallotRules, isMethodOf } from '../../domain/ballots/rules';
import { ballotKindWords } from '../../text/vi';
import { Database } from '../../database/database';
import type { Actor } from '../../platform/access';
import { AuditService, chainOfBloc, StaleWrite } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, Forbidden, InvalidInput } from '../../platform/errors';
import type { BlocPlace, Member } from '../blocs';
import { type Meeting, MeetingsService } from '../meetings';
import type { BallotDetails } from './ballot';
import { ballotFields, ballotSubject } from './ballot-fields';
import { BallotHold } from './ballot-hold';
import { explainRefusals } from './ballot-refusals';
import { BallotReader, stepOf } from './ballot-reader';
import { BallotRulesService } from './ballot-rules.service';
import { BallotWritesRepository } from './ballot-writes.repository';
import { BallotsRepository } from './ballots.repository';
import { mayManage } from './ballots.policy';
import { CandidatesService } from './candidates.service';

/** What a secretary prepares: candidates are codes of agencies; the paper has them in official order. */
export interface BallotDraft {
  readonly title: string;
  readonly method: BallotMethod;
  readonly places: number;
  readonly isAcclaim: boolean;
  /** Code of the award that it chooses members for; null for none. */
  readonly awardCode: string | null;
  readonly candidates: readonly string[];
}

/** Prepares the ballots of meetings. */
@Injectable()
export class BallotPreparationService {
  constructor(
    private readonly database: Database,
    private readonly meetings: MeetingsService,
    private readonly rules: BallotRulesService,
    private readonly choices: CandidatesService,
    private readonly reader: BallotReader,
    private readonly repository: BallotsRepository,
    private readonly writes: BallotWritesRepository,
    private readonly holding: BallotHold,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Prepares a ballot of a meeting and promises its id. Forbidden for who does not manage ballots, NotFound for no such meeting,
   * Conflict without rules of the bloc, beside another acclaim ballot or another one for the same award, InvalidInput naming
   * the fields.
   */
  async create(actor: Actor, place: BlocPlace, meetingKey: string, draft: BallotDraft): Promise<string> {
    const meeting = await this.meetings.find(actor, place, meetingKey);
    requireManager(actor, place);
    requireRunning(meeting);
    const rules = await this.rulesFor(place, draft);
    const chosen = await this.choices.chosenOf(actor, place, draft.candidates, draft.places);
    const award = await this.choices.awardOf(place, draft.awardCode);
    const codes = chosen.map(({ code }) => code);
    return explainRefusals(() =>
      this.database.transaction(async () => {
        const { review } = place;
        if (review === null) throw new Conflict('Kỳ này chưa được mở cho khối nên chưa bỏ phiếu được.');
        await this.holding.hold(place, draft);
        await this.requireOnly(place, draft, null);
        const { title, method, isAcclaim, awardCode } = draft;
        const ballot = { meetingId: meeting.id, reviewId: review.id, title, method, rules, isAcclaim, awardCode };
        const id = await this.writes.add(ballot, actor.name, this.clock.now());
        await this.writes.setCandidates(id, agencyIds(chosen));
        const data = { ...ballotFields(ballot, award, codes), meeting: meeting.title };
        this.audit.record({ ...this.about(actor, place, id), action: 'ballot.created', data });
        return id;
      }),
    );
  }

  /** Changes a ballot that is prepared still, from the version that was seen; the same again changes nothing. */
  async change(actor: Actor, place: BlocPlace, ballotId: string, version: number, draft: BallotDraft): Promise<void> {
    const seen = await this.reader.find(actor, place, ballotId);
    requireManager(actor, place);
    stepOf(seen, 'edit');
    const rules = await this.rulesFor(place, draft);
    const chosen = await this.choices.chosenOf(actor, place, draft.candidates, draft.places);
    const award =
      seen.award?.code === draft.awardCode ? seen.award : await this.choices.awardOf(place, draft.awardCode);
    const codes = chosen.map(({ code }) => code);
    await explainRefusals(() =>
      this.database.transaction(async () => {
        // What was the acclaim ballot, or is to become it, counts for the ranking.
        await this.holding.hold(place, { isAcclaim: seen.isAcclaim || draft.isAcclaim });
        await this.repository.lock(seen.id);
        const stored = await this.reader.find(actor, place, seen.id);
        await this.holding.hold(place, stored);
        stepOf(stored, 'edit');
        const before = fieldsOf(stored);
        const after = ballotFields({ ...draft, rules }, award, codes);
        if (JSON.stringify(before) === JSON.stringify(after)) return;
        if (stored.version !== version) throw await this.overtaken(place, stored, after);
        await this.requireOnly(place, draft, stored.id);
        await this.writes.change(stored.id, { ...draft, rules });
        await this.writes.setCandidates(stored.id, agencyIds(chosen));
        const changed = Object.fromEntries(Object.entries(after).filter(([field, value]) => before[field] !== value));
        this.audit.record({ ...this.about(actor, place, stored.id), action: 'ballot.changed', data: changed });
      }),
    );
  }

  /** The rules of the year with the places of this ballot: they are kept with it as they stand now. */
  private async rulesFor(place: BlocPlace, { method, places }: BallotDraft): Promise<BallotRules> {
    const { rules, version } = await this.rules.find(place);
    if (version === 0) {
      throw new Conflict(
        `Khối chưa có quy định bỏ phiếu ${place.year.name}. Hãy lưu quy định trước khi lập cuộc bỏ phiếu.`,
      );
    }
    if (!isMethodOf(rules.kind, method)) {
      const label = `cách bỏ phiếu đúng quy định của khối (${ballotKindWords[rules.kind].toLocaleLowerCase('vi')})`;
      throw new InvalidInput([{ code: 'unknown_choice', place: 'method', parameters: { label } }]);
    }
    return { ...rules, places };
  }

  /** The ranking of a review takes the votes of one ballot, and so does the proposal for an award. */
  private async requireOnly(place: BlocPlace, draft: BallotDraft, ownId: string | null): Promise<void> {
    if (!draft.isAcclaim && draft.awardCode === null) return;
    const others = (await this.reader.list(place)).filter(({ id, state }) => state !== 'cancelled' && id !== ownId);
    const acclaim = others.find(({ isAcclaim }) => draft.isAcclaim && isAcclaim);
    if (acclaim !== undefined) {
      throw new Conflict(
        `“${acclaim.title}” đã là cuộc suy tôn dùng để phân hạng của kỳ này. Hủy cuộc ấy, hoặc bỏ đánh dấu.`,
      );
    }
    const same = others.find(({ award }) => award !== null && award.code === draft.awardCode);
    if (same === undefined) return;
    throw new Conflict(
      `“${same.title}” đã chọn đơn vị đề nghị tặng “${same.award?.name ?? ''}” của kỳ này. Hủy cuộc ấy, hoặc chọn danh hiệu, hình thức khác.`,
    );
  }

  private async overtaken(place: BlocPlace, stored: BallotDetails, given: Record<string, string>): Promise<StaleWrite> {
    const change = await this.audit.lastChange(ballotSubject(place, stored.id));
    return new StaleWrite('Cuộc bỏ phiếu', change, fieldsOf(stored), given, stored.version);
  }

  private about(actor: Actor, place: BlocPlace, id: string) {
    return { chain: chainOfBloc(place.bloc.code), actor, subject: ballotSubject(place, id) };
  }
}

function requireManager(actor: Actor, place: BlocPlace): void {
  if (!mayManage(actor, place)) throw new Forbidden();
}

const agencyIds = (members: readonly Member[]): string[] => members.map(({ agencyId }) => agencyId);

function fieldsOf(ballot: BallotDetails): Record<string, string> {
  return {
    ...ballotFields(
      ballot,
      ballot.award,
      ballot.candidates.map(({ code }) => code),
    ),
  };
}

/** Ballots are prepared for a meeting that is still to come or is being held. */
function requireRunning({ state }: Meeting): void {
  if (['preparing', 'invited', 'in_session'].includes(state)) return;
  throw new Conflict('Cuộc họp đã kết thúc hoặc đã hủy nên không lập cuộc bỏ phiếu được nữa.', { state });
}
