/** Address of a file of the exhibition: its own folder, or the shared assets where it starts with `/assets/`. */
export function assetUrl(exhibitionId: string, file: string): string {
  return file.startsWith('/') ? file : `/scenes/${exhibitionId}/${file}`;
}

/** `vase.glb` -> `vase.far.glb`: the model as seen from afar. */
export const farModel = (file: string) => file.replace(/\.glb$/, '.far.glb');

/** `vase.glb` -> `vase.json`: size and named points of the model. */
export const modelSheet = (file: string) => file.replace(/\.glb$/, '.json');
