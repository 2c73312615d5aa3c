import { Pipe, type PipeTransform } from '@angular/core';

/** `'waiting' | counted: n` names the text for none, one or several: `waiting.none`, `waiting.one`, `waiting.other`. */
@Pipe({ name: 'counted' })
export class Counted implements PipeTransform {
  transform(key: string, n: number): string {
    return `${key}.${n === 0 ? 'none' : n === 1 ? 'one' : 'other'}`;
  }
}
