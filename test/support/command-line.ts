import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');
const CLI = path.join(ROOT, 'dist', 'src', 'cli.js');
const COMPILE_TIMEOUT = 170_000;
const COMMAND_TIMEOUT = 60_000;
const START_TIMEOUT = 45_000;

/** What a program said and how it ended. */
export interface Ended {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Compiles the program as `npm run build` does. Throws with the compiler's words when it fails. */
export function compileProgram(): void {
  for (const script of [
    [path.join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json'],
    [path.join(ROOT, '.ci', 'copy-assets.cjs')],
  ]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, script, {
      ...{ cwd: ROOT, encoding: 'utf8', timeout: COMPILE_TIMEOUT },
    });
    if (status !== 0) throw new Error(`not compiled:\n${stdout}${stderr}`);
  }
}

/** Runs the compiled program to its end; only the settings given count. */
export function runCommand(words: readonly string[], settings: Readonly<Record<string, string>>): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { cwd: ROOT, env: environment(settings), timeout: COMMAND_TIMEOUT };
    execFile(process.execPath, [CLI, ...words], options, (error, stdout, stderr) => {
      const exitCode = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      resolve({ exitCode, stdout, stderr });
    });
  });
}

/** A running server of the compiled program. */
export class RunningServer {
  private stdout = '';
  private stderr = '';
  private readonly ended: Promise<number>;

  private constructor(private readonly child: ChildProcess) {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (this.stdout += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.stderr += text));
    this.ended = new Promise((resolve) => child.once('exit', (code) => resolve(code ?? -1)));
  }

  /** Starts `serve` on a free port and waits until it says its address. Throws with its words when it does not. */
  static async start(settings: Readonly<Record<string, string>>): Promise<RunningServer> {
    const env = environment({ PORT: '0', ...settings });
    const server = new RunningServer(spawn(process.execPath, [CLI, 'serve'], { cwd: ROOT, env }));
    const deadline = Date.now() + START_TIMEOUT;
    while (server.address === null) {
      if (Date.now() > deadline || server.child.exitCode !== null) {
        server.child.kill('SIGKILL');
        throw new Error(`the server did not start:\n${server.stdout}${server.stderr}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return server;
  }

  /** Where it answers. */
  get address(): string | null {
    return /Đang chạy tại (\S+)/.exec(this.stdout)?.[1] ?? null;
  }

  /** The text of a page. */
  async page(pathOfPage: string): Promise<string> {
    const answer = await fetch(`${this.address ?? ''}${pathOfPage}`, { signal: AbortSignal.timeout(10_000) });
    return answer.text();
  }

  /** Asks it to stop and waits for the end; one that does not listen is killed. */
  async stop(): Promise<Ended> {
    this.child.kill('SIGTERM');
    const giveUp = setTimeout(() => this.child.kill('SIGKILL'), START_TIMEOUT);
    const exitCode = await this.ended;
    clearTimeout(giveUp);
    return { exitCode, stdout: this.stdout, stderr: this.stderr };
  }
}

function environment(settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'LANG'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(kept), ...settings };
}
