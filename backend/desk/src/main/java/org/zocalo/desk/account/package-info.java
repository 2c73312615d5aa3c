/**
 * Users, and how they show who they are: a password at the door, a token from then on.
 *
 * <p>{@code chat} and {@code ticket} import it; it imports {@code web} and {@code presence}. Start reading at {@link
 * org.zocalo.desk.account.Accounts}, then {@link org.zocalo.desk.account.SignedIn}.
 */
package org.zocalo.desk.account;
