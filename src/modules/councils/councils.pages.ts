import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CouncilPage, type CouncilPageProps } from '../../../templates/pages/councils/council';
import { formState, type SentForm } from '../../../templates/pages/councils/form-state';
import { CouncilListPage, type CouncilListPageProps } from '../../../templates/pages/councils/list';
import { councilKindWords } from '../../text/words/councils';
import { type Actor, Allow, CurrentActor, holds } from '../../platform/access';
import { typedText } from '../../platform/forms';
import { Pages } from '../../platform/web';
import type { Council, CouncilHolder, Member } from './council';
import { sessionPath } from './council-notices';
import { readCouncil, readMember, readMemberEnd, readSession, readVersion } from './councils.fields';
import { mayManage } from './councils.policy';
import { CouncilsService } from './councils.service';
import {
  councilPath,
  councilRow,
  councilValues,
  KIND_OPTIONS,
  memberRow,
  ROLE_OPTIONS,
  ruleSentences,
  sentForm,
  sessionLine,
  VOTE_KIND_OPTIONS,
} from './councils.view';
import { SessionsService } from './sessions.service';

type Fields = Record<string, unknown>;

interface Visit {
  readonly actor: Actor;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

const NEW_COUNCIL = { attendanceShare: '2/3', voteShare: '1/2', kind: 'provincial', voteKind: 'secret' };

/** The councils, and one of them with its members and sessions. */
@ApiExcludeController()
@Controller('hoi-dong')
export class CouncilPages {
  constructor(
    private readonly councils: CouncilsService,
    private readonly sessions: SessionsService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Allow('council.read')
  list(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.showList({ actor, request, reply }, null);
  }

  @Post()
  @Allow('council.manage')
  async create(
    @Body() fields: Fields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = { actor, request, reply };
    try {
      const id = await this.councils.create(actor, readCouncil(fields));
      const notice = { kind: 'ok' as const, text: 'Đã lập Hội đồng. Ghi thành viên theo quyết định.' };
      return await this.pages.redirect(request, reply, `/hoi-dong/${id}`, notice);
    } catch (error) {
      return await this.showList(visit, sentForm(error, 'hoi-dong-moi', fields));
    }
  }

  @Get(':council')
  @Allow('council.read')
  async one(
    @Param('council') id: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.show({ actor, request, reply }, await this.councils.find(actor, id), null);
  }

  @Post(':council')
  @Allow('council.manage')
  async change(
    @Param('council') id: string,
    @Body() fields: Fields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.save({ actor, request, reply }, id, 'sua', fields, 'Đã lưu.', (council) =>
      this.councils.change(actor, council, readVersion(fields), readCouncil(fields)),
    );
  }

  @Post(':council/thanh-vien')
  @Allow('council.manage')
  async appoint(
    @Param('council') id: string,
    @Body() fields: Fields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.save({ actor, request, reply }, id, 'thanh-vien-moi', fields, 'Đã ghi thành viên.', (council) =>
      this.councils.appoint(actor, council, readMember(fields)),
    );
  }

  @Post(':council/thoi-tham-gia')
  @Allow('council.manage')
  async end(
    @Param('council') id: string,
    @Body() fields: Fields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.save({ actor, request, reply }, id, 'thoi', fields, 'Đã ghi thôi tham gia.', (council) =>
      this.councils.endMembership(actor, council, typedText(fields['member']), readMemberEnd(fields)),
    );
  }

  @Post(':council/phien-hop')
  @Allow('council.manage')
  async convene(
    @Param('council') id: string,
    @Body() fields: Fields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const council = await this.councils.find(actor, id);
    try {
      const session = await this.sessions.create(actor, council, readSession(fields));
      const notice = { kind: 'ok' as const, text: 'Đã lập phiên họp. Đưa nội dung vào chương trình và điểm danh.' };
      return await this.pages.redirect(request, reply, sessionPath(session), notice);
    } catch (error) {
      return this.show({ actor, request, reply }, council, sentForm(error, 'phien-hop-moi', fields));
    }
  }

  private async save(
    visit: Visit,
    id: string,
    formId: string,
    fields: Fields,
    text: string,
    work: (council: Council) => Promise<void>,
  ): Promise<FastifyReply> {
    const council = await this.councils.find(visit.actor, id);
    try {
      await work(council);
    } catch (error) {
      return this.show(visit, council, sentForm(error, formId, fields));
    }
    return this.pages.redirect(visit.request, visit.reply, councilPath(council), { kind: 'ok', text });
  }

  private async showList(
    { actor, request, reply }: Visit,
    refused: { readonly sent: SentForm; readonly status: number } | null,
  ): Promise<FastifyReply> {
    const frame = await this.pages.frame(request, reply, { title: 'Hội đồng', section: 'councils' });
    const councils = (await this.councils.list(actor)).map(councilRow);
    const sessions = (await this.sessions.list(actor, null)).map(sessionLine);
    const { form, kinds } = await this.newCouncil(actor, frame.csrfToken, refused?.sent ?? null);
    const page = CouncilListPage({
      frame,
      councils,
      sessions,
      form,
      kinds,
      voteKinds: VOTE_KIND_OPTIONS,
    });
    return this.pages.send(reply, page, refused?.status ?? 200);
  }

  /** The form of a new council: an agency and the secretary of a bloc begin with their own; null where each has its council. */
  private async newCouncil(
    actor: Actor,
    token: string,
    sent: SentForm | null,
  ): Promise<Pick<CouncilListPageProps, 'form' | 'kinds'>> {
    if (!holds(actor, 'council.manage')) return { form: null, kinds: [] };
    const places = await this.councils.openPlaces(actor);
    const [first] = places ?? [];
    if (places !== null && first === undefined && sent === null) return { form: null, kinds: [] };
    const own = first === undefined ? {} : ownCouncil(first);
    return {
      form: formState('hoi-dong-moi', '/hoi-dong', token, { ...NEW_COUNCIL, ...own }, sent),
      kinds: KIND_OPTIONS.filter(({ value }) => places === null || value === 'agency' || value === 'bloc'),
    };
  }

  private async show(
    { actor, request, reply }: Visit,
    council: Council,
    refused: { readonly sent: SentForm; readonly status: number } | null,
  ): Promise<FastifyReply> {
    const frame = await this.pages.frame(request, reply, { title: council.name, section: 'councils' });
    const members = await this.councils.members(council);
    const sessions = (await this.sessions.list(actor, council.id)).map(sessionLine);
    const manage = mayManage(actor, council)
      ? await this.manageOf(council, members, frame.csrfToken, refused?.sent ?? null)
      : null;
    const page = CouncilPage({
      ...{ frame, sessions, manage, name: council.name },
      ...{ conflict: refused?.sent.conflict ?? null, path: councilPath(council) },
      kind:
        council.placeName === null
          ? councilKindWords[council.kind]
          : `${councilKindWords[council.kind]}: ${council.placeName}`,
      rules: ruleSentences(council),
      members: members.map(memberRow),
    });
    return this.pages.send(reply, page, refused?.status ?? 200);
  }

  private async manageOf(
    council: Council,
    members: readonly Member[],
    token: string,
    sent: SentForm | null,
  ): Promise<CouncilPageProps['manage']> {
    const path = councilPath(council);
    const accounts = (await this.councils.accounts()).map(({ loginName, displayName }) => ({
      value: loginName,
      label: displayName,
    }));
    const current = members.filter(({ validTo }) => validTo === null);
    return {
      change: formState('sua', path, token, councilValues(council), sent),
      appoint: formState('thanh-vien-moi', `${path}/thanh-vien`, token, { role: 'member' }, sent),
      end: formState('thoi', `${path}/thoi-tham-gia`, token, {}, sent),
      convene: formState('phien-hop-moi', `${path}/phien-hop`, token, {}, sent),
      voteKinds: VOTE_KIND_OPTIONS,
      roles: ROLE_OPTIONS,
      accounts: [{ value: '', label: 'Không có tài khoản' }, ...accounts],
      current: current.map(({ id, fullName }) => ({ value: id, label: fullName })),
    };
  }
}

/** What is known of a council that its own place sets up; whoever sets it up may write it otherwise. */
function ownCouncil({ kind, code, name }: CouncilHolder): Readonly<Record<string, string>> {
  return {
    ...{ kind, placeCode: code, superior: name, symbol: 'HĐTĐKT' },
    name: `Hội đồng Thi đua - Khen thưởng ${name}`,
  };
}
