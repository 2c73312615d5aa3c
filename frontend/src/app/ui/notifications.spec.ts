import { TestBed } from '@angular/core/testing';
import { Notifications } from './notifications';
import { Preferences } from './preferences';

describe('notifications', () => {
  const shown: string[] = [];
  let permission: NotificationPermission;
  let visibility: DocumentVisibilityState;

  beforeEach(() => {
    shown.length = 0;
    permission = 'default';
    visibility = 'hidden';
    const fake = function (title: string) {
      shown.push(title);
    };
    Object.defineProperty(fake, 'permission', { get: () => permission });
    fake.requestPermission = async () => (permission = 'granted');
    vi.stubGlobal('Notification', fake);
    vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility);
  });

  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    localStorage.clear();
  });

  const say = () => TestBed.inject(Notifications).show({ title: 'Su turno', tag: 't' });

  it('come to nobody who did not ask', async () => {
    await say();
    expect(shown).toEqual([]);
    expect(TestBed.inject(Notifications).state()).toBe('off');
  });

  it('come to whoever asked and looks elsewhere', async () => {
    expect(await TestBed.inject(Notifications).enable()).toBe('on');
    await say();
    visibility = 'visible';
    await say();
    expect(shown).toEqual(['Su turno']);
    TestBed.inject(Notifications).disable();
    visibility = 'hidden';
    await say();
    expect(shown).toHaveLength(1);
  });

  it('are off where the browser forbids them', () => {
    permission = 'denied';
    expect(TestBed.inject(Notifications).state()).toBe('denied');
  });

  it('buzz unless that is not wanted', () => {
    const vibrate = vi.fn();
    vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { vibrate }));
    TestBed.inject(Notifications).buzz();
    TestBed.inject(Preferences).change({ vibrate: false });
    TestBed.inject(Notifications).buzz();
    expect(vibrate).toHaveBeenCalledTimes(1);
  });
});
