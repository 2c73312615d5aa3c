import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { FakeSocket } from '../../testing/fake-socket';
import { requestTo } from '../../testing/settled';
import { Connection } from '../realtime/connection';
import { Realtime } from '../realtime/realtime';
import { type Notice, Notifications } from '../ui/notifications';
import { Mailbox } from './mailbox';

describe('the mailbox', () => {
  let socket: FakeSocket;
  let shown: Notice[];
  let mailbox: Mailbox;
  let http: HttpTestingController;

  beforeEach(() => {
    socket = new FakeSocket();
    shown = [];
    const inbox = new Connection(socket.asSocket(), () => undefined);
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: Realtime, useValue: { inbox } },
        { provide: Notifications, useValue: { show: async (one: Notice) => shown.push(one) } },
      ],
    });
    mailbox = TestBed.inject(Mailbox);
    http = TestBed.inject(HttpTestingController);
  });

  it('asks for the counts on every connection, and believes what it hears after that', async () => {
    for (const unseen of [2, 5]) {
      socket.hear('connect');
      (await requestTo(http, 'api/inbox/counts')).flush({ unseen, unread: 7 });
      await vi.waitFor(() => expect(mailbox.counts()).toEqual({ unseen, unread: 7 }));
      socket.hear('disconnect', 'transport close');
    }
    socket.hear('buzon-cambiado', { unseen: 6, unread: 8 });
    expect(mailbox.unseen()).toBe(6);
  });

  it('notifies of a new mail, and leads to it', () => {
    socket.hear('nuevo-correo', { id: 'm1', subject: 'Hola', from: { displayName: 'Ana' } });
    expect(shown).toEqual([{ title: 'Hola', body: 'Ana', tag: 'm1', path: '/inbox/m1' }]);
  });

  it('has been looked into', async () => {
    const looked = mailbox.look();
    (await requestTo(http, 'api/inbox/seen')).flush({ unseen: 0, unread: 3 });
    await looked;
    expect(mailbox.counts()).toEqual({ unseen: 0, unread: 3 });
  });
});
