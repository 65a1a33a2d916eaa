/** Running a computation, and the log of runs. */
package org.linli.computing.boundary;
