/** Where one stands to see each hall from the opening one comes through (`at`: x, z, compass degrees), and the entrance: what follows the exhibition's address. */
export const HALL_VIEWS = {
  atrium: '?solo',
  crafts: '?solo&at=-8.6,-2.2,270',
  design: '?solo&at=-5.5,-9.6,0',
  gastronomy: '?solo&at=-21.2,-18.6,270',
  literature: '?solo&at=-8.6,10.2,270',
  film: '?solo&at=8.6,10.2,90',
  music: '?solo&at=8.6,-2.2,90',
  architecture: '?solo&at=5.5,-9.6,0',
  'media-arts': '?solo&at=20.2,-9.6,350',
} as const satisfies Record<string, string>;
