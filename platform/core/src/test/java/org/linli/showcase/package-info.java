/** The first filling of an installation, on the real database. */
package org.linli.showcase;
