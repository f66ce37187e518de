export { CANDIDATE_KINDS, type CandidateKind, type CandidateQuestion } from './candidate';
export type { MembersOfCandidate, RecordsOfCandidate } from './candidate';
export { CandidateRecords } from './candidate-records.service';
export { PeopleModule } from './people.module';
