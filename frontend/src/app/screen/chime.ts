import { DestroyRef, inject, Service, signal } from '@angular/core';

const NOTES = [659.26, 523.25];
const APART = 0.38;
const NOTE_LENGTH = 0.9;
const A_MOMENT = 500;

/** Two soft notes. Browsers allow sound only after somebody touched the page, unless they were told otherwise. */
@Service({ autoProvided: false })
export class Chime {
  private readonly on = signal(false);
  /** Whether it can be heard. */
  readonly audible = this.on.asReadonly();
  private context: AudioContext | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => void this.context?.close());
  }

  /** Tries to get the sound; where a touch is needed first, it is not audible yet. */
  async wake(): Promise<void> {
    if (!('AudioContext' in globalThis)) return;
    this.context ??= this.listened(new AudioContext());
    // where a touch is missing this does not fail: it waits for one
    const moment = new Promise<void>((resolve) => setTimeout(resolve, A_MOMENT));
    await Promise.race([this.context.resume().catch(() => undefined), moment]);
    this.on.set(this.context.state === 'running');
  }

  /** Rings, and waits until it has rung. */
  async play(): Promise<void> {
    const context = this.context;
    if (context?.state !== 'running') return;
    NOTES.forEach((pitch, i) => strike(context, pitch, context.currentTime + i * APART));
    const length = (NOTES.length - 1) * APART + NOTE_LENGTH;
    await new Promise((resolve) => setTimeout(resolve, length * 1_000));
  }

  private listened(context: AudioContext): AudioContext {
    context.addEventListener('statechange', () => {
      const lost = this.on() && context.state !== 'running';
      this.on.set(context.state === 'running');
      // another loudspeaker, a call on a tablet: it comes back by itself, or with the next touch
      if (lost && context.state !== 'closed') context.resume().catch(() => undefined);
    });
    return context;
  }
}

function strike(context: AudioContext, pitch: number, at: number): void {
  const tone = new OscillatorNode(context, { type: 'sine', frequency: pitch });
  const volume = new GainNode(context, { gain: 0 });
  volume.gain.setValueAtTime(0.0001, at);
  volume.gain.exponentialRampToValueAtTime(0.4, at + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, at + NOTE_LENGTH);
  tone.connect(volume).connect(context.destination);
  tone.start(at);
  tone.stop(at + NOTE_LENGTH);
}
