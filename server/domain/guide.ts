/** Who the server knows as a guide, from a signed session; never from what a visitor says. */
export type Guide = {
  /** Of the account: the same on all of the guide's devices. */
  id: string;
  name: string;
  /** Ids of the tours they may lead; null means all. */
  tours: string[] | null;
};
