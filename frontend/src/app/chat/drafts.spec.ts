import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Account } from '../account/account';
import { Drafts } from './drafts';

describe('a draft', () => {
  const user = signal<{ name: string } | undefined>({ name: 'ana' });
  const fresh = () => {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({ providers: [{ provide: Account, useValue: { user } }] });
    return TestBed.inject(Drafts);
  };

  beforeEach(() => {
    localStorage.clear();
    user.set({ name: 'ana' });
  });

  it('is kept for each room and each user of the browser', () => {
    const drafts = fresh();
    drafts.keep('general', 'begun');
    drafts.keep('agentes', 'other');
    expect(fresh().of('general')).toBe('begun');
    user.set({ name: 'luis' });
    expect(fresh().of('general')).toBe('');
  });

  it('is forgotten when it is sent', () => {
    const drafts = fresh();
    drafts.keep('general', 'begun');
    drafts.keep('general', '');
    expect(localStorage.getItem('zocalo.drafts')).toBe('{"ana":{}}');
  });

  it('is none when the browser remembers nonsense', () => {
    localStorage.setItem('zocalo.drafts', '[broken');
    expect(fresh().of('general')).toBe('');
  });
});
