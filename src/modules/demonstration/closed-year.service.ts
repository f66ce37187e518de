import { Injectable } from '@nestjs/common';
import type { DeadlineKind } from '../../domain/blocs';
import type { Scheme } from '../../domain/scoring/scheme';
import type { Actor } from '../../platform/access';
import { printFile } from '../../platform/files';
import { NoticesService } from '../../platform/notices';
import { type BlocPlace, BlocSetupService, DeadlinesService, PlacesService } from '../blocs';
import { PublicationsService } from '../publications';
import { SchemesService } from '../schemes';
import { ClosedYearMeeting } from './closed-year-meeting.service';
import { ClosedYearSheets } from './closed-year-sheets.service';
import { BLOC_CODE, LEADER_IN_CHARGE } from './invented';
import {
  CLOSED_DEADLINES,
  CLOSED_ROLES,
  CLOSED_RULES,
  CLOSED_SCHEME,
  CLOSED_YEAR,
  PUBLISHED_BY,
} from './invented-2020';
import { inventedDecision } from './invented-decision';
import { InventedSchemes } from './invented-schemes.service';
import type { People } from './people.service';

/** A year that is over: appraised, concluded in a meeting, published with its decision; then closed. */
@Injectable()
export class ClosedYear {
  constructor(
    private readonly setup: BlocSetupService,
    private readonly places: PlacesService,
    private readonly deadlines: DeadlinesService,
    private readonly schemes: SchemesService,
    private readonly published: InventedSchemes,
    private readonly sheets: ClosedYearSheets,
    private readonly meeting: ClosedYearMeeting,
    private readonly publications: PublicationsService,
    private readonly notices: NoticesService,
  ) {}

  /** Enters it for the members of `later`, by the table of criteria that is used there; everybody has read what they were told. */
  async enter(actor: Actor, later: BlocPlace, people: People): Promise<void> {
    const place = await this.open(actor, later);
    await this.sheets.enter(actor, place, people);
    await this.meeting.hold(place, people);
    for (const [kind, dueAt] of Object.entries(CLOSED_DEADLINES) as [DeadlineKind, Date][]) {
      await this.deadlines.set(actor, place, kind, dueAt);
    }
    await this.publish(place, people);
    for (const person of people.everybody) await this.notices.markRead(person, null);
  }

  /**
   * Closes it. Call it after everything else was committed: the snapshot names the head of the bloc's chain of changes,
   * which is written at the end of a transaction.
   */
  async close({ appraiser }: People): Promise<void> {
    const place = await this.places.find(appraiser, BLOC_CODE, String(CLOSED_YEAR));
    await this.publications.close(appraiser, place, versionOf(place));
  }

  private async open(actor: Actor, later: BlocPlace): Promise<BlocPlace> {
    const { year } = await this.setup.ensurePeriods(actor, CLOSED_YEAR);
    const members = later.members.map(({ agencyId, code: agencyCode }) => ({
      ...{ agencyId, agencyCode },
      role: CLOSED_ROLES[agencyCode] ?? ('member' as const),
    }));
    await this.setup.setMembers(actor, later.bloc, members, year.from, 'command');
    await this.setup.openReview(actor, later.bloc, { year, period: year });
    const opened = await this.find(actor, later);
    await this.setup.setYearFacts(actor, opened.bloc, opened.year, { leaderInCharge: LEADER_IN_CHARGE });
    const { id } = await this.published.publish(actor, await this.schemeLike(later));
    await this.schemes.assign(actor, opened, id);
    return this.find(actor, later);
  }

  /** The same criteria two years earlier, with rules of appraisal; equals are told apart by the ballot. */
  private async schemeLike({ review }: BlocPlace): Promise<Scheme> {
    const { definition } = await this.schemes.versionById(review?.schemeVersionId ?? '');
    const year = String(CLOSED_YEAR);
    return {
      ...definition,
      ...{ code: CLOSED_SCHEME, version: 1, title: `Bảng tiêu chí chấm điểm năm ${year} (số liệu minh họa)` },
      effective: { from: `${year}-01-01`, to: `${year}-12-31` },
      appraisal: CLOSED_RULES,
      ranking: [{ by: 'total' }, { by: 'ballot' }],
    };
  }

  private async publish(place: BlocPlace, { appraiser }: People): Promise<void> {
    const name = `Quyết định công nhận kết quả ${place.period.name}`;
    const { name: fileName, content } = await printFile(name, inventedDecision(place), 'pdf');
    const file = await this.publications.keepDecision(appraiser, place, { name: fileName, bytes: content });
    const { number, decidedOn, signer, issuingBody } = PUBLISHED_BY;
    const draft = { number, decidedOn, signer, issuingBody, fileId: file.id };
    await this.publications.publish(appraiser, place, { ...draft, version: versionOf(place) });
  }

  private find(actor: Actor, { bloc }: BlocPlace): Promise<BlocPlace> {
    return this.places.find(actor, bloc.code, String(CLOSED_YEAR));
  }
}

function versionOf({ review }: BlocPlace): number {
  if (review === null) throw new Error('the year was not opened');
  return review.version;
}
