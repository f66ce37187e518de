import type { CommendationSubject, CommendationType } from '../../domain/commendation/subjects';

export const commendationSubjectWords: Readonly<Record<CommendationSubject, string>> = {
  collective: 'Tập thể',
  person: 'Cá nhân',
  household: 'Hộ gia đình',
};

export const commendationTypeWords: Readonly<Record<CommendationType, string>> = {
  achievement: 'Công trạng',
  unexpected: 'Đột xuất',
  thematic: 'Chuyên đề',
  movement: 'Phong trào thi đua',
  contribution: 'Quá trình cống hiến',
  tenure: 'Niên hạn',
  foreign: 'Đối ngoại',
};
