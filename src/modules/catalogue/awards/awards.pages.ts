import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AwardPage } from '../../../../templates/pages/catalogue/award';
import { FACT_FIELD_IDS } from '../../../../templates/pages/catalogue/facts';
import { type AwardFilter, AwardListPage } from '../../../../templates/pages/catalogue/awards';
import { AwardComparisonPage } from '../../../../templates/pages/catalogue/comparison';
import { citedCodes } from '../../../domain/commendation/uncertain';
import { AWARD_KINDS, AWARD_SYSTEMS, COMMENDATION_SUBJECTS } from '../../../domain/commendation/subjects';
import { formatValidity } from '../../../text/validity';
import { awardKindWords, awardSystemWords, commendationSubjectWords } from '../../../text/vi';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { Clock } from '../../../platform/clock';
import { type FormOutcome, refusedForm, type SentForm, typedText, UNSENT } from '../../../platform/forms';
import { Pages } from '../../../platform/web';
import { mayManage } from '../catalogue-rights';
import { BaseSalariesService } from '../days/base-salaries.service';
import { LegalTextsService } from '../texts/legal-texts.service';
import { AwardFactsService } from './award-facts.service';
import { versionInAddress } from './awards.api';
import { AwardsService } from './awards.service';
import { awardRow, awardView, needsCheck } from './awards.view';
import { differencesOf } from './comparison.view';
import { type FactFields, readFactNote, readTickedFacts, tickedFacts } from './facts.view';
import type { CataloguedAward, KeptVersion } from './kept-version';
import { namesOf } from './names';

const ADDRESS = '/danh-muc/khen-thuong';
const FORM: SentForm = { formId: '', fieldIds: FACT_FIELD_IDS, elsewhere: FACT_FIELD_IDS['facts'] ?? '' };

const OPTIONS = {
  system: AWARD_SYSTEMS.map((value) => ({ value, label: awardSystemWords[value] })),
  kind: AWARD_KINDS.map((value) => ({ value, label: awardKindWords[value] })),
  subject: COMMENDATION_SUBJECTS.map((value) => ({ value, label: commendationSubjectWords[value] })),
  check: [
    { value: 'to_check', label: 'Cần kiểm tra' },
    { value: 'confirmed', label: 'Đã đối chiếu' },
  ],
} as const;

/** The catalogue of titles and forms of commendation. */
@ApiExcludeController()
@Controller('danh-muc/khen-thuong')
export class AwardsPages {
  constructor(
    private readonly awards: AwardsService,
    private readonly facts: AwardFactsService,
    private readonly texts: LegalTextsService,
    private readonly salaries: BaseSalariesService,
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('award.read')
  async list(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('he-thong') system = '',
    @Query('loai') kind = '',
    @Query('doi-tuong') subject = '',
    @Query('doi-chieu') check = '',
  ): Promise<FastifyReply> {
    const filter: AwardFilter = { system, kind, subject, check };
    const awards = await this.awards.list();
    const frame = await this.pages.frame(request, reply, {
      title: 'Danh hiệu, hình thức khen thưởng',
      section: 'catalogue',
    });
    const page = AwardListPage({
      ...{ frame, filter, options: OPTIONS, total: awards.length, mayEdit: mayManage(actor) },
      rows: awards.filter((award) => fits(award, filter)).map(awardRow),
      toCheck: awards.filter(({ current }) => needsCheck(current.award) === 'to_check').length,
    });
    return this.pages.send(reply, page);
  }

  @Get(':code')
  @Allow('award.read')
  page(
    @Param('code') code: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('phien-ban') number?: string,
  ): Promise<FastifyReply> {
    return this.show(actor, request, reply, { code, number }, {}, UNSENT);
  }

  @Get(':code/so-sanh')
  @Allow('award.read')
  async compare(
    @Param('code') code: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('tu') from = '',
    @Query('den') to = '',
  ): Promise<FastifyReply> {
    const versions = await this.awards.versions(code);
    const before = chosen(versions, from, this.clock.today());
    const after = chosen(versions, to, this.clock.today());
    const names = namesOf(await this.awards.list(), await this.texts.list());
    const frame = await this.pages.frame(request, reply, { title: 'So sánh hai phiên bản', section: 'catalogue' });
    const heading = (version: KeptVersion): string =>
      `Phiên bản ${String(version.version)}, ${formatValidity(version.from, version.to)}`;
    const page = AwardComparisonPage({
      ...{ frame, code, name: after.award.name, before: heading(before), after: heading(after) },
      differences: differencesOf(before.award, after.award, names),
    });
    return this.pages.send(reply, page);
  }

  @Post(':code/phien-ban/:version/xac-nhan')
  @Allow('award.manage')
  async confirm(
    @Param('code') code: string,
    @Param('version') version: string,
    @Body() fields: FactFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    versionInAddress(version);
    const path = `${ADDRESS}/${code}?phien-ban=${version}#doi-chieu`;
    try {
      await this.facts.confirm(actor, readTickedFacts(fields), readFactNote(fields), 'screen');
      return await this.pages.redirect(request, reply, path, { kind: 'ok', text: 'Đã ghi các điểm đã đối chiếu.' });
    } catch (error) {
      return await this.show(actor, request, reply, { code, number: version }, fields, refusedForm(error, FORM));
    }
  }

  private async show(
    actor: Actor,
    request: FastifyRequest,
    reply: FastifyReply,
    { code, number }: { readonly code: string; readonly number: string | undefined },
    typed: FactFields,
    { errors, status }: FormOutcome,
  ): Promise<FastifyReply> {
    const versions = await this.awards.versions(code);
    const today = this.clock.today();
    const shown = chosen(versions, number, today);
    const names = namesOf(await this.awards.list(), await this.texts.list());
    const isCurrent = shown.supersededAt === null && (shown.to === null || shown.to > today);
    const warnings = isCurrent ? await this.texts.warnings(citedCodes(shown.award), today) : [];
    const salary = await this.salaries.entryOn(today);
    const award = awardView(shown, versions, names, salary, warnings, tickedFacts(typed));
    const frame = await this.pages.frame(request, reply, {
      ...{ title: award.name, section: 'catalogue', errorCount: errors.length },
    });
    const page = AwardPage({ frame, award, mayEdit: mayManage(actor), note: typedText(typed.note), errors });
    return this.pages.send(reply, page, status);
  }
}

/** The version that was asked for; else the one of today, else the newest. */
function chosen(versions: readonly KeptVersion[], number: string | undefined, today: string): KeptVersion {
  const asked = versions.find(({ version }) => String(version) === number);
  const holding = versions.filter(({ supersededAt }) => supersededAt === null);
  const ofToday = holding.find(({ from, to }) => from <= today && (to === null || today < to));
  const found = asked ?? ofToday ?? holding[0] ?? versions[0];
  if (found === undefined) throw new Error('an award without a version');
  return found;
}

function fits({ system, kind, current: { award } }: CataloguedAward, filter: AwardFilter): boolean {
  return (
    (filter.system === '' || filter.system === system) &&
    (filter.kind === '' || filter.kind === kind) &&
    (filter.subject === '' || award.subjects.some((subject) => subject === filter.subject)) &&
    (filter.check === '' || filter.check === needsCheck(award))
  );
}
