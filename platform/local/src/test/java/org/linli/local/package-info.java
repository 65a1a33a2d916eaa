/** The local platform as it runs: real processes, killed and started again. */
package org.linli.local;
