import { machinesDrawn } from '../../text/machine-drawing';
import type { PureCommand } from './command';

/** Draws the state machines; docs/trang-thai.md is what it says, and a test holds it to that. */
export const workflowCommands: readonly PureCommand[] = [
  {
    name: 'workflow',
    summary: 'Vẽ các bảng trạng thái (docs/trang-thai.md)',
    usage: '',
    options: {},
    run: () => {
      const text = machinesDrawn();
      return Promise.resolve({ json: { markdown: text }, text });
    },
  },
];
