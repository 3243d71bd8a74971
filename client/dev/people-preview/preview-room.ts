import { BackSide, BoxGeometry, CanvasTexture, Group, Mesh, MeshBasicMaterial, PlaneGeometry, RepeatWrapping, SRGBColorSpace, Color } from 'three';

/** A plain white room with an oak floor, lit by paint alone: enough to judge figures in. Metres. */
export function buildPreviewRoom(): Group {
  const group = new Group();
  const wall = new MeshBasicMaterial({ map: fadeTexture(), side: BackSide, color: new Color(0.62, 0.6, 0.57) });
  const ceiling = new MeshBasicMaterial({ color: new Color(0.42, 0.41, 0.39), side: BackSide });
  const room = new Mesh(new BoxGeometry(16, 5, 22), [wall, wall, ceiling, ceiling, wall, wall]);
  room.position.set(0, 2.5, -3);
  const floor = new Mesh(new PlaneGeometry(16, 22), new MeshBasicMaterial({ map: oakTexture(), color: new Color(0.62, 0.6, 0.58) }));
  floor.rotation.x = -Math.PI / 2;
  floor.position.set(0, 0.001, -3);
  group.add(room, floor);
  return group;
}

function paint(width: number, height: number, draw: (pen: CanvasRenderingContext2D) => void): CanvasTexture {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('No 2D canvas: the preview needs one.');
  draw(pen);
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = SRGBColorSpace;
  texture.anisotropy = 8;
  return texture;
}

/** Brighter in the middle height, as under wall-washers. */
function fadeTexture(): CanvasTexture {
  return paint(4, 256, (pen) => {
    const fade = pen.createLinearGradient(0, 0, 0, 256);
    for (const [at, tone] of [[0, '#c9c6c0'], [0.35, '#ffffff'], [0.75, '#ece9e3'], [1, '#d5d0c8']] as const) fade.addColorStop(at, tone);
    pen.fillStyle = fade;
    pen.fillRect(0, 0, 4, 256);
  });
}

function oakTexture(): CanvasTexture {
  const texture = paint(1024, 1024, (pen) => {
    for (let board = 0; board < 8; board++) {
      for (let part = -1; part < 3; part++) {
        const tone = 0.85 + 0.3 * Math.abs(Math.sin(board * 7.3 + part * 3.1));
        pen.fillStyle = `rgb(${150 * tone} ${108 * tone} ${72 * tone})`;
        pen.fillRect(board * 128, part * 512 + ((board * 190) % 512), 126, 509);
      }
    }
  });
  texture.wrapS = texture.wrapT = RepeatWrapping;
  texture.repeat.set(12, 8);
  return texture;
}
