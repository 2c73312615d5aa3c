/**
 * Users, and how they show who they are: a password at the door, a token from then on, and for sockets another one that
 * lasts a quarter of an hour.
 *
 * <p>The other features import it; it imports {@code web} and {@code presence}. Start reading at {@link
 * org.zocalo.desk.account.Accounts}, then {@link org.zocalo.desk.account.SignedIn} and {@link
 * org.zocalo.desk.account.DeskAuthenticator}; what administrators do is in {@link org.zocalo.desk.account.UserService}.
 */
package org.zocalo.desk.account;
