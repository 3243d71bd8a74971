import { Maker } from '../craft/maker.ts';
import { finish, standard } from '../craft/materials.ts';
import type { ObjectModel } from '../craft/object-model.ts';
import { cutWords, makeCabinet } from './film-viewer/cabinet.ts';
import { makeDoor, STRIP } from './film-viewer/door.ts';
import { makeEyepiece, RIM } from './film-viewer/eyepiece.ts';
import { paintFilm } from './film-viewer/film-picture.ts';
import { makeFilm, RUN, sprocket } from './film-viewer/film.ts';
import { FILM_Z, GATE, onDoor, placed, STAND } from './film-viewer/layout.ts';
import { makeMotor } from './film-viewer/motor.ts';
import { paintRibbon } from './film-viewer/wood.ts';
import { makeWorks } from './film-viewer/works.ts';

/** A peep-show film viewer of the kinetoscope kind, its side open on the endless film. */
export async function build(): Promise<ObjectModel> {
  const m = new Maker();
  const words = await cutWords();
  m.at({ position: [STAND.x, 0, STAND.z], rotation: [0, STAND.turn, 0] }, () => {
    makeCabinet(m, words);
    makeWorks(m);
    makeMotor(m);
    makeFilm(m);
    makeEyepiece(m);
    makeDoor(m);
  });
  const { steel, ink, walnut } = standard;
  return {
    maker: m,
    palette: {
      steel, ink, walnut,
      brass: { ...standard.brass, wear: 0.35, mottle: 0.05 },
      gilt: finish({ color: [0.9, 0.66, 0.26], mottle: 0.03, roughness: 0.28, metalness: 0.85 }),
      leather: finish({ color: [0.03, 0.024, 0.02], worn: [0.14, 0.1, 0.07], wear: 0.5, roughness: 0.55 }),
      wood: finish({ color: [0.17, 0.05, 0.02], worn: [0.36, 0.17, 0.08], wear: 0.35, mottle: 0.08, roughness: 0.32, picture: await paintRibbon(4), tile: 0.4 }),
      pine: finish({ color: [0.6, 0.43, 0.25], mottle: 0.16, grain: 26, roughness: 0.7 }),
      film: finish({ color: [1, 1, 1], mottle: 0, roughness: 0.24, doubleSided: true, picture: await paintFilm() }),
      ebony: finish({ color: [0.02, 0.017, 0.015], worn: [0.12, 0.1, 0.08], wear: 0.4, roughness: 0.3 }),
      tin: finish({ color: [0.6, 0.6, 0.58], mottle: 0.1, roughness: 0.3, metalness: 0.9 }),
      shutter: finish({ color: [0.12, 0.12, 0.12], mottle: 0.1, roughness: 0.4, metalness: 0.6 }),
      blackSteel: finish({ color: [0.02, 0.021, 0.022], worn: [0.2, 0.19, 0.18], wear: 0.5, roughness: 0.4, metalness: 0.3 }),
      redIron: finish({ color: [0.3, 0.03, 0.018], worn: [0.3, 0.25, 0.2], wear: 0.5, roughness: 0.36 }),
      copper: finish({ color: [0.62, 0.24, 0.1], worn: [0.85, 0.42, 0.22], wear: 0.4, roughness: 0.34, metalness: 1 }),
      lamp: finish({ color: [1, 0.88, 0.6], mottle: 0, roughness: 0.25 }),
      lens: finish({ color: [0.1, 0.13, 0.15], mottle: 0, roughness: 0.04 }),
      cord: finish({ color: [0.32, 0.2, 0.1], mottle: 0.15, roughness: 0.85 }),
      wireRed: finish({ color: [0.36, 0.03, 0.02], mottle: 0.1, roughness: 0.7 }),
      wireBlack: finish({ color: [0.03, 0.028, 0.026], mottle: 0.1, roughness: 0.7 }),
      baize: finish({ color: [0.012, 0.04, 0.026], mottle: 0.1, roughness: 0.95 }),
    },
    finish: { reach: 0.1, longestEdge: 0.46, rays: 48 },
    anchors: {
      eyepiece: placed([RIM[0], RIM[1], RIM[2] + 0.046]),
      film: placed(RUN),
      strip: placed(onDoor(STRIP)),
      sprocket: placed([sprocket[0], sprocket[1], FILM_Z + 0.036]),
      shutter: placed([GATE.x + 0.012, GATE.y - 0.055, FILM_Z + 0.026]),
    },
  };
}
