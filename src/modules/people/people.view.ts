import { formatDate, formatInstant } from '../../text/date';
import {
  completionLevelWords,
  disciplineKindWords,
  disciplineSystemWords,
  genderWords,
  verificationOutcomeWords,
} from '../../text/vi';
import { formatValidity } from '../../text/validity';
import type {
  EndableLine,
  HistoryLine,
  MisconductValues,
  PersonRow,
  PersonValues,
  PostRow,
} from '../../../templates/pages/people/people-props';
import { typedText } from '../../platform/forms';
import type { Evaluation } from './evaluation';
import type { Discipline, Verification } from './misconduct';
import { maskedIdentity } from './people.policy';
import type { ListedPerson, Person, PersonDetails, Post } from './person';

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
export function factsOf({ gender, birthYear, identityTail, serviceFrom }: Person): [string, string][] {
  return [
    ['Giới tính', gender === null ? '' : genderWords[gender]],
    ['Năm sinh', birthYear === null ? '' : String(birthYear)],
    ['Số định danh', maskedIdentity(identityTail)],
    ['Bắt đầu công tác', serviceFrom === null ? '' : formatDate(serviceFrom)],
  ];
}

/** A post of the history. */
export function postRow(post: Post): PostRow {
  return {
    words: positionOf(post),
    agencyName: post.agencyName,
    validity: formatValidity(post.validFrom, post.validTo),
  };
}

/** The forms of a stored person: hidden values stay blank, the post form keeps the agency of now. */
export function storedValues({ person, posts }: PersonDetails): PersonValues {
  return {
    ...NO_VALUES,
    fullName: person.fullName,
    gender: person.gender ?? '',
    serviceFrom: person.serviceFrom === null ? '' : formatDate(person.serviceFrom),
    agencyCode: posts[0]?.agencyCode ?? '',
    divisionId: posts[0]?.divisionId ?? '',
    positionTitle: posts[0]?.positionTitle ?? '',
  };
}

export const NO_VALUES: PersonValues = {
  ...{ fullName: '', gender: '', bornOn: '', identityNumber: '', serviceFrom: '', agencyCode: '', divisionId: '' },
  ...{ positionTitle: '', isHead: '', validFrom: '', validTo: '' },
};

/** The forms of a person and of a post as they were sent. */
export function typedValues(fields: object): PersonValues {
  const typed = fields as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.keys(NO_VALUES).map((name) => [name, typedText(typed[name])]),
  ) as unknown as PersonValues;
}

/** The forms of disciplines and verifications as they were sent. */
export function typedMisconduct(fields: object): MisconductValues {
  const typed = fields as Readonly<Record<string, unknown>>;
  const names = [
    'system',
    'kind',
    'validFrom',
    'validTo',
    'decisionNumber',
    'content',
    'reason',
    'outcome',
    'outcomeDocument',
  ];
  return Object.fromEntries(names.map((name) => [name, typedText(typed[name])])) as unknown as MisconductValues;
}

/** A version of an evaluation; what a newer one has replaced is over. */
export function evaluationLines(evaluations: readonly Evaluation[]): HistoryLine[] {
  return evaluations.map((one, index) => {
    const level = one.level === null ? 'Thu hồi kết quả' : completionLevelWords[one.level];
    const by = `${one.recordedBy} ghi lúc ${formatInstant(one.recordedAt)}`;
    const reason = one.reason === null ? '' : `; lý do sửa: ${one.reason}`;
    return {
      key: `${one.year}-${one.version}`,
      title: `Năm ${one.year}: ${level}`,
      detail: `${one.sourceDocument}; ${by}${reason}`,
      isOver: evaluations[index - 1]?.year === one.year,
    };
  });
}

/** A discipline with its list and its term. */
export function disciplineLine(one: Discipline): EndableLine {
  const annulled = one.annulledReason === null ? '' : `; đã bỏ: ${one.annulledReason}`;
  return {
    ...{ key: one.id, version: one.version, isOver: one.annulledReason !== null, isOpen: one.annulledReason === null },
    title: `${disciplineKindWords[one.kind]} (${disciplineSystemWords[one.system]})`,
    detail: `Quyết định ${one.decisionNumber}, ${formatValidity(one.validFrom, one.validTo)}${annulled}`,
  };
}

/** A verification and how it ended. */
export function verificationLine(one: Verification): EndableLine {
  const outcome = one.outcome === null ? 'chưa kết luận' : verificationOutcomeWords[one.outcome];
  const document = one.outcomeDocument === '' ? '' : `, ${one.outcomeDocument}`;
  return {
    ...{ key: one.id, version: one.version, isOver: one.outcome !== null, isOpen: one.outcome === null },
    title: one.reason,
    detail: `${formatValidity(one.validFrom, one.validTo)}; ${outcome}${document}`,
  };
}

function positionOf({ positionTitle, divisionName, isHead }: Post): string {
  const title = positionTitle === '' && isHead ? 'Người đứng đầu' : positionTitle;
  return [title, divisionName ?? ''].filter((part) => part !== '').join(', ') || 'Cán bộ';
}
