import { piecesOf } from './links';

const hrefs = (text: string) => piecesOf(text).flatMap(({ href }) => href ?? []);

describe('the addresses in a text', () => {
  it('are told from the rest, and nothing of it is lost', () => {
    const text = 'Mira https://example.org/a?b=1 y http://otro.example, ¿vale?';
    expect(hrefs(text)).toEqual(['https://example.org/a?b=1', 'http://otro.example/']);
    expect(
      piecesOf(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });

  it('leave the end of the sentence out', () => {
    expect(hrefs('(en https://example.org/x).')).toEqual(['https://example.org/x']);
    expect(hrefs('https://es.example/wiki/Plaza_(lugar)')).toEqual([
      'https://es.example/wiki/Plaza_(lugar)',
    ]);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '//evil.example', 'ftp://host', 'https://'])(
    'do not include %s',
    (text) => {
      expect(piecesOf(text)).toEqual([{ text }]);
    },
  );

  it('end where markup would begin', () => {
    expect(hrefs('https://example.org/"onclick="x')).toEqual(['https://example.org/']);
  });
});
