/** A piece of a text: plain, or the address of a page of the web. */
export interface Piece {
  text: string;
  href?: string;
}

const ADDRESS = /https?:\/\/[^\s<>"'`]+/gi;
/** What ends a sentence or closes a bracket belongs to the sentence. */
const END = /[.,;:!?…)\]}»]+$/;

/** Tells the addresses of a text from the rest. Nothing but http and https is ever an address. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = trimmed(match[0]);
    if (!URL.canParse(address)) continue;
    if (match.index > at) pieces.push({ text: text.slice(at, match.index) });
    pieces.push({ text: address, href: new URL(address).href });
    at = match.index + address.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}

/** Without the end of the sentence, but with the bracket that the address has opened itself. */
function trimmed(address: string): string {
  const short = address.replace(END, '');
  const open = short.split('(').length - short.split(')').length;
  return open > 0
    ? short +
        address
          .slice(short.length)
          .slice(0, open)
          .replace(/[^)]+.*/, '')
    : short;
}
