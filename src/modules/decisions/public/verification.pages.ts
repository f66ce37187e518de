import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  CODE_FIELD,
  type VerifiedView,
  VerificationFormPage,
  VerificationPage,
} from '../../../../templates/pages/decisions/verify';
import { formatDate } from '../../../text/date';
import { commendationTypeWords } from '../../../text/vi';
import { Allow } from '../../../platform/access';
import { fieldOf, type FormBody, Pages } from '../../../platform/web';
import { readHonourCode } from './honour-codes';
import type { PublicHonour } from './public-honour';
import { VerificationService } from './verification.service';

const TITLE = 'Kiểm chứng khen thưởng';
const MISTYPED = 'Mã kiểm chứng gồm 24 chữ cái và chữ số từ 2 đến 7, không có số 0, 1, 8, 9.';

/** The public page to which the QR code of a certificate leads. Nobody signs in; no person is named. */
@ApiExcludeController()
@Controller('kiem-chung')
export class VerificationPages {
  constructor(
    private readonly verification: VerificationService,
    private readonly pages: Pages,
  ) {}

  /** The form to type a code; a code that may be one leads to its page, so that only there codes are looked up and counted. */
  @Get()
  @Allow('public')
  async ask(
    @Query() query: FormBody,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const typed = fieldOf(query, 'ma');
    const code = readHonourCode(typed);
    if (code !== null) return reply.redirect(`/kiem-chung/${code}`, 303);
    const errors = typed.trim() === '' ? [] : [{ fieldId: CODE_FIELD, message: MISTYPED }];
    const frame = await this.pages.frame(request, reply, { title: TITLE, errorCount: errors.length });
    void reply.header('referrer-policy', 'no-referrer');
    return this.pages.send(reply, VerificationFormPage({ frame, typed, errors }), errors.length === 0 ? 200 : 422);
  }

  @Get(':code')
  @Allow('public')
  async check(
    @Param('code') code: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const honour = await this.verification.check(code, request.ip);
    const frame = await this.pages.frame(request, reply, { title: TITLE });
    void reply.header('x-robots-tag', 'noindex, nofollow').header('referrer-policy', 'no-referrer');
    const page = VerificationPage({ frame, honour: honour === null ? null : verifiedView(honour) });
    return this.pages.send(reply, page, honour === null ? 404 : 200);
  }
}

function verifiedView(honour: PublicHonour): VerifiedView {
  const { revokedOn } = honour;
  const facts: (readonly [string, string | null])[] = [
    ['Quyết định', `Số ${honour.decisionNumber} ngày ${formatDate(honour.decidedOn)}`],
    ['Cơ quan ban hành', honour.issuingBody],
    ['Danh hiệu, hình thức', honour.awardName],
    ['Loại hình', commendationTypeWords[honour.type]],
    ['Được khen', recipientWords(honour)],
    ['Cơ quan, đơn vị', honour.isAgency ? null : honour.agencyName],
  ];
  return {
    state: revokedOn === null ? 'Còn hiệu lực' : `Đã bị hủy bỏ từ ngày ${formatDate(revokedOn)}`,
    isStanding: revokedOn === null,
    facts: facts.filter((fact): fact is readonly [string, string] => fact[1] !== null),
  };
}

function recipientWords({ subject, isAgency, agencyName }: PublicHonour): string {
  if (subject === 'person') return 'Một cá nhân';
  if (subject === 'household') return 'Một hộ gia đình';
  return isAgency && agencyName !== null ? agencyName : 'Một tập thể';
}
