import { describe, expect, it } from 'vitest';
import { createPose, setStanding } from '#protocol/pose.ts';
import { InstancedBufferGeometry, type InterleavedBufferAttribute, type Mesh, PerspectiveCamera, Texture, type CanvasTexture } from 'three';
import { createCrowd } from '../../../client/view/people/crowd.ts';
import type { LabelPainter, PaintedName } from '../../../client/view/people/label-painter.ts';

/** Paints nothing; remembers which names stand on labels. */
function quietPainter(): LabelPainter & { names: Set<PaintedName>; painted: number } {
  const names = new Set<PaintedName>();
  const texture = new Texture() as CanvasTexture;
  texture.image = { width: 2048, height: 256 } as HTMLCanvasElement;
  const painter = {
    names,
    painted: 0,
    texture,
    add(name: string, colour: string) {
      const label = { slot: names.size, width: 120, name, colour };
      names.add(label);
      painter.painted++;
      return label;
    },
    change(label: PaintedName, name: string) {
      label.name = name;
      painter.painted++;
    },
    remove: (label: PaintedName) => void names.delete(label),
    dispose: () => undefined,
  };
  return painter;
}

function setUp() {
  const painter = quietPainter();
  const crowd = createCrowd(({ name, number }) => name || `visitor ${number}`, painter);
  const camera = new PerspectiveCamera(50, 16 / 9, 0.05, 60);
  camera.position.set(0, 1.6, 0);
  camera.updateMatrixWorld();
  let ms = 0;
  const pose = createPose();
  /** Draws one frame with people at these floor points; x, z and yaw. */
  const frame = (people: Record<string, [number, number, number]>, seconds = 1 / 60): boolean => {
    ms += seconds * 1000;
    crowd.begin(ms);
    for (const [id, [x, z, yaw]] of Object.entries(people)) {
      setStanding(pose, x, z, yaw, 0);
      crowd.place({ id, name: id === 'nameless' ? '' : id, number: 7, colour: 3, away: false }, pose);
    }
    return crowd.end({ x: 0, z: 0, yaw: 0 }, camera, 720, 1);
  };
  const settle = (people: Record<string, [number, number, number]>): void => {
    for (let i = 0; i < 90; i++) frame(people);
  };
  return { crowd, painter, frame, settle };
}

/** Records of floats that a draw call shows, by the mesh's place in the group: near, far, ghost twice, shadows, labels. */
function records(crowd: ReturnType<typeof createCrowd>, child: number): number[][] {
  const mesh = crowd.group.children[child] as Mesh;
  const geometry = mesh.geometry as InstancedBufferGeometry;
  if (!mesh.visible) return [];
  const { data } = geometry.getAttribute('place') as InterleavedBufferAttribute;
  return [...Array(geometry.instanceCount).keys()].map((i) => Array.from(data.array.slice(i * data.stride, (i + 1) * data.stride)));
}

describe('the crowd', () => {
  it('draws any number of people in at most eight calls', () => {
    const { crowd } = setUp();
    let calls = 0;
    crowd.group.traverse((one) => void (calls += 'isMesh' in one ? 1 : 0));
    expect(calls).toBeLessThanOrEqual(8);
  });

  it('puts each person where they are, turned as they are, near ones in detail', () => {
    const { crowd, settle } = setUp();
    settle({ a: [1, -3, 0.4], b: [-2, -9, -1] });
    const [near] = records(crowd, 0);
    const [far] = records(crowd, 1);
    expect(records(crowd, 0)).toHaveLength(1);
    expect(records(crowd, 1)).toHaveLength(1);
    expect(near?.slice(0, 4).map((v) => Math.round(v * 100) / 100)).toEqual([1, 0, -3, 0.4]);
    expect(far?.slice(0, 4).map((v) => Math.round(v * 100) / 100)).toEqual([-2, 0, -9, -1]);
    expect(near?.[12]).toBe(3);
    expect(near?.[13]).toBe(1);
  });

  it('looks with the head before it turns the body', () => {
    const { crowd, settle } = setUp();
    settle({ a: [0, -3, 0] });
    settle({ a: [0, -3, 0.5] });
    const [record] = records(crowd, 0);
    expect(record?.[3]).toBeCloseTo(0, 5);
    expect(record?.[4]).toBeCloseTo(0.5, 5);
  });

  it('shows nobody within 0.6 m, and fades whoever comes near', () => {
    const { crowd, settle } = setUp();
    settle({ a: [0, -0.5, 0] });
    expect([0, 1, 2].flatMap((child) => records(crowd, child))).toHaveLength(0);
    settle({ a: [0, -0.85, 0] });
    const [ghost] = records(crowd, 2);
    expect(ghost?.[13]).toBeGreaterThan(0);
    expect(ghost?.[13]).toBeLessThan(1);
  });

  it('sees through whoever stands before what is read', () => {
    const { crowd, settle } = setUp();
    crowd.setReading({ x: 0, z: -5, halfWidth: 0.75 });
    settle({ a: [0, -3, 0], b: [3, -3, 0] });
    expect(records(crowd, 2)).toHaveLength(1);
    expect(records(crowd, 2)[0]?.[13]).toBeLessThan(0.2);
    crowd.setReading(null);
    settle({ a: [0, -3, 0], b: [3, -3, 0] });
    expect(records(crowd, 2)).toHaveLength(0);
  });

  it('comes and goes gently, and forgets who has gone', () => {
    const { crowd, painter, frame, settle } = setUp();
    for (let i = 0; i < 5; i++) frame({ a: [0, -3, 0] });
    expect(records(crowd, 2)[0]?.[13]).toBeLessThan(0.2);
    settle({ a: [0, -3, 0] });
    frame({});
    expect([0, 2].flatMap((child) => records(crowd, child))).toHaveLength(1);
    settle({});
    expect([0, 1, 2].flatMap((child) => records(crowd, child))).toHaveLength(0);
    expect(painter.names.size).toBe(0);
  });

  it('under reduced motion comes and goes by opacity alone', () => {
    const { crowd, frame } = setUp();
    crowd.setReducedMotion(true);
    for (let i = 0; i < 5; i++) frame({ a: [0, -3, 0] });
    expect(records(crowd, 2)[0]?.[15]).toBe(1);
  });

  it('does not draw whoever is behind the viewer', () => {
    const { crowd, settle } = setUp();
    settle({ a: [0, 4, 0] });
    expect([0, 1, 2].flatMap((child) => records(crowd, child))).toHaveLength(0);
  });

  it('walks the legs by the way gone and not at all on a jump', () => {
    const { crowd, settle, frame } = setUp();
    settle({ a: [0, -3, 0] });
    for (let i = 0; i < 60; i++) frame({ a: [i * 0.02, -3, 0] });
    const walking = records(crowd, 0)[0] ?? [];
    expect(Math.hypot(walking[9] ?? 0, walking[10] ?? 0)).toBeGreaterThan(0.2);
    frame({ a: [-3, -4, 0] });
    const landed = records(crowd, 0)[0] ?? records(crowd, 1)[0] ?? [];
    expect(Math.hypot(landed[9] ?? 1, landed[10] ?? 1)).toBe(0);
  });

  it('writes into the same memory every frame and paints names only when they change', () => {
    const { crowd, painter, frame, settle } = setUp();
    const people = Object.fromEntries([...Array(200).keys()].map((i) => [`p${i}`, [(i % 20) - 10, -2 - i / 20, i] as [number, number, number]]));
    settle(people);
    const arrays = () => crowd.group.children.map((child) => {
      const geometry = (child as Mesh).geometry as InstancedBufferGeometry;
      return Object.values(geometry.attributes).map((attribute) => attribute.array);
    });
    const before = arrays();
    const painted = painter.painted;
    for (let i = 0; i < 50; i++) frame(people);
    expect(arrays().flat().every((array, i) => array === before.flat()[i])).toBe(true);
    expect(painter.painted).toBe(painted);
  });

  it('names whoever gave no name by their number, anew when the language changes', () => {
    const { crowd, painter, frame } = setUp();
    frame({ nameless: [0, -3, 0] });
    expect([...painter.names].map(({ name }) => name)).toEqual(['visitor 7']);
    crowd.rename(({ number }) => `观众 ${number}`);
    frame({ nameless: [0, -3, 0] });
    expect([...painter.names].map(({ name }) => name)).toEqual(['观众 7']);
  });

  it('says when somebody in sight moves, so that a still hall need not be drawn', () => {
    const { crowd, frame, settle } = setUp();
    settle({ ada: [0, -4, 0] });
    expect(frame({ ada: [0, -4, 0] })).toBe(true);
    crowd.setBreathing(false);
    expect(frame({ ada: [0, -4, 0] })).toBe(false);
    expect(frame({ ada: [0.1, -4, 0] })).toBe(true);
    expect(frame({ ada: [0.1, -4, 0] })).toBe(false);
    crowd.react('ada', 'wave', 0);
    expect(frame({ ada: [0.1, -4, 0] })).toBe(true);
    // Going, and coming behind one's back.
    expect(frame({})).toBe(true);
    for (let i = 0; i < 90; i++) frame({});
    expect(frame({ bo: [0, 4, 0] })).toBe(false);
  });

  it('shows a reaction for two seconds over the head of whoever shows it', () => {
    const { crowd, frame, settle } = setUp();
    settle({ a: [0, -3, 0] });
    const labels = crowd.group.children[5] as Mesh;
    const shown = () => (labels.geometry as InstancedBufferGeometry).instanceCount;
    expect(shown()).toBe(1);
    crowd.react('a', 'heart', 1500);
    for (let i = 0; i < 10; i++) frame({ a: [0, -3, 0] });
    expect(shown()).toBe(2);
    for (let i = 0; i < 130; i++) frame({ a: [0, -3, 0] });
    expect(shown()).toBe(1);
  });
});
