/** What a sentence is made of: the place, and the parameters by name: as they stand, as a number or as a day for people. */
export interface Facts {
  readonly place: string;
  readonly text: (name: string) => string;
  readonly number: (name: string) => string;
  readonly date: (name: string) => string;
}
