import type { Log } from './log.ts';

/** Closes in good order when the process is told to stop or a mistake nobody caught leaves it in doubt; then ends it. */
export function runUntilStopped(running: { stop: () => Promise<void> }, log: Log): void {
  async function close(code: number): Promise<void> {
    log.info('closing');
    await running.stop();
    log.info('closed');
    process.exit(code);
  }
  process.once('SIGTERM', () => void close(0));
  process.once('SIGINT', () => void close(0));
  process.on('unhandledRejection', (cause) => log.error({ mistake: cause instanceof Error ? cause.stack : String(cause) }, 'a promise was rejected and nobody cared'));
  process.once('uncaughtException', (cause) => {
    log.error({ mistake: cause.stack }, 'a mistake nobody caught: closing in good order');
    void close(1);
  });
}
