/**
 * Certificates and until when they count 证书有效期: what the platform's own doors show, what consumers
 * sign with, and what the addresses outside show that the platform goes to. Once an hour each door
 * and address is asked by a handshake as any client would, so that what is told is what is shown,
 * wherever it came from. Thirty days before the end it is told, seven days before it urges.
 */
package org.linli.certificates;
