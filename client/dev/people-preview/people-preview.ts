import { createPose, setStanding } from '#protocol/pose.ts';
import { reactions } from '#protocol/messages.ts';
import { PerspectiveCamera, Scene, WebGLRenderer } from 'three';
import { createCrowd } from '../../view/people/crowd.ts';
import { applyLook } from '../../view/world/look.ts';
import { buildPreviewRoom } from './preview-room.ts';

/**
 * Looks at figures in a white room. Address: `n` people, `d` metres away, `fov` degrees, `x`/`y` camera, `turn` radians, `walk`,
 * `hands`, `away`, `react`, `style`, `names=0`, `read` (an exhibit is read through them), `bench` (milliseconds for n).
 */
const wish = new URLSearchParams(location.search);
const number = (key: string, otherwise: number) => Number(wish.get(key) ?? otherwise);
const count = number('n', 12);
const columns = number('columns', 8);
const names = ['Amara', '林小雨', 'João', 'Nguyễn Thị Hồng', 'فاطمة', 'Ève', 'Δημήτρης', 'Karl-Friedrich von Hohenstein', '유진', 'Ravi', 'Zoë', '玲子'];

const canvas = document.querySelector('canvas') as HTMLCanvasElement;
const renderer = new WebGLRenderer({ canvas, antialias: true });
renderer.setPixelRatio(devicePixelRatio);
renderer.setSize(innerWidth, innerHeight, false);
applyLook(renderer);
const scene = new Scene();
scene.add(buildPreviewRoom());
const crowd = createCrowd(({ name }) => name);
scene.add(crowd.group);
const camera = new PerspectiveCamera(number('fov', 50), innerWidth / innerHeight, 0.05, 60);
const distance = number('d', 4);
camera.position.set(number('x', 0), number('y', 1.6), distance);
camera.lookAt(number('x', 0) * number('aim', 0), number('ly', 1.25), 0);
camera.updateMatrixWorld();

const people = Array.from({ length: count }, (_, i) => {
  const pose = createPose();
  const row = Math.floor(i / columns);
  const scatter = count > columns ? Math.sin(i * 12.9) * 0.3 : 0;
  const x = count === 1 ? 0 : ((i % columns) - (Math.min(count, columns) - 1) / 2) * number('gap', 0.8) + scatter;
  const yaw = Math.PI + number('turn', 0) + (count > 2 ? Math.sin(i * 5.1) * number('vary', 0.6) : 0);
  return { id: `person-${i}`, name: names[i % names.length] as string, pose, x, z: -row * number('rows', 1.1) + Math.cos(i * 7.7) * 0.2 * (row > 0 ? 1 : 0), yaw, walk: wish.has('walk') ? 1.4 : 0 };
});

function placeAll(seconds: number): void {
  const ms = seconds * 1000;
  crowd.begin(ms);
  for (const [i, person] of people.entries()) {
    const z = person.z + person.walk * (seconds - 2);
    setStanding(person.pose, person.x, z, person.yaw + (seconds > 1 ? 0.3 * Math.sin(i * 3.3) : 0), 0);
    if (wish.has('hands') && i % 2 === 0) {
      person.pose.left.set([person.x + 0.22, 1.15, z + 0.35, 0.3, 0.9, 0.2, 0.2]);
      person.pose.right.set([person.x - 0.3, 1.62, z + 0.2, 0.7, 0, 0.1, 0.7]);
      person.pose.hasLeft = person.pose.hasRight = true;
    }
    crowd.place({ id: person.id, name: person.name, number: i, colour: number('style', i % 8), away: wish.has('away') && i % 3 === 0 }, person.pose);
    if (wish.has('react') && seconds > 1.5 && seconds < 1.52) crowd.react(person.id, reactions[i % 5] as (typeof reactions)[number], ms);
  }
  crowd.end({ x: camera.position.x, z: camera.position.z, yaw: 0 }, camera, innerHeight * devicePixelRatio, devicePixelRatio);
}

if (wish.has('read')) crowd.setReading({ x: 0, z: -5, halfWidth: 0.75 });
await document.fonts.ready;
for (let seconds = 0; seconds < 2; seconds += 1 / 60) placeAll(seconds);
if (wish.has('bench')) {
  const start = performance.now();
  for (let frame = 0; frame < 600; frame++) placeAll(2 + frame / 60);
  document.body.dataset['milliseconds'] = ((performance.now() - start) / 600).toFixed(3);
  for (let seconds = 0; seconds < 2; seconds += 1 / 60) placeAll(seconds);
}
renderer.render(scene, camera);
document.title = `ready: ${renderer.info.render.calls} calls, ${renderer.info.render.triangles} triangles, ${document.body.dataset['milliseconds'] ?? '–'} ms`;
