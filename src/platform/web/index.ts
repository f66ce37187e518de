export { AssetStore } from './assets';
export { ErrorFilter } from './error.filter';
export { fieldOf, type FormBody, type FormValue, parseFormBody } from './form-body';
export { navigationFor, pathOf, type PlacePath, PLACED_PATHS, type Section } from './navigation';
export { type FrameOptions, Pages } from './pages.service';
export { problemOf } from './problem';
export { configureServer, LARGEST_FILE } from './server';
