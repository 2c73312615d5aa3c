import { replay, Synced } from './synced';

const add = (item: string) => (items: readonly string[]) =>
  items.includes(item) ? items : [...items, item];

function later<T>() {
  let resolve!: (value: T) => void;
  let reject!: (error: unknown) => void;
  const promise = new Promise<T>((yes, no) => ([resolve, reject] = [yes, no]));
  return { promise, resolve, reject };
}

type Items = readonly string[];

describe('replay', () => {
  it('applies changes in the order they came', () => {
    expect(replay<Items>([], [add('a'), add('b')])).toEqual(['a', 'b']);
  });
});

describe('synced state', () => {
  const setUp = () => new Synced<Items>([]);

  it('is loading, then ready', async () => {
    const synced = setUp();
    expect(synced.phase()).toBe('loading');
    await synced.load(async () => () => ['a']);
    expect([synced.phase(), synced.value()]).toEqual(['ready', ['a']]);
  });

  it('keeps an event that arrives while the snapshot is on its way', async () => {
    const synced = setUp();
    const snapshot = later<() => Items>();
    const loaded = synced.load(() => snapshot.promise);
    synced.apply(add('event'));
    expect(synced.value()).toEqual(['event']);
    snapshot.resolve(() => ['old']);
    await loaded;
    expect(synced.value()).toEqual(['old', 'event']);
  });

  it('does not double an event that the snapshot already has', async () => {
    const synced = setUp();
    const snapshot = later<() => Items>();
    const loaded = synced.load(() => snapshot.promise);
    synced.apply(add('event'));
    snapshot.resolve(() => ['event']);
    await loaded;
    expect(synced.value()).toEqual(['event']);
  });

  it('ignores a snapshot that was overtaken by a later one', async () => {
    const synced = setUp();
    const slow = later<() => Items>();
    const first = synced.load(() => slow.promise);
    await synced.load(async () => () => ['second']);
    slow.resolve(() => ['first']);
    await first;
    expect(synced.value()).toEqual(['second']);
  });

  it('fails when there is nothing to show, and can be tried again', async () => {
    const synced = setUp();
    await expect(synced.load(() => Promise.reject(new Error('down')))).rejects.toThrow('down');
    expect(synced.phase()).toBe('failed');
    await synced.load(async () => () => ['a']);
    expect(synced.phase()).toBe('ready');
  });

  it('keeps showing the old state when a later load fails', async () => {
    const synced = setUp();
    await synced.load(async () => () => ['a']);
    await synced.load(() => Promise.reject(new Error('down'))).catch(() => undefined);
    expect([synced.phase(), synced.value()]).toEqual(['ready', ['a']]);
  });
});
