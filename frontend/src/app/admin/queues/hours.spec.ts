import { another, dayNames, forField, fromField, onTheDoor } from './hours';

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const span = (day: number, opens: string, closes: string) => ({ day, opens, closes });

describe('opening hours', () => {
  it('read as on a door', () => {
    const week = [1, 2, 3, 4, 5].map((day) => span(day, '09:00', '14:00'));
    expect(onTheDoor(week, days)).toBe('Mon–Fri 09:00–14:00');
    const more = [...week, span(2, '16:00', '18:00'), span(7, '10:00', '24:00')];
    expect(onTheDoor(more, days)).toBe(
      'Mon 09:00–14:00; Tue 09:00–14:00, 16:00–18:00; Wed–Fri 09:00–14:00; Sun 10:00–24:00',
    );
    expect(onTheDoor([], days)).toBe('');
  });

  it('have the days of the language', () => {
    expect(dayNames('en')).toEqual(days);
    expect(dayNames('es')[0]).toBe('lun');
  });

  it('end with the day', () => {
    expect([forField('24:00'), fromField('00:00'), fromField('14:00')]).toEqual([
      '00:00',
      '24:00',
      '14:00',
    ]);
  });

  it('go on with the next day', () => {
    expect(another([])).toEqual(span(1, '09:00', '14:00'));
    expect(another([span(7, '10:00', '12:00')])).toEqual(span(1, '10:00', '12:00'));
  });
});
