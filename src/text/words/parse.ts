import type { AgencyKind, MemberRole } from '../../domain/agencies';
import type { CommendationSubject, CommendationType } from '../../domain/commendation/subjects';
import { fold } from '../search';
import { commendationSubjectWords, commendationTypeWords } from './commendations';
import { agencyKindWords, memberRoleWords } from './organisation';

/** Folded words people write, beside those of the catalogue, and the code they mean. */
type OtherWords<Code extends string> = Readonly<Partial<Record<Code, readonly string[]>>>;

const readSubject = reader(commendationSubjectWords, { household: ['gia dinh'] });

const readType = reader(commendationTypeWords, {
  achievement: ['thanh tich cong trang', 'cong trang va thanh tich'],
  thematic: ['theo chuyen de'],
  movement: ['phong trao', 'theo phong trao thi dua'],
  contribution: ['cong hien'],
  tenure: ['theo nien han'],
});

const readMemberRole = reader(memberRoleWords, {
  chair: ['truong khoi', 'cum truong', 'truong cum'],
  vice_chair: ['pho truong khoi', 'pho khoi', 'cum pho', 'pho truong cum'],
});

const readAgencyKind = reader(agencyKindWords, {
  party: [
    'co quan dang',
    'ban xay dung dang',
    'co quan tham muu, giup viec',
    'co quan kiem tra',
    'dang uy cap tren co so',
    'dang bo',
  ],
  state: ['so, ban, nganh', 'co quan chuyen mon', 'uy ban nhan dan'],
  commune: [
    'uy ban nhan dan xa',
    'uy ban nhan dan phuong',
    'uy ban nhan dan dac khu',
    'uy ban nhan dan cap xa',
    'xa, phuong, dac khu',
  ],
  mass_organisation: ['doan the', 'mat tran', 'to chuc chinh tri - xa hoi'],
  public_service: ['don vi su nghiep cong lap'],
});

/** The subject a workbook's word means ('Tập thể', 'cá nhân' …); null when unknown. */
export function commendationSubjectFrom(text: string): CommendationSubject | null {
  return readSubject(text);
}

/** The type of commendation a workbook's word means ('Công trạng', 'Đột xuất', 'Chuyên đề' …); null when unknown. */
export function commendationTypeFrom(text: string): CommendationType | null {
  return readType(text);
}

/** What an agency is in its bloc ('Khối trưởng', 'Khối phó', 'Thành viên' …); null when unknown. */
export function memberRoleFrom(text: string): MemberRole | null {
  return readMemberRole(text);
}

/** The system of an agency from the words of a members' list ('Ban xây dựng Đảng', 'Đơn vị sự nghiệp' …); null when unknown. */
export function agencyKindFrom(text: string): AgencyKind | null {
  return readAgencyKind(text);
}

function reader<Code extends string>(
  catalogue: Readonly<Record<Code, string>>,
  others: OtherWords<Code>,
): (text: string) => Code | null {
  const codes = new Map<string, Code>();
  for (const code of Object.keys(catalogue) as Code[]) {
    for (const word of [fold(catalogue[code]), ...(others[code] ?? [])]) codes.set(word, code);
  }
  return (text) => codes.get(fold(text)) ?? null;
}
