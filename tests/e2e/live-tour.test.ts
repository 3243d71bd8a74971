import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { invite, linkPath } from '../../server/guides/invite.ts';
import { openStore } from '../../server/store/open-store.ts';
import { enter, IN_WORDS, launchBrowser, newVisitor, PHONE, picture, RETURNING, untilTelemetry } from '../support/browser.ts';
import { type RunningServer, startServer } from '../support/pavilion-server.ts';

let browser: Browser;
let server: RunningServer;
const data = mkdtempSync(join(tmpdir(), 'pavilion-live-'));
beforeAll(async () => {
  browser = await launchBrowser();
  server = await startServer({ env: { DATA_FOLDER: data } });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  rmSync(data, { recursive: true, force: true });
});

/** What somebody's link holds, made in the server's own store as its command line makes it. */
async function guideSecret(name: string): Promise<string> {
  const store = await openStore({ file: join(data, 'pavilion.sqlite') });
  const { secret } = await invite(store.guides, { name, tours: null, expires: Date.now() + 3_600_000 }, Date.now());
  await store.close();
  return secret;
}

/** Someone whose every way is a cut: software rendering is slow, and ways are tested elsewhere. */
const person = (name: string, options: BrowserContextOptions = { viewport: { width: 800, height: 400 } }, settings: Record<string, unknown> = RETURNING) =>
  newVisitor(browser, server.url, { ...options, reducedMotion: 'reduce' }, { ...settings, motion: 'reduced', name });

/** Signs in by a link, as somebody does who got it by mail. */
async function signIn(page: Page, secret: string, button = 'Sign in'): Promise<void> {
  await page.goto(`${server.url}${linkPath(secret)}`);
  await page.getByRole('button', { name: button }).press('Enter');
  await page.waitForURL((url) => !url.pathname.startsWith('/guide/'));
}

/** Goes on by Tab alone until the focus is on a control of this name, and presses it. */
async function pressByKeyboard(page: Page, name: RegExp): Promise<void> {
  for (let tabs = 0; tabs < 80; tabs++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
    if (!name.test(focused.trim())) continue;
    await page.keyboard.press('Enter');
    return;
  }
  throw new Error(`no control named ${String(name)} is reached by Tab`);
}

const standsAt = (place: readonly number[], stand: readonly number[] | null): boolean => stand !== null && Math.hypot((place[0] ?? 99) - (stand[0] ?? 0), (place[2] ?? 99) - (stand[1] ?? 0)) < 0.4;

// Two people who see the hall and one who reads its words through a whole tour: twice as long as others.
it('leads a group: a link, a follower, one who looks around, a pointer, a question, a poll, reloads, the end', { timeout: 240_000 }, async () => {
  const ada = await person('Ada', { viewport: { width: 800, height: 500 } });
  await signIn(ada.page, await guideSecret('Ada'));
  await enter(ada.page, `${server.url}/creative-cities`);
  await untilTelemetry(ada.page, (now) => now.net.state === 'joined', 'Ada to join');
  await ada.page.getByRole('button', { name: 'Guide’s console' }).click();
  await ada.page.getByRole('button', { name: 'Open the tour' }).click();
  const link = await ada.page.getByLabel('Link to this tour', { exact: true }).inputValue();
  expect(link).toMatch(/[?&]with=\w+&follow$/);

  // Bo comes by the link and is along at once; Cy comes into the same gallery and is asked.
  const bo = await person('Bo');
  await enter(bo.page, link);
  const first = await untilTelemetry(bo.page, (now) => now.tour?.role === 'follower' && standsAt(now.me.position, now.tour.stand), 'Bo to stand at the first stop');
  await bo.page.getByText(/^Ada · stop 1 of \d+$/).waitFor();
  const cy = await person('Cy', undefined, IN_WORDS);
  await enter(cy.page, link.replace(/&follow$/, ''));
  const invitation = cy.page.getByRole('region', { name: 'Guided tour' });
  await invitation.getByText(/Ada is about to lead a tour: .+ Come along\?/).waitFor();
  await invitation.getByRole('button', { name: 'Look around myself' }).click();
  const before = await untilTelemetry(cy.page, (now) => now.tour?.role === 'roamer', 'Cy to roam');

  // The group goes on; Bo is led, Cy is not.
  await ada.page.getByRole('button', { name: 'Begin the tour' }).click();
  await ada.page.getByRole('button', { name: 'Next stop' }).click();
  const second = await untilTelemetry(bo.page, (now) => now.tour?.stop === 1 && now.tour.stand !== null && standsAt(now.me.position, now.tour.stand), 'Bo to stand at the second stop');
  expect(second.tour?.stand).not.toEqual(first.tour?.stand);
  const roams = await untilTelemetry(cy.page, (now) => now.tour?.stop === 1, 'Cy to know of the second stop');
  expect([roams.me.position, roams.tour?.stand]).toEqual([before.me.position, null]);

  // While Ada holds the key everybody sees where she points.
  await ada.page.locator('.stage-canvas').focus();
  await ada.page.keyboard.down('KeyF');
  await untilTelemetry(bo.page, (now) => now.tour?.pointed != null, 'Bo to see where Ada points');
  await picture(bo.page, 'live-follower');
  await ada.page.keyboard.up('KeyF');
  await untilTelemetry(bo.page, (now) => now.tour?.pointed === null, 'the spot to be gone');

  // Bo asks, Cy catches up and wants to know too.
  await bo.page.getByRole('button', { name: /^Questions$/ }).click();
  await bo.page.getByLabel('Your question to the guide').fill('Why is it blue?');
  await bo.page.getByRole('button', { name: 'Ask', exact: true }).click();
  await bo.page.getByText('Your question is with the guide.').waitFor();
  await cy.page.getByRole('button', { name: 'Catch up' }).click();
  await untilTelemetry(cy.page, (now) => now.tour?.role === 'follower' && standsAt(now.me.position, now.tour.stand), 'Cy to catch up');
  await cy.page.getByRole('button', { name: '1 question' }).click();
  await cy.page.getByRole('button', { name: /^I want to know this too/ }).click();
  await bo.page.getByText('1 other wants to know this').waitFor();

  // A poll, on a wall of the hall and in the followers' bar.
  const desk = ada.page.getByRole('dialog', { name: 'Guide’s console' });
  await desk.getByRole('button', { name: 'Poll', exact: true }).click();
  await desk.getByLabel('Question').fill('What next?');
  await desk.getByLabel('Choice 1').fill('The kiln');
  await desk.getByLabel('Choice 2').fill('The market');
  await desk.getByRole('button', { name: 'Ask now' }).click();
  await bo.page.getByRole('button', { name: /^Questions|^1 question/ }).click();
  for (const { page } of [bo, cy]) {
    const vote = page.getByRole('button', { name: 'Vote for: The kiln' });
    if (!(await vote.isVisible())) await page.getByRole('button', { name: /What next\?/ }).click();
    await vote.click();
  }
  await desk.getByText('2 · 100%').waitFor();
  await picture(ada.page, 'live-poll-wall');
  await desk.getByRole('button', { name: 'Close the poll' }).click();

  // One key leaves, the same key catches up.
  await bo.page.locator('.stage-canvas').focus();
  await bo.page.keyboard.press('KeyG');
  await untilTelemetry(bo.page, (now) => now.tour?.role === 'roamer' && !now.tour.following, 'Bo to look around');
  await bo.page.keyboard.press('KeyG');
  await untilTelemetry(bo.page, (now) => now.tour?.role === 'follower', 'Bo to be back');

  // A reload comes back to the same tour, stop and place; the guide's to the console as well.
  await bo.page.reload();
  await untilTelemetry(bo.page, (now) => now.ready && now.tour?.stop === 1 && now.tour.role === 'follower' && now.tour.questions === 1, 'Bo to be back after a reload', 60);
  await ada.page.reload();
  await untilTelemetry(ada.page, (now) => now.ready && now.tour?.stop === 1 && now.tour.role === 'guide' && now.visit.panel === 'guide', 'Ada to lead on after a reload', 60);
  await picture(ada.page, 'live-console');

  await ada.page.getByRole('button', { name: 'End the tour' }).first().click();
  await ada.page.getByRole('alertdialog').getByRole('button', { name: 'End the tour' }).click();
  for (const { page } of [bo, cy]) {
    await page.getByRole('heading', { name: 'Thank you for coming along' }).waitFor();
    await page.getByRole('button', { name: 'Close' }).last().click();
  }
  expect([...ada.faults.errors, ...bo.faults.errors, ...cy.faults.errors]).toEqual([]);
  for (const one of [ada, bo, cy]) await one.context.close();
});

it('is led by keyboard alone and followed on a phone, all in Chinese', async () => {
  const zh = { locale: 'zh-CN', viewport: { width: 800, height: 500 } };
  const ada = await person('文', zh, { ...IN_WORDS, language: 'zh' });
  await signIn(ada.page, await guideSecret('文'), '登录');
  await enter(ada.page, `${server.url}/creative-cities`);
  await untilTelemetry(ada.page, (now) => now.net.state === 'joined', 'the guide to join');
  await ada.page.getByRole('button', { name: '导览员控制台' }).waitFor();
  await ada.page.keyboard.press('o');
  await ada.page.getByRole('dialog', { name: '导览员控制台' }).waitFor();
  await pressByKeyboard(ada.page, /^开放导览$/);
  const link = await ada.page.getByLabel('这次导览的链接', { exact: true }).inputValue();

  const bo = await person('远', { ...PHONE, locale: 'zh-CN', viewport: { width: 390, height: 640 } }, { ...RETURNING, language: 'zh' });
  await enter(bo.page, link);
  await untilTelemetry(bo.page, (now) => now.tour?.role === 'follower' && standsAt(now.me.position, now.tour.stand), 'the phone to follow');
  await pressByKeyboard(ada.page, /^开始导览$/);
  await bo.page.getByText(/^文 · 第1站，共\d+站$/).waitFor();
  await ada.page.getByRole('button', { name: '下一站' }).waitFor();
  await ada.page.keyboard.press('n');
  await untilTelemetry(bo.page, (now) => now.tour?.stop === 1 && standsAt(now.me.position, now.tour.stand), 'the phone to be led on');
  await bo.page.getByText(/^文 · 第2站，共\d+站$/).waitFor();
  await bo.page.getByRole('button', { name: '举手' }).click();
  await ada.page.getByRole('button', { name: /有 1 个举手或问题在等待/ }).waitFor();
  await picture(bo.page, 'live-follower-phone');
  await picture(ada.page, 'live-console-words-zh');

  await pressByKeyboard(ada.page, /^结束导览$/);
  await ada.page.getByRole('alertdialog').waitFor();
  await pressByKeyboard(ada.page, /^结束导览$/);
  await bo.page.getByRole('heading', { name: '谢谢你一路同行' }).waitFor();
  expect([...ada.faults.errors, ...bo.faults.errors]).toEqual([]);
  for (const one of [ada, bo]) await one.context.close();
});
