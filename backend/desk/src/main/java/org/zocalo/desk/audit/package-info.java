/**
 * The audit trail: who has administered what, and when.
 *
 * <p>No other package imports it: they fire {@link org.zocalo.desk.web.Audited}. It imports {@code web} and {@code
 * account}. Start reading at {@link org.zocalo.desk.audit.AuditService}.
 */
package org.zocalo.desk.audit;
