import { readChoice } from './station';

describe('the remembered desk', () => {
  it('is what was chosen', () => {
    const choice = { desk: 'd', queues: ['q'], open: false };
    expect(readChoice(JSON.stringify(choice))).toEqual(choice);
  });

  it('counts as open, if nothing else is said', () => {
    expect(readChoice('{"desk":"d","queues":["q"]}')?.open).toBe(true);
  });

  it('is nothing where there is none, or one that is not understood', () => {
    expect(readChoice(null)).toBeUndefined();
    expect(readChoice('{"desk":"3","queue":"q"}')).toBeUndefined();
    expect(readChoice('not json')).toBeUndefined();
  });
});
