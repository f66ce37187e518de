import { formatFileSize } from '../../../src/text/file-size';

describe('formatFileSize', () => {
  it.each([
    [1, '1 KB'],
    [1536, '2 KB'],
    [35 * 1024, '35 KB'],
    [1024 * 1024, '1 MB'],
    [1_258_291, '1,2 MB'],
    [20 * 1024 * 1024, '20 MB'],
  ])('%i bytes are %s', (bytes, text) => {
    expect(formatFileSize(bytes)).toBe(text);
  });
});
