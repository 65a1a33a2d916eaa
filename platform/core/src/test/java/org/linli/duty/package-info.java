/** Rosters on a real database. */
package org.linli.duty;
