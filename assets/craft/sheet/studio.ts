import {
  Box3, Color, CustomToneMapping, DirectionalLight, Fog, Group, MathUtils, Mesh, MeshStandardMaterial, PCFShadowMap,
  PerspectiveCamera, PlaneGeometry, PMREMGenerator, Scene, ShaderChunk, Vector3, WebGLRenderer,
} from 'three';
import { RoomEnvironment } from 'three/examples/jsm/environments/RoomEnvironment.js';
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js';
import { MeshoptDecoder } from 'meshoptimizer/decoder';
import { paperSheet } from './paper-sheet.ts';
import type { Studio, StudioView } from './view.ts';

// AgX with a little more contrast and colour: the exhibition's look.
ShaderChunk.tonemapping_pars_fragment = ShaderChunk.tonemapping_pars_fragment.replace(
  'vec3 CustomToneMapping( vec3 color ) { return color; }',
  `vec3 CustomToneMapping( vec3 color ) {
    color = pow( max( AgXToneMapping( color ), 0. ), vec3( 1.18 ) );
    return clamp( mix( vec3( dot( color, vec3( .2126, .7152, .0722 ) ) ), color, 1.22 ), 0., 1. );
  }`,
);

const renderer = new WebGLRenderer({ antialias: true, preserveDrawingBuffer: true });
renderer.setPixelRatio(1);
renderer.toneMapping = CustomToneMapping;
renderer.toneMappingExposure = 1.25;
renderer.shadowMap.enabled = true;
renderer.shadowMap.type = PCFShadowMap;
document.body.append(renderer.domElement);

const scene = new Scene();
const haze = new Color(0.47, 0.465, 0.455);
scene.background = haze;
scene.environment = new PMREMGenerator(renderer).fromScene(new RoomEnvironment(), 0.02).texture;
scene.environmentIntensity = 0.62;

const key = new DirectionalLight(new Color(1, 0.86, 0.68), 2.6);
key.castShadow = true;
key.shadow.mapSize.set(2048, 2048);
key.shadow.radius = 7;
key.shadow.normalBias = 0.004;
scene.add(key, key.target);

const floor = new Mesh(new PlaneGeometry(60, 60), new MeshStandardMaterial({ color: new Color(0.36, 0.355, 0.345), roughness: 0.9 }));
floor.rotation.x = -Math.PI / 2;
floor.receiveShadow = true;
scene.add(floor);

const stage = new Group();
scene.add(stage);
const loader = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder);
const camera = new PerspectiveCamera(28, 1, 0.02, 100);

function place(view: StudioView, bounds: Box3): void {
  const middle = bounds.getCenter(new Vector3());
  const size = bounds.getSize(new Vector3()).length();
  const target = view.target ? new Vector3(...view.target) : middle;
  const distance = view.distance ?? size * 1.75;
  const azimuth = MathUtils.degToRad(view.azimuth);
  const elevation = MathUtils.degToRad(view.elevation);
  camera.aspect = view.width / view.height;
  camera.position.set(
    Math.sin(azimuth) * Math.cos(elevation), Math.sin(elevation), Math.cos(azimuth) * Math.cos(elevation),
  ).multiplyScalar(distance).add(target);
  camera.lookAt(target);
  camera.updateProjectionMatrix();
  // The key light hangs high at the viewer's left and turns with the viewer.
  const side = azimuth - 0.75;
  key.position.set(Math.sin(side) * 1.2, 1.9, Math.cos(side) * 1.2).multiplyScalar(size).add(middle);
  key.target.position.copy(middle);
  scene.fog = new Fog(haze, distance + size * 1.2, distance + size * 6);
  Object.assign(key.shadow.camera, { left: -size, right: size, top: size, bottom: -size, near: 0.01, far: size * 5 });
  key.shadow.camera.updateProjectionMatrix();
}

async function take(view: StudioView): Promise<void> {
  const { scene: object } = await loader.loadAsync(view.url);
  for (const [name, turn] of Object.entries(view.turns)) {
    const node = object.getObjectByName(name);
    if (!node) throw new Error(`No node "${name}" in ${view.url}`);
    node.rotation.set(...(turn.map(MathUtils.degToRad) as [number, number, number]));
  }
  object.traverse((child) => {
    if (!(child instanceof Mesh)) return;
    child.castShadow = !(child.material as MeshStandardMaterial).transparent;
    child.receiveShadow = true;
    const { map } = child.material as MeshStandardMaterial;
    if (map) map.anisotropy = 8;
  });
  stage.clear();
  stage.add(object);
  renderer.setSize(view.width, view.height);
  place(view, new Box3().setFromObject(object));
  paper.lay(view.ground === 'paper');
  if (view.ground === 'paper') paper.draw(object);
  else renderer.render(scene, camera);
}

const paper = paperSheet({ renderer, scene, camera, key, floor });
const studio: Studio = { take };
Object.assign(window, { studio });
