/** Erasing communities that have left. */
package org.linli.rest.erasure;
