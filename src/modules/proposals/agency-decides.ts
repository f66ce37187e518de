/**
 * SQL: the head of the agency that submits the proposal `p` decides on its whole list: it passes nobody outside of the agency,
 * and every award of it, in the wording that stands of it now, is decided by that head; only the chairman of a commune decides on
 * what the law leaves to communes. Awards of who was withdrawn do not count.
 */
export function isDecidedByAgency(p: string): string {
  const decider = `(SELECT w.definition->>'decidedBy' FROM award_version v JOIN award_version w ON w.award_id = v.award_id
     WHERE v.id = c.award_version_id AND (w.id = v.id OR (w.valid_from = v.valid_from AND w.superseded_at IS NULL))
     ORDER BY w.version DESC LIMIT 1)`;
  const listed = `FROM proposal_candidate c WHERE c.proposal_id = ${p}.id AND c.state <> 'withdrawn'`;
  const isCommune = `EXISTS (SELECT FROM agency g WHERE g.id = ${p}.agency_id AND g.kind = 'commune')`;
  return `(${p}.agency_id IS NOT NULL AND ${p}.route = ARRAY['authority'] AND EXISTS (SELECT ${listed})
    AND NOT EXISTS (SELECT ${listed} AND (c.agency_id <> ${p}.agency_id
      OR CASE ${decider} WHEN 'agency_head' THEN false WHEN 'commune_head' THEN NOT ${isCommune} ELSE true END)))`;
}
