/** Copies of the installation: whether it could be brought back, and how long that would take. */
package org.linli.ops.backups;
