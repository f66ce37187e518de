import { IsString, MaxLength } from 'class-validator';

const LONGEST = 200;

/** The draft that an address of the editor is about. */
export class DraftPath {
  /** Of its scheme. */
  @IsString()
  @MaxLength(LONGEST)
  code!: string;

  @IsString()
  @MaxLength(LONGEST)
  id!: string;
}
