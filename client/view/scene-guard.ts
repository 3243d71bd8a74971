import { Component, type ReactNode } from 'react';

export type SceneGuardProps = { children: ReactNode; onUnable: (cause: unknown) => void };

/** A fault while the scene is put together costs the scene, never the page around it. */
export class SceneGuard extends Component<SceneGuardProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(cause: unknown): void {
    this.props.onUnable(cause);
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}
