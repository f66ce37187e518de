import { Injectable } from '@nestjs/common';
import type { DisciplineRecord } from '../../domain/commendation/records';
import type { CandidateQuestion, RecordsOfCandidate } from './candidate';
import { careerOf, knownDisciplines, membersOf, serviceYears } from './candidate-records.policy';
import { CandidateRecordsRepository } from './candidate-records.repository';

/**
 * What the registers know of candidates, for the rules of eligibility. It asks for no right of its own: whoever shows what
 * follows from it answers for what its reader may know.
 */
@Injectable()
export class CandidateRecords {
  constructor(private readonly repository: CandidateRecordsRepository) {}

  /**
   * The records of many candidates, by the keys of the questions, in a number of statements that does not depend on how
   * many are asked. One that nobody knows has empty records.
   */
  async of(questions: readonly CandidateQuestion[]): Promise<ReadonlyMap<string, RecordsOfCandidate>> {
    if (questions.length === 0) return new Map();
    const persons = new Map((await this.repository.persons(questions)).map((row) => [row.key, row]));
    const posts = byKey(await this.repository.posts(questions));
    const evaluations = byKey(await this.repository.evaluations(questions));
    const disciplines = byKey(await this.repository.disciplines(questions));
    const verifications = byKey(await this.repository.verifications(questions));
    const members = byKey(await this.repository.members(questions));
    const disciplinesOfMembers = byKey(await this.repository.disciplinesOfMembers(questions));
    const confirmed = await this.repository.confirmed(questions);
    return new Map(
      questions.map((question): [string, RecordsOfCandidate] => {
        const { key, kind, on } = question;
        const person = persons.get(key);
        // Nobody disciplines a household.
        const isConfirmed = confirmed.has(key) || kind === 'household';
        const known = <Row extends DisciplineRecord>(rows: readonly Row[]) =>
          knownDisciplines(rows, isConfirmed, question);
        return [
          key,
          {
            gender: person?.gender ?? null,
            evaluations: evaluations.get(key) ?? null,
            disciplines: known(disciplines.get(key) ?? []),
            verifications: verifications.get(key) ?? [],
            members: membersOf(members.get(key) ?? [], known(disciplinesOfMembers.get(key) ?? [])),
            serviceYears: serviceYears(person?.serviceFrom ?? null, on),
            career: person === undefined ? null : careerOf(person, posts.get(key) ?? []),
          },
        ];
      }),
    );
  }
}

/** Rows by their key, without it. */
function byKey<Row extends { readonly key: string }>(rows: readonly Row[]): ReadonlyMap<string, Omit<Row, 'key'>[]> {
  const found = new Map<string, Omit<Row, 'key'>[]>();
  for (const { key, ...row } of rows) {
    const list = found.get(key);
    if (list === undefined) found.set(key, [row]);
    else list.push(row);
  }
  return found;
}
