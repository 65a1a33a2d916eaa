/** The whole of a community as a file, as tests see it. */
package org.linli.whole;
