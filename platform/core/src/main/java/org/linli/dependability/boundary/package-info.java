/** The question that is asked of the sums, and their file. */
package org.linli.dependability.boundary;
