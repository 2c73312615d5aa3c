import { Pipe, type PipeTransform } from '@angular/core';

/** A desk called "Caja 2" needs no word before it; one called "3" or "7B" does. */
export const isNamed = (desk = ''): boolean => /\p{L}{2,}/u.test(desk);

/** `{{ ticket.desk | deskName | translate: { desk: ticket.desk } }}` is "Puesto 3", or "Caja 2". */
@Pipe({ name: 'deskName' })
export class DeskName implements PipeTransform {
  transform(desk: string | undefined): string {
    return isNamed(desk) ? 'screen.namedDesk' : 'screen.atDesk';
  }
}
