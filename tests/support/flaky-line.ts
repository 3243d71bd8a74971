import { type Socket, connect, createServer } from 'node:net';

/** A stretch of network between a client and a server, which can be cut, or go silent without anybody being told. */
export type FlakyLine = { url: string; cut: () => void; silence: (silent: boolean) => void; close: () => void };

export async function flakyLine(target: string): Promise<FlakyLine> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let silent = false;
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const [from, to] of [[near, far], [far, near]] as const) {
      sockets.add(from);
      // What a silent line swallows never comes; both ends still take it for open.
      from.on('data', (chunk) => {
        if (!silent) to.write(chunk);
      });
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
      from.on('error', () => to.destroy());
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address !== 'object') throw new Error('no port');
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${address.port}`,
    cut,
    silence: (wish) => (silent = wish),
    close() {
      cut();
      server.close();
    },
  };
}
