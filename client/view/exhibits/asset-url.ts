/** Address of a file of the exhibition: its own folder, or the shared assets where it starts with `/assets/`. */
export function assetUrl(exhibitionId: string, file: string): string {
  return file.startsWith('/') ? file : `/scenes/${exhibitionId}/${file}`;
}
