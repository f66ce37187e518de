import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../../domain/calendar';
import {
  isInForce,
  lapsedGrounds,
  legalGroundsOn,
  type RepealedCitation,
  repealedIn,
} from '../../../domain/commendation/legal-texts';
import { citationWarnings } from '../../../text/legal-warnings';
import type { KeptLegalText } from './legal-text';
import { type BallotBasis, LegalTextsRepository } from './legal-texts.repository';

/** Reads the legal texts of the catalogue; they are no secret. */
@Injectable()
export class LegalTextsService {
  constructor(private readonly repository: LegalTextsRepository) {}

  /** All texts, those in force before repealed ones. */
  list(): Promise<KeptLegalText[]> {
    return this.repository.list();
  }

  /** The text of a code, or null. */
  find(code: string): Promise<KeptLegalText | null> {
    return this.repository.find(code);
  }

  /** Texts in force on a day. */
  async inForce(day: BusinessDate): Promise<KeptLegalText[]> {
    return (await this.repository.list()).filter((text) => isInForce(text, day));
  }

  /** What a report of the day prints after "Căn cứ", in its order. */
  async reportGrounds(day: BusinessDate): Promise<string[]> {
    return legalGroundsOn(await this.repository.list(), day);
  }

  /** Of the texts named by their numbers in a passage, those that are repealed on the day, with their replacements. */
  async repealedIn(passage: string, day: BusinessDate): Promise<RepealedCitation[]> {
    return repealedIn(passage, await this.repository.list(), day);
  }

  /** What is wrong on a day with citing the texts of these codes: repealed, or amended and not compared. */
  async warnings(codes: readonly string[], day: BusinessDate): Promise<string[]> {
    return citationWarnings(codes, await this.repository.list(), day);
  }

  /** Grounds of reports that are repealed on a day while nothing took their place as a ground. */
  async lapsedGrounds(day: BusinessDate): Promise<RepealedCitation[]> {
    return lapsedGrounds(await this.repository.list(), day);
  }

  /** What the rules of voting of blocs cite. */
  ballotBases(): Promise<BallotBasis[]> {
    return this.repository.ballotBases();
  }
}
