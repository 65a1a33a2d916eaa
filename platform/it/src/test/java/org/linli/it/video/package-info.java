/** The SIP door of a running installation, spoken to by a client that others wrote. */
package org.linli.it.video;
