import type { CommendationSubject, CommendationType } from '../../domain/commendations';

export const commendationSubjectWords: Readonly<Record<CommendationSubject, string>> = {
  collective: 'Tập thể',
  person: 'Cá nhân',
  household: 'Hộ gia đình',
};

export const commendationTypeWords: Readonly<Record<CommendationType, string>> = {
  merit: 'Công trạng',
  sudden: 'Đột xuất',
  thematic: 'Chuyên đề',
  movement: 'Phong trào thi đua',
  dedication: 'Quá trình cống hiến',
  seniority: 'Niên hạn',
  external: 'Đối ngoại',
};
