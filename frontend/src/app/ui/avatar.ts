import { Component, computed, input } from '@angular/core';

const HUES = [188, 32, 268, 142, 336, 215, 84, 8];

/** The initials of a person on a colour of their own. */
@Component({
  selector: 'z-avatar',
  host: { 'aria-hidden': 'true', '[style.--hue]': 'hue()', '[class.online]': 'online()' },
  template: `{{ initials() }}`,
  styleUrl: './avatar.scss',
})
export class Avatar {
  readonly name = input.required<string>();
  readonly online = input<boolean>();

  protected readonly initials = computed(() =>
    this.name()
      .split(/\s+/)
      .slice(0, 2)
      .map((word) => word.charAt(0).toUpperCase())
      .join(''),
  );
  protected readonly hue = computed(() => {
    const sum = [...this.name()].reduce((n, letter) => n + (letter.codePointAt(0) ?? 0), 0);
    return HUES[sum % HUES.length];
  });
}
