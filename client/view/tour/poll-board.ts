import { Color, Group, InstancedMesh, Matrix4, Mesh, MeshBasicMaterial, PlaneGeometry } from 'three';
import { BOARD_SHAPE, type PollPlace } from '../../tour/poll-place.ts';
import { barShares, growBars } from '../../tour/poll-bars.ts';
import type { LivePoll } from '../../tour/live-tour.ts';
import { BOARD_DEPTH, BoardBuilder, boardGeometry } from '../exhibits/board-geometry.ts';
import { boardMaterial, setPrint } from '../exhibits/board-material.ts';
import { paperLight } from '../exhibits/exhibit-light.ts';
import { fontsReady } from '../exhibits/fonts.ts';
import { createSheet, textureOf, type Quality } from '../exhibits/sheet.ts';
import { onPaper } from '../exhibits/tone.ts';
import type { Translate } from '../ui/i18n.ts';
import { stir } from '../stirring.ts';
import { isInSight } from '../world/update-world.ts';
import { barRects, drawPoll, PAGE, scriptOf } from './poll-sheet.ts';

/** Seconds in which the print comes in, and at least between two prints: in a large group votes come one upon another. */
const FADE = 0.6;
const PRINT_EVERY = 0.25;
/** Deep colours on lit paper keep their depth by taking a share of its light. */
const DEPTH = 0.6;
const MOST_OPTIONS = 4;
/** Before the board's face, so that the bars do not fight with it for depth. Metres. */
const LIFT = 0.003;
/** Thickness of a board that hangs from the ceiling, and of the cables that hold it. Metres. */
const THICK = 0.03;
const CABLE = 0.008;

export type PollBoard = {
  root: Group;
  /** Prints the poll as it stands; the bars grow to its votes. */
  show(poll: LivePoll): void;
  /** Each frame; seconds. */
  update(dt: number): void;
  dispose(): void;
};

export type BoardLook = { place: PollPlace; /** Of the hall, `#rrggbb`. */ accent: string; ceiling: number; quality: Quality; language: string; say: Translate; reducedMotion: boolean };

/** A board with a back, on two cables from the ceiling. */
function hungGeometry(width: number, height: number, up: number) {
  const [x, y] = [width / 2, height / 2];
  const builder = new BoardBuilder().box(-x, -y, x, y, 0, THICK, [0.92, 0.92, 0.92, 1], false).sheet(width, height, THICK, [1, 1, 1, 1], [0.93, 0.93, 0.93, 1]);
  builder.quad([[x, -y, 0], [-x, -y, 0], [-x, y, 0], [x, y, 0]], [[0.8, 0.8, 0.8, 1]]);
  for (const at of [-0.4 * width, 0.4 * width]) {
    const [from, to] = [at - CABLE / 2, at + CABLE / 2];
    builder.box(from, y, to, y + up, THICK / 2, THICK / 2 + CABLE, [0.2, 0.2, 0.2, 1]);
    builder.quad([[to, y, THICK / 2], [from, y, THICK / 2], [from, y + up, THICK / 2], [to, y + up, THICK / 2]], [[0.2, 0.2, 0.2, 1]]);
  }
  return builder.build();
}

/** The board of a poll in the hall: one mesh for the print, one for all bars. */
export function createPollBoard({ place, accent, ceiling, quality, language, say, reducedMotion }: BoardLook): PollBoard {
  const { width, height, position, yaw } = place;
  const hung = place.on === 'ceiling';
  const geometry = hung ? hungGeometry(width, height, ceiling - position[1] - height / 2) : boardGeometry(width, height);
  const material = boardMaterial();
  const colour = onPaper(accent);
  const board = new Mesh(geometry, material);
  board.renderOrder = 1;
  const barMaterial = new MeshBasicMaterial({ color: new Color(colour).multiplyScalar(DEPTH).multiply(paperLight) });
  // One unit wide and high, from its left end and its head.
  const bars = new InstancedMesh(new PlaneGeometry(1, 1).translate(0.5, -0.5, 0), barMaterial, MOST_OPTIONS);
  bars.frustumCulled = false;
  bars.renderOrder = 1;
  bars.count = 0;
  const root = new Group();
  root.add(board, bars);
  for (const mesh of [board, bars]) mesh.raycast = () => undefined;
  root.position.set(...position);
  root.rotation.y = yaw + Math.PI;

  const unit = width / PAGE.width;
  const matrix = new Matrix4();
  const lengths: number[] = [];
  let goals: number[] = [];
  let shown: LivePoll | null = null;
  let ready = false;
  let due = false;
  let sincePrint = PRINT_EVERY;
  let ended = false;

  const print = (): void => {
    if (shown === null) return;
    const sheet = createSheet(width, width * BOARD_SHAPE, quality);
    sheet.ink.scale((width * 1000) / PAGE.width, (width * 1000) / PAGE.width);
    drawPoll(sheet.ink, shown, colour, language, say);
    setPrint(material, textureOf(sheet, quality === 'low' ? 2 : 4));
    due = false;
    sincePrint = 0;
    stir();
  };
  const layBars = (): void => {
    const rects = barRects(goals.length);
    bars.count = rects.length;
    for (const [i, { x, y, width: whole, height: thick }] of rects.entries()) {
      matrix.makeScale(Math.max(1e-6, whole * unit * (lengths[i] ?? 0)), thick * unit, 1);
      matrix.setPosition(x * unit - width / 2, height / 2 - y * unit, (hung ? THICK : BOARD_DEPTH) + LIFT);
      bars.setMatrixAt(i, matrix);
    }
    bars.instanceMatrix.needsUpdate = true;
  };

  return {
    root,
    show(poll) {
      const known = shown?.id === poll.id;
      shown = poll;
      goals = barShares(poll.counts);
      due = true;
      if (known) return;
      lengths.length = 0;
      ready = false;
      const typed = [poll.question, ...poll.options];
      const scripts = new Set([language, ...typed.map((text) => scriptOf(text, language))]);
      const words = [...typed, say('live.poll'), say('live.pollClosedMark'), '0123456789 %·'].join('');
      void Promise.all([...scripts].map((script) => fontsReady(script, words))).then(() => {
        if (!ended && shown?.id === poll.id) ready = true;
      });
    },
    update(dt) {
      root.visible = isInSight(place.hall, ...position, width);
      sincePrint += dt;
      if (!root.visible || !ready) return;
      if (due && sincePrint >= PRINT_EVERY) print();
      const { fade } = material.print;
      fade.value = reducedMotion ? 1 : Math.min(1, fade.value + dt / FADE);
      if (!growBars(lengths, goals, dt, reducedMotion) && bars.count === goals.length) return;
      layBars();
      stir();
    },
    dispose() {
      ended = true;
      root.removeFromParent();
      setPrint(material, null);
      material.dispose();
      geometry.dispose();
      bars.geometry.dispose();
      barMaterial.dispose();
      bars.dispose();
    },
  };
}
