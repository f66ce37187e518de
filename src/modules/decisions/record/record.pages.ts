import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DECISION_FIELDS, type DecisionValues, type KeptFile } from '../../../../templates/pages/decisions/head';
import { lineFieldId, type LineValues, RecordDecisionPage } from '../../../../templates/pages/decisions/record';
import { AWARD_SYSTEMS, COMMENDATION_SUBJECTS, COMMENDATION_TYPES } from '../../../domain/commendation/subjects';
import { awardSystemWords, commendationSubjectWords, commendationTypeWords } from '../../../text/vi';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { Clock } from '../../../platform/clock';
import { receiveUpload, type ReceivedUpload } from '../../../platform/files';
import { type FormOutcome, refusedForm, UNSENT } from '../../../platform/forms';
import { LARGEST_FILE, Pages } from '../../../platform/web';
import { AwardsService } from '../../catalogue';
import { DecisionLinesService } from './decision-lines.service';
import { readDecision, readLines } from './decisions.fields';
import { keptFileOf, typedHead } from './typed-head';
import { DecisionsService } from './decisions.service';
import { BLANK_LINE } from './decisions.view';

const NO_UPLOAD: ReceivedUpload = { fields: {}, files: [], refused: null };
const ROWS_AT_FIRST = 5;
/** Longer lists come in by the API or from a proposal: a form of this many lines is as much as anybody types. */
const MOST_ROWS = 40;

/** The form by which Sở Nội vụ records a signed decision. */
@ApiExcludeController()
@Controller('quyet-dinh/moi')
export class RecordDecisionPages {
  constructor(
    private readonly decisions: DecisionsService,
    private readonly lines: DecisionLinesService,
    private readonly awards: AwardsService,
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('decision.write')
  form(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.show(request, reply, { values: typedHead({}), kept: null }, blankLines(ROWS_AT_FIRST), UNSENT);
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
      if (file !== undefined) kept = await this.decisions.keepFile(actor, file);
      if (upload.fields['more'] !== undefined) {
        const more = [...typed, ...blankLines(ROWS_AT_FIRST)].slice(0, MOST_ROWS);
        return await this.show(request, reply, { values, kept }, more, UNSENT);
      }
      const draft = readDecision({ ...upload.fields, fileId: kept?.id ?? '' });
      const lines = await this.lines.resolve(readLines(typed), draft.decidedOn);
      const { decisionId } = await this.decisions.record(actor, draft, lines);
      const notice = { kind: 'ok', text: `Đã ghi Quyết định số ${draft.number}.` } as const;
      return await this.pages.redirect(request, reply, `/quyet-dinh/${decisionId}`, notice);
    } catch (error) {
      const fieldIds = {
        ...DECISION_FIELDS,
        ...Object.fromEntries(typed.map((_line, index) => [`lines.${String(index)}`, lineFieldId(index)])),
      };
      const outcome = refusedForm(error, { formId: 'van-ban', fieldIds, elsewhere: DECISION_FIELDS.number });
      const shown = typed.length === 0 ? blankLines(ROWS_AT_FIRST) : typed;
      return this.show(request, reply, { values, kept }, shown, outcome);
    }
  }

  private async show(
    request: FastifyRequest,
    reply: FastifyReply,
    head: { readonly values: DecisionValues; readonly kept: KeptFile | null },
    lines: readonly LineValues[],
    outcome: FormOutcome,
  ): Promise<FastifyReply> {
    const today = this.clock.today();
    const [awards, agencies] = [await this.awards.list(), await this.lines.agencies(today)];
    const option = ({ code, name }: { code: string; name: string }) => ({ value: code, label: name });
    const frame = await this.pages.frame(request, reply, {
      ...{ title: 'Ghi quyết định khen thưởng', section: 'honours', errorCount: outcome.errors.length },
    });
    const page = RecordDecisionPage({
      ...{ frame, ...head, lines, errors: outcome.errors },
      options: {
        awards: awards.map(({ code, system, current }) =>
          option({ code, name: `${current.award.name}${system === 'party' ? ' (Đảng)' : ''}` }),
        ),
        agencies: agencies.map(option),
        subjects: COMMENDATION_SUBJECTS.map((code) => option({ code, name: commendationSubjectWords[code] })),
        types: COMMENDATION_TYPES.map((code) => option({ code, name: commendationTypeWords[code] })),
        systems: AWARD_SYSTEMS.map((code) => option({ code, name: awardSystemWords[code] })),
      },
    });
    return this.pages.send(reply, page, outcome.status);
  }
}

function blankLines(count: number): LineValues[] {
  return Array.from({ length: count }, () => BLANK_LINE);
}

/** The lines in which anything was typed or chosen, moved together. */
function typedLines(fields: Readonly<Record<string, string>>): LineValues[] {
  const rows = Math.min(MOST_ROWS, Number(/^\d{1,3}$/.exec(fields['rows'] ?? '')?.[0] ?? 0));
  return Array.from({ length: rows }, (_row, index) => {
    const text = (name: keyof LineValues): string => (fields[`${name}${String(index)}`] ?? BLANK_LINE[name]).trim();
    return {
      ...{ award: text('award'), subject: text('subject'), type: text('type'), agency: text('agency') },
      ...{ name: text('name'), detail: text('detail'), from: text('from'), year: text('year') },
    };
  }).filter(({ award, agency, name, year }) => [award, agency, name, year].some((text) => text !== ''));
}
