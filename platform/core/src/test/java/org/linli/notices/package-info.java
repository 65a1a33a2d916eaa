/** The rules of notices, on the real database. */
package org.linli.notices;
