import {
  type AttendanceDraft,
  attendanceViolations,
  isQuorum,
  quorumOf,
} from '../../../src/domain/meetings/attendance';

const NOBODY: AttendanceDraft = {
  status: 'substitute',
  attendeeName: '',
  attendeePosition: '',
  authorisationNumber: '',
  authorisationDate: null,
  hasAuthorisationFile: false,
};

describe('the quorum of a meeting', () => {
  it.each([
    [9, 5, '2/3', 6, false],
    [9, 6, '2/3', 6, true],
    [10, 6, '2/3', 7, false],
    [10, 7, '2/3', 7, true],
    [9, 4, '1/2', 5, false],
    [3, 3, '1/1', 3, true],
    [0, 0, '2/3', 0, false],
  ])('of %i units with %i present and a share of %s needs %i', (total, present, share, required, reached) => {
    expect(quorumOf(total, present, share)).toEqual({ total, present, required, reached });
  });

  it.each([
    ['2/3', true],
    ['1/1', true],
    ['4/3', false],
    ['0/3', false],
    ['2/0', false],
    ['66%', false],
    ['', false],
  ])('reads "%s" as a share: %s', (text, is) => expect(isQuorum(text)).toBe(is));
});

describe('who attends', () => {
  const codes = (draft: Partial<AttendanceDraft>) =>
    attendanceViolations({ ...NOBODY, ...draft }).map(({ code, place }) => `${code} ${place ?? ''}`);

  it('needs a name and a written authorisation as a substitute, by number and date or as a file', () => {
    expect(codes({})).toEqual(['required attendeeName', 'authorisation_missing authorisationNumber']);
    expect(codes({ attendeeName: 'A', authorisationNumber: '7' })).toEqual([
      'authorisation_missing authorisationNumber',
    ]);
    expect(codes({ attendeeName: 'A', authorisationNumber: '7', authorisationDate: '2022-08-05' })).toEqual([]);
    expect(codes({ attendeeName: 'A', hasAuthorisationFile: true })).toEqual([]);
  });

  it('needs nothing of the kind when it comes itself or stays away', () => {
    expect(codes({ status: 'present' })).toEqual([]);
    expect(codes({ status: 'absent' })).toEqual([]);
  });
});
