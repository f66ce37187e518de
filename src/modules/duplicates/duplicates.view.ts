import type {
  CompareView,
  ComparedFact,
  ContestedYear,
  PostChoice,
  RecordLine,
  RecordView,
} from '../../../templates/pages/duplicates/duplicate-props';
import { formatDate, formatInstant } from '../../text/date';
import { formatHeld } from '../../text/validity';
import { completionLevelWords, genderWords, initiativeStateWords } from '../../text/vi';
import { higherAgeWords } from '../../text/words/leading-posts';
import { candidateStateWords } from '../../text/words/proposals';
import { typedText } from '../../platform/forms';
import {
  isContested,
  type LikelyPair,
  type LikelyRecord,
  type ListedPerson,
  maskedIdentity,
  type MergeSide,
  type Person,
  type PersonDistinction,
  type PersonDetails,
  type PersonFact,
  PERSON_FACTS,
  type Post,
  type SaidDistinction,
} from '../people';
import { textsOf } from './duplicates.fields';
import type { ComparedPair, RecordFacts } from './duplicates.service';

const FACT_WORDS: Readonly<Record<PersonFact, string>> = {
  fullName: 'Họ và tên',
  gender: 'Giới tính',
  bornOn: 'Ngày sinh',
  identityNumber: 'Số định danh',
  homePlace: 'Quê quán',
  residence: 'Nơi thường trú',
  serviceFrom: 'Bắt đầu công tác',
  retiresAtHigherAge: 'Tuổi nghỉ hưu',
  qualification: 'Trình độ chuyên môn, nghiệp vụ',
  academicTitle: 'Học hàm, học vị',
};

/** What was chosen in a form that was refused; null: nothing was sent, so the page chooses. */
export interface TypedMerge {
  readonly take: Readonly<Record<string, string>> | null;
  readonly keepPosts: Readonly<Record<string, string>>;
  readonly years: Readonly<Record<string, string>>;
  readonly reason: string;
  readonly isSure: boolean;
}

export const UNTYPED: TypedMerge = { take: null, keepPosts: {}, years: {}, reason: '', isSure: false };

/** A form as it was sent. */
export function typedMerge(fields: object): TypedMerge {
  const typed = fields as Readonly<Record<string, unknown>>;
  return {
    ...{ take: textsOf(typed['take']), keepPosts: textsOf(typed['keepPosts']), years: textsOf(typed['years']) },
    ...{ reason: typedText(typed['reason']), isSure: typedText(typed['isSure']) === '1' },
  };
}

/** A pair of the list. */
export function likelyView({ one, other }: LikelyPair): { href: string; one: RecordLine; other: RecordLine } {
  return { href: `/nhan-su/trung/${one.id}/${other.id}`, one: lineOf(one), other: lineOf(other) };
}

/** A pair that was said to be two persons. */
export function apartView(said: SaidDistinction): ReturnType<typeof likelyView> & { said: string } {
  return { ...likelyView(said), said: saidText(said) };
}

function saidText({ saidBy, saidAt, reason }: PersonDistinction): string {
  return `${saidBy} ghi là hai người khác nhau lúc ${formatInstant(saidAt)}: ${reason}`;
}

/** Somebody whose record may be the same person's. */
export function otherView({ id, fullName, birthYear, post }: ListedPerson): RecordLine & { id: string } {
  return { id, ...lineOf({ id, fullName, birthYear, agencyName: post.agencyName, positionTitle: post.positionTitle }) };
}

/** Two records beside each other with what was chosen, or what is proposed: values of the one that stays, where it has any. */
export function compareView(pair: ComparedPair, typed: TypedMerge, distinctionReason = ''): CompareView {
  const { survivor, merged, years, facts } = pair;
  return {
    ...{ id: survivor.person.id, otherId: merged.person.id, name: survivor.person.fullName },
    versions: { survivor: survivor.person.version, merged: merged.person.version },
    facts: PERSON_FACTS.flatMap((fact) => factView(fact, pair, typed)),
    posts: merged.posts.map((post) => postView(post, survivor.posts, typed)),
    years: years.filter(isContested).map((one): ContestedYear => ({
      year: String(one.year),
      survivor: one.survivor === null ? '' : completionLevelWords[one.survivor],
      merged: one.merged === null ? '' : completionLevelWords[one.merged],
      chosen: sideOf(typed.years[String(one.year)]),
    })),
    survivor: recordView(survivor, facts.survivor),
    merged: recordView(merged, facts.merged),
    ...{ reason: typed.reason, isSure: typed.isSure },
    distinction: {
      said: pair.distinction === null ? null : `${saidText(pair.distinction)}.`,
      reason: distinctionReason,
    },
  };
}

function factView(fact: PersonFact, { survivor, merged, differs }: ComparedPair, typed: TypedMerge): ComparedFact[] {
  const [own, others] = [factText(fact, survivor.person), factText(fact, merged.person)];
  if (own === '' && others === '') return [];
  const chosen = typed.take === null ? (own === '' ? 'merged' : 'survivor') : sideOf(typed.take[fact]);
  return [{ name: fact, label: FACT_WORDS[fact], survivor: own, merged: others, differs: differs[fact], chosen }];
}

/** A value as it may be shown: masked where it is personal data. */
function factText(fact: PersonFact, person: Person): string {
  const texts: Readonly<Record<PersonFact, string>> = {
    ...{ fullName: person.fullName, qualification: person.qualification, academicTitle: person.academicTitle },
    gender: person.gender === null ? '' : genderWords[person.gender],
    bornOn: person.birthYear === null ? '' : String(person.birthYear),
    identityNumber: maskedIdentity(person.identityTail),
    serviceFrom: person.serviceFrom === null ? '' : formatDate(person.serviceFrom),
    retiresAtHigherAge:
      person.retiresAtHigherAge === null ? '' : higherAgeWords[person.retiresAtHigherAge ? 'yes' : 'no'],
    homePlace: person.hasHomePlace ? 'Đã ghi (được che)' : '',
    residence: person.hasResidence ? 'Đã ghi (được che)' : '',
  };
  return texts[fact];
}

function postView(post: Post, stays: readonly Post[], typed: TypedMerge): PostChoice {
  const isTwice = stays.some((one) => one.agencyId === post.agencyId && one.positionTitle === post.positionTitle);
  const isKept = typed.take === null ? !isTwice : typed.keepPosts[post.id] === '1';
  return { id: post.id, words: postWords(post), isTwice, isKept };
}

function recordView({ posts }: PersonDetails, facts: RecordFacts): RecordView {
  return {
    posts: posts.map(postWords),
    evaluations: facts.evaluations
      .filter((one, index, all) => all[index - 1]?.year !== one.year || all[index - 1]?.system !== one.system)
      .map(({ system, year, level }) => {
        const words = level === null ? 'đã thu hồi' : completionLevelWords[level];
        return `${year}: ${words}${system === 'party' ? ' (xếp loại của Đảng)' : ''}`;
      }),
    honours: facts.honours.map(
      (one) =>
        `${one.achievementYear}: ${one.awardName}, quyết định ${one.decisionNumber} ngày ${formatDate(one.decidedOn)}` +
        (one.revokedOn === null ? '' : ' (đã hủy bỏ)'),
    ),
    initiatives: facts.initiatives.map(
      ({ year, title, state }) => `${year}: ${title} (${initiativeStateWords[state]})`,
    ),
    candidates: facts.candidates.map(
      ({ code, title, awardName, state }) => `${code}, ${title}: ${awardName} (${candidateStateWords[state]})`,
    ),
  };
}

function postWords({ positionTitle, agencyName, isMain, validFrom, validTo, isEndUnknown }: Post): string {
  const words = [positionTitle, agencyName, formatHeld(validFrom, validTo, isEndUnknown)].filter((part) => part !== '');
  return words.join(', ') + (isMain ? '' : ' (kiêm nhiệm)');
}

function lineOf({
  fullName,
  birthYear,
  agencyName,
  positionTitle,
}: Omit<LikelyRecord, 'id'> & { id: string }): RecordLine {
  const born = birthYear === null ? '' : `sinh năm ${birthYear}`;
  return { name: fullName, detail: [born, positionTitle, agencyName].filter((part) => part !== '').join(', ') };
}

function sideOf(text: string | undefined): MergeSide | null {
  return text === 'survivor' || text === 'merged' ? text : null;
}
