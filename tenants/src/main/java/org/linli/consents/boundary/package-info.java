/** The resident's own consents, the counter's desk, and the texts. */
package org.linli.consents.boundary;
