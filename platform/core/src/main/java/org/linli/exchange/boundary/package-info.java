/** The door for signed requests, consumers, pulls, subscriptions, and the log with its chain. */
package org.linli.exchange.boundary;
