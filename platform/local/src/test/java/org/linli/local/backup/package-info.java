/** Copies of a real database, lost and brought back. */
package org.linli.local.backup;
