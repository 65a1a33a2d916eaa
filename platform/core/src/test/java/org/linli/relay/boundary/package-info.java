/** News among servers. */
package org.linli.relay.boundary;
