/** Milliseconds for which a file that was handed over stays to be fetched. */
const KEPT = 60_000;

/** Asks the server for something of the guide's own; rejects when it says no. */
export async function askServer(address: string): Promise<Response> {
  const answer = await fetch(address, { headers: { Accept: 'application/json, text/csv, text/plain' } });
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
  return answer;
}

/** Hands over a file of the server's, under the name that the server gives it. Fetched first, so that a refusal does not lead away from here. */
export async function saveFile(address: string): Promise<void> {
  const answer = await askServer(address);
  const name = /filename=([\w.-]+)/.exec(answer.headers.get('Content-Disposition') ?? '')?.[1] ?? 'tour';
  const url = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}
