/** Measuring and keeping. */
package org.linli.volumes.control;
