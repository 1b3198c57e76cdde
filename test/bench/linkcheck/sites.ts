import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** The servers that are asked, in a process of their own. */
export interface Sites {
  readonly port: number;
  /** Requests since the last `forget`. */
  readonly requests: () => number;
  readonly mostForOne: () => number;
  readonly forget: () => void;
  readonly close: () => Promise<void>;
}

/** What the process of the servers says after every tenth of a second in which something came. */
interface Counts {
  readonly requests: number;
  readonly mostForOne: number;
}

export async function openSites(): Promise<Sites> {
  const child = spawn(process.execPath, [join(__dirname, 'servers.cjs')], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  let counts: Counts = { requests: 0, mostForOne: 0 };
  child.on('message', (message) => (counts = message as Counts));
  return {
    port,
    requests: () => counts.requests,
    mostForOne: () => counts.mostForOne,
    forget: () => {
      counts = { requests: 0, mostForOne: 0 };
      child.send('forget');
    },
    close: async () => {
      const closed = once(child, 'close');
      child.kill();
      await closed;
    },
  };
}
