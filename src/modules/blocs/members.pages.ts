import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { memberEndForm, memberRoleForm, NEW_MEMBER_FORM, typedMember, typedNewMember } from './bloc-forms.view';
import { BlocPageService } from './bloc-page.service';
import { MemberEndFields, MemberRoleFields, NewMemberFields } from './blocs.dto';
import { readMemberEnd, readMemberRole, readNewMember } from './blocs.fields';
import { BlocsService } from './blocs.service';
import { MembershipsService } from './memberships.service';

/** The forms of the members on the page of a bloc. */
@ApiExcludeController()
@Controller('danh-muc/khoi/:bloc/thanh-vien')
export class MembersPages {
  constructor(
    private readonly blocs: BlocsService,
    private readonly memberships: MembershipsService,
    private readonly page: BlocPageService,
  ) {}

  @Post()
  @Allow('bloc.manage')
  add(
    @Param('bloc') code: string,
    @Body() fields: NewMemberFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = { actor, request, reply, code, year: fields.year };
    const typed = () => ({ newMember: typedNewMember(fields) });
    return this.page.save(visit, { form: NEW_MEMBER_FORM, typed, done: 'Đã thêm thành viên.' }, async () => {
      const draft = readNewMember(fields);
      await this.memberships.add(actor, await this.blocs.find(actor, code), draft, 'screen');
    });
  }

  @Post(':id/vai-tro')
  @Allow('bloc.manage')
  changeRole(
    @Param('bloc') code: string,
    @Param('id') id: string,
    @Body() fields: MemberRoleFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = { actor, request, reply, code, year: fields.year };
    const typed = () => ({ member: typedMember(id, fields) });
    return this.page.save(visit, { form: memberRoleForm(id), typed, done: 'Đã ghi vai trò mới.' }, async () => {
      const { role, from } = readMemberRole(fields);
      await this.memberships.changeRole(actor, await this.blocs.find(actor, code), id, role, from);
    });
  }

  @Post(':id/ket-thuc')
  @Allow('bloc.manage')
  end(
    @Param('bloc') code: string,
    @Param('id') id: string,
    @Body() fields: MemberEndFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = { actor, request, reply, code, year: fields.year };
    const typed = () => ({ member: typedMember(id, fields) });
    return this.page.save(visit, { form: memberEndForm(id), typed, done: 'Đã ghi ngày kết thúc.' }, async () => {
      const lastDay = readMemberEnd(fields);
      await this.memberships.end(actor, await this.blocs.find(actor, code), id, lastDay);
    });
  }
}
