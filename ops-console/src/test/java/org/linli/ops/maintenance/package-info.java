/** Maintenance on the console. */
package org.linli.ops.maintenance;
