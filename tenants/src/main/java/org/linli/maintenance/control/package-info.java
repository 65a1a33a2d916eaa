/** Announced maintenance as rows. */
package org.linli.maintenance.control;
