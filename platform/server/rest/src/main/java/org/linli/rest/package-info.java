/**
 * The REST door 开放接口: what the screens can do, for programs.
 *
 * <p>A sub-package per capability holds one small resource per facade, which only translates: path
 * and body into the facade's arguments, its answer into JSON. Who calls is settled before, by
 * {@link org.linli.rest.http.CallerFilter}: a bearer token becomes the caller, and no header, query
 * or body can name another tenant. What is refused becomes problem JSON (RFC 9457) in the caller's
 * language, in one place ({@link org.linli.rest.http.Problems}). The description is served at
 * {@code /openapi}.
 */
package org.linli.rest;
