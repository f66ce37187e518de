import { YearStory } from '../../support/whole-year';
import { tellClosing } from './closing';
import { tellMeeting } from './meeting';
import { tellPlanning } from './planning';
import { tellScoring } from './scoring';

/**
 * The whole year of a bloc with twelve accounts, told through the API alone: each part goes on where the one before ended. After every hand-over
 * it asks what the next person finds waiting, and opens the pages of it.
 */
describe('the year of a bloc, told through the API', () => {
  const story = new YearStory();

  beforeAll(() => story.begin());
  afterAll(() => story.application.close());

  tellPlanning(story);
  tellScoring(story);
  tellMeeting(story);
  tellClosing(story);
});
