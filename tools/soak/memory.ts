// How much memory the extension's process takes, as the system says; undefined where it does not.
import { execFileSync } from 'node:child_process';
import type { Engine } from '../../harness/browser';

type Process = { pid: number; parent: number; kilobytes: number; command: string };

const IS_EXTENSION: Record<Engine, RegExp> = {
  chromium: /--extension-process/,
  // Named so by the browser; its arguments are those of any page's process.
  firefox: /^WebExtensions\b/,
};

/** In MB. `pid` of the browser; the process may be any number of children below it. */
export function extensionMemory(engine: Engine, pid: number): number | undefined {
  let all: Process[];
  try {
    all = execFileSync('ps', ['-eo', 'pid=,ppid=,rss=,comm=,args='], { encoding: 'utf8', maxBuffer: 2 ** 24 })
      .split('\n')
      .flatMap((line) => {
        const [, own, parent, kilobytes, command] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
        return command
          ? [{ pid: Number(own), parent: Number(parent), kilobytes: Number(kilobytes), command }]
          : [];
      });
  } catch {
    return undefined;
  }
  const below = (of: number): Process[] =>
    all.filter(({ parent }) => parent === of).flatMap((each) => [each, ...below(each.pid)]);
  const found = below(pid).filter(({ command }) => IS_EXTENSION[engine].test(command));
  return found.length > 0 ? Math.max(...found.map(({ kilobytes }) => kilobytes)) / 1024 : undefined;
}
