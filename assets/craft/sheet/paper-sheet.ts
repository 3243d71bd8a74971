import { Box3, Color, DirectionalLight, Mesh, PlaneGeometry, ShadowMaterial, Vector3 } from 'three';
import type { Object3D, PerspectiveCamera, Scene, WebGLRenderer } from 'three';

/** The page's paper, so that a picture lies on the page without an edge. */
const PAPER = '#f6f2ea';
/** Exposures laid over one another: each with the key light elsewhere in its soft box and another piece of the sky. */
const EXPOSURES = 40;
/** Share of the picture's width or height that the object fills. */
const FILLED = 0.8;
/** Half the side of the soft box, as a share of the light's distance. */
const SOFT_BOX = 0.16;

type Set = { renderer: WebGLRenderer; scene: Scene; camera: PerspectiveCamera; key: DirectionalLight; floor: Mesh };

/** Numbers between 0 and 1 that fill the range evenly (van der Corput): the same picture each time. */
function evenly(index: number, base: number): number {
  let value = 0;
  let share = 1;
  for (let rest = index + 1; rest > 0; rest = Math.floor(rest / base)) {
    share /= base;
    value += share * (rest % base);
  }
  return value;
}

/** Turns and moves the camera until the object fills the picture and stands in its middle. */
function frame(object: Object3D, camera: PerspectiveCamera): void {
  const points: Vector3[] = [];
  object.updateMatrixWorld(true);
  object.traverse((child) => {
    if (!(child instanceof Mesh)) return;
    const position = child.geometry.getAttribute('position');
    for (let i = 0; i < position.count; i += 3) points.push(new Vector3().fromBufferAttribute(position, i).applyMatrix4(child.matrixWorld));
  });
  const at = new Vector3();
  const sight = new Vector3();
  const target = new Box3().setFromPoints(points).getCenter(new Vector3());
  for (let round = 0; round < 6; round++) {
    camera.updateMatrixWorld();
    const box = new Box3();
    for (const point of points) box.expandByPoint(at.copy(point).project(camera));
    const middle = box.getCenter(new Vector3());
    const distance = camera.position.distanceTo(target);
    // From the picture's plane back into the room, at the depth of the object's middle.
    const centre = new Vector3(middle.x, middle.y, target.clone().project(camera).z).unproject(camera);
    sight.copy(camera.position).sub(target).normalize();
    target.copy(centre);
    const size = box.getSize(new Vector3());
    camera.position.copy(target).addScaledVector(sight, (distance * Math.max(size.x, size.y)) / 2 / FILLED);
    camera.lookAt(target);
  }
  camera.updateMatrixWorld();
}

/** Photographs on paper: nothing to be seen but the object and the soft shadow it throws. */
export function paperSheet({ renderer, scene, camera, key, floor }: Set) {
  const catcher = new Mesh(new PlaneGeometry(60, 60), new ShadowMaterial({ color: '#3a2f22', opacity: 0.5 }));
  catcher.rotation.x = -Math.PI / 2;
  catcher.receiveShadow = true;
  const sky = new DirectionalLight(new Color(0.92, 0.96, 1), 1.6);
  sky.castShadow = true;
  sky.shadow.mapSize.set(512, 512);
  // Wide and blurred, so that the edges of single shadows melt into one.
  sky.shadow.radius = 9;
  sky.shadow.normalBias = 0.004;
  scene.add(catcher, sky, sky.target);
  const print = document.createElement('canvas');
  print.style.cssText = 'position: absolute; inset: 0';
  document.body.append(print);
  const before = { radius: key.shadow.radius, background: scene.background, environment: scene.environmentIntensity, exposure: renderer.toneMappingExposure };

  return {
    /** Lays the paper out, or takes it away. */
    lay(out: boolean): void {
      catcher.visible = sky.visible = out;
      print.hidden = !out;
      floor.visible = !out;
      scene.background = out ? new Color(PAPER) : before.background;
      scene.environmentIntensity = out ? 0.4 : before.environment;
      renderer.toneMappingExposure = before.exposure * (out ? 1.2 : 1);
      key.shadow.radius = out ? 16 : before.radius;
      if (out) scene.fog = null;
    },
    draw(object: Object3D): void {
      frame(object, camera);
      const { width, height } = renderer.domElement;
      print.width = width;
      print.height = height;
      const context = print.getContext('2d', { willReadFrequently: true })!;
      const sum = new Float32Array(width * height * 4);
      const home = key.position.clone();
      const middle = key.target.position;
      const reach = home.distanceTo(middle);
      sky.target.position.copy(middle);
      Object.assign(sky.shadow.camera, { left: key.shadow.camera.left, right: key.shadow.camera.right, top: key.shadow.camera.top, bottom: key.shadow.camera.bottom, near: key.shadow.camera.near, far: key.shadow.camera.far });
      sky.shadow.camera.updateProjectionMatrix();
      for (let i = 0; i < EXPOSURES; i++) {
        const around = 2 * Math.PI * evenly(i, 2);
        const up = evenly(i, 3);
        // More of the light comes from above than from the rim, as under an even sky.
        sky.position.set(Math.cos(around) * Math.sqrt(up), Math.sqrt(1.02 - up), Math.sin(around) * Math.sqrt(up)).multiplyScalar(reach).add(middle);
        key.position.copy(home).add(new Vector3(evenly(i, 5) - 0.5, evenly(i, 7) - 0.5, evenly(i, 11) - 0.5).multiplyScalar(2 * SOFT_BOX * reach));
        camera.setViewOffset(width, height, evenly(i, 13) - 0.5, evenly(i, 17) - 0.5, width, height);
        renderer.render(scene, camera);
        context.drawImage(renderer.domElement, 0, 0);
        const exposed = context.getImageData(0, 0, width, height).data;
        for (let p = 0; p < sum.length; p++) sum[p]! += exposed[p]!;
      }
      camera.clearViewOffset();
      key.position.copy(home);
      const whole = context.createImageData(width, height);
      for (let p = 0; p < sum.length; p++) whole.data[p] = Math.round(sum[p]! / EXPOSURES);
      context.putImageData(whole, 0, 0);
    },
  };
}
