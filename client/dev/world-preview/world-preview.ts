/**
 * The building alone, for looking at it while it is being drawn (dev only, never built):
 * `?hall=crafts` or `?at=x,z&yaw=degrees` (compass), `&pitch=degrees&fov=50&lang=zh&quality=high&bare=1`.
 */
import { PerspectiveCamera, Scene, WebGLRenderer } from 'three';
import '../../view/ui/fonts.css';
import { parseExhibition } from '#scenes/format/parse.ts';
import { derivePlan } from '#scenes/format/plan.ts';
import { createBody } from '../../self/body.ts';
import { applyLook } from '../../view/world/look.ts';
import { createExhibitStage } from '../../view/exhibits/exhibit-stage.ts';
import { createWorldScene } from '../../view/world/world-scene.ts';
import { viewOf } from './hall-views.ts';

const asked = new URLSearchParams(location.search);
const number = (key: string, otherwise: number): number => Number(asked.get(key) ?? otherwise);

const folder = asked.get('exhibition') ?? 'creative-cities';
const modules = import.meta.glob<unknown>(['../../../scenes/*/exhibition.json', '../../../scenes/*/{halls,cases,exhibits}/*.json'], { eager: true, import: 'default' });
const root = `../../../scenes/${folder}/`;
const files = Object.fromEntries(Object.entries(modules).filter(([path]) => path.startsWith(root)).map(([path, json]) => [path.slice(root.length), json]));
const parsed = parseExhibition(files);
if ('problems' in parsed) throw new Error(parsed.problems.map((p) => `${p.file} ${p.place}: ${p.wrong}`).join('\n'));
const { exhibition } = parsed;
const plan = derivePlan(exhibition);

const renderer = new WebGLRenderer({ antialias: true, preserveDrawingBuffer: true });
renderer.setSize(innerWidth, innerHeight);
document.body.append(renderer.domElement);
applyLook(renderer);
const camera = new PerspectiveCamera(number('fov', 58), innerWidth / innerHeight, 0.05, 80);
camera.rotation.order = 'YXZ';
const scene = new Scene();
scene.add(camera);

const view = viewOf(plan, exhibition, asked);
const startHall = plan.floor.hallAt(...view.at) ?? exhibition.halls[0]!.id;
const body = createBody(view.at[0], view.at[1], view.yaw, startHall);
const world = createWorldScene(exhibition, renderer, camera);
scene.add(world.group);
const setting = { exhibition, language: asked.get('lang') ?? 'en', quality: 'high' as const, say, renderer, scene, camera, anisotropy: 8, reducedMotion: true };
const exhibits = asked.has('bare') ? null : createExhibitStage(plan, setting, world);
if (exhibits) scene.add(exhibits.root);
world.setQuality((asked.get('quality') ?? 'high') as 'low' | 'medium' | 'high');
world.setLanguage(asked.get('lang') ?? 'en');

/** Exhibits speak through keys here: their own words come from the exhibition. */
function say(key: string): string {
  return key;
}

/** Brings the eye and what is seen from it up to date. */
function look(): void {
  camera.position.set(body.x, body.eyeHeight, body.z);
  camera.rotation.set((number('pitch', 0) * Math.PI) / 180, body.yaw, 0);
  world.update(body, 0.5);
  exhibits?.update({ x: body.x, y: body.eyeHeight, z: body.z, dt: 0.5, pixel: 0.0013 }, body.hall);
}

function draw(): void {
  look();
  renderer.info.autoReset = false;
  renderer.info.reset();
  renderer.render(scene, camera);
}

const started = performance.now();
draw();
await world.ready;
const lightMs = performance.now() - started;
// Everything that idle time brings: other halls' light, reflections, veils, signs.
await world.settled();
await document.fonts.ready;
// Exhibits arrive one by one as their place on the way comes up.
for (let i = 0; i < number('steps', 40); i++) {
  look();
  await new Promise((resolve) => setTimeout(resolve, 250));
}
draw();
const { calls, triangles } = renderer.info.render;
Object.assign(window, { preview: { calls, triangles, textures: renderer.info.memory.textures, lightMs: Math.round(lightMs) } });
