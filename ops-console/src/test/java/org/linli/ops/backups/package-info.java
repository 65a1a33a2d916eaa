/** The copies' screen. */
package org.linli.ops.backups;
