/** Streams of partners over REST. */
package org.linli.rest.streams;
