import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { enter, launchBrowser, newVisitor, picture, IN_WORDS, QUIET_PLACE, RETURNING, SMALL, telemetry, type Telemetry, untilTelemetry } from '../support/browser.ts';
import { freePort, startServer } from '../support/pavilion-server.ts';
import { until } from '../support/visitors.ts';

const url = inject('url');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());


const visitor = (name: string, address = url, settings: Record<string, unknown> = RETURNING) => newVisitor(browser, address, SMALL, { ...settings, name });

it('brings a friend in by a link, and lets the two see each other move, chat and react', async () => {
  const ada = await visitor('Ada');
  const bo = await visitor('Bo');
  await enter(ada.page, `${url}${QUIET_PLACE}`);
  await untilTelemetry(ada.page, (now) => now.net.state === 'joined', 'Ada to join');
  await ada.page.getByRole('button', { name: /^People:/ }).click();
  const invitation = new URL(await ada.page.getByLabel('Invitation link').inputValue());
  await ada.page.keyboard.press('Escape');
  expect(invitation.searchParams.get('with')).toMatch(/^\w+$/);
  // The link leads to where visits begin; here the two meet where there is less to draw.
  invitation.searchParams.set('at', new URL(`${url}${QUIET_PLACE}`).searchParams.get('at') ?? '');
  await enter(bo.page, invitation.href);
  await untilTelemetry(ada.page, (now) => now.others.some((one) => one.name === 'Bo'), 'Ada to see Bo');
  // Whoever was here before may still be held a while.
  const adaIn = (now: Telemetry) => now.others.find((one) => one.name === 'Ada');
  const before = adaIn(await untilTelemetry(bo.page, (now) => adaIn(now) !== undefined, 'Bo to see Ada'));
  await ada.page.keyboard.down('KeyW');
  await untilTelemetry(bo.page, (now) => Math.abs((adaIn(now)?.position[2] ?? 0) - (before?.position[2] ?? 0)) > 0.5, 'Bo to see Ada walk');
  await ada.page.keyboard.up('KeyW');
  const between = async () => {
    const [stands, seen] = [(await telemetry(ada.page)).me.position[2], adaIn(await telemetry(bo.page))?.position[2] ?? 99];
    return Math.abs(stands - seen);
  };
  await until(async () => (await between()) < 0.05, 'Bo to see where Ada stands', 45_000);

  await ada.page.getByRole('button', { name: 'Chat' }).click();
  await ada.page.getByLabel('Message to everyone here').fill('Look at the vase: https://example.org/a <b>bold</b>');
  await ada.page.getByRole('button', { name: 'Send' }).click();
  await bo.page.getByRole('button', { name: /^Chat/ }).click();
  const log = bo.page.getByRole('log', { name: 'Messages' });
  // Markup stays what was written.
  await log.getByText(/^Look at the vase:.*<b>bold<\/b>$/).waitFor();
  const link = log.getByRole('link', { name: /example\.org/ });
  expect(await link.getAttribute('rel')).toMatch(/noopener/);
  await bo.page.getByRole('button', { name: /^Applause/ }).click();
  await picture(bo.page, 'two-people-chat');

  await bo.page.getByRole('button', { name: /^People:/ }).click();
  await bo.page.getByRole('button', { name: 'Go to Ada' }).click();
  await untilTelemetry(bo.page, (now) => {
    const other = now.others.find((one) => one.name === 'Ada');
    return other !== undefined && !now.visit.walking && Math.hypot(other.position[0] - now.me.position[0], other.position[2] - now.me.position[2]) < 2.2;
  }, 'Bo to stand by Ada');
  expect([...ada.faults.errors, ...bo.faults.errors]).toEqual([]);
  await ada.context.close();
  await untilTelemetry(bo.page, (now) => !now.others.some((one) => one.name === 'Ada'), 'Ada to be gone');
  await bo.context.close();
});

it('keeps the exhibition walkable while the line is down, and brings the same person back after a restart', async () => {
  const port = await freePort();
  let server = await startServer({ port });
  const ada = await visitor('Ada', server.url);
  await enter(ada.page, `${server.url}${QUIET_PLACE}`);
  await untilTelemetry(ada.page, (now) => now.net.state === 'joined', 'Ada to join');
  await server.stop('SIGKILL');
  await untilTelemetry(ada.page, (now) => now.net.state !== 'joined', 'the page to notice');
  const before = await telemetry(ada.page);
  await ada.page.keyboard.down('KeyW');
  await untilTelemetry(ada.page, (now) => Math.abs(now.me.position[2] - before.me.position[2]) > 0.4, 'Ada to walk on without a line');
  await ada.page.keyboard.up('KeyW');
  server = await startServer({ port });
  await untilTelemetry(ada.page, (now) => now.net.state === 'joined', 'Ada to be back');
  const bo = await visitor('Bo', server.url, IN_WORDS);
  await enter(bo.page, `${server.url}${QUIET_PLACE}`);
  const place = (await telemetry(ada.page)).me.position;
  await untilTelemetry(bo.page, (now) => now.others.some((one) => one.name === 'Ada' && Math.hypot(one.position[0] - place[0], one.position[2] - place[2]) < 0.1), 'Bo to see Ada where she stands');
  await ada.context.close();
  await bo.context.close();
  await server.stop();
});

it('asks which window to keep when the same person opens a second one', async () => {
  const ada = await visitor('Ada', url, IN_WORDS);
  await enter(ada.page, `${url}${QUIET_PLACE}`);
  await untilTelemetry(ada.page, (now) => now.net.state === 'joined', 'the first window to join');
  const second = await ada.context.newPage();
  await enter(second, `${url}${QUIET_PLACE}`);
  const question = second.getByRole('button', { name: 'Go on here' });
  await question.waitFor();
  await picture(second, 'second-window');
  await question.click();
  await untilTelemetry(second, (now) => now.net.state === 'joined', 'the second window to join');
  await untilTelemetry(ada.page, (now) => now.net.state !== 'joined', 'the first window to step back');
  await ada.context.close();
});
