import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** What is counted and measured; served at /metrics. No label holds anything about a person. */
export type Meters = ReturnType<typeof createMeters>;

/** `census` tells who is here at the moment the figures are read. */
export function createMeters(census: () => { visitors: number; galleries: number }) {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const counter = <L extends string>(name: string, help: string, labelNames: L[] = []) => new Counter({ name: `pavilion_${name}`, help, labelNames, registers });
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name: `pavilion_${name}`,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  gauge('visitors', 'Visitors with an open line', () => census().visitors);
  gauge('galleries', 'Open galleries', () => census().galleries);
  return {
    registry,
    joins: counter('joins_total', 'Visitors who came in, new or returning', ['kind']),
    refusals: counter('refusals_total', 'Requests answered with a no', ['code']),
    messages: counter('messages_total', 'Messages that reached a handler', ['type']),
    dropped: counter('messages_dropped_total', 'Messages dropped at the door', ['why']),
    closed: counter('lines_closed_total', 'Lines the server closed', ['why']),
    poses: counter('poses_total', 'Poses from visitors that were believed'),
    poseDoubts: counter('poses_doubted_total', 'Poses from visitors that were not believed', ['why']),
    poseBytes: counter('pose_bytes_total', 'Bytes of pose frames', ['way']),
    poseRecords: counter('pose_records_total', 'Poses delivered to receivers'),
    framesSkipped: counter('pose_frames_skipped_total', 'Pose frames not sent to receivers who read too slowly'),
    voiceLines: new Gauge({ name: 'pavilion_voice_lines', help: 'Open voice lines', registers }),
    voiceTalking: new Gauge({ name: 'pavilion_voice_talking', help: 'Visitors who talk now', registers }),
    voiceFramesIn: counter('voice_frames_in_total', 'Voice frames that were let in'),
    voiceFramesOut: counter('voice_frames_out_total', 'Voice frames sent, once for each listener and line'),
    voiceDropped: counter('voice_dropped_total', 'Voice frames and messages dropped', ['why']),
    exceptions: counter('exceptions_total', 'Mistakes in handlers that were caught', ['where']),
    tick: new Histogram({ name: 'pavilion_tick_seconds', help: 'Time to pack and send one tick of poses', buckets: [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1], registers }),
  };
}
