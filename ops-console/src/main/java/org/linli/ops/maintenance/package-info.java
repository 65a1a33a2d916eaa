/** Announcing maintenance, and letting nothing be changed. */
package org.linli.ops.maintenance;
