import { readFileSync } from 'node:fs';

/**
 * The most memory that this process has had, in MiB. Where Linux tells it, since this program began: `maxRSS` counts from
 * the fork on, when a process still has the size of the one that started it.
 */
export function peakMemory(): number {
  try {
    const peak = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    if (peak !== undefined) return Number(peak) / 1024;
  } catch {
    // No Linux: what the system counts is all there is.
  }
  return process.resourceUsage().maxRSS / 1024;
}
