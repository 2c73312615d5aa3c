import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, convertToParamMap, type Params, Router } from '@angular/router';
import { BehaviorSubject } from 'rxjs';
import { type Page, Paged } from './paged';
import type { ListQuery } from './query';

type Answer = (page: Page<string>) => void;

describe('a paged list', () => {
  let asked: { query: ListQuery; answer: Answer; fail: () => void }[];
  let list: Paged<string>;
  const page = (items: string[], total = items.length): Page<string> => ({
    items,
    total,
    page: 0,
    size: 25,
  });

  beforeEach(() => {
    asked = [];
    const params = new BehaviorSubject(convertToParamMap({ sort: 'name' }));
    const route = {
      queryParamMap: params,
      get snapshot() {
        return { queryParamMap: params.value };
      },
    };
    const navigate = async (_: unknown[], { queryParams }: { queryParams: Params }) =>
      params.next(convertToParamMap(queryParams));
    TestBed.configureTestingModule({
      providers: [
        { provide: ActivatedRoute, useValue: route },
        { provide: Router, useValue: { navigate } },
      ],
    });
    list = TestBed.runInInjectionContext(
      () =>
        new Paged<string>(
          (query) =>
            new Promise((answer, reject) => {
              asked.push({ query, answer, fail: () => reject(new Error()) });
            }),
        ),
    );
  });

  const settled = () => new Promise((done) => setTimeout(done));

  it('loads what the address says', async () => {
    expect(asked[0]?.query.sort).toBe('name');
    expect(list.phase()).toBe('loading');
    asked[0]?.answer(page(['a', 'b']));
    await settled();
    expect([list.phase(), list.items(), list.total()]).toEqual(['ready', ['a', 'b'], 2]);
  });

  it('shows what was asked for last, whichever answer comes first', async () => {
    list.show({ ...list.query(), q: 'x' });
    asked[1]?.answer(page(['new']));
    asked[0]?.answer(page(['old']));
    await settled();
    expect(list.items()).toEqual(['new']);
    expect(list.busy()).toBe(false);
  });

  it('goes back to the last page where there are fewer than thought', async () => {
    list.show({ ...list.query(), page: 7 });
    asked[1]?.answer(page([], 30));
    await settled();
    expect(asked[2]?.query.page).toBe(1);
  });

  it('says that it failed, and tries again', async () => {
    asked[0]?.fail();
    await settled();
    expect(list.phase()).toBe('failed');
    void list.reload();
    expect(list.phase()).toBe('loading');
    asked[1]?.answer(page(['a']));
    await settled();
    expect(list.phase()).toBe('ready');
  });

  it('puts something newer in its place, if it is there', async () => {
    asked[0]?.answer(page(['a', 'b']));
    await settled();
    expect(list.replace((item) => item === 'b', 'c')).toBe(true);
    expect(list.replace((item) => item === 'x', 'y')).toBe(false);
    expect(list.items()).toEqual(['a', 'c']);
  });
});
