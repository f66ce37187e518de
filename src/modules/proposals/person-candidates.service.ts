import { Injectable } from '@nestjs/common';
import { Conflict } from '../../platform/errors';
import {
  type CandidateOfPerson,
  PersonCandidatesRepository,
  type SharedCandidacy,
} from './person-candidates.repository';

/** The proposals that name one person. Asks for no right of its own: the caller has shown that the actor may know of them. */
@Injectable()
export class PersonCandidates {
  constructor(private readonly repository: PersonCandidatesRepository) {}

  /** The proposals that name a person, the newest first. */
  of(personId: string): Promise<CandidateOfPerson[]> {
    return this.repository.of(personId);
  }

  /**
   * Makes the candidacies of one record of a person those of another; promises how many. A list may name both where one of
   * the two is over: refused, withdrawn. Conflict while both are looked at, saying what to do. Called in the transaction of a
   * merge; refuses to wait for whoever writes one of the lists (`isLockedByOthers`).
   */
  async follow(fromId: string, toId: string): Promise<number> {
    await this.repository.lock([fromId, toId]);
    const twice = (await this.repository.shared(fromId, toId)).find(isOpenTwice);
    if (twice !== undefined) throw new Conflict(sentenceOf(twice));
    return this.repository.follow(fromId, toId);
  }
}

function isOpenTwice({ proposalState, states }: SharedCandidacy): boolean {
  const isOver = proposalState === 'decided' || proposalState === 'withdrawn';
  return states.every((state) => state === 'awarded' || (!isOver && (state === 'standing' || state === 'paused')));
}

function sentenceOf({ code, title, awardName, proposalState }: SharedCandidacy): string {
  const both = `Đề nghị ${code} (${title}) có cả hai hồ sơ cho “${awardName}”.`;
  return proposalState === 'drafting'
    ? `${both} Mở đề nghị, bỏ hoặc rút một trường hợp, rồi gộp lại.`
    : `${both} Cấp đang xét mở đề nghị, ghi không đồng ý với một trường hợp (lý do: cùng một người), rồi gộp lại.`;
}
