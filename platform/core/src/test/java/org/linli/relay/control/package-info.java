/** News among servers. */
package org.linli.relay.control;
