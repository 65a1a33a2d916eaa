/** The data exchange on the real database. */
package org.linli.exchange;
