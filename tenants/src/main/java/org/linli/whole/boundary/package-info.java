/** Writing a community into a file, and checking such a file. */
package org.linli.whole.boundary;
