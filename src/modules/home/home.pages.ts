import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AdministratorHomePage } from '../../../templates/pages/home/administrator-home';
import { AgencyHomePage } from '../../../templates/pages/home/agency-home';
import type { MonitoredLink } from '../../../templates/pages/home/monitored-card';
import { NoPlacePage } from '../../../templates/pages/home/no-place';
import { ProvinceHomePage } from '../../../templates/pages/home/province-home';
import { type Actor, Allow, CurrentActor, holds } from '../../platform/access';
import { Clock } from '../../platform/clock';
import { Pages, pathOf, PLACED_PATHS } from '../../platform/web';
import { MonitorsService } from '../appraisals';
import { type PlaceListing, PlacesService } from '../blocs';
import { AdministratorHomeService } from './administrator-home.service';
import { administratorHomeProps } from './administrator-home.view';
import { AgencyHomeService } from './agency-home.service';
import { agencyHomeProps } from './agency-home.view';
import { homeOf } from './home.policy';
import { ProvinceHomeService } from './province-home.service';
import { provinceHomeProps } from './province-home.view';

/** Where a person starts, and the ways from there into their newest place. */
@ApiExcludeController()
@Controller()
export class HomePages {
  constructor(
    private readonly places: PlacesService,
    private readonly agency: AgencyHomeService,
    private readonly province: ProvinceHomeService,
    private readonly administrator: AdministratorHomeService,
    private readonly monitors: MonitorsService,
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('signed-in')
  async home(
    @Query('kiem-tra') check: unknown,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const home = homeOf(actor);
    if (home.kind === 'administrator') return this.administratorHome(actor, check === '1', request, reply);
    if (home.kind === 'province') return this.provinceHome(home.actor, request, reply);
    if (home.kind === 'council') return this.pages.redirect(request, reply, '/viec-can-lam');
    const [newest] = home.kind === 'none' ? [] : await this.places.list(home.actor);
    if (!newest) return this.noPlace(actor, request, reply);
    if (home.kind === 'bloc') return this.pages.redirect(request, reply, `${pathOf(newest)}/tong-quan`);
    if (home.kind === 'checker') return this.pages.redirect(request, reply, `${pathOf(newest)}/kiem-tra-cheo`);
    return this.agencyHome(actor, home.actor, newest, request, reply);
  }

  /** A link of the navigation opened outside of any place leads into the actor's newest. */
  @Get([...PLACED_PATHS])
  @Allow('bloc.read')
  async placed(@CurrentActor() actor: Actor, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const [newest] = await this.places.list(homeOf(actor).actor);
    if (!newest) return this.noPlace(actor, request, reply);
    return this.pages.redirect(request, reply, `${pathOf(newest)}${request.url}`);
  }

  private async agencyHome(
    actor: Actor,
    member: Actor,
    newest: PlaceListing,
    request: FastifyRequest,
    reply: FastifyReply,
  ) {
    const home = await this.agency.read(member, newest.blocCode, newest.periodCode);
    const frame = await this.pages.frame(request, reply, { title: 'Trang chủ', place: newest });
    const moment = { now: this.clock.now(), today: this.clock.today() };
    return this.pages.send(
      reply,
      AgencyHomePage({ ...agencyHomeProps(frame, home, actor, moment), monitored: await this.monitored(actor) }),
    );
  }

  private async provinceHome(actor: Actor, request: FastifyRequest, reply: FastifyReply) {
    const blocs = await this.province.read(actor);
    const frame = await this.pages.frame(request, reply, { title: 'Các khối thi đua' });
    return this.pages.send(reply, ProvinceHomePage(provinceHomeProps(frame, blocs, actor, this.clock.now())));
  }

  private async administratorHome(actor: Actor, check: boolean, request: FastifyRequest, reply: FastifyReply) {
    const home = await this.administrator.read(actor, check);
    const frame = await this.pages.frame(request, reply, { title: 'Quản trị hệ thống' });
    return this.pages.send(reply, AdministratorHomePage(administratorHomeProps(frame, home)));
  }

  private async noPlace(actor: Actor, request: FastifyRequest, reply: FastifyReply) {
    const frame = await this.pages.frame(request, reply, { title: 'Trang chủ' });
    const action = holds(actor, 'import.run') ? { href: '/nhap-du-lieu', label: 'Nhập từ Excel' } : null;
    return this.pages.send(reply, NoPlacePage({ frame, action, monitored: await this.monitored(actor) }));
  }

  /** Blocs, also of others, in which the actor's agency scores criteria of its field. */
  private async monitored(actor: Actor): Promise<MonitoredLink[]> {
    return (await this.monitors.placesOf(actor)).map((place) => ({
      href: `${pathOf(place)}/cham-linh-vuc`,
      label: `${place.blocName}, ${place.periodName}`,
    }));
  }
}
