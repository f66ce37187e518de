export { FileStore } from './file-store';
export { attachment, FilesPages } from './files.pages';
export { type FileOwner, FilesService, type IncomingFile, type StoredFileSummary } from './files.service';
export { readUpload, type Upload } from './upload';
