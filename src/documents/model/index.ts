/** The document model: plain data that every renderer draws, and what builders make it from. */
export * from './chart';
export * from './column-fit';
export * from './content-hash';
export * from './document';
export * from './grid';
export * from './keep';
export * from './layout';
export * from './margin-lines';
export * from './nfc';
export * from './official';
export * from './page';
export * from './palette';
export * from './qr';
export * from './table';
export * from './text';
export * from './text-width';
