/** {@code /computations}: figures of data that nobody gets to see. */
package org.linli.rest.computing;
