/** The clock of a server. */
package org.linli.rounds.boundary;
