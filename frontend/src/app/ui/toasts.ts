import { Service, signal } from '@angular/core';

export interface Toast {
  id: number;
  key: string;
  params: Record<string, unknown>;
}

const SHOWN_FOR = 6_000;

/** Short notices that go by themselves. `key` is a key of the translation files. */
@Service()
export class Toasts {
  private readonly list = signal<readonly Toast[]>([]);
  readonly shown = this.list.asReadonly();
  private last = 0;

  show(key: string, params: Record<string, unknown> = {}): void {
    const toast = { id: ++this.last, key, params };
    this.list.update((list) => [...list.slice(-2), toast]);
    setTimeout(() => this.close(toast.id), SHOWN_FOR);
  }

  close(id: number): void {
    this.list.update((list) => list.filter((toast) => toast.id !== id));
  }
}
