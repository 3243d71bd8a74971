type Point = [x: number, y: number, z: number];
const RADIANS = Math.PI / 180;

/**
 * A place on a globe whose map is wrapped as three's SphereGeometry wraps it: north is +y, longitude 0 lies
 * towards +x, 90° east towards −z. Degrees in, the unit of `radius` out.
 */
export function globePoint(lat: number, lon: number, radius: number): Point {
  const [phi, lambda] = [lat * RADIANS, lon * RADIANS];
  return [radius * Math.cos(phi) * Math.cos(lambda), radius * Math.sin(phi), -radius * Math.cos(phi) * Math.sin(lambda)];
}

/** The inverse: latitude and longitude in degrees of a point, whatever its distance from the centre. */
export function placeOnGlobe(x: number, y: number, z: number): { lat: number; lon: number } {
  const radius = Math.hypot(x, y, z);
  return { lat: Math.asin(y / radius) / RADIANS, lon: Math.atan2(-z, x) / RADIANS };
}

/** Turn about the axis, in radians, that brings a meridian to face +z. */
export function turnFacing(lon: number): number {
  return -Math.PI / 2 - lon * RADIANS;
}

/** Angle in degrees between two places as seen from the globe's centre. */
export function degreesApart(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const [p, q] = [globePoint(a.lat, a.lon, 1), globePoint(b.lat, b.lon, 1)];
  return Math.acos(Math.min(1, Math.max(-1, p[0] * q[0] + p[1] * q[1] + p[2] * q[2]))) / RADIANS;
}

/** Names are hung to the right of their pin, or to the left where a neighbour to the east stands close. */
export function labelSides(places: readonly { lat: number; lon: number }[], close = 9): ('left' | 'right')[] {
  return places.map((place) => {
    const crowded = places.some((other) => other !== place && other.lon > place.lon && degreesApart(place, other) < close);
    return crowded ? 'left' : 'right';
  });
}
