import { isRoomName, roomNameOf } from './room-name';

describe('the name of a room', () => {
  it.each([
    ['Trámites y Caja', 'tramites-y-caja'],
    ['  ¡Año nuevo! ', 'ano-nuevo'],
    ['a'.repeat(39) + ' b', 'a'.repeat(39)],
    ['…', ''],
  ])('of %s is %s', (title, name) => {
    expect(roomNameOf(title)).toBe(name);
  });

  it('has two characters at least and nothing private in it', () => {
    expect(['ab', 'sala-2'].every(isRoomName)).toBe(true);
    expect(['a', '-ab', 'private~a~b', 'Sala'].some(isRoomName)).toBe(false);
  });
});
