/** The figures that a monitoring reads. */
package org.linli.ops.metrics;
