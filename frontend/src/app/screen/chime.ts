import { Service, signal } from '@angular/core';

const NOTES = [659.26, 523.25];
const NOTE_LENGTH = 0.9;

/** Two soft notes. Browsers allow sound only after somebody touched the page. */
@Service({ autoProvided: false })
export class Chime {
  private readonly on = signal(false);
  readonly enabled = this.on.asReadonly();
  private context: AudioContext | undefined;

  async enable(): Promise<void> {
    this.context ??= new AudioContext();
    await this.context.resume();
    this.on.set(true);
    this.play();
  }

  mute(): void {
    this.on.set(false);
  }

  play(): void {
    const context = this.context;
    if (!this.on() || !context) return;
    NOTES.forEach((pitch, i) => strike(context, pitch, context.currentTime + i * 0.38));
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
