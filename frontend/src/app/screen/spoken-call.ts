import type { LanguageCode } from '../i18n/language';
import { isNamed } from '../ticket/desk-name';
import type { TicketView } from '../wire/model';

/** What a voice says; in the language of the voice, whatever that of the page is. */
export function spokenCall(ticket: TicketView, language: LanguageCode): string {
  const number = spelled(ticket.number);
  const desk = ticket.desk ?? '';
  return language === 'es'
    ? `Turno ${number}, ${named(desk, 'puesto')}.`
    : `Ticket ${number}, please go to ${named(desk, 'desk')}.`;
}

/** Letters one by one, numbers as numbers: `AB-007` is said "A B, 7". */
export function spelled(number: string): string {
  const parts = number.match(/\p{L}+|\d+/gu) ?? [];
  return parts.map((part) => (/\d/.test(part) ? Number(part) : [...part].join(' '))).join(', ');
}

function named(desk: string, word: string): string {
  return isNamed(desk) ? desk : `${word} ${desk}`;
}
