import type { Person, PersonDraft } from './person';

/** The last word of a name: what Vietnamese lists are sorted by (domain trap T45). */
export function givenNameOf(fullName: string): string {
  return fullName.split(' ').at(-1) ?? fullName;
}

/** The number as it is shown: '••••1234'; '' when none is recorded (domain §5). */
export function maskedIdentity(identityTail: string | null): string {
  return identityTail === null ? '' : `••••${identityTail}`;
}

/** What the audit keeps of a stored person: never the number, the day of birth or an address. */
export function personFields(person: Person): Record<string, string> {
  return {
    fullName: person.fullName,
    gender: person.gender ?? '',
    bornOn: person.birthYear === null ? '' : String(person.birthYear),
    identityNumber: maskedIdentity(person.identityTail),
    serviceFrom: person.serviceFrom ?? '',
    retiresAtHigherAge: yesOrNo(person.retiresAtHigherAge),
    qualification: person.qualification,
    academicTitle: person.academicTitle,
    homePlace: recorded(person.hasHomePlace),
    residence: recorded(person.hasResidence),
  };
}

/** The same of what was typed over a stored person: what was left blank stays. */
export function draftFields(draft: PersonDraft, stored: Person | null): Record<string, string> {
  return {
    fullName: draft.fullName,
    gender: draft.gender ?? '',
    bornOn: String(draft.bornOn?.slice(0, 4) ?? stored?.birthYear ?? ''),
    identityNumber: maskedIdentity(draft.identityNumber?.slice(-4) ?? stored?.identityTail ?? null),
    serviceFrom: draft.serviceFrom ?? '',
    retiresAtHigherAge: yesOrNo(draft.retiresAtHigherAge),
    qualification: draft.qualification,
    academicTitle: draft.academicTitle,
    homePlace: recorded(draft.homePlace !== null || (stored?.hasHomePlace ?? false)),
    residence: recorded(draft.residence !== null || (stored?.hasResidence ?? false)),
  };
}

function yesOrNo(is: boolean | null): string {
  if (is === null) return '';
  return is ? 'có' : 'không';
}

/** A home and a residence are never named in the audit. */
function recorded(isRecorded: boolean): string {
  return isRecorded ? 'đã ghi' : '';
}
