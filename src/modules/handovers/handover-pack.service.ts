import { Injectable } from '@nestjs/common';
import { toExactString } from '../../domain/fraction';
import { parseNumber } from '../../text/number';
import { asciiFileName } from '../../text/file-name';
import { listDocument, type ListFacts } from '../../../templates/documents/hand-over/list-document';
import type { Actor } from '../../platform/access';
import { Forbidden } from '../../platform/errors';
import { printFile } from '../../platform/files';
import { type PartToWrite, writeZip } from '../../workbooks';
import { type BlocPlace, IssuersService, PlacesService } from '../blocs';
import { MeetingDocumentsService, MeetingsService } from '../meetings';
import { PactPrintService, PactsService } from '../pacts';
import { ResultsService } from '../publications';
import { ReportExportService } from '../reports';
import { RankingService } from '../reviews';
import { SchemeFilesService, SchemesService } from '../schemes';
import { mayHandOver } from './handovers.service';
import { OpenWorkService } from './open-work.service';

const NO_DECISION = { number: null, date: null, issuer: null };

/** Puts everything that the next chair of a bloc needs into one archive. */
@Injectable()
export class HandoverPackService {
  constructor(
    private readonly openWork: OpenWorkService,
    private readonly places: PlacesService,
    private readonly issuers: IssuersService,
    private readonly schemes: SchemesService,
    private readonly schemeFiles: SchemeFilesService,
    private readonly pacts: PactsService,
    private readonly pactPrints: PactPrintService,
    private readonly results: ResultsService,
    private readonly rankings: RankingService,
    private readonly meetings: MeetingsService,
    private readonly meetingDocuments: MeetingDocumentsService,
    private readonly reports: ReportExportService,
  ) {}

  /**
   * One zip of the rules (annex and data), the pact, scores and ranking, the minutes of the year's meetings, open items and
   * the report, as far as there are any, with a list of what is in it. Forbidden for who does not hand over, Conflict while
   * the bloc has no chair.
   */
  async pack(actor: Actor, place: BlocPlace): Promise<{ name: string; content: Buffer }> {
    if (!mayHandOver(actor, place)) throw new Forbidden();
    const parts = [
      ...(await this.rules(actor, place)),
      ...(await this.pact(place)),
      ...(await this.scores(actor, place)),
      ...(await this.minutes(actor, place)),
      ...(await this.openItems(actor, place)),
      ...(await this.report(actor, place)),
    ];
    const contents = [
      `Gói bàn giao ${place.bloc.name}, ${place.period.name}`,
      '',
      ...parts.map(({ name }) => name),
      '',
    ];
    const list = { name: '00-muc-luc.txt', bytes: Buffer.from(`\uFEFF${contents.join('\r\n')}`) };
    return {
      name: `${asciiFileName(`ban-giao-${place.bloc.code}-${place.period.code}`)}.zip`,
      content: writeZip([list, ...parts]),
    };
  }

  private async rules(actor: Actor, { review }: BlocPlace): Promise<PartToWrite[]> {
    if (review?.schemeVersionId == null) return [];
    const scheme = await this.schemes.versionById(review.schemeVersionId);
    const parts: PartToWrite[] = [];
    for (const format of ['pdf', 'json'] as const) {
      const { name, content } = await this.schemeFiles.download(actor, scheme, format, NO_DECISION);
      parts.push({ name: `01-thang-diem/${name}`, bytes: content });
    }
    return parts;
  }

  private async pact(place: BlocPlace): Promise<PartToWrite[]> {
    const year = await this.places.ofYear(place);
    if ((await this.pacts.read(year)).text === null) return [];
    const { name, content } = await this.pactPrints.print(year, 'pdf');
    return [{ name: `02-giao-uoc/${name}`, bytes: content }];
  }

  /** By the self-assessments as long as the period is open and not all appraised points are shown to whoever asks. */
  private async scores(actor: Actor, place: BlocPlace): Promise<PartToWrite[]> {
    const withheld = place.review?.state === 'open' && (await this.rankings.isWithheld(actor, place));
    const outcome = withheld ? await this.results.selfAssessed(place) : await this.results.outcome(place);
    const { scheme, members, results } = outcome;
    if (scheme === null) return [];
    const names = new Map(members.map(({ code, name }) => [code, name]));
    const rows = results.map(({ code, rank, total, base, bonus, penalty, gradeName }) => [
      ...[rank === null ? '' : String(rank), names.get(code) ?? code],
      ...[printedOf(total.printed), base ?? '', bonus ?? '', penalty ?? ''],
      gradeName ?? '–',
    ]);
    const columns = [
      ...[column('Hạng', 1, 'center', true), column('Đơn vị', 6, 'left'), column('Tổng điểm', 2, 'right', true)],
      ...[
        column('Điểm tiêu chí', 2, 'right', true),
        column('Điểm thưởng', 2, 'right', true),
        column('Điểm trừ', 2, 'right', true),
      ],
      column('Xếp loại', 3, 'left'),
    ];
    return this.list(
      place,
      '03-diem-xep-hang',
      'Điểm và xếp hạng',
      withheld ? 'Kết quả theo điểm tự chấm, vì có điểm thẩm định chưa công khai' : 'Kết quả của các đơn vị',
      columns,
      rows,
      'Chưa có điểm.',
    );
  }

  /** The minutes of every period of the year that the reader may open. */
  private async minutes(actor: Actor, place: BlocPlace): Promise<PartToWrite[]> {
    const parts: PartToWrite[] = [];
    const listed = await this.places.list(actor);
    const open = listed.filter(({ blocCode }) => blocCode === place.bloc.code).map(({ periodCode }) => periodCode);
    const ofYear = await this.openWork.periodsOfYear(place);
    for (const code of ofYear.filter((period) => open.includes(period))) {
      const other = await this.places.find(actor, place.bloc.code, code, 'meeting.read');
      for (const { number } of await this.meetings.list(other)) {
        const meeting = await this.meetings.find(actor, other, String(number));
        const document = await this.meetingDocuments.minutes(other, meeting);
        const { name, content } = await printFile(`bien-ban-${code}-${String(number)}`, document, 'pdf');
        parts.push({ name: `04-bien-ban/${name}`, bytes: content });
      }
    }
    return parts;
  }

  private async openItems(actor: Actor, place: BlocPlace): Promise<PartToWrite[]> {
    const items = await this.openWork.items(actor, place);
    const rows = items.map(({ agency, kind, what, state }, index) => [String(index + 1), agency, kind, what, state]);
    const columns = [
      ...[column('TT', 1, 'center', true), column('Đơn vị', 4, 'left'), column('Loại việc', 3, 'left')],
      ...[column('Nội dung', 6, 'left'), column('Tình trạng', 3, 'left')],
    ];
    return this.list(
      place,
      '05-viec-con-do-dang',
      'Việc còn dở dang',
      'Việc của từng đơn vị',
      columns,
      rows,
      'Không còn việc dở dang.',
    );
  }

  private async report(actor: Actor, { bloc, period }: BlocPlace): Promise<PartToWrite[]> {
    if (period.kind === 'campaign') return [];
    const { name, content } = await this.reports.file(actor, bloc.code, period.code, 'pdf');
    return [{ name: `06-bao-cao/${name}`, bytes: content }];
  }

  private async list(
    place: BlocPlace,
    fileName: string,
    title: string,
    caption: string,
    columns: ListFacts['columns'],
    rows: ListFacts['rows'],
    nothing: string,
  ): Promise<PartToWrite[]> {
    const { layout, demonstration } = await this.issuers.of(place);
    const facts = { blocName: place.bloc.name, periodName: place.period.name, day: place.asOf, layout, demonstration };
    const { name, content } = await printFile(
      fileName,
      listDocument({ ...facts, title, caption, columns, rows, nothing }),
      'xlsx',
    );
    return [{ name, bytes: content }];
  }
}

function column(
  heading: string,
  weight: number,
  align: 'left' | 'center' | 'right',
  numbers = false,
): ListFacts['columns'][number] {
  return { heading, weight, align, numbers };
}

/** A printed number as a decimal string with a point, '' for none. */
function printedOf(printed: string | null): string {
  const value = printed === null ? null : parseNumber(printed);
  return value === null ? '' : toExactString(value);
}
