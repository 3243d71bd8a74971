import { Color, Vector3 } from 'three';
import type { MeshStandardMaterial, Texture } from 'three';

/** The lamp over each object: warm, from above, in front and a little to the left. Shared by all objects. */
const KEY = { colour: new Color(1.0, 0.84, 0.66).multiplyScalar(1.35), from: new Vector3(-0.45, 0.85, 0.55).normalize() };
const ENVIRONMENT_STRENGTH = 1.15;

/**
 * Lights an object's material by the hall's environment and by a key lamp of its own that reaches nothing
 * else in the hall, so that one hall may hold any number of lit objects at no cost for the others.
 * `yaw` in radians is the way the object's front looks.
 */
export function lightObject(material: MeshStandardMaterial, environment: Texture, yaw: number): void {
  const direction = KEY.from.clone().applyAxisAngle(new Vector3(0, 1, 0), yaw);
  material.envMap = environment;
  material.envMapIntensity = ENVIRONMENT_STRENGTH;
  material.dithering = true;
  material.onBeforeCompile = (shader) => {
    shader.uniforms['uKeyColour'] = { value: KEY.colour };
    shader.uniforms['uKeyFrom'] = { value: direction };
    shader.fragmentShader = shader.fragmentShader
      .replace('#include <common>', '#include <common>\nuniform vec3 uKeyColour, uKeyFrom;')
      .replace(
        '#include <lights_fragment_begin>',
        `#include <lights_fragment_begin>
        {
          float lobe = material.dfg.x + material.dfg.y;
          material.multiScatteringCompensation = 1.0 + material.specularColorBlended * ( 1.0 / lobe - 1.0 );
          IncidentLight key;
          key.color = uKeyColour * PI * 0.5;
          key.direction = normalize( ( viewMatrix * vec4( uKeyFrom, 0.0 ) ).xyz );
          key.visible = true;
          RE_Direct( key, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
        }`,
      );
  };
  material.customProgramCacheKey = () => 'exhibit-object';
  material.needsUpdate = true;
}
