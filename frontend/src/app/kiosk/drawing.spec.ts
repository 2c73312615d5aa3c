import { TestBed } from '@angular/core/testing';
import { Api } from '../wire/api';
import type { DrawnTicket } from '../wire/model';
import { RequestFailed } from '../wire/problem';
import { Drawing } from './drawing';

const drawn = { code: 'secret' } as DrawnTicket;
const failed = (status: number) => new RequestFailed({ type: 'about:blank', title: '', status });

describe('drawing a ticket', () => {
  const issue = vi.fn();
  let drawing: Drawing;

  beforeEach(() => {
    vi.useFakeTimers();
    issue.mockReset();
    TestBed.configureTestingModule({ providers: [{ provide: Api, useValue: { issue } }] });
    drawing = TestBed.inject(Drawing);
  });

  afterEach(() => vi.useRealTimers());

  const keys = () => issue.mock.calls.map(([, key]) => key as string);

  it('asks again with the same key when the answer was lost', async () => {
    issue.mockRejectedValueOnce(failed(0)).mockRejectedValueOnce(failed(504));
    issue.mockResolvedValue(drawn);
    const result = drawing.draw({ queue: 'q' });
    await vi.runAllTimersAsync();
    expect(await result).toBe(drawn);
    expect(keys()).toHaveLength(3);
    expect(new Set(keys()).size).toBe(1);
  });

  it('takes a refusal for an answer', async () => {
    issue.mockRejectedValue(failed(409));
    await expect(drawing.draw({ queue: 'q' })).rejects.toThrow();
    expect(issue).toHaveBeenCalledTimes(1);
  });

  it('gives up some time', async () => {
    issue.mockRejectedValue(failed(0));
    const result = expect(drawing.draw({ queue: 'q' })).rejects.toThrow();
    await vi.runAllTimersAsync();
    await result;
    expect(issue).toHaveBeenCalledTimes(4);
  });

  it('has another key for another ticket', async () => {
    issue.mockResolvedValue(drawn);
    await drawing.draw({ queue: 'q' });
    await drawing.draw({ queue: 'q' });
    expect(new Set(keys()).size).toBe(2);
  });
});
