/**
 * Going out 外访: the one way in which the platform itself calls an address that others named.
 *
 * <p>Deliveries of the exchange and calls of components go to hosts that somebody registered, so
 * each could be aimed at the platform's own inside. What a name means is looked up once, looked at
 * against what is public (RFC 6890) and what the bureau allows besides, and connected to as it was
 * seen. No proxy, no redirect, every wait bounded, and of an answer no more than was asked for.
 */
package org.linli.courier;
