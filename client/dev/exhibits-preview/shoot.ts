/** Pictures of exhibits: node client/dev/exhibits-preview/shoot.ts <port> <name>:<query> … into tests/output/exhibits/. */
import { mkdirSync } from 'node:fs';
import { createServer } from 'vite';
import { launchBrowser } from '../../../tests/support/browser.ts';

const [port, ...shots] = process.argv.slice(2);
const server = await createServer({ server: { port: Number(port), host: '127.0.0.1', hmr: false }, logLevel: 'warn' });
await server.listen();
const browser = await launchBrowser();
const page = await browser.newPage({ viewport: { width: 960, height: 540 } });
page.on('console', (message) => console.log(message.type(), message.text().slice(0, 600)));
page.on('pageerror', (error) => console.log('error', error.message.slice(0, 1500)));
mkdirSync('tests/output/exhibits', { recursive: true });
try {
  for (const shot of shots) {
    const [name, query] = [shot.slice(0, shot.indexOf(':')), shot.slice(shot.indexOf(':') + 1)];
    await page.goto(`http://127.0.0.1:${port}/client/dev/exhibits-preview/index.html?${query}`);
    await page.waitForFunction(() => document.title.startsWith('shown'), undefined, { timeout: 60_000 }).catch((cause: unknown) => console.log(String(cause)));
    await page.screenshot({ path: `tests/output/exhibits/${name}.png`, timeout: 120_000 });
    console.log(name, await page.title());
  }
} finally {
  await browser.close();
  await server.close();
}
