import { ARM_REACH, EYE_HEIGHT, NECK_HEIGHT, SHOULDER } from './figure-profile.ts';

const number = (value: number) => value.toFixed(4);

/**
 * Moves one figure: everything that lives (head, step, breath, arms) happens here from eight vectors per person,
 * so that a crowd costs the processor nothing. Spaces: rest (as built) -> body (posed, −z forward) -> gallery.
 */
export const FIGURE_VERTEX = /* glsl */ `
attribute vec3 traits;
attribute vec4 place;   // gallery x, y, z (metres), body yaw
attribute vec4 head;    // yaw and pitch against the body, roll (radians), height as a share of 1.6 m eyes
attribute vec4 gait;    // phase 0..1, half step along body x and z (metres), own number 0..1
attribute vec4 look;    // style, opacity, away 0..1, scale
attribute vec4 handLeft, handRight;   // wrist in rest space; w = 1 when tracked, 0 in the pocket
attribute vec4 turnLeft, turnRight;   // its rotation in body space, quaternion
uniform float uBreath;  // seconds; stands still under reduced motion
varying vec3 vNormal, vRest, vGallery;
varying vec4 vTraits;   // material, openness, style, own number
varying vec2 vFade;     // opacity, away

vec3 turned(vec3 v, vec4 q) { return v + 2.0 * cross(q.xyz, cross(q.xyz, v) + q.w * v); }

/** One foot over its cycle: on the floor it moves back exactly as fast as the body goes on, then swings forward. */
vec2 foot(float phase) {
  float p = fract(phase);
  if (p < 0.5) return vec2(1.0 - 4.0 * p, 0.0);
  float u = 2.0 * p - 1.0;
  return vec2(2.0 * smoothstep(0.0, 1.0, u) - 1.0, sin(3.14159 * u));
}

void arm(float side, vec3 hand, inout vec3 p, inout vec3 n) {
  vec3 from = vec3(${number(SHOULDER[0])} * side, ${number(SHOULDER[1])}, ${number(SHOULDER[2])});
  float span = distance(hand, from);
  float slack = 0.5 * sqrt(max(0.0, ${number(ARM_REACH * ARM_REACH)} - span * span));
  vec3 elbow = 0.5 * (from + hand) + vec3(0.78 * side, -0.3, 0.55) * slack;
  float t = clamp(p.y, 0.0, 1.0);
  vec3 centre = (1.0 - t) * (1.0 - t) * from + 2.0 * t * (1.0 - t) * elbow + t * t * hand;
  vec3 along = normalize(2.0 * (1.0 - t) * (elbow - from) + 2.0 * t * (hand - elbow));
  vec3 across = normalize(cross(along, abs(along.z) > 0.94 ? vec3(0.0, 1.0, 0.0) : vec3(0.0, 0.0, 1.0)));
  mat3 frame = mat3(across, along, cross(across, along));
  p = centre + frame * vec3(p.x, p.y - t, p.z);
  n = frame * n;
}

void main() {
  int limb = int(traits.y + 0.5);
  vec3 p = position, n = normal;
  vRest = p;
  float tall = head.w;
  float step2 = length(gait.yz);
  vec2 left = foot(gait.x), right = foot(gait.x + 0.5);
  float breath = sin(uBreath * 1.35 + gait.w * 40.0);
  float settle = step2 * 0.055 * cos(gait.x * 12.5664);

  if (limb == 1) {
    vec3 q = p - vec3(0.0, ${number(NECK_HEIGHT)}, 0.01);
    float cp = cos(head.y), sp = sin(head.y), cy = cos(head.x), sy = sin(head.x), cr = cos(head.z), sr = sin(head.z);
    mat3 roll = mat3(cr, sr, 0.0, -sr, cr, 0.0, 0.0, 0.0, 1.0);
    mat3 pitch = mat3(1.0, 0.0, 0.0, 0.0, cp, sp, 0.0, -sp, cp);
    mat3 yaw = mat3(cy, 0.0, -sy, 0.0, 1.0, 0.0, sy, 0.0, cy);
    mat3 spin = yaw * pitch * roll;
    p = spin * q + vec3(0.0, 0.0, 0.01);
    n = spin * n;
    p.y += ${number(EYE_HEIGHT)} * tall - ${number(EYE_HEIGHT - NECK_HEIGHT)} + 0.0025 * breath + settle;
  } else if (limb == 3 || limb == 4) {
    vec2 f = limb == 3 ? left : right;
    float w = smoothstep(0.58, 0.08, p.y);
    p.xz += gait.yz * f.x * w;
    p.y = p.y * tall + f.y * step2 * 0.32 * w;
  } else if (limb >= 7) {
    bool isLeft = limb == 7;
    vec4 hand = isLeft ? handLeft : handRight;
    vec4 q = isLeft ? turnLeft : turnRight;
    p = turned(p, q);
    n = turned(n, q);
    p = p * hand.w + hand.xyz;
    p.y = p.y * tall + settle;
  } else {
    if (limb >= 5) {
      vRest = vec3(p.x, 1.27 - 0.45 * p.y, p.z);
      arm(limb == 5 ? -1.0 : 1.0, limb == 5 ? handLeft.xyz : handRight.xyz, p, n);
    } else {
      float hem = smoothstep(0.98, 0.42, p.y);
      float side = mix(left.x, right.x, smoothstep(-0.17, 0.17, p.x));
      p.xz += gait.yz * side * hem * 0.5;
      p.xz *= 1.0 + 0.055 * hem * min(1.0, step2 * 4.0);
      float chest = smoothstep(0.95, 1.15, p.y) * smoothstep(1.4, 1.25, p.y);
      p.xz *= 1.0 + 0.009 * breath * chest;
    }
    p.y = p.y * tall + settle + 0.0025 * breath * smoothstep(1.0, 1.3, p.y);
  }
  float above = max(0.0, p.y - 0.3);
  p.xz += gait.yz * 0.14 * above;
  p.x += 0.05 * step2 * above * sin(gait.x * 6.2832);

  float c = cos(place.w), s = sin(place.w);
  mat3 stand = mat3(c, 0.0, -s, 0.0, 1.0, 0.0, s, 0.0, c);
  vec3 gallery = stand * (p * look.w) + place.xyz;
  vGallery = gallery;
  vNormal = stand * n;
  // What is baked for a hand in the pocket does not hold for one that is lifted out.
  float tracked = limb == 5 || limb == 7 ? handLeft.w : limb == 6 || limb == 8 ? handRight.w : 0.0;
  vTraits = vec4(traits.x, mix(traits.z, max(traits.z, 0.8), tracked), look.x, gait.w);
  vFade = look.yz;
  gl_Position = projectionMatrix * viewMatrix * vec4(gallery, 1.0);
}
`;

/**
 * Colours and lights one figure: felt, wood and bone buttons under a museum's light (cool from above, warm from the
 * floor, bright walls at the sides), darkened by the baked openness. Patterns are a second cue beside colour.
 */
export const FIGURE_FRAGMENT = /* glsl */ `
uniform vec3 uCoat[8];
uniform vec3 uTrim[8];
uniform vec3 uSky, uWall, uFloor, uKey;
uniform vec3 uKeyFrom;  // unit, towards the light
varying vec3 vNormal, vRest, vGallery;
varying vec4 vTraits;
varying vec2 vFade;

float hash(vec3 p) { p = fract(p * 0.3183099 + 0.1); p *= 17.0; return fract(p.x * p.y * p.z * (p.x + p.y + p.z)); }
float noise(vec3 x) {
  vec3 i = floor(x), f = fract(x);
  f = f * f * (3.0 - 2.0 * f);
  return mix(mix(mix(hash(i), hash(i + vec3(1, 0, 0)), f.x), mix(hash(i + vec3(0, 1, 0)), hash(i + vec3(1, 1, 0)), f.x), f.y),
             mix(mix(hash(i + vec3(0, 0, 1)), hash(i + vec3(1, 0, 1)), f.x), mix(hash(i + vec3(0, 1, 1)), hash(i + vec3(1, 1, 1)), f.x), f.y), f.z);
}
/** 1 inside [a, b], with edges as sharp as the pixel allows. */
float band(float v, float a, float b) {
  float w = fwidth(v) + 1e-5;
  return smoothstep(a - w, a + w, v) * (1.0 - smoothstep(b - w, b + w, v));
}
float ellipse(vec2 p, vec2 r) {
  float d = length(p / r);
  float w = fwidth(d) + 1e-5;
  return 1.0 - smoothstep(1.0 - w, 1.0 + w, d);
}
/** Repeats a line of half-width h every step s. */
float lines(float v, float s, float h) { return band(abs(fract(v / s) - 0.5) * s, -1.0, h); }

/** How much of the second colour shows at a place of the coat. */
float pattern(int style, vec3 r) {
  float round = atan(r.x, -r.z);
  float body = step(r.y, 1.36);
  if (style == 0) return 0.85 * band(r.y, 0.52, 0.575);
  if (style == 1) return 0.8 * lines(r.y, 0.095, 0.007) * body;
  if (style == 2) return 0.85 * band(r.y, 1.2, 2.0);
  if (style == 3) return 0.42 * max(lines(r.y, 0.15, 0.004), lines(round * 0.2, 0.1571, 0.004)) * body;
  if (style == 4) return 0.85 * (band(r.y, 0.5, 0.53) + band(r.y, 0.565, 0.595));
  if (style == 5) return 0.5 * lines(round * 0.2, 0.0785, 0.003) * body;
  if (style == 6) {
    float row = floor(r.y / 0.085);
    vec2 cell = vec2(fract(round * 0.2 / 0.1047 + 0.5 * mod(row, 2.0)) - 0.5, fract(r.y / 0.085) - 0.5);
    return 0.7 * ellipse(cell * vec2(0.1047, 0.085), vec2(0.01)) * body;
  }
  return 0.0;
}

/** Drawn seams: the front's edge, two pocket slits over which the sleeves lie, the vent behind. */
float tailoring(vec3 r) {
  float front = band(r.x + 0.024, -0.002, 0.002) * step(r.y, 1.34);
  vec2 slit = vec2(abs(r.x) - 0.135 - 0.16 * (r.y - 0.815), r.y - 0.815);
  float pocket = band(slit.x, -0.0035, 0.0035) * band(slit.y, -0.075, 0.075);
  float vent = band(r.x, -0.002, 0.002) * step(r.y, 0.8);
  return 1.0 - (r.z < 0.0 ? max(0.45 * front, 0.5 * pocket) : 0.4 * vent);
}

void main() {
  int stuff = int(vTraits.x + 0.5);
  int style = int(vTraits.z + 0.5);
  float own = vTraits.w;
  vec3 n = normalize(vNormal);
  vec3 toEye = normalize(cameraPosition - vGallery);
  float near = 1.0 - smoothstep(2.0, 5.0, distance(cameraPosition, vGallery));
  vec3 colour, coat = uCoat[style], trim = uTrim[style];
  vec3 wood = mix(vec3(0.47, 0.235, 0.095), vec3(0.63, 0.39, 0.19), fract(own * 73.0));
  float felt = 0.0, gloss = 0.0, shade = 1.0;

  if (stuff <= 1 || stuff == 7) {
    felt = 1.0;
    colour = stuff == 1 ? trim : mix(coat, trim, clamp(pattern(style, vRest), 0.0, 1.0));
    if (stuff == 0) shade = tailoring(vRest);
    if (near > 0.0) {
      float grain = noise(vRest * 260.0) + 0.5 * noise(vRest * 620.0) - 0.75;
      colour *= 1.0 + 0.16 * near * grain;
    }
  } else if (stuff == 2 || stuff == 3) {
    gloss = 0.5;
    colour = wood;
    float ring = noise(vec3(vRest.x * 18.0, vRest.y * 3.0, vRest.z * 18.0) + own * 50.0);
    colour *= 0.86 + 0.26 * ring;
    if (near > 0.0) colour *= 1.04 - 0.16 * near * noise(vec3(vRest.x * 190.0, vRest.y * 7.0, vRest.z * 190.0));
    if (stuff == 3) {
      vec2 eye = vec2(abs(vRest.x) - 0.049, vRest.y - 1.581);
      float dark = vRest.z < 0.0 ? ellipse(eye, vec2(0.0155, 0.0215)) : 0.0;
      float hair = 1.672 - 0.05 * smoothstep(0.02, 0.1, abs(vRest.x)) - (0.13 + 0.07 * fract(own * 11.0)) * smoothstep(-0.05, 0.06, vRest.z);
      hair += 0.018 * sin(own * 60.0 + vRest.x * 22.0) * step(vRest.z, 0.0);
      float crown = band(vRest.y - hair, 0.0, 1.0);
      vec3 tint = mix(vec3(0.03, 0.024, 0.022), vec3(0.15, 0.066, 0.03), fract(own * 57.0));
      tint = mix(tint, vec3(0.34, 0.19, 0.075), step(0.78, fract(own * 31.0)));
      tint = mix(tint, vec3(0.36, 0.345, 0.33), step(0.9, fract(own * 91.0)));
      colour = mix(colour, tint * (0.8 + 0.4 * noise(vec3(vRest.x * 90.0, vRest.y * 12.0, vRest.z * 90.0))), crown);
      gloss = mix(gloss, 0.35, crown);
      colour = mix(colour, vec3(0.018, 0.015, 0.014), dark);
      colour = mix(colour, vec3(0.5), ellipse(eye - vec2(sign(vRest.x) * 0.005, 0.008), vec2(0.0038)) * dark);
      gloss = mix(gloss, 1.0, dark);
    }
  } else if (stuff == 4) {
    felt = 0.6;
    colour = vec3(0.055, 0.05, 0.05);
  } else if (stuff == 5) {
    gloss = 0.6;
    colour = mix(vec3(0.1, 0.052, 0.03), vec3(0.04, 0.025, 0.02), step(vRest.y, 0.016));
  } else {
    gloss = 0.5;
    colour = vec3(0.62, 0.5, 0.36);
  }

  float up = n.y;
  vec3 light = uWall * (1.0 - up * up) + up * up * (up > 0.0 ? uSky : uFloor);
  float key = clamp((dot(n, uKeyFrom) + 0.25) / 1.25, 0.0, 1.0);
  float open = vTraits.y;
  light = light * open + uKey * key * key * mix(open, 1.0, 0.25);
  float edge = 1.0 - clamp(dot(n, toEye), 0.0, 1.0);
  vec3 shaded = colour * light * shade;
  shaded += felt * mix(colour, vec3(0.5), 0.25) * light * 0.3 * edge * edge * edge;
  vec3 halfway = normalize(uKeyFrom + toEye);
  float shine = pow(clamp(dot(n, halfway), 0.0, 1.0), 48.0) * 0.16 + pow(edge, 5.0) * 0.12;
  shaded += gloss * shine * (uKey + 0.4 * uWall) * open;
  float grey = dot(shaded, vec3(0.2126, 0.7152, 0.0722));
  gl_FragColor = vec4(mix(shaded, vec3(grey), 0.75 * vFade.y), vFade.x);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}
`;
