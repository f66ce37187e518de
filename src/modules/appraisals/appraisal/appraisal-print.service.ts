import { Injectable } from '@nestjs/common';
import { isAppraised, isSent } from '../../../domain/workflow/sheet';
import {
  appraisalDocument,
  type AppraisalDocumentFacts,
} from '../../../../templates/documents/appraisal/appraisal-document';
import type { Actor } from '../../../platform/access';
import { NotFound } from '../../../platform/errors';
import { type PrintedFile, type PrintedFormat, printFile } from '../../../platform/files';
import { InstallationService } from '../../../platform/installation';
import type { BlocPlace } from '../../blocs';
import type { PublishedScheme } from '../../schemes';
import type { Sheet } from '../../sheets';
import { RepliesService } from '../replies/replies.service';
import { printedAgency } from './appraisal-print.view';
import { AppraisalRepository } from './appraisal.repository';
import { AppraisalService } from './appraisal.service';
import { toleranceText } from './board.view';

/** Prints "Bảng tổng hợp chấm điểm, thẩm định". */
@Injectable()
export class AppraisalPrintService {
  constructor(
    private readonly appraisals: AppraisalService,
    private readonly replies: RepliesService,
    private readonly repository: AppraisalRepository,
    private readonly installation: InstallationService,
  ) {}

  /** All sheets of a bloc that are handed in. Forbidden for whoever does not see all of them, NotFound without a scheme. */
  async bloc(actor: Actor, place: BlocPlace, format: PrintedFormat): Promise<PrintedFile> {
    const { scheme, sheets } = await this.appraisals.board(actor, place);
    if (scheme === null) throw new NotFound('Kỳ này chưa có thang điểm.');
    const sent = sheets.filter(({ summary }) => isSent(summary.state));
    const explanations = await this.repository.explanations(sent.flatMap(({ summary }) => summary.id ?? []));
    const facts = {
      ...(await this.common(place, scheme)),
      agencies: sent.map(({ summary, criteria, totals, open }) =>
        printedAgency(scheme.definition, {
          ...{ agencyName: summary.member.name, state: summary.state, selfTotals: summary.totals, criteria },
          // Points that nobody has appraised yet are not printed as appraised.
          totals: open.length === 0 ? totals : null,
          explanations: explanations.get(summary.id ?? '') ?? new Map(),
        }),
      ),
      draft: sheets.some(({ summary }) => !isAppraised(summary.state)),
    };
    return printFile(nameOf(place, 'khoi'), appraisalDocument(facts), format);
  }

  /** One sheet, as far as the reader may see it. NotFound for another agency's. */
  async agency(actor: Actor, place: BlocPlace, agencyCode: string, format: PrintedFormat): Promise<PrintedFile> {
    const { appraisal, criteria, isWhole } = await this.replies.read(actor, place, agencyCode);
    const { sheet, totals, open } = appraisal;
    const facts = {
      ...(await this.common(place, sheet.scheme)),
      agencies: [
        printedAgency(sheet.scheme.definition, {
          ...{ agencyName: sheet.member.name, state: sheet.state, selfTotals: sheet.totals, criteria },
          totals: isWhole && open.length === 0 ? totals : null,
          explanations: explanationsOf(sheet),
        }),
      ],
      draft: !isAppraised(sheet.state),
    };
    return printFile(nameOf(place, agencyCode), appraisalDocument(facts), format);
  }

  private async common(
    place: BlocPlace,
    scheme: PublishedScheme,
  ): Promise<Omit<AppraisalDocumentFacts, 'agencies' | 'draft'>> {
    const { demonstration } = await this.installation.read();
    return {
      ...{ blocName: place.bloc.name, periodName: place.period.name, schemeTitle: scheme.title, asOf: place.asOf },
      toleranceText: toleranceText(scheme.definition),
      demonstration,
    };
  }
}

function explanationsOf({ entries }: Pick<Sheet, 'entries'>): ReadonlyMap<string, string> {
  return new Map([...entries].map(([code, { explanation }]) => [code, explanation]));
}

function nameOf({ bloc, period }: BlocPlace, what: string): string {
  return `tham-dinh ${bloc.code} ${period.code} ${what}`;
}
