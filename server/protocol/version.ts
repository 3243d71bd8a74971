/** Raised whenever messages, the state's meaning or the pose frames change. Client and server must agree on it exactly. */
export const PROTOCOL_VERSION = 6;

/**
 * Digest of the synced state's shape: field names, types and their order decide how patches are read.
 * A test computes it anew and says what to write here when the state has changed.
 */
export const STATE_SHAPE = 'c4079384410cb175';
