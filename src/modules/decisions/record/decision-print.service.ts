import { Injectable } from '@nestjs/common';
import { certificateList } from '../../../../templates/documents/certificate-list/certificate-list';
import {
  decisionDocument,
  type DecisionFacts,
  decisionListDocument,
  type GrantedGroup,
} from '../../../../templates/documents/decision/decision-document';
import type { BusinessDate } from '../../../domain/calendar';
import { commendationSubjectWords, commendationTypeWords } from '../../../text/vi';
import { achievementYears } from '../../../text/words/honours';
import type { Actor } from '../../../platform/access';
import { Clock } from '../../../platform/clock';
import { Conflict } from '../../../platform/errors';
import { type PrintedFile, type PrintedFormat, printFile } from '../../../platform/files';
import { InstallationService } from '../../../platform/installation';
import { IssuersService } from '../../blocs';
import { LegalTextsService } from '../../catalogue';
import type { DecisionDraft, HonourLine } from '../../honours';
import { DecisionsService } from './decisions.service';

export const DECISION_PRINTS = ['du-thao', 'danh-sach', 'ma-kiem-chung'] as const;
export type DecisionPrint = (typeof DECISION_PRINTS)[number];

/** What a decision is drafted from before it has a number and a day. */
export type UnsignedDecision = Omit<DecisionDraft, 'number' | 'decidedOn' | 'fileId' | 'source'>;

/** Prints decisions: drafts, lists and the codes of certificates. */
@Injectable()
export class DecisionPrintService {
  constructor(
    private readonly decisions: DecisionsService,
    private readonly texts: LegalTextsService,
    private readonly issuers: IssuersService,
    private readonly installation: InstallationService,
    private readonly clock: Clock,
  ) {}

  /** A print of a recorded decision; `origin` is the address that codes lead to. Needs 'decision.read'. */
  async print(
    actor: Actor,
    id: string,
    what: DecisionPrint,
    format: PrintedFormat,
    origin: string,
  ): Promise<PrintedFile> {
    const { decision, honours, codes } = await this.decisions.read(actor, id);
    const name = `quyet-dinh-${decision.number}-${what}`;
    if (what === 'ma-kiem-chung') {
      const { demonstration } = await this.installation.read();
      const coded = honours.flatMap(({ id: honourId, line, recipientName, awardName, revokedOn }) => {
        const code = codes.get(honourId);
        if (code === undefined || revokedOn !== null) return [];
        return [{ line, recipientName, awardName, address: `${origin}/kiem-chung/${code}` }];
      });
      if (coded.length === 0) throw new Conflict('Quyết định này chưa có mã kiểm chứng nào để in.');
      const { number, decidedOn: date, issuingBody } = decision;
      return printFile(name, certificateList({ number, date, issuingBody, codes: coded, demonstration }), format);
    }
    const standing = honours.filter(({ revokedOn }) => revokedOn === null);
    const facts = await this.facts(decision, standing, { number: decision.number, date: decision.decidedOn });
    return printFile(name, what === 'du-thao' ? decisionDocument(facts) : decisionListDocument(facts), format);
  }

  /** The draft of a decision that nobody has signed yet, with its list; for proposals. The caller has checked the reader. */
  async draft(decision: UnsignedDecision, lines: readonly HonourLine[], format: PrintedFormat): Promise<PrintedFile> {
    const facts = await this.facts(decision, lines, { number: null, date: null });
    return printFile('du-thao-quyet-dinh-khen-thuong', decisionDocument(facts), format);
  }

  private async facts(
    decision: UnsignedDecision,
    lines: readonly HonourLine[],
    signed: { readonly number: string | null; readonly date: BusinessDate | null },
  ): Promise<DecisionFacts> {
    const asOf = signed.date ?? this.clock.today();
    const { provinceName, demonstration } = await this.installation.read();
    const { issuerAgencyId } = decision;
    const agency = issuerAgencyId === null ? null : await this.issuers.ofAgency(issuerAgencyId, asOf);
    return {
      ...signed,
      asOf,
      layout: agency?.layout ?? decision.system,
      isOfParty: decision.system === 'party',
      agency: agency?.issuer ?? null,
      issuingBody: decision.issuingBody,
      place: provinceName,
      authority: decision.authority === '' ? decision.signerTitle : decision.authority,
      subjectLine: decision.subjectLine,
      // The texts of the State are no grounds of the Party's own commendations: theirs are left to be written.
      grounds: decision.system === 'party' ? ['……………………'] : await this.texts.reportGrounds(asOf),
      signerTitle: decision.signerTitle,
      signerName: null,
      groups: groupsOf(lines),
      demonstration,
    };
  }
}

function groupsOf(lines: readonly HonourLine[]): GrantedGroup[] {
  const groups = new Map<string, { group: Omit<GrantedGroup, 'lines'>; lines: GrantedGroup['lines'][number][] }>();
  for (const line of lines) {
    const key = `${line.awardName}\n${line.subject}`;
    const known = groups.get(key) ?? {
      group: {
        awardName: line.awardName,
        subject: commendationSubjectWords[line.subject],
        type: commendationTypeWords[line.type],
      },
      lines: [],
    };
    const years = achievementYears(line.achievementFrom, line.achievementYear);
    known.lines.push({ name: line.recipientName, detail: line.recipientDetail, agency: line.agencyName ?? '', years });
    groups.set(key, known);
  }
  return [...groups.values()].map(({ group, lines: granted }) => ({ ...group, lines: granted }));
}
