/** The last day of a movement m by the newest standing document that names one. */
export const LAST_DAY = `coalesce((SELECT e.ends_on FROM movement_event e
    WHERE e.movement_id = m.id AND e.ends_on IS NOT NULL AND e.struck_at IS NULL
    ORDER BY e.happened_on DESC, e.recorded_at DESC LIMIT 1), m.to_on)`;

/** Whether the agency `agency` takes part in the movement m. */
export function takesPart(agency: string): string {
  return `CASE WHEN NOT m.includes_all THEN EXISTS (SELECT FROM movement_agency x WHERE x.movement_id = m.id AND x.agency_id = ${agency})
    WHEN m.bloc_id IS NOT NULL THEN EXISTS (SELECT FROM bloc_membership b
      WHERE b.bloc_id = m.bloc_id AND b.agency_id = ${agency}
        AND daterange(b.valid_from, b.valid_to, '[)') && daterange(m.from_on, greatest(m.from_on, ${LAST_DAY}), '[]'))
    WHEN m.agency_id IS NOT NULL THEN m.agency_id = ${agency}
    ELSE true END`;
}

/** Agencies that a movement m was launched for, one by one; of the whole province those that registered. */
export const INVITED = `
  SELECT x.agency_id FROM movement_agency x WHERE x.movement_id = m.id AND NOT m.includes_all
   UNION
  SELECT b.agency_id FROM bloc_membership b
   WHERE m.includes_all AND b.bloc_id = m.bloc_id
     AND daterange(b.valid_from, b.valid_to, '[)') && daterange(m.from_on, greatest(m.from_on, ${LAST_DAY}), '[]')
   UNION
  SELECT m.agency_id WHERE m.includes_all AND m.agency_id IS NOT NULL
   UNION
  SELECT p.agency_id FROM movement_participation p WHERE p.movement_id = m.id`;

/** The name of an agency on a day, or the nearest that it had. */
export function agencyNameOn(agency: string, day: string): string {
  return `(SELECT n.name FROM agency_name n WHERE n.agency_id = ${agency}
    ORDER BY daterange(n.valid_from, n.valid_to, '[)') @> ${day} DESC, n.valid_from DESC NULLS LAST LIMIT 1)`;
}

const FILE = (id: string): string =>
  `(SELECT json_build_object('id', f.id, 'name', f.name, 'sha256', f.sha256) FROM stored_file f WHERE f.id = ${id})`;

const EVENTS = (which: string): string => `coalesce((SELECT json_agg(json_build_object(
      'id', e.id, 'kind', e.kind, 'on', e.happened_on::text, 'documentNumber', e.document_number, 'text', e.text,
      'endsOn', e.ends_on::text, 'file', ${FILE('e.file_id')}, 'recordedBy', e.recorded_by, 'recordedAt', e.recorded_at,
      'struckReason', e.struck_reason, 'struckBy', e.struck_by) ORDER BY e.happened_on, e.recorded_at)
    FROM movement_event e WHERE e.movement_id = m.id AND e.struck_at ${which}), '[]')`;

/** A movement m as a row of a list. */
export const MOVEMENT = `m.id, m.kind, m.name, m.content, m.bloc_id AS "blocId", m.agency_id AS "agencyId", m.version,
  json_build_object('kind', CASE WHEN m.bloc_id IS NOT NULL THEN 'bloc' WHEN m.agency_id IS NOT NULL THEN 'agency' ELSE 'province' END,
    'code', coalesce((SELECT c.code FROM bloc c WHERE c.id = m.bloc_id), (SELECT g.code FROM agency g WHERE g.id = m.agency_id), '')) AS launcher,
  coalesce((SELECT c.name FROM bloc c WHERE c.id = m.bloc_id), ${agencyNameOn('m.agency_id', 'm.document_on')}, '') AS "launcherName",
  m.document_number AS "documentNumber", m.document_on::text AS "documentOn", m.from_on::text AS "from", m.to_on::text AS "to",
  CASE WHEN m.includes_all THEN NULL ELSE coalesce((SELECT json_agg(g.code ORDER BY g.official_order, g.code)
    FROM movement_agency x JOIN agency g ON g.id = x.agency_id WHERE x.movement_id = m.id), '[]') END AS "agencyCodes",
  ${FILE('m.file_id')} AS file, ${EVENTS('IS NULL')} AS events,
  json_build_object('invited', (SELECT count(*) FROM (${INVITED}) i),
    'registered', (SELECT count(*) FROM movement_participation p WHERE p.movement_id = m.id),
    'reported', (SELECT count(*) FROM movement_participation p WHERE p.movement_id = m.id AND p.reported_on IS NOT NULL)) AS counts`;

/** The events of a movement m that were struck out. */
export const STRUCK = EVENTS('IS NOT NULL');

/** Those that take part in a movement m or may, with what they wrote. */
export const PARTICIPATIONS = `coalesce((SELECT json_agg(json_build_object(
      'agencyId', g.id, 'code', g.code, 'name', ${agencyNameOn('g.id', 'm.from_on')}, 'version', coalesce(p.version, 0),
      'file', ${FILE('p.file_id')},
      'record', CASE WHEN p.movement_id IS NULL THEN NULL ELSE json_build_object('registration', p.registration,
         'registeredOn', p.registered_on::text, 'results', p.results, 'reportedOn', p.reported_on::text) END)
      ORDER BY g.official_order, g.code)
    FROM (${INVITED}) i JOIN agency g ON g.id = i.agency_id
    LEFT JOIN movement_participation p ON p.movement_id = m.id AND p.agency_id = g.id), '[]')`;
