import { toggled } from './roles';

describe('the roles of a user', () => {
  it('are added and taken away', () => {
    expect(toggled(['agent'], 'admin')).toEqual(['admin', 'agent']);
    expect(toggled(['admin', 'agent'], 'agent')).toEqual(['admin']);
  });

  it('are those of people or those of devices', () => {
    expect(toggled(['admin', 'agent'], 'kiosk')).toEqual(['kiosk']);
    expect(toggled(['kiosk'], 'screen')).toEqual(['kiosk', 'screen']);
    expect(toggled(['kiosk', 'screen'], 'agent')).toEqual(['agent']);
  });
});
