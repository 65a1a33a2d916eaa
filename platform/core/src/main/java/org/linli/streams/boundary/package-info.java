/** Streams of partners for screens, interfaces and the broker. */
package org.linli.streams.boundary;
