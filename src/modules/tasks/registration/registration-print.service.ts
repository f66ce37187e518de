import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access';
import { may } from '../../../platform/access';
import { Conflict, NotFound } from '../../../platform/errors';
import { type PrintedFile, type PrintedFormat, printFile } from '../../../platform/files';
import {
  registrationForm,
  type RegistrationFormFacts,
} from '../../../../templates/documents/registration/registration-form';
import { accessPlace, type BlocIssuer, type BlocPlace, IssuersService } from '../../blocs';
import { memberNames } from '../terms/terms-view';
import { RegistrationReader } from './registration-reader';
import type { Registration } from './registration';

/** Prints registrations of key tasks. */
@Injectable()
export class RegistrationPrintService {
  constructor(
    private readonly reader: RegistrationReader,
    private readonly issuers: IssuersService,
  ) {}

  /** The form of one agency, which signs it itself. NotFound when the actor may not read it. */
  async ofAgency(actor: Actor, place: BlocPlace, agencyCode: string, format: PrintedFormat): Promise<PrintedFile> {
    const registration = await this.reader.read(actor, place, agencyCode);
    const issuer = await this.issuers.ofMember(place, registration.member.agencyId);
    const facts = factsOf(place, [registration], registration.member.name, issuer);
    return printFile(
      `Dang ky nhiem vu ${registration.member.code} ${place.year.code}`,
      registrationForm(facts),
      format,
    );
  }

  /** The forms of all members in one, for those who read the whole bloc. NotFound for others. */
  async ofBloc(actor: Actor, place: BlocPlace, format: PrintedFormat): Promise<PrintedFile> {
    if (!may(actor, 'task.read', accessPlace(place))) throw new NotFound('Không tìm thấy biểu đăng ký của khối.');
    if (place.members.length === 0) throw new Conflict('Khối chưa có thành viên.');
    const registrations = await this.reader.readAll(place);
    const facts = factsOf(place, registrations, place.bloc.name, await this.issuers.of(place));
    return printFile(`Dang ky nhiem vu ${place.bloc.code} ${place.year.code}`, registrationForm(facts), format);
  }
}

function factsOf(
  place: BlocPlace,
  registrations: readonly Registration[],
  registrant: string,
  { layout, issuer, signer, provinceName, demonstration }: BlocIssuer,
): RegistrationFormFacts {
  return {
    ...{ registrant, layout, issuer, signer, demonstration },
    year: place.year.from.slice(0, 4),
    agencies: registrations.map(({ member, approved, lines, titles }) => ({
      name: member.name,
      tasks: [...approved, ...lines]
        .map(({ number, terms }) => ({ number, terms }))
        .sort((left, right) => left.number - right.number),
      titles,
    })),
    names: memberNames(place),
    place: provinceName,
    rulingDate: place.year.from,
    draft: registrations.some(({ lines }) => lines.length > 0),
  };
}
