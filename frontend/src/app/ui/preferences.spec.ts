import { TestBed } from '@angular/core/testing';
import { DEFAULTS, Preferences, understood } from './preferences';

describe('the preferences', () => {
  afterEach(() => localStorage.clear());

  it('are kept, and told to the other tabs', () => {
    TestBed.inject(Preferences).change({ voice: 'en' });
    TestBed.resetTestingModule();
    const preferences = TestBed.inject(Preferences);
    expect(preferences.all()).toEqual({ ...DEFAULTS, voice: 'en' });

    localStorage.setItem('zocalo.preferences', JSON.stringify({ sound: false }));
    window.dispatchEvent(new StorageEvent('storage', { key: 'zocalo.preferences' }));
    expect(preferences.all()).toEqual({ ...DEFAULTS, sound: false });
  });

  it.each([null, '', 'null', '7', '{"voice":"fr","sound":"yes"}', '{broken'])(
    'are as made where %j stands',
    (text) => expect(understood(text)).toEqual(DEFAULTS),
  );
});
