/** Tells the others, and hears them. */
package org.linli.relay.control;
