import { formatDate, formatInstant } from '../../text/date';
import { completionLevelWords, fieldText, fieldValueText, genderWords } from '../../text/vi';
import { higherAgeWords, postGroupWords } from '../../text/words/leading-posts';
import { formatHeld } from '../../text/validity';
import type { HistoryLine, PersonRow, PersonValues, PostRow } from '../../../templates/pages/people/people-props';
import { typedText } from '../../platform/forms';
import type { Evaluation } from './evaluation';
import { maskedIdentity } from './people.policy';
import type { PersonMerge } from './person-merge';
import type { Identity, ListedPerson, Person, PersonDetails, Post } from './person';

/** A person of the list. */
export function personRow(person: ListedPerson): PersonRow {
  const { id, fullName, gender, birthYear, identityTail, post } = person;
  return {
    ...{ id, fullName, agencyName: post.agencyName, position: positionOf(post) },
    birthYear: birthYear === null ? '' : String(birthYear),
    gender: gender === null ? '' : genderWords[gender],
    identity: maskedIdentity(identityTail),
    ended: post.validTo === null ? '' : `thôi từ ${formatDate(post.validTo)}`,
  };
}

/** What is stored of a person, as facts of the page: masked. */
export function factsOf(person: Person): [string, string][] {
  const { gender, birthYear, identityTail, serviceFrom, retiresAtHigherAge } = person;
  return [
    ['Giới tính', gender === null ? '' : genderWords[gender]],
    ['Năm sinh', birthYear === null ? '' : String(birthYear)],
    ['Số định danh', maskedIdentity(identityTail)],
    ['Bắt đầu công tác', serviceFrom === null ? '' : formatDate(serviceFrom)],
    ['Tuổi nghỉ hưu', retiresAtHigherAge === null ? '' : higherAgeWords[retiresAtHigherAge ? 'yes' : 'no']],
    ['Quê quán, nơi thường trú', addressesOf(person)],
    ['Trình độ chuyên môn, nghiệp vụ', person.qualification],
    ['Học hàm, học vị', person.academicTitle],
  ];
}

function addressesOf({ hasHomePlace, hasResidence }: Person): string {
  if (hasHomePlace && hasResidence) return 'Đã ghi (được che)';
  if (hasHomePlace) return 'Đã ghi quê quán (được che)';
  return hasResidence ? 'Đã ghi nơi thường trú (được che)' : '';
}

/** What is hidden otherwise, in full. */
export function identityFacts({ identityNumber, bornOn, homePlace, residence }: Identity): [string, string][] {
  return [
    ['Số định danh', identityNumber ?? ''],
    ['Ngày sinh', bornOn === null ? '' : formatDate(bornOn)],
    ['Quê quán', homePlace],
    ['Nơi thường trú', residence],
  ];
}

/** The form of a post that is being put right. */
export function postValues(post: Post): PersonValues {
  const { agencyCode, divisionId, positionTitle, isHead, isMain, validFrom, validTo } = post;
  return {
    ...{ ...NO_VALUES, agencyCode, positionTitle, divisionId: divisionId ?? '' },
    leadingGroup: post.leadingGroup ?? '',
    ...{ isHead: isHead ? '1' : '', isConcurrent: isMain ? '' : '1' },
    validFrom: validFrom === null ? '' : formatDate(validFrom),
    validTo: validTo === null ? '' : formatDate(validTo),
    isEndUnknown: post.isEndUnknown ? '1' : '',
  };
}

/** A post of the history. */
export function postRow(post: Post): PostRow {
  return {
    ...{ id: post.id, isMain: post.isMain },
    words: positionOf(post),
    group: post.leadingGroup === null ? null : postGroupWords[post.leadingGroup],
    agencyName: post.agencyName,
    validity: formatHeld(post.validFrom, post.validTo, post.isEndUnknown),
  };
}

/** The forms of a stored person: hidden values stay blank, the post form keeps the agency of now. */
export function storedValues({ person, posts }: PersonDetails): PersonValues {
  return {
    ...NO_VALUES,
    fullName: person.fullName,
    gender: person.gender ?? '',
    serviceFrom: person.serviceFrom === null ? '' : formatDate(person.serviceFrom),
    retiresAtHigherAge: person.retiresAtHigherAge === null ? '' : person.retiresAtHigherAge ? 'yes' : 'no',
    ...{ qualification: person.qualification, academicTitle: person.academicTitle },
    agencyCode: posts[0]?.agencyCode ?? '',
    divisionId: posts[0]?.divisionId ?? '',
    positionTitle: posts[0]?.positionTitle ?? '',
  };
}

export const NO_VALUES: PersonValues = {
  ...{ fullName: '', gender: '', bornOn: '', identityNumber: '', serviceFrom: '', agencyCode: '', divisionId: '' },
  ...{
    positionTitle: '',
    leadingGroup: '',
    retiresAtHigherAge: '',
    isHead: '',
    isConcurrent: '',
    isEndUnknown: '',
    validFrom: '',
    validTo: '',
  },
  ...{ homePlace: '', residence: '', qualification: '', academicTitle: '' },
};

/** The forms of a person and of a post as they were sent. */
export function typedValues(fields: object): PersonValues {
  const typed = fields as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.keys(NO_VALUES).map((name) => [name, typedText(typed[name])]),
  ) as unknown as PersonValues;
}

/** A record that was merged into this one: what it said, masked. */
export function mergeLine({ mergedId, name, facts, reason, mergedBy, mergedAt }: PersonMerge): HistoryLine {
  const told = Object.entries(facts)
    .filter(([field, value]) => field !== 'fullName' && value !== '')
    .map(([field, value]) => `${fieldText(field) ?? field}: ${fieldValueText(field, value)}`);
  const by = `${mergedBy} gộp lúc ${formatInstant(mergedAt)}; lý do: ${reason}`;
  return { key: mergedId, title: name, detail: [...told, by].join('; '), isOver: false };
}

/** A version of an evaluation; what a newer one has replaced is over. */
export function evaluationLines(evaluations: readonly Evaluation[]): HistoryLine[] {
  return evaluations.map((one, index) => {
    const by = `${one.recordedBy} ghi lúc ${formatInstant(one.recordedAt)}`;
    const replaced = evaluations[index - 1];
    const system = one.system === 'party' ? ' (xếp loại của Đảng)' : '';
    const level = one.level === null ? 'Thu hồi kết quả' : completionLevelWords[one.level];
    const reason = one.reason === null ? '' : `; lý do sửa: ${one.reason}`;
    return {
      key: `${one.year}-${one.system}-${one.version}`,
      title: `Năm ${one.year}: ${level}${system}`,
      detail: `${one.sourceDocument}; ${by}${reason}`,
      isOver: replaced?.year === one.year && replaced.system === one.system,
    };
  });
}

function positionOf({ positionTitle, divisionName, isHead }: Post): string {
  const title = positionTitle === '' && isHead ? 'Người đứng đầu' : positionTitle;
  return [title, divisionName ?? ''].filter((part) => part !== '').join(', ') || 'Cán bộ';
}
