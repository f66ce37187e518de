import { ApiProperty } from '@nestjs/swagger';
import { POST_GROUPS } from '../../domain/commendation/leading-posts';
import { maskedIdentity } from './people.policy';
import type { ListedPerson, Person, PersonDetails, Post } from './person';

export class PostAnswer {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  agencyCode!: string;

  @ApiProperty({ description: 'Tên cơ quan khi đó' })
  agencyName!: string;

  @ApiProperty({ type: String, nullable: true })
  divisionName!: string | null;

  @ApiProperty()
  positionTitle!: string;

  @ApiProperty()
  isHead!: boolean;

  @ApiProperty({
    ...{ enum: POST_GROUPS, type: String, nullable: true },
    description: 'Nhóm chức vụ lãnh đạo, none là không thuộc nhóm nào; null là chưa ghi',
  })
  leadingGroup!: string | null;

  @ApiProperty({ description: 'Sai khi kiêm nhiệm' })
  isMain!: boolean;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  validFrom!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  validTo!: string | null;

  @ApiProperty({ description: 'Đã thôi giữ, không rõ ngày' })
  isEndUnknown!: boolean;
}

export class PersonAnswer {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  fullName!: string;

  @ApiProperty({ enum: ['female', 'male'], type: String, nullable: true })
  gender!: string | null;

  @ApiProperty({ type: Number, nullable: true })
  birthYear!: number | null;

  @ApiProperty({ description: 'Chỉ bốn số cuối', example: '••••1234' })
  identityNumber!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  serviceFrom!: string | null;

  @ApiProperty({ type: Boolean, nullable: true, description: 'Tuổi nghỉ hưu cao hơn quy định chung; null là chưa ghi' })
  retiresAtHigherAge!: boolean | null;

  @ApiProperty({ description: 'Trình độ chuyên môn, nghiệp vụ' })
  qualification!: string;

  @ApiProperty({ description: 'Học hàm, học vị' })
  academicTitle!: string;

  @ApiProperty({ description: 'Đã ghi quê quán; nội dung xem ở /identity' })
  hasHomePlace!: boolean;

  @ApiProperty({ description: 'Đã ghi nơi thường trú; nội dung xem ở /identity' })
  hasResidence!: boolean;

  @ApiProperty()
  version!: number;
}

export class ListedPersonAnswer extends PersonAnswer {
  @ApiProperty({ type: PostAnswer })
  post!: PostAnswer;
}

export class PersonPageAnswer {
  @ApiProperty({ type: [ListedPersonAnswer] })
  persons!: ListedPersonAnswer[];

  @ApiProperty()
  total!: number;

  @ApiProperty()
  page!: number;

  @ApiProperty()
  pageCount!: number;
}

export class PersonDetailsAnswer extends PersonAnswer {
  @ApiProperty({ type: [PostAnswer], description: 'Vị trí chính trước, mới nhất trước' })
  posts!: PostAnswer[];
}

export class IdentityAnswer {
  @ApiProperty({ type: String, nullable: true })
  identityNumber!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  bornOn!: string | null;

  @ApiProperty({ description: 'Quê quán' })
  homePlace!: string;

  @ApiProperty({ description: 'Nơi thường trú' })
  residence!: string;
}

export class EvaluationRowAnswer {
  @ApiProperty({ example: 'person:0198…' })
  key!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: String, nullable: true, enum: ['not_completed', 'completed', 'well', 'excellent'] })
  level!: string | null;

  @ApiProperty({ description: '0 khi chưa có' })
  version!: number;

  @ApiProperty({ type: String, nullable: true })
  document!: string | null;
}

export class EvaluationSheetAnswer {
  @ApiProperty()
  agencyCode!: string;

  @ApiProperty()
  year!: number;

  @ApiProperty({ enum: ['state', 'party'], description: 'Đánh giá của Nhà nước hay của Đảng' })
  system!: string;

  @ApiProperty({ type: [EvaluationRowAnswer] })
  rows!: EvaluationRowAnswer[];
}

export class SavedLevelsAnswer {
  @ApiProperty({ description: 'Số mức đã ghi' })
  saved!: number;
}

/** A person as programs get them: masked as everywhere else. */
export function personAnswer(person: Person): PersonAnswer {
  const { id, fullName, gender, birthYear, serviceFrom, qualification, academicTitle, version } = person;
  const { hasHomePlace, hasResidence, retiresAtHigherAge } = person;
  return {
    ...{ id, fullName, gender, birthYear, identityNumber: maskedIdentity(person.identityTail), serviceFrom },
    ...{ retiresAtHigherAge, qualification, academicTitle, hasHomePlace, hasResidence, version },
  };
}

export function listedPersonAnswer(person: ListedPerson): ListedPersonAnswer {
  return Object.assign(personAnswer(person), { post: postAnswer(person.post) });
}

export function detailsAnswer({ person, posts }: PersonDetails): PersonDetailsAnswer {
  return Object.assign(personAnswer(person), { posts: posts.map(postAnswer) });
}

function postAnswer({
  id,
  agencyCode,
  agencyName,
  divisionName,
  positionTitle,
  isHead,
  leadingGroup,
  isMain,
  validFrom,
  validTo,
  isEndUnknown,
}: Post): PostAnswer {
  return {
    id,
    agencyCode,
    agencyName,
    divisionName,
    positionTitle,
    isHead,
    leadingGroup,
    isMain,
    validFrom,
    validTo,
    isEndUnknown,
  };
}
