/** The clock of a server, tried with a clock of the JVM. */
package org.linli.rounds.boundary;
