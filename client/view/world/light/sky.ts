/**
 * The light that falls on every exhibition, in the unit of the light maps: the radiance of a white
 * matt surface (irradiance / π). An overcast-bright sky with a low-contrast sun and warm lamps.
 */
export type Rgb = readonly [number, number, number];

/** Unit vector to the sun: high and a little north of east, so that its patch falls on the floor in the middle ground and on no hung wall. */
export const SUN_DIRECTION: Rgb = [0.3008, 0.9323, -0.2005];
export const SUN_RADIANCE: Rgb = [10, 8.8, 7.2];
/** Half the angle under which the sun is seen, widened by haze, in radians. */
export const SUN_SPREAD = 0.02;

export const SKY_ZENITH: Rgb = [4.3, 5.0, 5.9];
export const SKY_HORIZON: Rgb = [5.9, 6.4, 7.0];

/** Gains that make a daylit white wall neutral while lamps stay warm. */
export const WHITE_BALANCE: Rgb = [0.96, 1, 1.07];

/** Largest value an eight-bit light map holds; brighter texels exist only inside skylight wells. */
export const LIGHT_MAP_RANGE = 4;

/** Sky radiance in a direction whose height above the horizon is `up` (0–1), channel 0–2. */
export function skyRadiance(up: number, channel: 0 | 1 | 2): number {
  const t = Math.sqrt(Math.max(0, up));
  return SKY_HORIZON[channel] + (SKY_ZENITH[channel] - SKY_HORIZON[channel]) * t;
}

/**
 * How much of its candela a lamp sends along a direction: 1 on the axis, 0 at the edge of its cone.
 * `cosine` is that of the angle to the axis, `coneDegrees` half the opening angle. Soft from the centre,
 * so that a row of wall washers leaves no scallops.
 */
export function lampCone(cosine: number, coneDegrees: number): number {
  const edge = Math.cos((coneDegrees * Math.PI) / 180);
  const core = Math.cos((coneDegrees * Math.PI) / 1800);
  const t = Math.min(1, Math.max(0, (cosine - edge) / (core - edge)));
  return t * t * (3 - 2 * t);
}
