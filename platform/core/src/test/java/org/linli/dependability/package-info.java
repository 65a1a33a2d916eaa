/** Tests of the sums of dependability. */
package org.linli.dependability;
