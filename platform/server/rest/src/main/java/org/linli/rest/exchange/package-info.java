/** The data exchange over REST: consumers, pulls, the log and its chain. */
package org.linli.rest.exchange;
