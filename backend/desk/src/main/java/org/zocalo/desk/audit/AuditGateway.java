package org.zocalo.desk.audit;

import jakarta.annotation.security.RolesAllowed;
import org.zocalo.cdi.Emits;
import org.zocalo.cdi.Gateway;
import org.zocalo.desk.account.Roles;
import org.zocalo.desk.web.Namespaces;

/** Says that administrators hear of new lines of the audit trail; nothing is asked of it. */
@Gateway(Namespaces.MONITOR)
@RolesAllowed(Roles.ADMIN)
@Emits(AuditEvents.class)
public class AuditGateway {}
