/** Tells the other servers, and hears them. */
package org.linli.relay.boundary;
