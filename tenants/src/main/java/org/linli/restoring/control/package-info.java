/** Restores as rows. */
package org.linli.restoring.control;
