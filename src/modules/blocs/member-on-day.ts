/**
 * SQL of the members of blocs on a day, to follow FROM: `m` (the membership), `g` (the agency, which exists that day) and
 * `n` (its name of that day). `day` is SQL of a date. Whoever lists or counts members, or what is theirs, asks through
 * this, or totals would count agencies that the lists beside them leave out.
 */
export function membersOnDay(day: string): string {
  const holds = (from: string, to: string): string => `daterange(${from}, ${to}, '[)') @> ${day}`;
  return `bloc_membership m
    JOIN agency g ON g.id = m.agency_id AND ${holds('m.valid_from', 'm.valid_to')} AND ${holds('g.active_from', 'g.active_to')}
    JOIN agency_name n ON n.agency_id = g.id AND ${holds('n.valid_from', 'n.valid_to')}`;
}
