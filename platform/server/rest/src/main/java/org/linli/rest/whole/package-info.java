/** The whole of a community as a file. */
package org.linli.rest.whole;
