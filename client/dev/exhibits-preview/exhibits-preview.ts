/**
 * One exhibit before its wall, for looking at type and light:
 *   ?exhibit=jingdezhen/figures  &lang=zh  &at=2 (metres away)  &side=0.6 (metres to the right)  &quality=high
 */
import { Color, Mesh, MeshBasicMaterial, PerspectiveCamera, PlaneGeometry, BoxGeometry, Scene, WebGLRenderer } from 'three';
import '../../view/ui/fonts.css';
import { parseExhibition } from '#scenes/format/parse.ts';
import { derivePlan } from '#scenes/format/plan.ts';
import { createViewOf } from '../../view/exhibits/exhibit-kinds.ts';
import type { Gaze, Placement, Setting } from '../../view/exhibits/exhibit-view.ts';
import { hallEnvironment } from '../../view/exhibits/hall-environment.ts';
import { accentOf, placements } from '../../view/exhibits/placements.ts';
import type { Quality } from '../../view/exhibits/sheet.ts';
import { speakPage, t } from '../../view/ui/i18n.ts';
import { applyLook } from '../../view/world/look.ts';

const query = new URLSearchParams(window.location.search);
const asked = query.get('exhibit') ?? 'jingdezhen/story';
const language = query.get('lang') ?? 'en';
const quality = (query.get('quality') ?? 'high') as Quality;
const away = Number(query.get('at') ?? 2);
const side = Number(query.get('side') ?? 0);

const found = import.meta.glob('/scenes/creative-cities/**/*.json', { import: 'default', eager: true });
const files = Object.fromEntries(Object.entries(found).map(([path, data]) => [path.replace('/scenes/creative-cities/', ''), data]));
const parsed = parseExhibition(files);
if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems.slice(0, 5), null, 1));
const { exhibition } = parsed;
const plan = derivePlan(exhibition);
await speakPage(language);

const renderer = new WebGLRenderer({ antialias: true, preserveDrawingBuffer: true });
applyLook(renderer);
renderer.setSize(window.innerWidth, window.innerHeight);
document.body.append(renderer.domElement);
const scene = new Scene();
const camera = new PerspectiveCamera(58, window.innerWidth / window.innerHeight, 0.05, 60);

const placed: Placement | undefined = placements(exhibition, plan).find((p) => p.ref === asked);
if (placed === undefined) throw new Error(`No "${asked}". Placed: ${plan.placed.map((p) => p.ref).join(', ')}`);
const hall = exhibition.halls.find((h) => h.id === placed.hall)!;
const setting: Setting = { exhibition, language, quality, say: t, renderer, scene, camera, anisotropy: 8, reducedMotion: true };

const wall = new Mesh(new PlaneGeometry(12, 5).translate(0, 0.9, 0), new MeshBasicMaterial({ color: placed.onAccent ? new Color(accentOf(exhibition, hall)) : new Color(0.5, 0.48, 0.45) }));
scene.add(wall);
const [, eyes] = placed.position;
const floor = placed.plinth !== null;
if (placed.plinth !== null) {
  const { width, height, depth } = placed.plinth;
  const box = new Mesh(new BoxGeometry(width, height, depth).translate(0, -height / 2, 0), new MeshBasicMaterial({ color: new Color(0.42, 0.4, 0.38) }));
  scene.add(box);
  wall.position.set(0, 0, -2.5);
}
const view = await createViewOf(placed, setting, () => hallEnvironment(hall, accentOf(exhibition, hall), renderer, 256));
scene.add(view.root);
camera.position.set(side, 1.6 - eyes, away);
camera.lookAt(0, floor ? Number(query.get('look') ?? 0.3) : 0, 0);
const gaze: Gaze = { x: side, y: camera.position.y, z: away, dt: 0.1, pixel: (2 * Math.tan((58 * Math.PI) / 360)) / window.innerHeight };
await view.show('near');
for (let i = 0; i < 12; i++) {
  scene.updateMatrixWorld();
  view.update(gaze);
}
renderer.render(scene, camera);
document.title = `shown ${renderer.info.render.calls} calls ${renderer.info.render.triangles} triangles`;
