import { deviceText } from '../../../src/text/device';

const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';

describe('the device of a session', () => {
  it.each([
    [`${WINDOWS} Chrome/109.0.0.0 Safari/537.36`, 'Chrome trên Windows'],
    [`${WINDOWS} Chrome/124.0.0.0 Safari/537.36 Edg/124.0.0.0`, 'Edge trên Windows'],
    [`${WINDOWS} coc_coc_browser/109.0.114 Chrome/109.0.0.0 Safari/537.36`, 'Cốc Cốc trên Windows'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:125.0) Gecko/20100101 Firefox/125.0', 'Firefox trên Linux'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 Version/17.4 Mobile/15E148 Safari/604.1',
      'Safari trên iOS',
    ],
    ['curl/8.5.0', 'Phần mềm khác'],
    [null, 'Phần mềm khác'],
  ])('%s is %s', (agent, words) => {
    expect(deviceText(agent)).toBe(words);
  });
});
