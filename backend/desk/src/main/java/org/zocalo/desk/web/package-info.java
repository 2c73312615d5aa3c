/**
 * The ground the features stand on: the REST application, problems, the database, the pages.
 *
 * <p>Every other package may import it; it imports none of them. Start reading at {@link
 * org.zocalo.desk.web.JaxrsApplication}, then {@link org.zocalo.desk.web.ProblemException} and {@link
 * org.zocalo.desk.web.StartUp}.
 */
package org.zocalo.desk.web;
