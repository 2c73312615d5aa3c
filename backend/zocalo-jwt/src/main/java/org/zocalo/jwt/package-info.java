/**
 * Users by signed JSON Web Tokens (RFC 7519), a module of its own: who does without has no library for it either.
 *
 * <p>May be used by applications. It uses the API of Zócalo alone; start with {@link org.zocalo.jwt.JwtAuthenticator}.
 */
package org.zocalo.jwt;
