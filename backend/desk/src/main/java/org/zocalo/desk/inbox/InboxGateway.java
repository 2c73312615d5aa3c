package org.zocalo.desk.inbox;

import jakarta.annotation.security.RolesAllowed;
import org.zocalo.cdi.Emits;
import org.zocalo.cdi.Gateway;
import org.zocalo.desk.account.Roles;
import org.zocalo.desk.web.Namespaces;

/** The inbox in real time: whoever is signed in hears of their own, in the room that the library keeps for each user. */
@Gateway(Namespaces.INBOX)
@RolesAllowed(Roles.SIGNED_IN)
@Emits(InboxEvents.class)
public class InboxGateway {}
