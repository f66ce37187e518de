export { FileStore } from './file-store';
export { attachment, FilesPages } from './files.pages';
export { type FileOwner, FilesService, type IncomingFile, type StoredFileSummary } from './files.service';
export { readUpload, receiveUpload, type ReceivedUpload, type Upload } from './upload';
export {
  isPrintedFormat,
  PRINTED_FORMATS,
  type PrintedFile,
  type PrintedFormat,
  printFile,
  sendPrinted,
} from './printed-file';
