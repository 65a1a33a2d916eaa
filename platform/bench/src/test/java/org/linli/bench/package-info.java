/** How the benchmarks judge. */
package org.linli.bench;
