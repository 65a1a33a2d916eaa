/** {@code /maintenance}: announced maintenance. */
package org.linli.rest.maintenance;
