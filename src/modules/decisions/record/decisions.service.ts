import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database';
import { formatDate } from '../../../text/date';
import { decisionNotice } from '../../../text/notices/decisions';
import { nfc } from '../../../text/search';
import { type Actor, holds, may } from '../../../platform/access';
import { Clock } from '../../../platform/clock';
import { Forbidden, InvalidInput, NotFound } from '../../../platform/errors';
import { FilesService, type IncomingFile, type StoredFileSummary } from '../../../platform/files';
import { NoticesService } from '../../../platform/notices';
import { AwardsService } from '../../catalogue';
import {
  type DecisionDraft,
  type Granted,
  type HonourLine,
  HonoursService,
  mayIssue,
  type StoredDecision,
  type StoredHonour,
} from '../../honours';
import { newHonourCode } from '../public/honour-codes';
import { versionDecided } from './award-versions';
import { catalogueViolations, heldViolations } from './decisions.policy';
import type { DecisionQuery, ListedDecision } from './decision';
import { DecisionsRepository } from './decisions.repository';
import { MOST_LINES } from './typed-line';

/** A decision with its honours and the codes by which anybody checks them. */
export interface DecisionDetails {
  readonly decision: StoredDecision;
  readonly honours: readonly StoredHonour[];
  readonly codes: ReadonlyMap<string, string>;
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Records decisions of commendation and reads them. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly database: Database,
    private readonly repository: DecisionsRepository,
    private readonly honours: HonoursService,
    private readonly awards: AwardsService,
    private readonly files: FilesService,
    private readonly notices: NoticesService,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes a signed decision with all it grants, gives every honour its code and tells the agencies; or writes nothing.
   * A line without a version gets the one of the day of the decision. The same request again changes nothing.
   * InvalidInput: a number used in the year, an award that the catalogue does not have or allow, an achievement honoured
   * before ('lines.<index>'). Conflict: the number is taken by another list. For who may issue it (`mayIssue`);
   * joins an open transaction.
   */
  async record(
    actor: Actor,
    draft: DecisionDraft,
    lines: readonly HonourLine[],
    file: IncomingFile | null = null,
  ): Promise<Granted> {
    if (!mayIssue(actor, draft.issuerAgencyId)) throw new Forbidden();
    if (lines.length > MOST_LINES) {
      throw new InvalidInput([{ code: 'lines_too_many', place: 'lines', parameters: { maximum: MOST_LINES } }]);
    }
    return this.database.transaction(async () => {
      await this.repository.lockRecording();
      const before = await this.honours.decisionOf(draft.number, draft.issuingBody, draft.decidedOn);
      const dated = before === null ? await this.checked(draft, lines) : await this.withVersions(draft, lines);
      const granted = await this.honours.grant(actor, await this.withFile(actor, draft, before, file), dated);
      await this.giveCodes(granted.decisionId);
      if (before === null) await this.tell(actor, granted.decisionId, draft, lines);
      return granted;
    });
  }

  /**
   * Keeps the file of a decision before the decision itself is recorded, so that a mistake elsewhere in a form does not make
   * anybody look for it again; its id then goes in as `fileId`. InvalidInput for a kind of file that is not taken.
   * `issuerAgencyId`: the agency that issues the decision, null for others; for who may issue it (`mayIssue`).
   */
  async keepFile(actor: Actor, file: IncomingFile, issuerAgencyId: string | null): Promise<StoredFileSummary> {
    if (!mayIssue(actor, issuerAgencyId)) throw new Forbidden();
    return this.database.transaction(() =>
      this.files.keep(actor, file, { purpose: 'decision', agencyId: null, blocId: null }),
    );
  }

  /** Decisions of a query, the newest first. Needs 'decision.read'. */
  async list(actor: Actor, query: DecisionQuery): Promise<{ rows: readonly ListedDecision[]; total: number }> {
    if (!holds(actor, 'decision.read')) throw new Forbidden();
    return this.repository.list({ ...query, number: nfc(query.number) });
  }

  /** A decision with its honours in the order of its lines. NotFound when there is none; needs 'decision.read'. */
  async read(actor: Actor, id: string): Promise<DecisionDetails> {
    if (!ID.test(id)) throw new NotFound('Không tìm thấy quyết định này.');
    const { decision, honours } = await this.honours.decision(actor, id);
    return { decision, honours, codes: await this.repository.codes(id) };
  }

  /** Gives codes to the honours of a decision that have none: those taken over from the past. Needs 'decision.write'. */
  async issueCodes(actor: Actor, id: string): Promise<void> {
    if (!may(actor, 'decision.write', {})) throw new Forbidden();
    await this.read(actor, id);
    await this.database.transaction(() => this.giveCodes(id));
  }

  private async checked(draft: DecisionDraft, lines: readonly HonourLine[]): Promise<HonourLine[]> {
    const { number, issuingBody, decidedOn } = draft;
    const other = await this.repository.sameNumber(number, issuingBody, decidedOn);
    if (other !== null) {
      const parameters = { number, body: issuingBody, decidedOn: other };
      throw new InvalidInput([{ code: 'decision_number_taken', place: 'number', parameters }]);
    }
    const dated = await this.withVersions(draft, lines);
    const versions = await this.awards.versionsOf(codesOf(dated));
    const held = await this.honours.ofHolders({
      agencyIds: dated.flatMap(({ isAgency, agencyId }) => (isAgency && agencyId !== null ? [agencyId] : [])),
      divisionIds: dated.flatMap(({ divisionId }) => divisionId ?? []),
      personIds: dated.flatMap(({ personId }) => personId ?? []),
      householdIds: dated.flatMap(({ householdId }) => householdId ?? []),
    });
    const violations = [...catalogueViolations(draft, dated, versions), ...heldViolations(draft, dated, held)];
    if (violations.length > 0) throw new InvalidInput(violations);
    return dated;
  }

  private async withVersions(draft: DecisionDraft, lines: readonly HonourLine[]): Promise<HonourLine[]> {
    const versions = await this.awards.versionsOf(codesOf(lines));
    return lines.map((line) => {
      if (line.awardCode === null || line.awardVersion !== null) return line;
      const version = versionDecided(versions.get(line.awardCode) ?? [], draft.decidedOn);
      return { ...line, awardVersion: version?.version ?? null };
    });
  }

  private async withFile(
    actor: Actor,
    draft: DecisionDraft,
    before: StoredDecision | null,
    file: IncomingFile | null,
  ): Promise<DecisionDraft> {
    if (before !== null) return draft;
    if (file === null) {
      if (draft.fileId === null || (await this.repository.isKeptFile(draft.fileId, actor.userId))) return draft;
      throw new InvalidInput([{ code: 'required', place: 'file', parameters: { label: 'tệp quyết định đã ký' } }]);
    }
    const { id } = await this.files.keep(actor, file, { purpose: 'decision', agencyId: null, blocId: null });
    return { ...draft, fileId: id };
  }

  private async giveCodes(decisionId: string): Promise<void> {
    const ids = await this.repository.withoutCode(decisionId);
    await this.repository.addCodes(ids.map((honourId) => ({ honourId, code: newHonourCode() })));
  }

  private async tell(
    actor: Actor,
    decisionId: string,
    draft: DecisionDraft,
    lines: readonly HonourLine[],
  ): Promise<void> {
    const agencies = new Map<string, number>();
    for (const { agencyId } of lines) if (agencyId !== null) agencies.set(agencyId, (agencies.get(agencyId) ?? 0) + 1);
    const told = [...agencies].flatMap(([agencyId, quantity]) => {
      const words = decisionNotice({ number: draft.number, day: formatDate(draft.decidedOn), quantity });
      const content = { ...words, path: `/quyet-dinh/${decisionId}` };
      return (['OFFICER', 'LEADER'] as const).map((role) => ({ to: { role, agencyId }, content }));
    });
    // Decisions of long ago are recorded for the ledger; nobody has to be told of them.
    if (draft.decidedOn.slice(0, 4) >= String(Number(this.clock.today().slice(0, 4)) - 1)) {
      await this.notices.tellAll(actor, told);
    }
  }
}

function codesOf(lines: readonly HonourLine[]): string[] {
  return [...new Set(lines.flatMap(({ awardCode }) => awardCode ?? []))];
}
