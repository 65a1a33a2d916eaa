/** Announcing maintenance, and what every door and screen asks. */
package org.linli.maintenance.boundary;
