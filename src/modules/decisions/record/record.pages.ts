import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DECISION_FIELDS, type DecisionValues, type KeptFile } from '../../../../templates/pages/decisions/head';
import { RecordDecisionPage } from '../../../../templates/pages/decisions/record';
import { LineChoiceLists, lineFieldId, type LineValues } from '../../../../templates/pages/decisions/record-line';
import type { BusinessDate } from '../../../domain/calendar';
import { AWARD_SYSTEMS, COMMENDATION_SUBJECTS, COMMENDATION_TYPES } from '../../../domain/commendation/subjects';
import { parseDate } from '../../../text/date';
import { awardSystemWords, commendationSubjectWords, commendationTypeWords } from '../../../text/vi';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { Clock } from '../../../platform/clock';
import { receiveUpload, type ReceivedUpload } from '../../../platform/files';
import { type FormOutcome, refusedForm, typedText, UNSENT } from '../../../platform/forms';
import { type FormBody, LARGEST_FILE, Pages } from '../../../platform/web';
import { AwardsService } from '../../catalogue';
import { DecisionLinesService } from './decision-lines.service';
import { readDecision, readLines } from './decisions.fields';
import { keptFileOf, typedHead } from './typed-head';
import { DecisionsService } from './decisions.service';
import { LineChoicesService } from './line-choices.service';
import { BLANK_LINE, lineFields, MOST_ROWS, typedLine, typedLines } from './typed-lines';

const NO_CHOICES = { agencies: [], recipients: [] };
const NO_UPLOAD: ReceivedUpload = { fields: {}, files: [], refused: null };

/** The form by which Sở Nội vụ records a signed decision. */
@ApiExcludeController()
@Controller('quyet-dinh/moi')
export class RecordDecisionPages {
  constructor(
    private readonly decisions: DecisionsService,
    private readonly lines: DecisionLinesService,
    private readonly choices: LineChoicesService,
    private readonly awards: AwardsService,
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('decision.write')
  form(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.show(request, reply, { values: typedHead({}), kept: null }, [BLANK_LINE], UNSENT);
  }

  /** What the agency and the name of one line may mean, while they are typed. */
  @Get('lua-chon')
  @Allow('decision.write')
  async lineChoices(@Query() query: FormBody, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const index = Number(/^\d{1,2}$/.exec(typedText(query['dong']))?.[0] ?? 0);
    const [found] = await this.choices.choices([typedLine(query, index)], this.dayOf(typedText(query['decidedOn'])));
    return this.pages.sendFragment(reply, LineChoiceLists({ index, line: BLANK_LINE, choices: NO_CHOICES, ...found }));
  }

  @Post()
  @Allow('decision.write')
  async record(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const upload = request.isMultipart() ? await receiveUpload(request, LARGEST_FILE) : NO_UPLOAD;
    const values = typedHead(upload.fields);
    // The file is kept first: what else is wrong must not make anybody look for it again.
    let kept = keptFileOf(upload.fields);
    const typed = typedLines(upload.fields);
    const [file] = upload.files;
    try {
      if (upload.refused) throw upload.refused;
      if (file !== undefined) kept = await this.decisions.keepFile(actor, file, null);
      if (upload.fields['find'] !== undefined) return await this.show(request, reply, { values, kept }, typed, UNSENT);
      if (upload.fields['more'] !== undefined) {
        const more = [...typed, BLANK_LINE].slice(0, MOST_ROWS);
        return await this.show(request, reply, { values, kept }, more, UNSENT);
      }
      const draft = readDecision({ ...upload.fields, fileId: kept?.id ?? '' });
      const lines = await this.lines.resolve(readLines(typed.map(lineFields)), draft.decidedOn);
      await this.choices.requireChosen(typed, draft.decidedOn);
      const { decisionId } = await this.decisions.record(actor, draft, lines);
      const notice = { kind: 'ok', text: `Đã ghi Quyết định số ${draft.number}.` } as const;
      return await this.pages.redirect(request, reply, `/quyet-dinh/${decisionId}`, notice);
    } catch (error) {
      const fieldIds = {
        ...DECISION_FIELDS,
        ...Object.fromEntries(typed.map((_line, index) => [`lines.${String(index)}`, lineFieldId(index)])),
      };
      const outcome = refusedForm(error, { formId: 'van-ban', fieldIds, elsewhere: DECISION_FIELDS.number });
      return this.show(request, reply, { values, kept }, typed, outcome);
    }
  }

  private async show(
    request: FastifyRequest,
    reply: FastifyReply,
    head: { readonly values: DecisionValues; readonly kept: KeptFile | null },
    lines: readonly LineValues[],
    outcome: FormOutcome,
  ): Promise<FastifyReply> {
    const day = this.dayOf(head.values.decidedOn);
    const shown = await this.choices.choices(lines.length === 0 ? [BLANK_LINE] : lines, day);
    const [awards, agencyNames] = [await this.awards.list(), await this.choices.agencyNames(day)];
    const option = ({ code, name }: { code: string; name: string }) => ({ value: code, label: name });
    const frame = await this.pages.frame(request, reply, {
      ...{ title: 'Ghi quyết định khen thưởng', section: 'honours', errorCount: outcome.errors.length },
    });
    const page = RecordDecisionPage({
      ...{ frame, ...head, lines: shown, hasRoom: shown.length < MOST_ROWS, agencyNames, errors: outcome.errors },
      options: {
        awards: awards.map(({ code, system, current }) =>
          option({ code, name: `${current.award.name}${system === 'party' ? ' (Đảng)' : ''}` }),
        ),
        subjects: COMMENDATION_SUBJECTS.map((code) => option({ code, name: commendationSubjectWords[code] })),
        types: COMMENDATION_TYPES.map((code) => option({ code, name: commendationTypeWords[code] })),
        systems: AWARD_SYSTEMS.map((code) => option({ code, name: awardSystemWords[code] })),
      },
    });
    return this.pages.send(reply, page, outcome.status);
  }

  /** The day of the decision where one was typed, else today: agencies have the names of that day. */
  private dayOf(typed: string): BusinessDate {
    return parseDate(typed) ?? this.clock.today();
  }
}
