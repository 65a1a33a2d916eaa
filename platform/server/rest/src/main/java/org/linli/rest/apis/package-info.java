/** {@code /apis}, {@code /applications}: interfaces, who may call them, limits and counts. */
package org.linli.rest.apis;
